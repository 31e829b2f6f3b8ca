/** What earlier and later versions have stored, in a real browser: the popup shows every pin of it, and loses none by being used. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extensionSuite, html } from './extension-suite';
import { waitUntil } from './harness/wait-until';

const example = (form: number) => {
  const stored = JSON.parse(readFileSync(`userdata/stored-examples/pin-form-${form}.json`, 'utf8')) as Record<string, unknown>;
  return Object.values(stored)[0];
};
const LATER = { form: 3, at: 1_763_900_000_000, changed: {}, note: { text: '将来的写法' } };
const STORED: Record<string, unknown> = {
  'pin:term:deductible': example(1),
  'pin:question:account-use': example(2),
  'pin:term:annual-cap': LATER,
  'pin:question:annual-cap': 'damaged',
};

extensionSuite('stored forms', { '/page': html('<p>没有词</p>') }, (suite) => {
  test('every pin of every form is there, the damaged is put aside, and the later form stays as it is', async () => {
    const before = await suite.extension.openExtensionPage('manifest.json');
    await before.evaluate((values) => chrome.storage.local.set(values), STORED);
    await before.close();

    const popup = await suite.extension.openExtensionPage('popup.html');
    const pinned = () =>
      popup.$$eval('[data-pinned]', (rows) =>
        rows.map((row) => `pin:${row.getAttribute('data-kind')}:${row.getAttribute('data-pinned')}`).sort(),
      );
    await waitUntil('四条收藏', async () => (await pinned()).length === 4);
    expect(await pinned()).toEqual(Object.keys(STORED).sort());
    expect(await popup.evaluate(() => document.body.textContent)).toContain('下次去带上医保卡');
    const stored = await waitUntil('坏了的放到一边', async () => {
      const all = await popup.evaluate(() => chrome.storage.local.get(null));
      return all['aside:pin:question:annual-cap'] === 'damaged' && all;
    });
    expect(stored['pin:term:annual-cap']).toEqual(LATER);
    expect(stored['pin:question:account-use']).toEqual(STORED['pin:question:account-use']);
    expect(suite.extension.consoleErrors(popup)).toEqual([]);
    await popup.close();
  });
});
