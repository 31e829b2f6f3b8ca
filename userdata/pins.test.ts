import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addPin, isPinned, listPins, readPin, removePin, watchPins } from './pins';
import { UserDataError } from './user-data-error';

const question = { kind: 'question', id: 'account-use' } as const;
const term = { kind: 'term', id: 'deductible' } as const;

beforeEach(() => fakeBrowser.reset());

describe('pins', () => {
  it('are listed newest first, and only pins are', async () => {
    await browser.storage.local.set({ 'card:deductible': {}, other: 1 });
    await addPin(question, 1_000);
    await addPin(term, 2_000);
    expect(await listPins()).toEqual([
      { ...term, at: 2_000 },
      { ...question, at: 1_000 },
    ]);
  });

  it('keep their time when pinned again, and go when removed', async () => {
    await addPin(question, 1_000);
    await addPin(question, 2_000);
    expect(await listPins()).toEqual([{ ...question, at: 1_000 }]);
    await removePin(question);
    expect(await isPinned(question)).toBe(false);
  });

  it.each([
    ['pin:question:account-use', null, { ...question, at: 0 }],
    ['pin:question:account-use', { at: 'yesterday' }, { ...question, at: 0 }],
    ['pin:question:account-use', { at: Number.NaN }, { ...question, at: 0 }],
    ['pin:term:deductible', { at: 5 }, { ...term, at: 5 }],
    ['pin:other:x', { at: 5 }, undefined],
    ['card:deductible', {}, undefined],
  ])('%s with %j is read as %j', (key, value, expected) => {
    expect(readPin(key, value)).toEqual(expected);
  });

  it.each([
    ['Resource::kQuotaBytes quota exceeded', '存储空间满了'],
    ['QuotaExceededError: storage.local API call exceeded its quota limitations.', '存储空间满了'],
    ['Extension context invalidated.', '请刷新这个网页'],
    ['disk I/O error', '没有存上'],
  ])('a write that fails with %j is said, and changes nothing', async (message, said) => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error(message));
    const failed = addPin(question);
    await expect(failed).rejects.toThrow(UserDataError);
    await expect(failed).rejects.toThrow(said);
    expect(await listPins()).toEqual([]);
  });

  it('tell a watcher of pins, and of nothing else', async () => {
    const changed = vi.fn();
    const stop = watchPins(changed);
    await browser.storage.local.set({ 'card:deductible': {} });
    expect(changed).not.toHaveBeenCalled();
    await addPin(question);
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
    await removePin(question);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
