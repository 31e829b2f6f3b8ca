import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keptTexts } from './kept-texts';
import { recentQueries } from './recent-queries';
import { writeSetting } from './settings';

const kept = keptTexts('test:', 3);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('kept texts', () => {
  it('are the newest few, each once, and nothing else is touched', async () => {
    await browser.storage.local.set({ 'pin:term:a': { at: 1 } });
    let now = 0;
    for (const text of ['一', '二', '一', '三', '四', ' 四 ']) await kept.keep(text, ++now);
    expect(await kept.list()).toEqual(['四', '三', '一']);
    expect(Object.keys(await browser.storage.local.get(null)).sort()).toEqual(['pin:term:a', 'test:一', 'test:三', 'test:四']);
    await kept.forget(['三']);
    expect(await kept.list()).toEqual(['四', '一']);
    await kept.forgetAll();
    expect(await browser.storage.local.get(null)).toEqual({ 'pin:term:a': { at: 1 } });
  });

  it('are neither blank nor whole pages, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (text) => {
        await kept.keep(text);
        const list = await kept.list();
        expect(list.length).toBeLessThanOrEqual(3);
        for (const each of list) expect(each.length > 0 && each.length <= 60 && each === each.trim()).toBe(true);
      }),
    );
  });

  it('survive a value that was damaged, as the oldest', async () => {
    await browser.storage.local.set({ 'test:坏': 'x', 'test:好': { at: 5 } });
    expect(await kept.list()).toEqual(['好', '坏']);
  });

  it('say when they could not be stored', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(kept.keep('一')).rejects.toThrow('满了');
  });
});

it('what was asked is not kept where the person does not want it', async () => {
  await recentQueries.keep('起付线', 1);
  await writeSetting('history', false);
  await recentQueries.keep('封顶线', 2);
  expect(await recentQueries.list()).toEqual(['起付线']);
});
