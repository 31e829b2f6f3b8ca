/** A site that the person lets the extension work on: from the click to the marks, over a reload, and back. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, find, paintedTexts } from './extension-suite';
import { waitUntil } from './harness/wait-until';

const PAGE = 'https://www.example-clinic.cn/guide';
const ORIGIN = '*://www.example-clinic.cn/*';
const pages = {
  [PAGE]: '<!doctype html><meta charset="utf-8"><title>医保须知</title><p>门诊<b id="term">起付线</b>为三百元</p>',
};

extensionSuite(
  'enabled site',
  pages,
  (suite) => {
    const isMarked = (page: Page) => page.evaluate(() => CSS.highlights.has('yibao-term'));

    test('is left alone as long as nobody has enabled it', async () => {
      const page = await suite.open(PAGE);
      await page.bringToFront();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await isMarked(page)).toBe(false);
    });

    // Chromium's own prompt can neither be pressed nor done without in a test.
    if (suite.kind === 'chromium') return;

    /** What the popup's button does, pressed as a person would: of a tab without a click on the icon no address is told. */
    const askFor = async (pattern: string) => {
      const asking = await suite.extension.openExtensionPage('popup.html');
      await asking.evaluate((origin) => {
        const button = document.createElement('button');
        button.id = 'ask';
        button.textContent = '允许';
        button.onclick = () => void chrome.permissions.request({ origins: [origin] });
        document.body.prepend(button);
      }, pattern);
      await asking.click('#ask');
      await waitUntil('允许了', () => asking.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), pattern));
      await asking.close();
    };

    test('is marked at once and after a reload, has its card, and is left alone again when that is taken back', async () => {
      const page = await suite.open(PAGE);
      await askFor(ORIGIN);
      await page.bringToFront();
      await waitUntil('标出来了', async () => (await paintedTexts(page)).includes('起付线'));
      await page.reload();
      await waitUntil('刷新以后也标出来', async () => (await paintedTexts(page)).includes('起付线'));
      await (await find(page, '#term')).hover();
      await suite.fullCard(page, '起付线');

      const options = await suite.extension.openExtensionPage('options.html');
      await options.waitForSelector('[data-enabled-site="www.example-clinic.cn"]');
      await options.click('[data-action="disable-site"]');
      await waitUntil('设置里没有了', async () => (await options.$('[data-enabled-site]')) === null);
      await options.close();
      await page.bringToFront();
      await waitUntil('标注和卡片都撤走了', () =>
        page.evaluate(() => !CSS.highlights.has('yibao-term') && !document.querySelector('yibao-card')),
      );
      await page.reload();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await isMarked(page)).toBe(false);
    });
  },
  { serves: ['www.example-clinic.cn'] },
);
