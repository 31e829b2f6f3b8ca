/** The panel beside a page: opened from a card where the browser lets us, and walked through by hand. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, html, marks } from './extension-suite';
import { waitUntil } from './harness/wait-until';

const BOX = 'input[type="search"]';
const pages = {
  '/bill': html('<p style="margin: 60px"><span id="term">起付线</span>以上由<span id="other">统筹基金</span>支付</p>'),
};

extensionSuite('panel', pages, (suite) => {
  const opened: Page[] = [];
  /** The panel's page in a tab: the same page, where a test can press and look. */
  const openPanel = async (width = 400, height = 760): Promise<Page> => {
    const panel = await suite.extension.openExtensionPage('sidepanel.html');
    opened.push(panel);
    await panel.setViewport({ width, height });
    await panel.waitForSelector(BOX);
    return panel;
  };
  const title = (panel: Page) => panel.$eval('#view-title', (heading) => heading.textContent).catch(() => null);
  const shows = (panel: Page, wanted: string) => waitUntil(`面板里的“${wanted}”`, async () => (await title(panel)) === wanted);
  const focused = (panel: Page) => panel.evaluate(() => document.activeElement?.textContent?.trim());
  const press = async (panel: Page, key: 'ArrowLeft' | 'ArrowRight') => {
    await panel.keyboard.down('Alt');
    await panel.keyboard.press(key);
    await panel.keyboard.up('Alt');
  };
  const toStart = async (panel: Page) => {
    await panel.click('[data-action="start"]');
    await panel.waitForSelector('[data-theme]');
  };
  const openQuestion = async (panel: Page, theme: string, question: string) => {
    await panel.click(`[data-theme="${theme}"] summary`);
    await (await panel.waitForSelector(`[data-theme="${theme}"] [data-question="${question}"]`))?.click();
    await panel.waitForSelector(`[data-answer="${question}"]`);
  };

  test('the card’s full explanation opens beside the page, else in a tab', async () => {
    const page = await suite.open('/bill');
    await marks(page);
    await suite.hover(page, '#term', '起付线');
    await (await suite.extension.cardElement(page, '[data-action="open"]')).click();
    const file = suite.kind === 'chromium' ? '/sidepanel.html' : '/popup.html';
    await new Promise((r) => setTimeout(r, 2000));
    console.log(suite.extension.browser.targets().map((t) => `${t.type()} ${t.url()}`));
    const target = await waitUntil('打开的解释', () =>
      suite.extension.browser.targets().find((each) => each.url().includes(file)),
    );
    console.log(target.type(), target.url());
  });
});
