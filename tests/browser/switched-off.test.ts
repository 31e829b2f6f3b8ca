/** What a person does not want marked, a site or a term, is not marked: at once, in every frame and tab, until they say otherwise. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, html, marks, paintedTexts, whileNothingMayCome } from './extension-suite';
import { waitUntil } from './harness/wait-until';

const ALL = '统筹支付,起付线,起付线,起付线';

const pages = {
  '/term': html(
    '<p style="margin: 40px"><span id="term">起付线</span>和统筹支付</p><iframe srcdoc="<p>起付线</p>"></iframe><iframe sandbox="allow-scripts" srcdoc="<p>起付线</p>"></iframe>',
  ),
};

extensionSuite('switched off', pages, (suite) => {
  /** The popup in a tab of its own, which stays open when another comes to the front, told which page it is about. */
  const popupAbout = async (page: Page): Promise<Page> => {
    await page.bringToFront();
    const asking = await suite.extension.openExtensionPage('popup.html');
    const tab = await asking.evaluate(async () => {
      const own = await chrome.tabs.getCurrent();
      const others = (await chrome.tabs.query({})).filter(({ id }) => id !== own?.id);
      return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
    });
    await asking.close();
    return suite.extension.openExtensionPage(`popup.html?tab=${tab}`);
  };
  const press = async (popup: Page, selector: string) => {
    await popup.waitForSelector(selector);
    await popup.click(selector);
  };
  const inAllFrames = async (page: Page) => {
    const texts = await Promise.all(page.frames().map((frame) => paintedTexts(frame).catch(() => [])));
    return texts.flat().sort().join();
  };
  const shows = async (page: Page, expected: string) => {
    // A tab in the background is read when it comes to the front.
    await page.bringToFront();
    await waitUntil(`标出 ${expected || '零个词'}`, async () => (await inAllFrames(page)) === expected);
  };

  test('a site, from the popup', async () => {
    const page = await suite.open('/term');
    await shows(page, ALL);
    const popup = await popupAbout(page);
    await press(popup, '[data-action=switch-site]');
    await shows(page, '');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await popup.bringToFront();
    await waitUntil('弹窗说关着', () => popup.$eval('main', (main) => main.textContent?.includes('在这个网站上关着')));

    const second = await suite.open('/term');
    await whileNothingMayCome();
    expect(await inAllFrames(second)).toBe('');
    await second.hover('#term');
    await whileNothingMayCome();
    expect(await suite.card(second)).toBeNull();

    await popup.bringToFront();
    await press(popup, '[data-action=switch-site]');
    await shows(page, ALL);
    await shows(second, ALL);
    await popup.close();
  });

  test('a term, from its card, after asking; and back again from the settings, which are one press from the popup', async () => {
    const page = await suite.open('/term');
    await shows(page, ALL);
    await suite.hover(page, '#term', '起付线');
    await (await suite.extension.cardElement(page, '[data-action=ask-unmark]')).click();
    await (await suite.extension.cardElement(page, '[data-action=keep]')).click();
    await (await suite.extension.cardElement(page, '[data-action=ask-unmark]')).click();
    expect((await suite.card(page))?.text).toContain('以后网页上都不标“起付线”');
    await (await suite.extension.cardElement(page, '[data-action=unmark]')).click();
    await suite.cardCloses(page);
    await shows(page, '统筹支付');

    const popup = await popupAbout(page);
    await popup.waitForSelector('.foot a');
    const address = await popup.$eval('[data-action=options]', (link) => (link as HTMLAnchorElement).pathname);
    await popup.close();
    const options = await suite.extension.openExtensionPage(address.slice(1));
    await press(options, '[data-unmarked=deductible] button');
    await shows(page, ALL);
    await options.bringToFront();
    await waitUntil('设置里没有了', async () => !(await options.$('[data-unmarked]')));
    await options.close();
  });

  test('a term, from its full explanation', async () => {
    const page = await suite.open('/term');
    await marks(page);
    const popup = await suite.extension.openExtensionPage('popup.html#/term/deductible');
    await press(popup, '[data-action=unmark]');
    await shows(page, '统筹支付');
    await popup.bringToFront();
    await press(popup, '[data-action=unmark]');
    await shows(page, ALL);
    await popup.close();
  });
});
