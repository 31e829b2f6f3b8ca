/**
 * `npm run pictures`: every surface in every look, as files in `.output/pictures` for somebody to look at.
 * `npm run pictures -- answer card en-US-` photographs only those whose names begin so.
 */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, type Language, launchBrowser } from '../browser/harness/browser-driver';
import { startGateProxy } from '../browser/harness/gate-proxy';
import { startSiteServer } from '../browser/harness/site-server';
import { waitUntil } from '../browser/harness/wait-until';
import { photographCards } from './pictured-cards';
import { putOn } from './pictured-looks';
import { prepare, SURFACES, type Surface } from './pictured-surfaces';

const PORTAL = 'https://ybj.zj.gov.cn/';
const ELSEWHERE = 'https://www.example.com/';
const folder = path.resolve('.output/pictures');
const wanted = process.argv.slice(2);
const isWanted = (name: string) => !wanted.length || wanted.some((begin) => name.startsWith(begin));
let count = 0;

async function keep(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage });
  count++;
}

async function tabOf(extension: ExtensionBrowser, page: Page): Promise<number> {
  await page.bringToFront();
  const asking = await extension.openExtensionPage('manifest.json');
  const tab = await asking.evaluate(async () => {
    const own = await chrome.tabs.getCurrent();
    const others = (await chrome.tabs.query({})).filter(({ id }) => id !== own?.id);
    return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
  });
  await asking.close();
  return tab ?? -1;
}

function tellAddress(url: string): void {
  chrome.tabs.get = async () => ({ url }) as chrome.tabs.Tab;
}

async function photograph(extension: ExtensionBrowser, surface: Surface, tabs: Record<string, number>): Promise<void> {
  const store = await extension.openExtensionPage('manifest.json');
  await store.evaluate(async (stored) => {
    await chrome.storage.session.clear();
    // All of the person's; what the background has put there stays.
    const keys = Object.keys(await chrome.storage.local.get(null));
    await chrome.storage.local.remove(keys.filter((key) => !/^(?:card:|lexicon:|regions$|words$)/.test(key)));
    await chrome.storage.local.set(stored);
  }, surface.stored ?? {});
  await store.close();
  const address = surface.address.replace(/TAB|ELSEWHERE/, (name) => String(tabs[name]));
  const page = await extension.newPage();
  // The toolbar popup is told the address of the page below it; the same page in a tab is not.
  if (address !== surface.address) await page.evaluateOnNewDocument(tellAddress, ELSEWHERE);
  await page.goto(new URL(address, extension.baseUrl).href);
  await page.bringToFront();
  await prepare(page, surface);
  for (const look of surface.looks) {
    await putOn(look, page);
    await keep(page, `${surface.name}-${look.name}`, look.whole);
  }
  await page.close();
}

const portal = await readFile('tests/pages/demo/portal.html', 'utf8');
const elsewhere = '<!doctype html><meta charset="utf-8"><title>别处</title><p>没有用词的网页</p>';
/** What is photographed in another language than Chinese: every kind of surface, and where longer words need more room. */
const ALSO = [
  'start-page-all',
  'start-pin-edited',
  'results-term',
  'nothing',
  'answer-region',
  'panel-answer',
  'options',
  'welcome',
];
const ALSO_LOOKS = ['popup', 'light', 'large', 'narrow', 'narrow-large-dark'];

async function photographAll(
  language: Language,
  prefix: string,
  surfaces: readonly Surface[],
  cardLooks: string[],
): Promise<void> {
  const extension = await launchBrowser('chromium', {
    extensionPath: path.resolve('.output/chrome-mv3'),
    proxy: { port: gate.port },
    language,
  });
  try {
    const page = await extension.newPage(PORTAL);
    await waitUntil('网页上的标记', () => page.evaluate(() => (CSS.highlights.get('yibao-term')?.size ?? 0) > 0));
    const tabs = {
      TAB: await tabOf(extension, page),
      ELSEWHERE: await tabOf(extension, await extension.newPage(ELSEWHERE)),
    };
    for (const surface of surfaces.filter(({ name }) => isWanted(prefix + name))) {
      await photograph(extension, { ...surface, name: prefix + surface.name }, tabs);
    }
    if (isWanted(`${prefix}card`)) {
      await photographCards(extension, PORTAL, (page, name) => keep(page, prefix + name), cardLooks);
    }
  } finally {
    await extension.close();
  }
}

const site = await startSiteServer({ [PORTAL]: portal, [ELSEWHERE]: elsewhere });
const gate = await startGateProxy({ site, serves: ['*.gov.cn', 'www.example.com'] });
try {
  await mkdir(folder, { recursive: true });
  if (SURFACES.some(({ name }) => isWanted(name)) || isWanted('card')) {
    await photographAll('zh-CN', '', SURFACES, ['light', 'dark', 'large', 'narrow']);
  }
  const also = SURFACES.filter(({ name }) => ALSO.includes(name)).map((surface) => ({
    ...surface,
    looks: surface.looks.filter(({ name }) => ALSO_LOOKS.includes(name)),
  }));
  for (const language of ['en-US', 'zh-TW'] as const) {
    const prefix = `${language}-`;
    if (also.some(({ name }) => isWanted(prefix + name)) || isWanted(`${prefix}card`)) {
      await photographAll(language, prefix, also, ['light', 'large', 'narrow']);
    }
  }
} finally {
  await Promise.all([gate.close(), site.close()]);
}
console.log(`${count} 张图片在 ${folder}`);
