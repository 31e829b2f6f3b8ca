/** The extension's parts come and go: a sleeping background, an update while pages are open. Nothing breaks, nothing is left behind. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, html, marks } from './extension-suite';
import { waitUntil } from './harness/wait-until';

const pages = {
  '/page': html('<p style="margin: 60px"><span id="first">历年余额</span>和<span id="second">起付线</span></p>'),
};

extensionSuite('lifetime', pages, (suite) => {
  const painted = (page: Page) => page.evaluate(() => CSS.highlights.get('yibao-term')?.size ?? 0);
  const open = async () => {
    const page = await suite.open('/page');
    await marks(page);
    return page;
  };

  test('a hover works while the background is stopped', async () => {
    const page = await open();
    await suite.extension.stopBackground();
    await suite.hover(page, '#first', '历年账户');
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
    } else {
      // Firefox starts the new script in the open page.
      await marks(page);
    }
    await waitUntil('旧卡片没有了', async () => !(await page.$('yibao-card')));

    await page.reload();
    await marks(page);
    await page.hover('#first');
    const card = await suite.hover(page, '#second', '起付线');
    expect(card.visible).toBe(true);
  });
});
