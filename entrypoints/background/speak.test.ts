import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetLearnt, learn, say } from '@/components/words/words';
import { writeSetting } from '@/userdata/settings';
import { speak } from './speak';
import { learnStoredWords, writeWords } from './words-store';

const menu = vi.fn();
beforeEach(() => {
  fakeBrowser.reset();
  forgetLearnt();
  menu.mockReset();
  Object.assign(fakeBrowser.contextMenus, { removeAll: async () => {}, create: menu });
});

const inPage = async () => {
  forgetLearnt();
  await learnStoredWords();
  return say('card_open');
};

it("gives pages and the menu the browser's language, or the chosen one", async () => {
  await speak();
  expect(menu.mock.lastCall?.[0].title).toBe('医保小注：解释“%s”');
  expect(await inPage()).toBe('完整解释');
  await writeSetting('language', 'en');
  await speak();
  expect(menu.mock.lastCall?.[0].title).toBe('Yibao Xiaozhu: explain "%s"');
  expect(await inPage()).toBe('Full explanation');
  await writeSetting('language', 'zh-TW');
  await speak();
  expect(await inPage()).toBe('完整解釋');
  await writeSetting('language', 'browser');
  await speak();
  expect(await inPage()).toBe('完整解释');
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'x'],
  ['null', null],
  ['other things than texts', { card_open: 5, card_close: null }],
])("%s in place of the words is passed over: then the browser's are said", async (_, stored) => {
  await browser.storage.local.set({ words: stored });
  expect(await inPage()).toBe('完整解释');
});

it('a storage that cannot be read changes nothing', async () => {
  await writeWords({ card_open: 'x' });
  learn({ card_open: 'known' });
  vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('disk I/O error'));
  await learnStoredWords();
  expect(say('card_open')).toBe('known');
});
