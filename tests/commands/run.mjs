/** `node tests/commands/run.mjs file.ts …`: runs a TypeScript file through Vite, which is there anyway; Node 20 alone cannot. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies, projectFolder } from './install.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('用法：node tests/commands/run.mjs 文件.ts 参数…');
  process.exit(2);
}
if (!existsSync(path.join(projectFolder, 'node_modules'))) ensureDependencies();

const { runnerImport } = await import('vite');
const absolute = path.resolve(file);
process.argv = [process.argv[0] ?? 'node', absolute, ...args];
try {
  await runnerImport(absolute, { root: projectFolder, configFile: false, logLevel: 'error' });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
