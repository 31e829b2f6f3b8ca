/** What is stored of one pin, as it is read, changed and merged. */
import { formOf, PIN_FORM, presentForm } from './pin-migrations';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One text of a note and when it was written. There are two when two devices wrote at once: neither is thrown away. */
export type NoteText = readonly [at: number, text: string];

export interface PinRecord {
  /** Everything but what follows: `at`, `order`, `group`, and whatever a later version stores that this one does not know. */
  fields: Readonly<Record<string, Json>>;
  /** When each field was last changed; `kept` is when the pin itself was last asked for again. */
  changed: Readonly<Record<string, number>>;
  note: readonly NoteText[];
  /** Marks of texts that were written over, so that another device's copy does not bring them back. */
  over: readonly string[];
  /** When it was last removed; it is there all the same if anything was done to it since. */
  removed?: number;
  /** The form of a later version that has stored it, to be stored with it again: else that version would bring it up to date twice. */
  laterForm?: number;
}

export const NOTE_LIMIT = 2_000;
const UNSAFE = new Set(['__proto__', 'prototype', 'constructor']);
const OWN = new Set(['form', 'changed', 'note', 'over', 'removed']);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTime = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 8.64e15;
const isNoteText = (value: unknown): value is NoteText =>
  Array.isArray(value) && value.length === 2 && isTime(value[0]) && typeof value[1] === 'string';

/** Reads a stored value; nothing when it is damaged. What is damaged inside it makes the whole damaged: nothing is dropped unsaid. */
export function readRecord(value: unknown): PinRecord | undefined {
  if (!isObject(value)) return undefined;
  const { changed, note = [], over = [], removed, ...rest } = presentForm(value);
  if (!isTime(rest.at) || !isObject(changed) || !Object.values(changed).every(isTime)) return undefined;
  if (!['string', 'undefined'].includes(typeof rest.order) || !['string', 'undefined'].includes(typeof rest.group))
    return undefined;
  if (!Array.isArray(note) || !note.every(isNoteText)) return undefined;
  if (!Array.isArray(over) || !over.every((mark): mark is string => typeof mark === 'string')) return undefined;
  if (removed !== undefined && !isTime(removed)) return undefined;
  const fields = Object.entries(rest).filter(([name, field]) => !OWN.has(name) && !UNSAFE.has(name) && field !== undefined);
  return {
    fields: Object.fromEntries(fields) as Record<string, Json>,
    // The time of a value that is not there would make another device's value look older or newer than it is.
    changed: Object.fromEntries(
      Object.entries(changed).filter(([name]) => name === 'kept' || (Object.hasOwn(rest, name) && !UNSAFE.has(name))),
    ) as Record<string, number>,
    note,
    over,
    ...(removed !== undefined && { removed }),
    ...(formOf(value) > PIN_FORM && { laterForm: formOf(value) }),
  };
}

export function writeRecord({ fields, changed, note, over, removed, laterForm }: PinRecord): Record<string, Json> {
  return {
    ...fields,
    form: laterForm ?? PIN_FORM,
    changed: { ...changed },
    ...(note.length && { note: note.map(([at, text]): Json => [at, text]) }),
    ...(over.length && { over: [...over] }),
    ...(removed !== undefined && { removed }),
  };
}

/** When anything was last done to it, its removal left out. */
export function lastTouch({ fields, changed, note }: PinRecord): number {
  return Math.max(Number(fields.at ?? 0), 0, ...Object.values(changed), ...note.map(([at]) => at));
}

export function isKept(record: PinRecord): boolean {
  return record.removed === undefined || lastTouch(record) >= record.removed;
}

/** A time for the next change: later than all before it, even when the clock was set back or another device's is ahead. */
export function nextTime(record: PinRecord, now: number): number {
  return Math.max(now, lastTouch(record) + 1, (record.removed ?? 0) + 1);
}

/** The note as one text. Texts that two devices wrote at once stand one below the other. */
export function noteOf({ note }: PinRecord): string {
  return note
    .map(([, text]) => text)
    .filter(Boolean)
    .join('\n────\n');
}

/** Stands for one text of one time. */
export function noteMark([at, text]: NoteText): string {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  return `${at}.${(hash >>> 0).toString(36)}`;
}

export function withField(record: PinRecord, name: 'order' | 'group', value: string, now: number): PinRecord {
  const at = nextTime(record, now);
  return { ...record, fields: { ...record.fields, [name]: value }, changed: { ...record.changed, [name]: at } };
}

export function withNote(record: PinRecord, text: string, now: number): PinRecord {
  const over = [...new Set([...record.over, ...record.note.map(noteMark)])].sort();
  return { ...record, note: [[nextTime(record, now), text]], over };
}

export function asRemoved(record: PinRecord, now: number): PinRecord {
  return { ...record, removed: nextTime(record, now) };
}

export function asKept(record: PinRecord, now: number): PinRecord {
  return { ...record, changed: { ...record.changed, kept: nextTime(record, now) } };
}
