/** The page after install: it comes once, its sample is marked by the real code, and it is used by keyboard alone. */
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachBrowser } from './each-browser';
import { titleOf } from './extension-suite';
import { type ExtensionBrowser, launchBrowser } from './harness/browser-driver';
import { type GateProxy, startGateProxy } from './harness/gate-proxy';
import { type SiteServer, startSiteServer } from './harness/site-server';
import { waitUntil } from './harness/wait-until';
import { welcomeTab } from './harness/welcome-tab';
import { passesInAllLooks, sideways, tabTo } from './page-checks';

eachBrowser('welcome', (kind) => {
  let site: SiteServer;
  let gate: GateProxy;
  let extension: ExtensionBrowser;

  beforeAll(async () => {
    site = await startSiteServer({});
    gate = await startGateProxy({ site, serves: ['*.gov.cn'] });
    extension = await launchBrowser(kind, {
      extensionPath: path.resolve('.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'),
      proxy: { port: gate.port },
      keepsWelcome: true,
    });
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
    await gate?.close();
  });

  const open = async () => {
    const page = await extension.openExtensionPage('welcome.html');
    await page.bringToFront();
    await waitUntil('示例里有词被标出', () => page.evaluate(() => (CSS.highlights.get('yibao-term')?.size ?? 0) > 3));
    return page;
  };

  test('comes once after install, and not again when the extension is loaded again', async () => {
    await (await welcomeTab(extension.browser, extension.baseUrl)).close();
    await extension.reloadExtension();
    const page = await open();
    const addresses = await Promise.all(
      (await extension.browser.pages()).map((each) => each.evaluate(() => location.pathname).catch(() => '')),
    );
    const tabs = addresses.filter((address) => address === '/welcome.html');
    expect(tabs).toHaveLength(1);
    await page.close();
  });

  test('opens the real card over its sample, by mouse and by command', async () => {
    const page = await open();
    const at = await page.evaluate(() => {
      const text = document.querySelector('[data-sample] p')?.firstChild;
      if (!(text instanceof Text)) throw new Error('no sample');
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('历年账户'));
      range.setEnd(text, text.data.indexOf('历年账户') + 4);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = range.getClientRects()[0] ?? new DOMRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.move(at.x, at.y);
    const card = await waitUntil('卡片', async () => {
      const shown = await extension.readCard(page);
      return shown?.text.includes('核对于') && shown;
    });
    expect(titleOf(card)).toContain('历年账户');
    await page.keyboard.press('Escape');
    await waitUntil('卡片关闭', async () => (await extension.readCard(page)) === null);
    await page.mouse.move(1, 1);
    await extension.fireCommand('next-term');
    await waitUntil('用快捷键打开的卡片', () => extension.readCard(page));
    expect(extension.consoleErrors(page)).toEqual([]);
    await page.close();
  });

  test('is legible, large enough to hit and without sideways scrolling in every theme, size and width, and at 400 %', async () => {
    const page = await open();
    await passesInAllLooks(page, `${kind}-welcome`);
    await page.setViewport({ width: 1280, height: 1024 });
    await extension.setZoom(page, 4);
    await waitUntil('页面放大了', () => page.evaluate(() => innerWidth <= 330));
    expect(await sideways(page)).toBe(0);
    await extension.setZoom(page, 1);
    await page.close();
  });

  test('takes a region and a text size by keyboard alone', async () => {
    const page = await open();
    await tabTo(page, '[data-action="change-region"]');
    await page.keyboard.press('Enter');
    await waitUntil('输入框', () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'));
    await page.keyboard.press('Escape');
    await waitUntil('焦点回来', () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-action') === 'change-region'),
    );
    await page.keyboard.press('Enter');
    await waitUntil('输入框', () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'));
    await page.keyboard.type('浙江');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-region-line="zhejiang"] [data-action="change-region"]');
    await tabTo(page, 'input[name="textSize"]');
    await page.keyboard.press('ArrowRight');
    await waitUntil('大字', () => page.evaluate(() => document.documentElement.dataset.text === 'large'));
    await page.close();
  });
});
