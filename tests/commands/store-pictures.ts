/** `npm run store-pictures`: the pictures for the stores, 1280 × 800 as they ask, in each language, in `.output/store-pictures`. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, type Language, launchBrowser } from '../browser/harness/browser-driver';
import { startGateProxy } from '../browser/harness/gate-proxy';
import { startSiteServer } from '../browser/harness/site-server';
import { waitUntil } from '../browser/harness/wait-until';

const PORTAL = 'https://ybj.zj.gov.cn/';
const WHOLE = { width: 1280, height: 800 };
const POPUP = { width: 420, height: 600 };
const PANEL = { width: 440, height: 800 };
const folder = path.resolve('.output/store-pictures');

const shot = async (page: Page): Promise<string> => `data:image/png;base64,${await page.screenshot({ encoding: 'base64' })}`;

async function portalOf(extension: ExtensionBrowser, viewport: { width: number; height: number }): Promise<Page> {
  const page = await extension.newPage();
  await page.setViewport(viewport);
  await page.goto(PORTAL);
  await page.bringToFront();
  await waitUntil('网页上的标记', () => page.evaluate(() => (CSS.highlights.get('yibao-term')?.size ?? 0) > 0));
  return page;
}

async function withCard(extension: ExtensionBrowser, page: Page): Promise<void> {
  // The first term stands at the top of the page, where a card would cover what is marked below.
  for (let term = 0; term < 2; term++) {
    await extension.fireCommand('next-term');
    await waitUntil('整张卡片', async () => {
      const card = await extension.readCard(page);
      return card?.visible && /\d{4}-\d\d-\d\d/.test(card.text);
    });
  }
}

async function surface(
  extension: ExtensionBrowser,
  address: string,
  ready: string,
  viewport: { width: number; height: number },
  query = '',
): Promise<Page> {
  const page = await extension.newPage();
  await page.setViewport(viewport);
  await page.goto(new URL(address, extension.baseUrl).href);
  await page.bringToFront();
  if (query) {
    await page.waitForSelector('#question');
    await page.type('#question', query);
  }
  await page.waitForSelector(ready);
  return page;
}

/** A browser draws its popup and panel around no page that could be photographed: both are photographed and laid together. */
async function layTogether(on: Page, below: string, above: string, style: string): Promise<void> {
  await on.setViewport(WHOLE);
  await on.setContent(
    `<!doctype html><style>body{margin:0;background:#fff}img{position:absolute;top:0;left:0}.above{left:auto;right:0;${style}}</style>` +
      `<img src="${below}"><img class="above" src="${above}">`,
  );
  await waitUntil('两张图', () =>
    on.evaluate(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0)),
  );
}

async function photograph(language: Language, proxy: { port: number }): Promise<number> {
  const extension = await launchBrowser('chromium', { extensionPath: path.resolve('.output/chrome-mv3'), proxy, language });
  let count = 0;
  const keep = async (page: Page, name: string) => {
    await page.screenshot({ path: path.join(folder, `${language}-${++count}-${name}.png`) });
    await page.close();
  };
  try {
    const read = await portalOf(extension, WHOLE);
    await withCard(extension, read);
    await keep(read, 'card');

    const page = await portalOf(extension, WHOLE);
    const popup = await surface(extension, 'popup.html', '[data-result]', POPUP, '卡里的钱怎么变少了');
    const found = await extension.newPage();
    await layTogether(
      found,
      await shot(page),
      await shot(popup),
      'right:24px;top:12px;border-radius:8px;box-shadow:0 8px 32px #0006',
    );
    await popup.close();
    await keep(found, 'popup');

    await page.setViewport({ width: WHOLE.width - PANEL.width, height: WHOLE.height });
    await page.bringToFront();
    const panel = await surface(extension, 'sidepanel.html', '[data-question=family-sharing]', PANEL);
    await panel.click('[data-question=family-sharing]');
    await panel.waitForSelector('[data-answer]');
    await panel.mouse.move(PANEL.width - 1, PANEL.height - 1);
    const beside = await extension.newPage();
    await layTogether(beside, await shot(page), await shot(panel), 'border-left:1px solid #8886');
    await panel.close();
    await page.close();
    await keep(beside, 'panel');

    await keep(await surface(extension, 'welcome.html', 'h1', WHOLE), 'welcome');
    await keep(await surface(extension, 'options.html', 'h1', WHOLE), 'options');
  } finally {
    await extension.close();
  }
  return count;
}

const site = await startSiteServer({ [PORTAL]: await readFile('tests/pages/demo/portal.html', 'utf8') });
const gate = await startGateProxy({ site, serves: ['*.gov.cn'] });
let count = 0;
try {
  await mkdir(folder, { recursive: true });
  for (const language of ['zh-CN', 'zh-TW', 'en-US'] as const) count += await photograph(language, { port: gate.port });
} finally {
  await Promise.all([gate.close(), site.close()]);
}
console.log(`${count} 张图片在 ${folder}`);
