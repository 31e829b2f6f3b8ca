/**
 * The extension's parts come and go: a background that ends at any moment, an update while pages are open, pages that are frozen and
 * brought back. Nothing breaks, nothing is left behind. That no console has an error is asked after every test by the suite.
 */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { ABSENCE_MS, extensionSuite, html, marks, titleOf } from './extension-suite';
import { waitUntil } from './harness/wait-until';
import { storeSettings } from './stored-settings';

const remember = `<script>
  var before = '', persisted = false;
  addEventListener('DOMContentLoaded', () => { before = document.documentElement.outerHTML; });
  addEventListener('pageshow', (event) => { persisted = event.persisted; });
</script>`;
const pages = {
  '/page': html('<p style="margin: 60px"><span id="first">历年余额</span>和<span id="second">起付线</span></p>', remember),
  '/next': html('<p>没有词的一页</p>'),
};

extensionSuite('lifetime', pages, (suite) => {
  const painted = (page: Page) => page.evaluate(() => CSS.highlights.get('yibao-term')?.size ?? 0);
  const open = async () => {
    const page = await suite.open('/page');
    await marks(page);
    return page;
  };
  const pressed = async (page: Page) =>
    (await suite.extension.cardElement(page, '[data-action=pin]')).evaluate((button) => button.getAttribute('aria-pressed'));
  const nothingIsLeft = (page: Page) =>
    waitUntil('网页上什么也没有留下', () =>
      page.evaluate(() => {
        const { before } = globalThis as unknown as { before: string };
        const ours = [...CSS.highlights].filter(([name, { size }]) => name.startsWith('yibao') && size > 0);
        return ours.length === 0 && document.documentElement.outerHTML === before;
      }),
    );

  test('a hover works while the background is stopped', async () => {
    const page = await open();
    await suite.extension.stopBackground();
    await suite.hover(page, '#first', '历年账户');
  });

  test.each([0, 60, 140, 170])('a hover works when the background ends %i ms after it began', async (time) => {
    const page = await open();
    await page.hover('#first');
    await new Promise((resolve) => setTimeout(resolve, time));
    await suite.extension.stopBackground();
    await suite.fullCard(page, '历年账户');
    await suite.extension.stopBackground();
    await suite.hover(page, '#second', '起付线');
    await page.keyboard.press('Escape');
    await suite.cardCloses(page);
    expect(await page.evaluate('document.documentElement.outerHTML === before')).toBe(true);
  });

  test('a pin is kept, and taken back, when the background ends with the press', async () => {
    const page = await open();
    await suite.hover(page, '#second', '起付线');
    const popup = await suite.extension.openExtensionPage('popup.html');
    const isStored = () =>
      popup.evaluate(async () => {
        const key = 'pin:term:deductible';
        return (await chrome.storage.local.get(key))[key] !== undefined;
      });
    await page.bringToFront();
    for (const wanted of [true, false]) {
      const button = await suite.extension.cardElement(page, '[data-action=pin]');
      await Promise.all([button.click(), suite.extension.stopBackground()]);
      await waitUntil('按下去了', async () => (await pressed(page)) === String(wanted));
      expect(await isStored()).toBe(wanted);
    }
    await popup.close();
  });

  test('a search goes on when the background ends between two characters', async () => {
    const popup = await suite.extension.openExtensionPage('popup.html');
    const field = await popup.waitForSelector('input[role=combobox], input[type=search], input');
    await field?.type('起付');
    await suite.extension.stopBackground();
    await field?.type('线是什么');
    await waitUntil('有结果', () => popup.evaluate(() => document.body.textContent?.includes('起付线') ?? false));
    await suite.extension.stopBackground();
    await popup.keyboard.press('Enter');
    await waitUntil('打开了', () => popup.evaluate(() => document.querySelector('h1, h2') !== null));
    expect(suite.extension.consoleErrors(popup)).toEqual([]);
    await popup.close();
  });

  test('after an update a card that is still open has its words, and says what to do', async () => {
    // Firefox runs the new script in the open page, which takes the old card away.
    if (suite.kind === 'firefox') return;
    const page = await open();
    await suite.extension.fireCommand('next-term');
    await suite.fullCard(page, '历年账户');
    await suite.extension.reloadExtension();
    await (await suite.extension.cardElement(page, '[data-action=pin]')).focus();
    await page.keyboard.press('Enter');
    const said = await suite.extension.cardElement(page, '[role=alert]');
    expect(await said.evaluate((element) => element.textContent)).toBe('没有读出来：小注刚刚更新过。请刷新这个网页再试。');
    expect((await suite.card(page))?.text).toContain('完整解释');
  });

  test('after an update the old script is silent and gone, and a reload brings the new one', async () => {
    const page = await open();
    await suite.hover(page, '#first', '历年账户');

    await suite.extension.reloadExtension();
    if (suite.kind === 'chromium') {
      // Nothing runs again in an open page: the next thing the person does is when the old script notices.
      await page.hover('#second');
      await waitUntil('旧的标记没有了', async () => (await painted(page)) === 0);
      await nothingIsLeft(page);
    } else {
      // Firefox starts the new script in the open page.
      await marks(page);
    }
    await waitUntil('旧卡片没有了', async () => !(await page.$('yibao-card')));
    expect(await page.evaluate('document.documentElement.outerHTML === before')).toBe(true);

    await page.reload();
    await marks(page);
    await page.hover('#first');
    const card = await suite.hover(page, '#second', '起付线');
    expect(card.visible).toBe(true);
  });

  test('a pin that is pressed on a card from before an update is not taken for kept, and leads to no error', async () => {
    const page = await open();
    await suite.hover(page, '#first', '历年账户');
    const button = await suite.extension.cardElement(page, '[data-action=pin]');
    const box = await button.boundingBox();
    await suite.extension.reloadExtension();
    // The new script of Firefox has taken the old card away; in Chromium it still stands there.
    await page.mouse.click((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
    await new Promise((resolve) => setTimeout(resolve, ABSENCE_MS));
    const card = await suite.card(page);
    if (card && titleOf(card)) expect(card.text).toContain('请刷新这个网页');
    expect(card?.text ?? '').not.toContain('已收藏');
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    if (suite.kind === 'chromium') await nothingIsLeft(page);
    else await waitUntil('卡片没有了', async () => !(await page.$('yibao-card')));
  });

  // What the background says when the browser takes a site away; from the click in the settings on: enabled-site.test.ts.
  test('a site that is taken away while its card is open, fixed, has neither card nor marks, and nothing comes again', async () => {
    const page = await open();
    await suite.hover(page, '#first', '历年账户');
    await (await suite.extension.cardElement(page, '[data-action=fix]')).click();
    const telling = await suite.extension.openExtensionPage('popup.html');
    await telling.evaluate(async () => {
      for (const { id } of await chrome.tabs.query({}))
        await chrome.tabs.sendMessage(id ?? -1, { kind: 'leave', sites: ['ybj.zj.gov.cn'] }).catch(() => {});
    });
    await telling.close();
    await page.bringToFront();
    await nothingIsLeft(page);
    await page.mouse.move(2, 2);
    await page.hover('#second');
    await page.evaluate(() => {
      document.body.append('又来一句起付线');
    });
    await new Promise((resolve) => setTimeout(resolve, ABSENCE_MS));
    expect(await painted(page)).toBe(0);
    expect(await page.$('yibao-card')).toBeNull();
  });

  const comesBack = async (page: Page, meanwhile: () => Promise<unknown> = async () => {}) => {
    await page.goto('https://ybj.zj.gov.cn/next');
    await meanwhile();
    // Not by puppeteer, which waits for a load that does not come: the page is there already.
    await page.evaluate('setTimeout(() => history.back())');
    await waitUntil('浏览器从往返缓存里恢复这一页', () => page.evaluate('location.pathname === "/page" && persisted'));
  };

  test('a page that comes back from the back/forward cache has its marks and no card, and opens one', async () => {
    const page = await open();
    await suite.hover(page, '#first', '历年账户');
    await comesBack(page);
    await marks(page);
    expect(await painted(page)).toBe(2);
    expect(await page.evaluate('document.documentElement.outerHTML === before')).toBe(true);
    await page.mouse.move(2, 2);
    await suite.hover(page, '#second', '起付线');
  });

  test('a page that was in the cache while the background ended answers as before', async () => {
    const page = await open();
    await comesBack(page, () => suite.extension.stopBackground());
    await suite.hover(page, '#second', '起付线');
    await (await suite.extension.cardElement(page, '[data-action=pin]')).click();
    await waitUntil('收藏上了', async () => (await pressed(page)) === 'true');
    await (await suite.extension.cardElement(page, '[data-action=pin]')).click();
    await waitUntil('取消了', async () => (await pressed(page)) === 'false');
  });

  // Firefox has no way to freeze a tab, for a person or for a test.
  if (suite.kind === 'chromium')
    test('a tab that is frozen with a card open, and thawed, is as it was, and has heard of what was set meanwhile', async () => {
      const page = await open();
      await suite.hover(page, '#first', '历年账户');
      const session = await page.createCDPSession();
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await storeSettings(suite, { openBy: 'click' });
      await suite.extension.stopBackground();
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await page.bringToFront();
      await page.keyboard.press('Escape');
      await suite.cardCloses(page);
      expect(await painted(page)).toBe(2);
      await page.mouse.move(2, 2);
      await page.hover('#second');
      await new Promise((resolve) => setTimeout(resolve, ABSENCE_MS));
      expect(await suite.card(page)).toBeNull();
      await page.click('#second');
      await suite.fullCard(page, '起付线');
      await storeSettings(suite, { openBy: 'hover' });
    });
});
