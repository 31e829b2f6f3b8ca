/** What the documents promise is there: tests and commands that they name, licences, exact versions. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Read before they were let in: the one checks that its binary starts, the other does nothing on a Node that has `spawnSync`. */
const RUN_AT_INSTALL = ['node_modules/esbuild', 'node_modules/spawn-sync'];

interface Package {
  version: string;
  license: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  scripts?: Record<string, string>;
}
const read = (file: string) => readFileSync(file, 'utf8');
const own: Package = JSON.parse(read('package.json'));

/** The cells of the tables in a document, without heads. */
const rowsOf = (file: string): string[][] =>
  read(file)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((_, i, rows) => !isRule(rows[i]) && !isRule(rows[i + 1]));
const isRule = (row: string[] | undefined) => row?.every((cell) => /^-+$/.test(cell)) ?? false;
const namedIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');

it('every threat names a test that is there or a command that there is', () => {
  const rows = rowsOf('docs/THREATS.md');
  expect(rows.length).toBeGreaterThan(20);
  const unproved = rows.filter(([, , proof = '']) => {
    const names = namedIn(proof);
    return (
      !names.length || !names.every((name) => existsSync(name) || own.scripts?.[name.replace(/^npm run /, '')] !== undefined)
    );
  });
  expect(unproved, '这几行没有写证明，或者写的测试已经不在了').toEqual([]);
});

it('the licences of what is shipped are those of the packages, and all allow it', () => {
  const rows = rowsOf('docs/LICENCES.md').map(([name = '', version, licence]) => ({
    name: namedIn(name)[0] ?? '',
    version,
    licence,
  }));
  for (const { name, version, licence } of rows) {
    const installed: Package = JSON.parse(read(`node_modules/${name}/package.json`));
    expect({ version, licence }, name).toEqual({ version: installed.version, licence: installed.license });
    for (const each of installed.license.split(' AND ')) expect(['MIT', 'Apache-2.0'], name).toContain(each);
  }
  const shipped = read('public/licences.txt');
  const without = rows.filter(({ name }) => {
    const text = `node_modules/${name}/LICENSE`;
    return name !== 'valibot' && (existsSync(text) ? !shipped.includes(read(text).trim()) : !shipped.includes(`\n${name}\n`));
  });
  expect(without, '这些许可的全文不在 public/licences.txt 里').toEqual([]);
  const missing = Object.keys(own.dependencies ?? {}).filter((name) => !rows.some((row) => row.name === name));
  expect(missing, '这些依赖会装进包里，docs/LICENCES.md 里没有').toEqual([]);
});

it('every version is exact, and locked with the hash of its bytes', () => {
  const loose = Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(
    ([, range]) => !/^\d+\.\d+\.\d+$/.test(range),
  );
  expect(loose).toEqual([]);
  type Locked = { integrity?: string; hasInstallScript?: boolean; optional?: boolean };
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
  const dependencies = Object.entries(packages).filter(([name]) => name !== '');
  expect(dependencies.length).toBeGreaterThan(100);
  // Optional ones are binaries for other systems; not every registry has them all.
  const unlocked = dependencies.filter(([, { integrity, optional }]) => !optional && !integrity?.startsWith('sha512-'));
  expect(unlocked.map(([name]) => name)).toEqual([]);
  const running = dependencies.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name);
  expect(running.sort(), '这些依赖在安装时会运行自己的脚本，要先看过再列进来').toEqual(RUN_AT_INSTALL);
});
