/** `npm start`: from a clean clone to a browser that has the extension and a page to try it on. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureDebianPackages, ensureDependencies, projectFolder } from './install.mjs';

ensureDependencies();
const { runnerImport } = await import('vite');
const load = async (file) =>
  (await runnerImport(path.join(projectFolder, file), { root: projectFolder, configFile: false, logLevel: 'error' })).module;

const { findBrowsers } = await load('tests/browser/harness/find-browsers.ts');
ensureDebianPackages([...(findBrowsers().length ? [] : ['chromium', 'chromium-l10n']), 'fonts-noto-cjk']);
const [browser] = findBrowsers();
if (!browser) {
  console.error(
    '没有找到浏览器：请先安装 Chrome、Chromium、Edge 或 Firefox，再运行 npm start / Please install Chrome, Chromium, Edge or Firefox first',
  );
  process.exit(1);
}

console.log('正在构建扩展……');
const target = browser.kind === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
const options = { cwd: projectFolder, encoding: 'utf8', shell: process.platform === 'win32' };
const build = spawnSync('npx', ['--no-install', 'wxt', 'build', ...target], options);
if (build.status !== 0) {
  console.error(`${build.stdout}${build.stderr}\n构建失败，请看上面的话 / Build failed, see above`);
  process.exit(1);
}

try {
  const { startDemo } = await load('tests/commands/start.ts');
  await startDemo(browser);
} catch (error) {
  console.error(`演示没有完成：${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
