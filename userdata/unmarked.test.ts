import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listUnmarked, markAgain, readUnmarked, siteKey, termKey, unmark, watchUnmarked } from './unmarked';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

it('says which of the terms and sites asked for are unmarked', async () => {
  await unmark([termKey('self-pay')]);
  await unmark([siteKey('ybj.zj.gov.cn')]);
  expect(await readUnmarked(['self-pay', 'pooling'], ['ybj.zj.gov.cn', 'zj.gov.cn'])).toEqual({
    terms: new Set(['self-pay']),
    sites: new Set(['ybj.zj.gov.cn']),
  });
  await markAgain([termKey('self-pay')]);
  expect((await readUnmarked(['self-pay'], [])).terms.size).toBe(0);
});

it('lists all that is unmarked, and nothing else', async () => {
  await browser.storage.local.set({ 'pin:term:pooling': { at: 1 } });
  await unmark([termKey('self-pay'), termKey('of-a-later-version'), siteKey('a.gov.cn')]);
  expect(await listUnmarked()).toEqual({
    terms: new Set(['self-pay', 'of-a-later-version']),
    sites: new Set(['a.gov.cn']),
  });
});

it('tells of every change of its own, and of no other', async () => {
  const heard: string[] = [];
  const stop = watchUnmarked((keys) => heard.push(...keys));
  await unmark([termKey('self-pay')]);
  await browser.storage.local.set({ 'pin:term:self-pay': { at: 1 } });
  await markAgain([termKey('self-pay')]);
  stop();
  await unmark([siteKey('a.gov.cn')]);
  expect(heard).toEqual([termKey('self-pay'), termKey('self-pay')]);
});

it('says in words for the person what did not work', async () => {
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('Resource::kQuotaBytes quota exceeded'));
  await expect(unmark([termKey('self-pay')])).rejects.toThrow('没有存上');
});
