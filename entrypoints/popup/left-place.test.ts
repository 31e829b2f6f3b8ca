import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeSetting } from '@/userdata/settings';
import { readLeftPlace, writeLeftPlace } from './left-place';

beforeEach(() => fakeBrowser.reset());

it('a place that was left a moment ago is there again, and later is not', async () => {
  await writeLeftPlace({ query: '起付线', hash: '#/term/deductible' }, 1_000);
  expect(await readLeftPlace(30_000)).toEqual({ query: '起付线', hash: '#/term/deductible' });
  expect(await readLeftPlace(200_000)).toBeUndefined();
  // A clock that was put back.
  expect(await readLeftPlace(0)).toBeUndefined();
});

it('is not kept where nothing is to be remembered', async () => {
  await writeSetting('history', false);
  await writeLeftPlace({ query: '起付线', hash: '' }, 1_000);
  expect(await readLeftPlace(1_001)).toBeUndefined();
});

it.each([undefined, 'x', {}, { query: 1, hash: '', at: 1 }])('%j is no place', async (stored) => {
  await browser.storage.session.set({ 'popup-left': stored });
  expect(await readLeftPlace(2)).toBeUndefined();
});
