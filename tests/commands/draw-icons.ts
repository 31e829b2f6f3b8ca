/** `npm run icons`: draws `public/icon/*.png` from `docs/icon.svg`, with a browser that the tests use anyway. */
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browser/harness/find-browsers';

const SIZES = [16, 32, 48, 128];

const chromium = findBrowser('chromium');
if (!chromium) throw new Error('没有找到 Chromium、Chrome 或 Edge，画不了图标');
const svg = await readFile('docs/icon.svg', 'utf8');
const asRoot = process.getuid?.() === 0;
const browser = await puppeteer.launch({
  executablePath: chromium.executablePath,
  args: asRoot ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
    );
    await writeFile(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
console.log(`图标画好了：${SIZES.map((size) => `public/icon/${size}.png`).join('、')}`);
