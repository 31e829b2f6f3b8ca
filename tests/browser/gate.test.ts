/** Pages without a word of medical insurance are left wholly alone, until one comes. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, html, marks, paintedTexts, whileNothingMayCome } from './extension-suite';

const pages = {
  '/other': html('<p>房屋租赁登记备案</p><script>function add() { document.body.append("门诊的起付线"); }</script>'),
  '/title': html('<p>备案</p>').replace('测试页面', '异地就医备案指南'),
};

extensionSuite('gate', pages, (suite) => {
  const registered = (page: Page) => page.evaluate(() => CSS.highlights.size);
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
});
