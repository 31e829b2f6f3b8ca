import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bringBack, forgetOldRemovals, listPins, movePin, readAside, setGroup, setNote } from './pin-store';
import { addPin, isPinned, removePin, watchPins } from './pins';
import { UserDataError } from './user-data-error';

const question = { kind: 'question', id: 'account-use' } as const;
const term = { kind: 'term', id: 'deductible' } as const;
const third = { kind: 'term', id: 'annual-cap' } as const;
const ids = async () => (await listPins()).map(({ id }) => id);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('pins', () => {
  it('are listed newest first, and only pins are', async () => {
    await browser.storage.local.set({ 'card:deductible': {}, other: 1, 'pin:other:x': { at: 5 } });
    await addPin(question, 1_000);
    await addPin(term, 2_000);
    expect(await listPins()).toMatchObject([
      { ...term, at: 2_000, group: '', note: '' },
      { ...question, at: 1_000, group: '', note: '' },
    ]);
  });

  it('keep their time when pinned again, and go when removed', async () => {
    await addPin(question, 1_000);
    await addPin(question, 2_000);
    expect(await listPins()).toMatchObject([{ ...question, at: 1_000 }]);
    await removePin(question);
    expect(await isPinned(question)).toBe(false);
  });

  it.each([[7], ['x'], [{ at: 'yesterday' }], [{ at: 1, form: 2, changed: 'no' }], [[]]])(
    'whose stored value is %j are still pins, and the value is kept aside',
    async (value) => {
      await browser.storage.local.set({ 'pin:term:deductible': value });
      expect(await listPins()).toMatchObject([{ ...term, at: 0 }]);
      expect(await readAside()).toEqual({ 'aside:pin:term:deductible': value });
      expect(await listPins()).toMatchObject([{ ...term, at: 0 }]);
    },
  );

  it('that are moved write that pin alone', async () => {
    await addPin(question, 1_000);
    await addPin(term, 2_000);
    await addPin(third, 3_000);
    expect(await ids()).toEqual([third.id, term.id, question.id]);
    const [first, second] = await listPins();
    const set = vi.spyOn(browser.storage.local, 'set');
    await movePin(question, first, second);
    expect(await ids()).toEqual([third.id, question.id, term.id]);
    expect(set.mock.calls.map(([values]) => Object.keys(values))).toEqual([['pin:question:account-use']]);
  });

  it('come back from removal with note, group and place, by undo and by pinning again, whatever the clock says', async () => {
    await addPin(question, 1_000);
    await addPin(term, 2_000);
    await setNote(question, '带上社保卡', 5_000);
    await setGroup(question, '妈妈', 5_001);
    await movePin(question, undefined, (await listPins())[0], 5_002);
    const before = await listPins();
    for (const again of [
      () => bringBack(before[0] ?? { ...question, at: 0, order: '', group: '', note: '' }, 10),
      () => addPin(question, 10),
    ]) {
      await removePin(question, 9_000);
      expect(await ids()).toEqual([term.id]);
      await again();
      const [first] = await listPins();
      expect(first).toMatchObject({ ...question, group: '妈妈', note: '带上社保卡', order: before[0]?.order });
    }
  });

  it('can be removed when the storage is full', async () => {
    await addPin(question);
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('quota exceeded'));
    await removePin(question);
    expect(await listPins()).toEqual([]);
  });

  it('keep a note as it was when its change could not be stored, and say so', async () => {
    await addPin(question);
    await setNote(question, '旧');
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('quota exceeded'));
    await expect(setNote(question, '新')).rejects.toThrow('存储空间满了');
    expect(await listPins()).toMatchObject([{ note: '旧' }]);
  });

  it('are remembered for 90 days after their removal', async () => {
    await addPin(question, 0);
    await removePin(question, 1_000);
    await forgetOldRemovals(1_000 + 89 * 86_400_000);
    expect(Object.keys(await browser.storage.local.get(null))).toEqual(['gone:question:account-use']);
    await forgetOldRemovals(1_000 + 91 * 86_400_000);
    expect(await browser.storage.local.get(null)).toEqual({});
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
