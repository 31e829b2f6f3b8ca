/**
 * `npm run reproducible`: whoever builds this commit gets these bytes. Makes the packages of the last commit, builds it again in
 * another folder, and once more from the source package that reviewers get; prints the hashes, fails where any differ.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readZip, unzip } from './unzip';

const project = process.cwd();
const CHROMIUM = { name: 'chrome-mv3', args: [] as string[] };
const FIREFOX = { name: 'firefox-mv3', args: ['-b', 'firefox', '--mv3'] };

/** What runs this file has set NODE_ENV for itself; a build in a shell has none. */
const { NODE_ENV: _, ...env } = process.env;
const run = (cwd: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const wxt = (cwd: string, ...args: string[]) => run(cwd, process.execPath, 'node_modules/wxt/bin/wxt.mjs', ...args);

type Files = ReadonlyMap<string, Buffer>;

function filesIn(folder: string): Files {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return new Map(
    items.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)];
    }),
  );
}

/** One hash for all names and bytes; when a package was packed is no part of it. */
function hashOf(files: Files): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

let failed = false;
function compare(what: string, expected: Files, got: Files): void {
  const same = hashOf(expected) === hashOf(got);
  console.log(`${same ? '一样' : '不一样'}  ${hashOf(got)}  ${what}（${got.size} 个文件）`);
  if (same) return;
  failed = true;
  const names = new Set([...expected.keys(), ...got.keys()]);
  for (const name of names) {
    const [before, after] = [expected.get(name), got.get(name)];
    if (!before || !after || !before.equals(after)) console.log(`  不同的文件：${name}`);
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'reproducible-'));
try {
  const empty = (name: string) => {
    const made = path.join(folder, name);
    mkdirSync(made);
    symlinkSync(path.join(project, 'node_modules'), path.join(made, 'node_modules'), 'junction');
    return made;
  };
  const checkout = (name: string) => {
    const made = empty(name);
    run(project, 'git', 'checkout-index', '--all', '--force', `--prefix=${made}/`);
    return made;
  };
  const commit = run(project, 'git', 'rev-parse', 'HEAD');
  if (run(project, 'git', 'status', '--porcelain')) console.log('注意：有还没提交的改动，下面只算已经提交或暂存的');
  console.log(`提交 ${commit}`);

  const [first, second, review] = [checkout('first'), checkout('a-second-place'), empty('from-source-package')];
  for (const { args } of [CHROMIUM, FIREFOX]) {
    wxt(first, 'zip', ...args);
    wxt(second, 'build', ...args);
  }
  const output = (root: string, build: string) => filesIn(path.join(root, '.output', build));
  for (const { name } of [CHROMIUM, FIREFOX]) {
    const built = output(first, name);
    console.log(`构建  ${hashOf(built)}  ${name}`);
    compare(`${name}：换一个文件夹再构建`, built, output(second, name));
  }
  const packages = path.join(first, '.output');
  const zipOf = (ending: string) => {
    const file = readdirSync(packages).find((name) => name.endsWith(ending));
    if (!file) throw new Error(`npm run zip 没有做出 *${ending}`);
    return path.join(packages, file);
  };
  compare('Chromium 商店包里的文件', output(first, CHROMIUM.name), readZip(zipOf('-chrome.zip')));
  compare('Firefox 商店包里的文件', output(first, FIREFOX.name), readZip(zipOf('-firefox.zip')));
  unzip(zipOf('-sources.zip'), review);
  wxt(review, 'build', ...FIREFOX.args);
  compare('Firefox：从源代码包构建', output(first, FIREFOX.name), output(review, FIREFOX.name));
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(failed ? '没有通过：同一个提交构建出了不同的文件' : '通过：同一个提交，谁来构建都是同样的文件');
if (failed) process.exitCode = 1;
