/** Storage that this version did not write: of every earlier form, of a later one, damaged. And clocks that are wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mergeRecords } from './pin-merge';
import { PIN_FORM } from './pin-migrations';
import { type PinRecord, readRecord } from './pin-record';
import { bringBack, forgetOldRemovals, listPins, readAside, readRecords, setGroup, setNote, writeRecords } from './pin-store';
import { addPin, isPinned, removePin } from './pins';
import { UserDataError } from './user-data-error';

const term = { kind: 'term', id: 'deductible' } as const;
const KEY = 'pin:term:deductible';
/** A form of which nobody knows anything yet: its note is no list any more. */
const LATER = { form: 3, at: 1_763_900_000_000, changed: {}, note: { text: '下次带卡', colour: 'red' } };
const stored = async () => (await browser.storage.local.get(KEY))[KEY];

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('what another version has stored', () => {
  it('has an example of every form up to the present one, and each is read', async () => {
    const files = readdirSync('userdata/stored-examples').sort();
    expect(files).toEqual(Array.from({ length: PIN_FORM }, (_, i) => `pin-form-${i + 1}.json`));
    for (const file of files) {
      fakeBrowser.reset();
      await browser.storage.local.set(JSON.parse(readFileSync(`userdata/stored-examples/${file}`, 'utf8')));
      expect(await listPins(), file).toMatchObject([{ kind: 'question', id: 'account-use', at: 1_763_900_000_000 }]);
      expect(await readAside(), file).toEqual({});
    }
  });

  it('in a later form that cannot be read is still a pin, and not overwritten by reading, merging, noting or pinning again', async () => {
    await browser.storage.local.set({ [KEY]: LATER });
    expect(await listPins()).toMatchObject([{ ...term, at: 0 }]);
    expect(await isPinned(term)).toBe(true);
    await addPin(term);
    await writeRecords(new Map([[KEY, readRecord({ at: 5 }) as PinRecord]]));
    await expect(setNote(term, '新')).rejects.toThrow(UserDataError);
    await expect(setGroup(term, '妈妈')).rejects.toThrow('请先更新小注');
    expect(await stored()).toEqual(LATER);
    expect(await readAside()).toEqual({});
  });

  it('in a later form is kept whole when the pin is removed', async () => {
    await browser.storage.local.set({ [KEY]: LATER });
    await removePin(term);
    expect(await listPins()).toEqual([]);
    expect(await browser.storage.local.get(null)).toMatchObject({ 'gone:term:deductible': LATER });
  });

  it('in a later form that can be read is changed, and stays of that form with all that this version does not know', async () => {
    await browser.storage.local.set({ [KEY]: { form: 4, at: 5, changed: {}, colour: 'red' } });
    await setNote(term, '带卡');
    expect(await stored()).toMatchObject({ form: 4, at: 5, colour: 'red' });
    expect(await listPins()).toMatchObject([{ note: '带卡' }]);
    const [mine, theirs] = [await readRecords(), readRecord({ at: 6 }) as PinRecord];
    expect(mergeRecords(theirs, mine.get(KEY) as PinRecord).laterForm).toBe(4);
  });

  it('and is damaged is put aside before a merge writes over it', async () => {
    await browser.storage.local.set({ [KEY]: { form: 2, at: 1, changed: 'no' } });
    await writeRecords(new Map([[KEY, readRecord({ at: 5 }) as PinRecord]]));
    expect(await stored()).toMatchObject({ at: 5 });
    expect(await readAside()).toEqual({ [`aside:${KEY}`]: { form: 2, at: 1, changed: 'no' } });
  });
});

describe('a clock that is wrong', () => {
  const [PAST, NOW, FUTURE] = [0, Date.UTC(2026, 10, 25), Date.UTC(2099, 0, 1)];

  it.each([
    ['was ahead and is right again', [FUTURE, NOW, NOW + 1]],
    ['was set back to the beginning', [NOW, PAST, PAST]],
    ['jumps to and fro', [NOW, FUTURE, PAST]],
  ])(
    'and %s: the last note counts, removal removes, undo brings everything back',
    async (_, [first = 0, second = 0, third = 0]) => {
      await addPin(term, first);
      await setNote(term, '旧', first);
      await setNote(term, '新', second);
      await setGroup(term, '妈妈', second);
      const [pin] = await listPins();
      expect(pin).toMatchObject({ note: '新', group: '妈妈' });
      await removePin(term, third);
      expect(await listPins()).toEqual([]);
      if (pin) await bringBack(pin, second);
      expect(await listPins()).toMatchObject([{ note: '新', group: '妈妈', at: first }]);
      await removePin(term, second);
      await addPin(term, third);
      expect(await listPins()).toMatchObject([{ note: '新', group: '妈妈' }]);
    },
  );

  it('takes nothing from two devices that merge: both notes stay', async () => {
    const pin = readRecord({ at: NOW }) as PinRecord;
    for (const clock of [PAST, FUTURE]) {
      fakeBrowser.reset();
      await addPin(term, NOW);
      await setNote(term, '这台', NOW);
      const there = mergeRecords(pin, { ...pin, note: [[clock, '那台']] });
      await writeRecords(new Map([[KEY, there]]));
      const [merged] = await listPins();
      expect(merged?.note).toContain('这台');
      expect(merged?.note).toContain('那台');
    }
  });

  it('forgets no removal that it takes for one to come', async () => {
    await addPin(term, FUTURE);
    await removePin(term, FUTURE);
    await forgetOldRemovals(PAST);
    expect(await browser.storage.local.get(null)).toHaveProperty('gone:term:deductible');
  });
});
