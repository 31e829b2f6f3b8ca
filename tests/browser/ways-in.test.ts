/** The other ways into the popup, and what it says of a page where it cannot work. */
import { expect, test } from 'vitest';
import { extensionSuite } from './extension-suite';

extensionSuite('ways in', {}, (suite) => {
  test('what is asked in the address is asked at once, and stands in the box', async () => {
    const popup = await suite.extension.openExtensionPage(`popup.html?ask=${encodeURIComponent('历年余额')}`);
    await popup.waitForSelector('[data-term-result]');
    expect(await popup.$eval('#question', (box) => (box as HTMLInputElement).value)).toBe('历年余额');
    await suite.picture(popup, 'ways-asked');
    await popup.close();
  });

  test('a page of the browser itself is said to be out of reach', async () => {
    const asking = await suite.extension.openExtensionPage('popup.html');
    const own = await asking.evaluate(async () => (await chrome.tabs.getCurrent())?.id);
    const popup = await suite.extension.openExtensionPage(`popup.html?tab=${own}`);
    await popup.waitForSelector('[data-reach=never]');
    await suite.picture(popup, 'ways-never');
    await popup.close();
    await asking.close();
  });
});
