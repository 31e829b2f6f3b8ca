/**
 * Pins as a file to keep or to carry to another device, and back. What comes in is somebody else's until it has been checked:
 * every entry is taken whole or refused with a reason, and reading a file changes nothing.
 */
import * as v from 'valibot';
import type { Reference } from '@/knowledge/compiled';
import { canonical, mergeRecords } from './pin-merge';
import { isKept, isObject, lastTouch, NOTE_LIMIT, type PinRecord, readRecord, writeRecord } from './pin-record';
import { pinKey, pinOfKey } from './pins';

const FORMAT = 'yibao-xiaozhu-pins';
/** 5,000 pins with long notes are far below; what is larger is not a file of ours, and reading it would freeze the page. */
export const FILE_LIMIT = 8 * 1024 * 1024;
const DEEPEST = 24;
const MOST = 5_000;
const ENTRY_LIMIT = 64_000;
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
  if (bytes.byteLength > FILE_LIMIT)
    throw new PinFileError('没有导入：这个文件太大，不是小注导出的收藏。请选小注导出的 .json 文件。');
  const file = parse(decode(bytes));
  if (!isObject(file) || file.format !== FORMAT || !Array.isArray(file.pins))
    throw new PinFileError('没有导入：这不是小注导出的收藏文件。请选小注导出的 .json 文件。');
  if (file.pins.length > MOST) throw new PinFileError(`没有导入：文件里的收藏超过 ${MOST} 条，不像是小注导出的。`);
  return file.pins;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PinFileError('没有导入：文件的文字编码不是 UTF-8，可能被别的程序改存过。请用小注重新导出一份。');
  }
}

function parse(text: string): unknown {
  if (!text.trim()) throw new PinFileError('没有导入：这个文件是空的。');
  if (deeperThan(text, DEEPEST)) throw new PinFileError('没有导入：文件的层次太深，不是小注导出的收藏。');
  if (UNSAFE.test(text)) throw new PinFileError('没有导入：文件里有不该有的内容（例如 __proto__），可能被人改过。');
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const line = at === undefined ? undefined : text.slice(0, Number(at)).split('\n').length;
    const where = /line (\d+)/.exec(String(error))?.[1] ?? line;
    throw new PinFileError(
      where === undefined
        ? '没有导入：这个文件不是 JSON 文件，或者没有存完整。请选小注导出的 .json 文件。'
        : `没有导入：这个文件第 ${where} 行读不懂，不是 JSON 文件，或者没有存完整。`,
    );
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

const entry = v.object(
  {
    kind: v.picklist(['question', 'term'], 'kind（种类）不是 question 或 term'),
    id: v.pipe(v.string('id（编号）不是文字'), v.regex(/^[\w-]{1,100}$/, 'id（编号）写法不对')),
    stored: v.looseObject(
      {
        at: v.pipe(v.number('at（时间）不是数字'), v.finite('at（时间）不是数字'), v.minValue(0, 'at（时间）不是数字')),
        group: v.optional(v.pipe(v.string('group（分组）不是文字'), v.maxLength(40, 'group（分组）超过 40 个字'))),
        order: v.optional(v.pipe(v.string('order（次序）不是文字'), v.regex(/^[0-9a-z]{1,200}$/, 'order（次序）写法不对'))),
        note: v.optional(
          v.array(
            v.tuple(
              [v.number(), v.pipe(v.string(), v.maxLength(NOTE_LIMIT, `note（备注）超过 ${NOTE_LIMIT} 个字`))],
              'note（备注）写法不对',
            ),
            'note（备注）写法不对',
          ),
        ),
      },
      'stored（内容）没有或写法不对',
    ),
  },
  '缺了 kind（种类）、id（编号）或 stored（内容）',
);

function readEntry(value: unknown): { target: Reference; record: PinRecord } | string {
  const read = v.safeParse(entry, value);
  if (!read.success) return isObject(value) ? read.issues[0].message : '不是一条收藏';
  const { kind, id, stored } = read.output;
  const record = readRecord(stored);
  if (!record) return 'stored（内容）有一项写法不对';
  // What is dated later than any clock would win over every later change.
  if (Math.max(lastTouch(record), record.removed ?? 0) > LATEST) return '时间在 2100 年之后';
  if (canonical(writeRecord(record)).length > ENTRY_LIMIT) return '内容太长';
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
