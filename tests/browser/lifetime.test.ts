/** An update while pages are open: the old script goes silent and leaves nothing behind; a reloaded page has the new one. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachBrowser } from './each-browser';
import { type ExtensionBrowser, launchBrowser } from './harness/browser-driver';
import { type GateProxy, startGateProxy } from './harness/gate-proxy';
import { type SiteServer, startSiteServer } from './harness/site-server';
import { waitUntil } from './harness/wait-until';

const PORTAL = 'https://ybj.zj.gov.cn/';

eachBrowser('lifetime', (kind) => {
  let site: SiteServer;
  let gate: GateProxy;
  let extension: ExtensionBrowser;

  beforeAll(async () => {
    site = await startSiteServer({ [PORTAL]: await readFile('tests/pages/demo/portal.html', 'utf8') });
    gate = await startGateProxy({ site, serves: ['*.gov.cn'] });
    extension = await launchBrowser(kind, {
      extensionPath: path.resolve('.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'),
      proxy: { port: gate.port },
    });
  });

  afterAll(async () => {
    await extension?.close();
    expect(gate.refusedOutside()).toEqual([]);
    await gate?.close();
    await site?.close();
  });

  const marks = (page: Page) => page.evaluate(() => CSS.highlights.get('yibao-term')?.size ?? 0);
  const hover = async (page: Page, term: string) => {
    const place = await page.evaluate((wanted) => {
      const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const box = range.getClientRects()[0];
        if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      return null;
    }, term);
    if (!place) throw new Error(`no ${term} on the page`);
    await page.mouse.move(place.x, place.y - 60);
    await page.mouse.move(place.x, place.y, { steps: 3 });
  };

  test('a hover works while the background is stopped', async () => {
    const page = await extension.newPage(PORTAL);
    await waitUntil('标记', () => marks(page));
    await extension.stopBackground();
    await hover(page, '历年余额');
    const card = await waitUntil('卡片和它的出处', async () => {
      const reading = await extension.readCard(page);
      return reading?.text.includes('来源') && reading;
    });
    expect(card.text).toContain('历年账户');
    await page.close();
  });

  test('after an update the old script is silent and gone, and a reload brings the new one', async () => {
    const page = await extension.newPage(PORTAL);
    await waitUntil('标记', () => marks(page));
    await hover(page, '历年余额');
    await waitUntil('卡片', () => extension.readCard(page));
    const errorsBefore = extension.consoleErrors(page).length;

    await extension.reloadExtension();
    await page.mouse.move(5, 5);
    if (kind === 'chromium') {
      // Nothing runs again in an open page: the next thing the person does is when the old script notices.
      await hover(page, '起付线');
      await waitUntil('旧的标记和卡片都没有了', async () => (await marks(page)) === 0 && !(await page.$('yibao-card')));
    } else {
      // Firefox starts the new script in the open page; the dead one must not have left a card.
      await waitUntil('新脚本重新标记', () => marks(page));
      await waitUntil('旧卡片没有了', async () => !(await page.$('yibao-card')));
    }
    expect(extension.consoleErrors(page).slice(errorsBefore)).toEqual([]);

    await page.reload();
    await waitUntil('新的标记', () => marks(page));
    await hover(page, '起付线');
    const card = await waitUntil('新的卡片', () => extension.readCard(page));
    expect(card.text).toContain('起付线');
    await page.close();
  });
});
