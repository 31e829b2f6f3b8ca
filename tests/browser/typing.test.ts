/** Typing in the popup: input methods, terms that are begun, what was asked before, and what is not answered here. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite } from './extension-suite';
import { waitUntil } from './harness/wait-until';
import { passesInAllLooks } from './page-checks';

const BOX = '#question';

extensionSuite('typing', {}, (suite) => {
  const openPopup = async (): Promise<Page> => {
    const popup = await suite.extension.openExtensionPage('popup.html');
    await popup.bringToFront();
    await popup.waitForSelector(BOX);
    await popup.focus(BOX);
    return popup;
  };
  const marked = (popup: Page, name: string) =>
    popup.$$eval(`[${name}]`, (all, attribute) => all.map((each) => each.getAttribute(attribute)), name);
  const results = (popup: Page) => marked(popup, 'data-result');
  const value = (popup: Page) => popup.$eval(BOX, (box) => (box as HTMLInputElement).value);
  const isInBox = (popup: Page) => popup.evaluate((box) => document.activeElement?.matches(box), BOX);
  const forgetAll = (popup: Page) =>
    popup.evaluate(async () => {
      const keys = Object.keys(await chrome.storage.local.get(null));
      await chrome.storage.local.remove(keys.filter((key) => /^(asked|missing|setting):/.test(key)));
    });

  if (suite.kind === 'chromium') {
    test('while an input method composes nothing moves, and what it gives is looked up', async () => {
      const popup = await openPopup();
      const devtools = await popup.createCDPSession();
      for (const letters of ['l', 'li', 'lin', 'linian', 'linianyue']) {
        await devtools.send('Input.imeSetComposition', {
          text: letters,
          selectionStart: letters.length,
          selectionEnd: letters.length,
        });
        expect(await value(popup)).toBe(letters);
        expect(await results(popup)).toEqual([]);
        expect(await popup.$('[data-nothing]')).toBeNull();
        expect(await isInBox(popup)).toBe(true);
      }
      await suite.picture(popup, 'composing');
      // Enter and arrows belong to the input method as long as it composes.
      for (const code of ['Enter', 'ArrowDown', 'Escape']) {
        const event = { key: 'Process', code, windowsVirtualKeyCode: 229 };
        await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
        await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
      }
      expect(await value(popup)).toBe('linianyue');
      expect(await isInBox(popup)).toBe(true);
      await devtools.send('Input.insertText', { text: '历年余' });
      await waitUntil('结果', async () => (await results(popup)).length > 0);
      expect(await value(popup)).toBe('历年余');
      expect((await results(popup))[0]).toBe('current-vs-carried-over');
      const before = await results(popup);
      // More is composed behind what stands there: the list stays until it is done.
      await devtools.send('Input.imeSetComposition', { text: 'e', selectionStart: 1, selectionEnd: 1 });
      expect(await value(popup)).toBe('历年余e');
      expect(await results(popup)).toEqual(before);
      await devtools.send('Input.insertText', { text: '额' });
      await waitUntil('历年余额', async () => (await value(popup)) === '历年余额');
      expect((await results(popup))[0]).toBe('current-vs-carried-over');
      await suite.picture(popup, 'composed');
      await popup.close();
    });
  }

  test('a term is offered while its name is being typed, its own card first once it is whole', async () => {
    const popup = await openPopup();
    await popup.keyboard.type('起付');
    await waitUntil('用词', async () => (await marked(popup, 'data-term-result')).includes('deductible'));
    await suite.picture(popup, 'begun-term');
    await popup.keyboard.type('线');
    await waitUntil('整个用词', async () => (await value(popup)) === '起付线' && (await results(popup)).length > 0);
    const first = await popup.$eval('main .row', (row) => row.getAttribute('data-term-result'));
    expect(first).toBe('deductible');
    await popup.keyboard.press('Enter');
    await waitUntil('卡片', () => popup.evaluate(() => location.hash === '#/term/deductible'));
    await forgetAll(popup);
    await popup.close();
  });

  test('what was asked is there to ask again, can be forgotten, and is not kept once that is switched off', async () => {
    let popup = await openPopup();
    for (const query of ['卡里没钱了', '异地就医备案']) {
      await popup.focus(BOX);
      await popup.$eval(BOX, (box) => (box as HTMLInputElement).select());
      await popup.keyboard.type(query);
      await waitUntil('结果', async () => (await value(popup)) === query && (await results(popup)).length > 0);
      expect(await marked(popup, 'data-asked')).not.toContain(query);
      await popup.keyboard.press('Enter');
      await popup.waitForSelector('[data-action="back"]');
      await popup.click('[data-action="back"]');
    }
    await popup.close();

    popup = await openPopup();
    await waitUntil('最近问过', async () => (await marked(popup, 'data-asked')).length === 2);
    expect(await marked(popup, 'data-asked')).toEqual(['异地就医备案', '卡里没钱了']);
    await passesInAllLooks(popup, `${suite.kind}-recent`);
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await waitUntil('再问一次', async () => (await results(popup)).length > 0);
    expect(await value(popup)).toBe('异地就医备案');
    expect(await isInBox(popup)).toBe(true);
    await popup.click('[data-action="clear"]');
    await popup.waitForSelector('[data-action="forget"]');
    await popup.click('[data-action="forget"]');
    await waitUntil('忘掉了一条', async () => (await marked(popup, 'data-asked')).length === 1);
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('recent-title');

    const options = await suite.extension.openExtensionPage('options.html');
    await options.waitForSelector('[data-kept="recent"] [data-action="forget"]');
    await options.click('[data-setting="history"] input[value="false"]');
    await waitUntil('都忘掉了', async () => (await options.$('[data-kept="recent"] [data-action="forget"]')) === null);
    await options.close();
    await waitUntil('弹窗里也没有了', async () => (await marked(popup, 'data-asked')).length === 0);
    await popup.focus(BOX);
    await popup.keyboard.type('起付线');
    await waitUntil('结果', async () => (await results(popup)).length > 0);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[data-action="back"]');
    expect(await popup.evaluate(async () => Object.keys(await chrome.storage.local.get(null)))).not.toContain('asked:起付线');
    await forgetAll(popup);
    await popup.close();
  });

  test('what is not answered can be noted down, stays here, and can be copied and deleted in the settings', async () => {
    const popup = await openPopup();
    await popup.keyboard.type('明天天气怎么样');
    await popup.waitForSelector('[data-action="say-missing"]');
    await suite.picture(popup, 'nothing');
    await popup.click('[data-action="say-missing"]');
    await popup.waitForSelector('[data-action="unsay-missing"]');
    await passesInAllLooks(popup, `${suite.kind}-missing`);
    const options = await suite.extension.openExtensionPage('options.html');
    await options.waitForSelector('[data-kept="missing"] [data-action="copy"]');
    expect(await options.$eval('[data-kept="missing"]', (section) => section.textContent)).toContain('明天天气怎么样');
    await options.click('[data-kept="missing"] [data-action="forget"]');
    await waitUntil('删掉了', async () => (await options.$('[data-kept="missing"] [data-action="forget"]')) === null);
    await options.close();
    await popup.waitForSelector('[data-action="say-missing"]');
    await forgetAll(popup);
    await popup.close();
  });

  test('whatever is pasted into the box gives an answer or says that there is none', async () => {
    const popup = await openPopup();
    for (const text of [
      '医'.repeat(10_000),
      '\u0000\u0007\u001b',
      '\ud800余额',
      '\'^!=|"$*.+?()[]{}',
      '？！。，',
      '20260101',
    ]) {
      await popup.$eval(
        BOX,
        (box, pasted) => {
          (box as HTMLInputElement).value = pasted;
          box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        },
        text,
      );
      await waitUntil('结果或者没有', async () =>
        popup.evaluate(
          () => document.querySelector('[data-result], [data-nothing], [data-term-result], #common-title') !== null,
        ),
      );
    }
    await popup.close();
  });
});
