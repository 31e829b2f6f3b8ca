/** What loads into every page stays small: the built files, both builds. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** Bytes after gzip, script and style together. */
const EVERY_PAGE = 40 * 1024;

test.each(['chrome-mv3', 'firefox-mv3'])('what every page loads stays in its budget: %s', (build) => {
  const folder = path.join('.output', build, 'content-scripts');
  const sizes = readdirSync(folder).map((file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length);
  const sum = sizes.reduce((a, b) => a + b, 0);
  console.log(`${build}：每个网页都加载 ${(sum / 1024).toFixed(1)} KB（压缩后），预算 ${EVERY_PAGE / 1024} KB`);
  expect(sizes.length).toBe(2);
  expect(sum).toBeLessThanOrEqual(EVERY_PAGE);
});
