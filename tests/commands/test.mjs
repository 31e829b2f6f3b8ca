/** `npm test`: everything that must be true, in the order in which a failure is cheapest. Stops at the first. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureDebianPackages, ensureDependencies, projectFolder } from './install.mjs';
import { countTests } from './test-report.mjs';

const fail = (line) => {
  console.error(`没有通过：${line}`);
  process.exit(1);
};

/** Runs one step and returns what it printed. Loud steps print as they go; the others only when they fail. */
function step(name, command, args, { loud = false } = {}) {
  console.log(`— ${name}`);
  const result = spawnSync(command, args, {
    cwd: projectFolder,
    encoding: 'utf8',
    stdio: ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return result.stdout ?? '';
  if (!loud) console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  return fail(name);
}

const tool = (name, ...args) => ['npx', ['--no-install', name, ...args]];

function vitest(name, config, reportName) {
  const reports = path.join(projectFolder, '.output/reports');
  mkdirSync(reports, { recursive: true });
  const file = path.join(reports, reportName);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  step(name, ...tool('vitest', 'run', '--config', config, ...reporters), { loud: true });
  const counts = countTests(JSON.parse(readFileSync(file, 'utf8')));
  if (counts.notRun.length)
    fail(`${name}：有 ${counts.notRun.length} 项没有真正运行（${counts.notRun.slice(0, 3).join('；')}）`);
  if (counts.passed === 0) fail(`${name}：一项也没有`);
  return counts;
}

ensureDependencies();
ensureDebianPackages(['chromium', 'chromium-l10n', 'firefox-esr', 'fonts-noto-cjk']);

const { runnerImport } = await import('vite');
const finder = path.join(projectFolder, 'tests/browser/harness/find-browsers.ts');
const { module } = await runnerImport(finder, { root: projectFolder, configFile: false, logLevel: 'error' });
const missing = [
  ...(module.findBrowser('chromium') ? [] : ['Chromium（或 Chrome、Edge）']),
  ...(module.findBrowser('firefox') ? [] : ['Firefox']),
];
if (missing.length) fail(`缺少 ${missing.join('和')}，请先安装 / Please install Chromium (or Chrome, Edge) and Firefox`);

step('类型检查（tsc）', ...tool('tsc', '--noEmit'));
step('写法检查（biome）', ...tool('biome', 'check'));
step('无用代码检查（knip）', ...tool('knip'));
const contentFiles = /(\d+) 个文件/.exec(step('内容检查', 'npm', ['run', '-s', 'knowledge']))?.[1];
if (!contentFiles) fail('内容检查没有说检查了多少个文件');
const unit = vitest('单元测试', 'vitest.config.ts', 'unit.json');
step('构建 Chromium 版', ...tool('wxt', 'build'));
step('构建 Firefox 版', ...tool('wxt', 'build', '-b', 'firefox', '--mv3'));
const browser = vitest('浏览器测试', 'vitest.browser.config.ts', 'browser.json');
if (!browser.chromium || !browser.firefox) fail('浏览器测试：必须在 Chromium 和 Firefox 里都运行');

const other = browser.passed - browser.chromium - browser.firefox;
const inEach = `Chromium ${browser.chromium}，Firefox ${browser.firefox}${other ? `，其他 ${other}` : ''}`;
console.log(
  `全部通过：单元测试 ${unit.passed} 项，浏览器测试 ${browser.passed} 项（${inEach}），内容检查 ${contentFiles} 个文件`,
);
