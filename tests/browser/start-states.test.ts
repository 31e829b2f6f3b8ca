/** What the popup starts with, for who keeps much and for who stands on a page where nothing is marked: in every look. */
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../knowledge/compile/load-knowledge';
import { extensionSuite } from './extension-suite';
import { passesInAllLooks } from './page-checks';

extensionSuite('start states', {}, (suite) => {
  test('forty pins with notes and groups, one of them being edited, tools unfolded, and what was asked', async () => {
    const popup = await suite.extension.openExtensionPage('popup.html');
    const pins = loadKnowledge()
      .lexicon.terms.slice(0, 40)
      .map(({ id }, i) => [
        `pin:term:${id}`,
        { form: 2, at: 99 - i, changed: {}, ...(i % 9 === 0 && { note: [[1, '问过窗口了']], group: '妈妈' }) },
      ]);
    const asked = ['卡里没钱了', '退休以后还要不要交医保费'].map((text) => [`asked:${text}`, { at: 1 }]);
    await popup.evaluate((stored) => chrome.storage.local.set(stored), Object.fromEntries([...pins, ...asked]));
    await popup.waitForSelector('[data-asked]');
    await popup.waitForSelector('.seek-pins');
    await popup.click('[data-action="edit-pin"]');
    await popup.waitForSelector('.pin-editor [data-action="copy"]');
    await popup.$$eval('.pins > details, .pin-tools', (all) => {
      for (const each of all) (each as HTMLDetailsElement).open = true;
    });
    await passesInAllLooks(popup, `${suite.kind}-start-full`);
    await popup.evaluate(() => chrome.storage.local.clear());
    await popup.close();
  });

  test('a site that could be enabled: nothing kept, and a way to enable it that the browser refuses', async () => {
    const asking = await suite.extension.openExtensionPage('popup.html');
    const tab = await asking.evaluate(async () => (await chrome.tabs.getCurrent())?.id);
    const popup = await suite.extension.openExtensionPage(`popup.html?tab=${tab}`);
    await popup.waitForSelector('[data-reach]');
    // The toolbar popup is told the address of the page below it; the same page in a tab is not.
    await popup.evaluate(() => {
      const api = (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome;
      api.tabs.get = async () => ({ url: 'https://www.example.com/' }) as chrome.tabs.Tab;
      api.permissions.request = async () => false;
    });
    await popup.type('#question', '起付');
    await popup.waitForSelector('[data-result]');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('[data-reach="could-enable"]');
    await popup.click('[data-action="enable-site"]');
    await popup.waitForSelector('[data-reach] [role="alert"]');
    await passesInAllLooks(popup, `${suite.kind}-start-elsewhere`);
    expect(suite.extension.consoleErrors(popup)).toEqual([]);
    await popup.close();
    await asking.close();
  });
});
