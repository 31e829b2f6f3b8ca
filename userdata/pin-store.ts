/** All pins with what belongs to them, and every change to one that the extension's own pages make. */

import { browser } from 'wxt/browser';
import { say } from '@/components/words/words';
import type { Reference } from '@/knowledge/compiled';
import { mergeRecords } from './pin-merge';
import { isOfLaterForm } from './pin-migrations';
import { orderBetween, usualOrder } from './pin-order';
import { asKept, isKept, noteOf, type PinRecord, readRecord, withField, withNote, writeRecord } from './pin-record';
import { goneKey, pinKey, pinOfKey } from './pins';
import { storedKeys } from './stored-keys';
import { attempt, UserDataError } from './user-data-error';

/** What is pinned stays pinned even when a later version of the knowledge base no longer has it. */
export interface Pin extends Reference {
  /** When it was pinned, milliseconds since 1970; 0 when the stored value is unreadable. */
  at: number;
  order: string;
  group: string;
  note: string;
}

/** A removal is remembered this long: a device that was off for a season still learns of it, and nothing is kept for ever. */
const REMEMBERED = 90 * 24 * 3_600_000;
const ASIDE = 'aside:';
/** A pin whose stored value is damaged is still a pin: the key says all that matters. */
const EMPTY: PinRecord = { fields: { at: 0 }, changed: {}, note: [], over: [] };

export function pinOf(target: Reference, record: PinRecord): Pin {
  const { at, order, group } = record.fields;
  const time = Number(at) || 0;
  return {
    kind: target.kind,
    id: target.id,
    at: time,
    order: typeof order === 'string' && order ? order : usualOrder(time, target.id),
    group: typeof group === 'string' ? group : '',
    note: noteOf(record),
  };
}

export const byOrder = (a: Pin, b: Pin) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1);

/**
 * All pins in their order. Damaged values are put aside first, and only then written anew; what a later version has stored in a
 * way that this one cannot read is not damaged, and stays as it is. @throws UserDataError
 */
export async function listPins(): Promise<Pin[]> {
  const stored = await attempt('read', async () => browser.storage.local.get(await storedKeys('pin:')));
  const pins: Pin[] = [];
  const mended: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(stored)) {
    const target = pinOfKey(key);
    if (!target || value === null || value === undefined) continue;
    const record = readRecord(value);
    if (!record && !isOfLaterForm(value)) Object.assign(mended, { [ASIDE + key]: value, [key]: { at: 0 } });
    pins.push(pinOf(target, record ?? EMPTY));
  }
  // Where it cannot be put aside the damaged value simply stays where it is.
  if (Object.keys(mended).length) await browser.storage.local.set(mended).catch(console.error);
  return pins.sort(byOrder);
}

/** Values that were damaged, as they were found, by key. @throws UserDataError */
export async function readAside(): Promise<Record<string, unknown>> {
  return attempt('read', async () => {
    const keys = await storedKeys(ASIDE);
    return keys.length ? browser.storage.local.get(keys) : {};
  });
}

/** What is stored of every pin, those removed included, by the key of the pin. @throws UserDataError */
export async function readRecords(): Promise<Map<string, PinRecord>> {
  const stored = await attempt('read', async () =>
    browser.storage.local.get([...(await storedKeys('pin:')), ...(await storedKeys('gone:'))]),
  );
  const records = new Map<string, PinRecord>();
  for (const [key, value] of Object.entries(stored)) {
    const target = pinOfKey(key.replace(/^gone:/, 'pin:'));
    const record = readRecord(value);
    if (!target || !record) continue;
    const other = records.get(pinKey(target));
    records.set(pinKey(target), other ? mergeRecords(other, record) : record);
  }
  return records;
}

/** Writes all of these or says that it could not; pins that are kept and pins that are not each go to their place. @throws UserDataError */
export const writeRecords = (records: ReadonlyMap<string, PinRecord>): Promise<void> => alone(() => writeMerged(records));

async function writeMerged(wanted: ReadonlyMap<string, PinRecord>): Promise<void> {
  // Something may have been written since these were read.
  const now = await readRecords();
  const records = new Map([...wanted].map(([key, record]) => [key, mergeRecords(record, now.get(key) ?? record)] as const));
  const values: Record<string, unknown> = {};
  const away: string[] = [];
  const stored: Record<string, unknown> = await attempt('read', () => browser.storage.local.get([...records.keys()]));
  for (const [key, record] of records) {
    const target = pinOfKey(key);
    if (!target) continue;
    const value = stored[key];
    const isUnreadable = value !== undefined && value !== null && !readRecord(value);
    if (isUnreadable && isOfLaterForm(value)) continue;
    if (isUnreadable) values[ASIDE + key] = value;
    values[isKept(record) ? key : goneKey(target)] = writeRecord(record);
    if (!isKept(record)) away.push(key);
  }
  if (Object.keys(values).length) await attempt('save', () => browser.storage.local.set(values));
  if (away.length) await attempt('remove', () => browser.storage.local.remove(away));
}

/** One after the other, in whichever of our pages or the background: between reading and writing nothing else is written. */
async function alone(act: () => Promise<void>): Promise<void> {
  // Not where tests run, which have one page only.
  const locks = (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks;
  return locks ? locks.request('pins', act) : act();
}

const change = (target: Reference, act: (record: PinRecord) => PinRecord): Promise<void> => alone(() => changeOne(target, act));

async function changeOne(target: Reference, act: (record: PinRecord) => PinRecord): Promise<void> {
  const [pin, gone] = [pinKey(target), goneKey(target)];
  const stored: Record<string, unknown> = await attempt('read', () => browser.storage.local.get([pin, gone]));
  const kept = readRecord(stored[pin]);
  if (!kept && isOfLaterForm(stored[pin])) {
    throw new UserDataError(say('error_save_later_form'), stored[pin]);
  }
  const removed = readRecord(stored[gone]);
  const record = kept && removed ? mergeRecords(kept, removed) : (kept ?? removed ?? EMPTY);
  const isDamaged = stored[pin] !== undefined && stored[pin] !== null && !kept;
  const aside = isDamaged ? { [ASIDE + pin]: stored[pin] } : {};
  await attempt('save', () => browser.storage.local.set({ ...aside, [pin]: writeRecord(act(record)) }));
}

/** @throws UserDataError */
export const setNote = (target: Reference, text: string, now = Date.now()): Promise<void> =>
  change(target, (record) => withNote(record, text, now));

/** '' takes it out of its group. @throws UserDataError */
export const setGroup = (target: Reference, group: string, now = Date.now()): Promise<void> =>
  change(target, (record) => withField(record, 'group', group, now));

/** Puts it between two others. @throws UserDataError */
export const movePin = (target: Reference, before: Pin | undefined, after: Pin | undefined, now = Date.now()): Promise<void> =>
  change(target, (record) => withField(record, 'order', orderBetween(before?.order, after?.order), now));

/** Brings a removed pin back as it was, with all that belonged to it. @throws UserDataError */
export const bringBack = (target: Pin, now = Date.now()): Promise<void> =>
  change(target, (record) => {
    const known = record === EMPTY ? { ...EMPTY, fields: { at: target.at } } : record;
    return asKept(known, now);
  });

/** Removals that every device has had time to learn of. @throws UserDataError */
export async function forgetOldRemovals(now = Date.now()): Promise<void> {
  await attempt('remove', async () => {
    const keys = await storedKeys('gone:');
    const stored = keys.length ? await browser.storage.local.get(keys) : {};
    const old = Object.entries(stored).filter(([, value]) => (readRecord(value)?.removed ?? now) < now - REMEMBERED);
    if (old.length) await browser.storage.local.remove(old.map(([key]) => key));
  });
}
