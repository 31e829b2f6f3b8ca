/** The settings page: every look, keyboard only, and what is said when a write fails. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite } from './extension-suite';
import { waitUntil } from './harness/wait-until';
import { passesInAllLooks, sideways, tabTo } from './page-checks';

extensionSuite('options', {}, (suite) => {
  const openOptions = async (): Promise<Page> => {
    const page = await suite.extension.openExtensionPage('options.html');
    await page.waitForSelector('[data-action="reset"]');
    return page;
  };
  const stored = (page: Page, key: string) =>
    page.evaluate(async (wanted) => (await chrome.storage.local.get(wanted))[wanted], key);
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-action'));
  const forgetAll = (page: Page) =>
    page.evaluate(async () => {
      const keys = Object.keys(await chrome.storage.local.get(null));
      await chrome.storage.local.remove(keys.filter((key) => /^(setting|unmarked):/.test(key)));
    });

  test('is legible, large enough to hit and without sideways scrolling in every theme, size and width', async () => {
    const page = await openOptions();
    await page.evaluate(() =>
      chrome.storage.local.set({
        'unmarked:term:deductible': { at: 1 },
        'unmarked:site:ybj.zj.gov.cn': { at: 1 },
        'setting:region': 'hangzhou',
      }),
    );
    await page.waitForSelector('[data-unmarked="ybj.zj.gov.cn"]');
    await passesInAllLooks(page, `${suite.kind}-options`);
    await forgetAll(page);
    await page.close();
  });

  test('does not scroll sideways at 400 % zoom', async () => {
    const page = await openOptions();
    await page.setViewport({ width: 1280, height: 1024 });
    await suite.extension.setZoom(page, 4);
    await waitUntil('页面放大了', () => page.evaluate(() => innerWidth <= 330));
    expect(await sideways(page)).toBe(0);
    await suite.extension.setZoom(page, 1);
    await page.close();
  });

  test('is used by keyboard alone: a region, a choice, reset and undo, and the focus is never lost', async () => {
    const page = await openOptions();
    await page.bringToFront();
    await tabTo(page, '[data-action="change-region"]');
    await page.keyboard.press('Enter');
    await waitUntil('输入框', () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'));
    await page.keyboard.type('guangd');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await waitUntil('选了广东', async () => (await stored(page, 'setting:region')) === 'guangdong');
    await waitUntil('焦点回到按钮', async () => (await focused(page)) === 'change-region');

    await tabTo(page, 'input[name="textSize"]');
    await page.keyboard.press('ArrowRight');
    await waitUntil('大字', async () => (await stored(page, 'setting:textSize')) === 'large');
    await waitUntil('页面也是大字', () => page.evaluate(() => document.documentElement.dataset.text === 'large'));

    await tabTo(page, '[data-action="reset"]');
    await page.keyboard.press('Enter');
    await waitUntil('恢复了', async () => (await stored(page, 'setting:region')) === '');
    await waitUntil('焦点在撤销上', async () => (await focused(page)) === 'undo-reset');
    await page.keyboard.press('Enter');
    await waitUntil('撤销了', async () => (await stored(page, 'setting:region')) === 'guangdong');
    await waitUntil('焦点回到恢复上', async () => (await focused(page)) === 'reset');
    await forgetAll(page);
    await page.close();
  });

  test('marks a term and a site again, and keeps the focus', async () => {
    const page = await openOptions();
    await page.evaluate(() =>
      chrome.storage.local.set({ 'unmarked:term:deductible': { at: 1 }, 'unmarked:site:a.gov.cn': { at: 1 } }),
    );
    for (const id of ['deductible', 'a.gov.cn']) {
      const row = `[data-unmarked="${id}"]`;
      await (await page.waitForSelector(`${row} button`))?.click();
      await waitUntil('这一行没有了', async () => (await page.$(row)) === null);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    }
    await page.close();
  });

  test('says in words that a write has failed, and shows what is stored', async () => {
    const page = await openOptions();
    await page.evaluate(() => {
      chrome.storage.local.set = () => Promise.reject(new Error('QuotaExceededError: quota'));
    });
    await page.click('input[name="openBy"][value="click"]');
    const said = await page.waitForSelector('[data-setting="openBy"] [role="alert"]');
    expect(await said?.evaluate((alert) => alert.textContent)).toContain('没有存上');
    expect(await page.$eval('input[name="openBy"][value="hover"]', (radio) => (radio as HTMLInputElement).checked)).toBe(true);
    await page.click('[data-action="reset"]');
    await waitUntil('说明没有恢复', () =>
      page.evaluate(() =>
        document.querySelector('[aria-labelledby="reset-title"] [role="alert"]')?.textContent?.includes('没有存上'),
      ),
    );
    await page.close();
  });

  test('comes in the theme that was set from its first picture on', async () => {
    const page = await openOptions();
    await page.click('input[name="theme"][value="dark"]');
    await waitUntil('变暗', () => page.evaluate(() => document.documentElement.dataset.theme === 'dark'));
    await waitUntil('记住了', () => page.evaluate(() => localStorage.getItem('settings')?.includes('"dark"') ?? false));
    const again = await openOptions();
    expect(await again.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(31, 35, 40)');
    await forgetAll(page);
    await again.close();
    await page.close();
  });

  test('an answer puts the region first that is chosen in place, and folds the others', async () => {
    const page = await suite.extension.openExtensionPage('popup.html#/question/family-sharing');
    await (await page.waitForSelector('.regional [data-action="change-region"]'))?.click();
    await page.waitForSelector('[role="combobox"]');
    const other = await page.$$eval('.regional .plain strong', (all) => all.map((each) => each.textContent));
    expect(other).toContain('浙江');
    await page.keyboard.type('杭州');
    await page.keyboard.press('Enter');
    const own = await page.waitForSelector('[data-own-region="hangzhou"]');
    expect(await own?.evaluate((section) => section.textContent)).toMatch(/您参保地的说法.*您的参保地：浙江·杭州/);
    expect(await page.$eval('[data-own-region] ~ .short', (short) => short.textContent?.length)).toBeGreaterThan(5);
    expect(await page.$eval('[data-other-regions]', (details) => (details as HTMLDetailsElement).open)).toBe(false);
    await passesInAllLooks(page, `${suite.kind}-answer`);
    await page.click('[data-action="change-region"]');
    await page.waitForSelector('[role="option"]');
    await passesInAllLooks(page, `${suite.kind}-answer-choosing`);
    await forgetAll(page);
    await page.close();
  });
});
