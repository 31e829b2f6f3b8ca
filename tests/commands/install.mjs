/** Installs what a clean clone lacks. Uses nothing but Node itself, because it runs before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

const readPackages = (file) => JSON.parse(readFileSync(path.join(projectFolder, file), 'utf8')).packages;

/** npm notes in `node_modules/.package-lock.json` what it installed; times of files say less, a clone or a checkout changes them. */
function isInstalled() {
  const note = 'node_modules/.package-lock.json';
  if (!existsSync(path.join(projectFolder, note))) return false;
  const installed = readPackages(note);
  return Object.entries(readPackages('package-lock.json')).every(
    ([name, { version, optional, peer }]) =>
      name === '' || (installed[name] ? installed[name].version === version : Boolean(optional || peer)),
  );
}

/** Runs a command and gives its success; what it says goes to stderr, because stdout belongs to the command that needed it. */
function run(command, args, env = {}) {
  const shell = process.platform === 'win32';
  const options = { cwd: projectFolder, stdio: ['ignore', 2, 2], env: { ...process.env, ...env }, shell };
  return spawnSync(command, args, options).status === 0;
}

export function ensureDependencies() {
  if (isInstalled()) return;
  console.error('正在安装依赖（npm ci），第一次大约要一分钟……');
  const quiet = ['--no-audit', '--no-fund'];
  // `npm ci` refuses when a registry lacks a binary for some other system; an install by the same lock file does without it.
  if (run('npm', ['ci', ...quiet]) || run('npm', ['install', '--no-save', ...quiet])) return;
  console.error('安装依赖失败：请看上面 npm 的话，检查网络后再运行一次 / npm failed, see above');
  process.exit(1);
}

/** Only there is it certain what the packages are called, and only root may install them. */
export function canInstallDebianPackages() {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID="?debian"?$/m.test(readFileSync(release, 'utf8')) && process.getuid?.() === 0;
}

const isDebianPackageInstalled = (name) =>
  readFileSync('/var/lib/dpkg/status', 'utf8').includes(`Package: ${name}\nStatus: install ok installed\n`);

/** Elsewhere than on Debian as root it does nothing: the caller looks for what it needs and says what is missing. */
export function ensureDebianPackages(names) {
  if (!canInstallDebianPackages()) return;
  const missing = names.filter((name) => !isDebianPackageInstalled(name));
  if (missing.length === 0) return;
  console.error(`正在安装 ${missing.join('、')}(apt-get)……`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-qq', 'update'], quiet);
  if (run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...missing], quiet)) return;
  console.error(`安装失败：请手工运行 apt-get install ${missing.join(' ')} / apt-get install failed, see above`);
  process.exit(1);
}
