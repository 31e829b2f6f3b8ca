/** Pages without a word of medical insurance are left wholly alone, until one comes; and so are sites that are switched off. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, html, marks, paintedTexts, whileNothingMayCome } from './extension-suite';
import { waitUntil } from './harness/wait-until';

const pages = {
  '/other': html('<p>房屋租赁登记备案</p><script>function add() { document.body.append("门诊的起付线"); }</script>'),
  '/title': html('<p>备案</p>').replace('测试页面', '异地就医备案指南'),
  '/term': html(
    '<p><span id="term">起付线</span>和统筹支付</p><iframe srcdoc="<p>起付线</p>"></iframe><iframe sandbox="allow-scripts" srcdoc="<p>起付线</p>"></iframe>',
  ),
};

extensionSuite('gate', pages, (suite) => {
  const registered = (page: Page) => page.evaluate(() => CSS.highlights.size);
  const store = async (script: string) => {
    const popup = await suite.extension.openExtensionPage('popup.html');
    await popup.evaluate(script);
    await popup.close();
  };
  const inAllFrames = async (page: Page) => {
    const counts = await Promise.all(page.frames().map((frame) => paintedTexts(frame).catch(() => [])));
    return counts.flat().sort().join();
  };

  test('a page without a word of insurance has no highlight, and is marked once such a word comes', async () => {
    const page = await suite.open('/other');
    await whileNothingMayCome();
    expect(await registered(page)).toBe(0);
    await page.evaluate('add()');
    await marks(page);
    expect(await paintedTexts(page)).toEqual(['起付线']);
  });

  test('a word in the title is enough', async () => {
    const page = await suite.open('/title');
    await marks(page);
    expect(await paintedTexts(page)).toEqual(['备案']);
  });

  test('a site that is switched off is not marked, in no frame, at once and in new tabs, until it is switched on', async () => {
    const page = await suite.open('/term');
    await waitUntil('所有框架都标了', async () => (await inAllFrames(page)) === '统筹支付,起付线,起付线,起付线');
    await store(`chrome.storage.local.set({ 'unmarked:site:ybj.zj.gov.cn': { at: 1 } })`);
    await waitUntil('一个也不标', async () => (await inAllFrames(page)) === '');
    expect(await registered(page)).toBe(0);
    const second = await suite.open('/term');
    await whileNothingMayCome();
    expect(await inAllFrames(second)).toBe('');
    await second.hover('#term');
    await whileNothingMayCome();
    expect(await suite.card(second)).toBeNull();
    await store(`chrome.storage.local.remove('unmarked:site:ybj.zj.gov.cn')`);
    for (const each of [page, second]) {
      // A tab in the background is read when it comes to the front.
      await each.bringToFront();
      await waitUntil('又都标了', async () => (await inAllFrames(each)) === '统筹支付,起付线,起付线,起付线');
    }
  });

  test('a term that is switched off is no longer marked, the others are', async () => {
    const page = await suite.open('/term');
    await marks(page);
    await store(`chrome.storage.local.set({ 'unmarked:term:deductible': { at: 1 } })`);
    await waitUntil('只剩一个词', async () => (await inAllFrames(page)) === '统筹支付');
    await store(`chrome.storage.local.remove('unmarked:term:deductible')`);
    await waitUntil('又都标了', async () => (await inAllFrames(page)) === '统筹支付,起付线,起付线,起付线');
  });
});
