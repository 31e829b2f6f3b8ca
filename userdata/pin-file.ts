/**
 * Pins as a file to keep or to carry to another device, and back. What comes in is somebody else's until it has been checked:
 * every entry is taken whole or refused with a reason, and reading a file changes nothing.
 */
import * as v from 'valibot';
import type { Reference } from '@/knowledge/compiled';
import { say } from '../components/words/words';
import { canonical, mergeRecords } from './pin-merge';
import { isKept, isObject, lastTouch, NOTE_LIMIT, type PinRecord, readRecord, writeRecord } from './pin-record';
import { pinKey, pinOfKey } from './pins';

const FORMAT = 'yibao-xiaozhu-pins';
/** 5,000 pins with long notes are far below; what is larger is not a file of ours, and reading it would freeze the page. */
export const FILE_LIMIT = 8 * 1024 * 1024;
const DEEPEST = 24;
const MOST = 5_000;
const ENTRY_LIMIT = 64_000;
const GROUP_LIMIT = 40;
const LATEST = Date.UTC(2100, 0, 1);
const UNSAFE = /"(?:__proto__|constructor|prototype)"\s*:/;

export type TitleOf = (reference: Reference) => string | undefined;

export interface RefusedEntry {
  /** Counted from 1, as it stands in the file. */
  number: number;
  why: string;
}

export interface ImportPlan {
  added: Reference[];
  changed: Reference[];
  unchanged: number;
  refused: RefusedEntry[];
  /** What is to be written when the person agrees. */
  records: Map<string, PinRecord>;
}

export class PinFileError extends Error {}

export function exportJson(
  records: ReadonlyMap<string, PinRecord>,
  aside: Readonly<Record<string, unknown>>,
  titleOf: TitleOf,
): string {
  const pins = [...records].flatMap(([key, record]) => {
    const target = pinOfKey(key);
    if (!target || !isKept(record)) return [];
    return [{ kind: target.kind, id: target.id, title: titleOf(target) ?? '', stored: writeRecord(record) }];
  });
  const rest = Object.keys(aside).length ? { aside } : {};
  return `${JSON.stringify({ format: FORMAT, version: 1, pins, ...rest }, null, 2)}\n`;
}

/** @throws PinFileError in words for the person */
export function readPinFile(bytes: Uint8Array): unknown[] {
  if (bytes.byteLength > FILE_LIMIT) throw new PinFileError(say('import_too_large'));
  const file = parse(decode(bytes));
  if (!isObject(file) || file.format !== FORMAT || !Array.isArray(file.pins)) throw new PinFileError(say('import_not_ours'));
  if (file.pins.length > MOST) throw new PinFileError(say('import_too_many', { most: MOST }));
  return file.pins;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PinFileError(say('import_encoding'));
  }
}

function parse(text: string): unknown {
  if (!text.trim()) throw new PinFileError(say('import_empty'));
  if (deeperThan(text, DEEPEST)) throw new PinFileError(say('import_too_deep'));
  if (UNSAFE.test(text)) throw new PinFileError(say('import_unsafe'));
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const line = at === undefined ? undefined : text.slice(0, Number(at)).split('\n').length;
    const where = /line (\d+)/.exec(String(error))?.[1] ?? line;
    throw new PinFileError(where === undefined ? say('import_not_json') : say('import_bad_line', { line: where }));
  }
}

/** Before it is parsed: a parser may take a long time, or all its stack, for what is nested without end. */
function deeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (isInText) {
      if (sign === '\\') index += 1;
      else if (sign === '"') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth > limit) return true;
    } else if (sign === ']' || sign === '}') depth -= 1;
  }
  return false;
}

const whyAt = () => say('import_why_at');
// Words are said when they are needed: this file is read before the person's language is known.
const entry = v.object(
  {
    kind: v.picklist(['question', 'term'], () => say('import_why_kind')),
    id: v.pipe(
      v.string(() => say('import_why_id')),
      v.regex(/^[\w-]{1,100}$/, () => say('import_why_id_form')),
    ),
    stored: v.looseObject(
      {
        at: v.pipe(v.number(whyAt), v.finite(whyAt), v.minValue(0, whyAt)),
        group: v.optional(
          v.pipe(
            v.string(() => say('import_why_group')),
            v.maxLength(GROUP_LIMIT, () => say('import_why_group_long', { most: GROUP_LIMIT })),
          ),
        ),
        order: v.optional(
          v.pipe(
            v.string(() => say('import_why_order')),
            v.regex(/^[0-9a-z]{1,200}$/, () => say('import_why_order_form')),
          ),
        ),
        note: v.optional(
          v.array(
            v.tuple(
              [
                v.number(),
                v.pipe(
                  v.string(),
                  v.maxLength(NOTE_LIMIT, () => say('import_why_note_long', { most: NOTE_LIMIT })),
                ),
              ],
              () => say('import_why_note_form'),
            ),
            () => say('import_why_note_form'),
          ),
        ),
      },
      () => say('import_why_stored'),
    ),
  },
  () => say('import_why_missing'),
);

function readEntry(value: unknown): { target: Reference; record: PinRecord } | string {
  const read = v.safeParse(entry, value);
  if (!read.success) return isObject(value) ? read.issues[0].message : say('import_why_no_entry');
  const { kind, id, stored } = read.output;
  const record = readRecord(stored);
  if (!record) return say('import_why_stored_part');
  // What is dated later than any clock would win over every later change.
  if (Math.max(lastTouch(record), record.removed ?? 0) > LATEST) return say('import_why_future');
  if (canonical(writeRecord(record)).length > ENTRY_LIMIT) return say('import_why_long');
  return { target: { kind, id }, record };
}

/** What would change if these entries were taken in. Nothing that is here is replaced: what differs is merged. */
export function planImport(entries: readonly unknown[], here: ReadonlyMap<string, PinRecord>): ImportPlan {
  const plan: ImportPlan = { added: [], changed: [], unchanged: 0, refused: [], records: new Map() };
  entries.forEach((value, index) => {
    const read = readEntry(value);
    if (typeof read === 'string') {
      plan.refused.push({ number: index + 1, why: read });
      return;
    }
    const key = pinKey(read.target);
    const old = plan.records.get(key) ?? here.get(key);
    const merged = old ? mergeRecords(old, read.record) : read.record;
    // Whoever brings a file wants what is in it: an earlier removal here does not hide it.
    const { removed, ...kept } = merged;
    const next = isKept(merged)
      ? merged
      : { ...kept, changed: { ...kept.changed, kept: (removed ?? 0) + 1 }, ...(removed && { removed }) };
    if (old && isKept(old) && same(old, next)) plan.unchanged += 1;
    else {
      if (!plan.records.has(key)) (old && isKept(old) ? plan.changed : plan.added).push(read.target);
      plan.records.set(key, next);
    }
  });
  return plan;
}

export function same(a: PinRecord, b: PinRecord): boolean {
  return canonical(writeRecord(a)) === canonical(writeRecord(b));
}
