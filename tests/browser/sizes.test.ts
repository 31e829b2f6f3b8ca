/** What people load stays small: the built files of both builds, in bytes after gzip, as a package holds them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

interface Budget {
  what: string;
  kilobytes: number;
  files(root: string): string[];
}

/** The first is a promise to every page. The others are what it was on 2026-11-25 and a tenth more: growth is decided, not found. */
const budgets: Budget[] = [
  { what: '每个网页都加载的', kilobytes: 40, files: (root) => under(root, 'content-scripts') },
  { what: '弹窗打开时先加载的脚本', kilobytes: 72, files: popupScripts },
  { what: '后台', kilobytes: 96, files: () => ['background.js'] },
  // 45 of them for the words in three languages, each once for the browser and once to be chosen; 150 for what search has
  // learned of how people ask: docs/search.md says what that brings.
  { what: '整个安装包', kilobytes: 1400, files: (root) => under(root, '') },
];

const cases = ['chrome-mv3', 'firefox-mv3'].flatMap((build) => budgets.map((budget) => ({ build, ...budget })));

test.each(cases)('$build: $what stays within $kilobytes KB', ({ build, what, kilobytes, files }) => {
  const root = path.join('.output', build);
  const sizes = files(root).map((file) => gzipSync(readFileSync(path.join(root, file)), { level: 9 }).length);
  const sum = sizes.reduce((a, b) => a + b, 0) / 1024;
  console.log(`${build}：${what} ${sum.toFixed(1)} KB（压缩后），预算 ${kilobytes} KB`);
  expect(sizes.length, '没有读到文件').toBeGreaterThan(0);
  // A budget far above what there is would hold back nothing.
  expect(sum, '预算比实际大得多，该收紧了').toBeGreaterThan(kilobytes / 2);
  expect(sum, `${what}超过了预算`).toBeLessThanOrEqual(kilobytes);
});

test('every page loads one script and one style', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    expect(under(path.join('.output', build), 'content-scripts').sort()).toEqual([
      'content-scripts/page.css',
      'content-scripts/page.js',
    ]);
  }
});

function under(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(root, path.join(item.parentPath, item.name)).replaceAll(path.sep, '/'));
}

/** The script of the page and what the browser preloads for it; what comes by `import()` comes after the first picture. */
function popupScripts(root: string): string[] {
  const page = readFileSync(path.join(root, 'popup.html'), 'utf8');
  return [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) => file ?? '');
}
