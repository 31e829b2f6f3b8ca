/** The popup on real input: from a typed question to a pinned answer that outlives the browser, and whatever people type. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachBrowser } from './each-browser';
import { type ExtensionBrowser, launchBrowser } from './harness/browser-driver';
import { type GateProxy, startGateProxy } from './harness/gate-proxy';
import { type SiteServer, startSiteServer } from './harness/site-server';
import { waitUntil } from './harness/wait-until';
import { popupOver } from './page-report';

const PORTAL = 'https://ybj.zj.gov.cn/';
const BOX = '#question';

eachBrowser('popup', (kind) => {
  let folder: string;
  let site: SiteServer;
  let gate: GateProxy;
  let extension: ExtensionBrowser;

  const launch = () =>
    launchBrowser(kind, {
      extensionPath: path.resolve('.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'),
      proxy: { port: gate.port },
      userDataDir: path.join(folder, 'profile'),
    });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'popup-'));
    const portal = await readFile('tests/pages/demo/portal.html', 'utf8');
    site = await startSiteServer({ [PORTAL]: portal });
    gate = await startGateProxy({ site, serves: ['*.gov.cn'] });
    extension = await launch();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
    await gate?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const openPopup = async (): Promise<Page> => {
    const popup = await extension.openExtensionPage('popup.html');
    await popup.waitForSelector(BOX);
    return popup;
  };
  const ask = async (popup: Page, query: string) => {
    await popup.focus(BOX);
    await popup.$eval(BOX, (box) => (box as HTMLInputElement).select());
    await popup.keyboard.press('Backspace');
    await popup.keyboard.type(query);
  };
  const results = (popup: Page) => popup.$$eval('[data-result]', (rows) => rows.map((row) => row.getAttribute('data-result')));
  // biome-ignore lint/performance/useDomNodeTextContent: what is not shown must not count
  const text = (popup: Page) => popup.$eval('body', (body) => body.innerText);
  const pinned = (popup: Page) => popup.$$eval('[data-pinned]', (rows) => rows.map((row) => row.getAttribute('data-pinned')));

  test('a typed question gives its answer first, with the matched part shown, and the answer has its sources', async () => {
    const popup = await openPopup();
    await ask(popup, '历年余额');
    await waitUntil('结果', async () => (await results(popup)).length);
    expect((await results(popup))[0]).toBe('current-vs-carried-over');
    expect(await popup.$$eval('mark', (marks) => marks.map((mark) => mark.textContent).join())).toContain('历年余额');
    await popup.keyboard.press('Enter');
    await waitUntil('回答', async () => (await text(popup)).includes('来源'));
    expect(await text(popup)).toContain('核对于');
    expect(extension.consoleErrors(popup)).toEqual([]);
    await popup.close();
  });

  test('an answer that is pinned is there again after the browser was restarted, and can be unpinned', async () => {
    const popup = await openPopup();
    await ask(popup, '医保卡里的钱是怎么来的');
    await popup.waitForSelector('[data-result="account-money-sources"]');
    await popup.click('[data-result="account-money-sources"]');
    const pin = await popup.waitForSelector('[data-action="pin"]');
    await pin?.click();
    await popup.waitForSelector('[data-action="pin"][aria-pressed="true"]');

    await extension.close();
    extension = await launch();
    const again = await openPopup();
    await waitUntil('收藏还在', async () => (await pinned(again)).includes('account-money-sources'));

    const other = await extension.openExtensionPage('popup.html#/question/account-money-sources');
    const unpin = await other.waitForSelector('[data-action="pin"][aria-pressed="true"]');
    await unpin?.click();
    await waitUntil('另一页的收藏也没有了', async () => (await pinned(again)).length === 0);
    await other.close();
    await again.close();
  });

  test('a pin survives an update of the extension', async () => {
    const popup = await extension.openExtensionPage('popup.html#/question/deductible');
    await (await popup.waitForSelector('[data-action="pin"]'))?.click();
    await popup.waitForSelector('[data-action="pin"][aria-pressed="true"]');
    await extension.reloadExtension();
    const after = await openPopup();
    await waitUntil('收藏还在', async () => (await pinned(after)).includes('deductible'));
    await after.close();
  });

  test('a pin that could not be stored is said, and shows as not pinned', async () => {
    const popup = await extension.openExtensionPage('popup.html#/question/annual-cap');
    const pin = await popup.waitForSelector('[data-action="pin"]');
    // Firefox lets an extension fill the disk: that the storage refuses can only be had by standing in its way.
    await popup.evaluate(() => {
      const { storage } = (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome;
      storage.local.set = () => Promise.reject(new Error('QuotaExceededError: quota exceeded'));
    });
    await pin?.click();
    await waitUntil('说明没有存上', async () => (await text(popup)).includes('没有存上'));
    expect(await popup.$eval('[data-action="pin"]', (button) => button.getAttribute('aria-pressed'))).toBe('false');
    await popup.close();
  });

  test.each([
    ['10,000 characters', '医保个账余额'.repeat(1_667)],
    ['regex characters', '(.*)+[a-z]{2,}$|^\\'],
    ['search operators', "!医保 | ='余额' ^个账 $"],
    ['emoji', '💊👵🏻医保卡💰'],
    ['only spaces', '      '],
    ['a lone surrogate', '\ud83d医保'],
    ['nothing known', '量子纠缠的薛定谔方程'],
  ])('takes %s without an exception', async (_, query) => {
    const popup = await openPopup();
    await popup.$eval(
      BOX,
      (box, value) => {
        (box as HTMLInputElement).value = value;
        box.dispatchEvent(new InputEvent('input', { bubbles: true, data: value }));
      },
      query,
    );
    await waitUntil('弹窗有话说', async () => /收藏|问|12393|没有/.test(await text(popup)));
    expect(extension.consoleErrors(popup)).toEqual([]);
    await popup.close();
  });

  test('lists the terms of the page in front, and jumps to one', async () => {
    const page = await extension.newPage(PORTAL);
    await page.setViewport({ width: 1000, height: 700 });
    await waitUntil('网页上的标记', () => page.evaluate(() => (CSS.highlights.get('yibao-term')?.size ?? 0) > 0));
    const popup = await popupOver(extension, page);
    const row = await popup.waitForSelector('[data-page-term="carried-over-account"]');
    await row?.click();
    const card = await waitUntil('卡片', () => extension.readCard(page));
    expect(card.text).toContain('历年账户');
    await page.close();
  });

  test('has nothing that axe objects to: empty, results, answer, term, nothing found', async () => {
    const popup = await openPopup();
    const violations = async () => {
      await popup.evaluate(axe.source);
      return popup.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
    };
    expect(await violations()).toEqual([]);
    await ask(popup, '起付线');
    await waitUntil('结果', async () => (await results(popup)).length);
    expect(await violations()).toEqual([]);
    await ask(popup, '量子纠缠的薛定谔方程');
    await waitUntil('没有找到', async () => (await results(popup)).length === 0);
    expect(await violations()).toEqual([]);
    for (const route of ['question/account-vs-pooled-fund', 'term/self-handled']) {
      await popup.evaluate((hash) => {
        location.hash = hash;
      }, `#/${route}`);
      await popup.waitForSelector('[data-action="pin"]');
      expect(await violations()).toEqual([]);
    }
    await popup.close();
  });
});
