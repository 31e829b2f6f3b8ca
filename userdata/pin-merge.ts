/**
 * Merging what two devices know of one pin. Each part is a join of its own (the later value of a field, the union of the texts of
 * a note without those written over, the later removal), so the order and number of merges make no difference.
 */
import { type Json, type NoteText, noteMark, type PinRecord } from './pin-record';

export function mergeRecords(a: PinRecord, b: PinRecord): PinRecord {
  const names = [
    ...new Set([...Object.keys(a.fields), ...Object.keys(b.fields), ...Object.keys(a.changed), ...Object.keys(b.changed)]),
  ];
  const fields: Record<string, Json> = {};
  const changed: Record<string, number> = {};
  for (const name of names.sort()) {
    const value = laterField(name, a, b);
    if (value !== undefined) fields[name] = value;
    const at = Math.max(a.changed[name] ?? -1, b.changed[name] ?? -1);
    if (at >= 0) changed[name] = at;
  }
  const over = [...new Set([...a.over, ...b.over])].sort();
  const removed = Math.max(a.removed ?? -1, b.removed ?? -1);
  const laterForm = Math.max(a.laterForm ?? 0, b.laterForm ?? 0);
  return {
    fields,
    changed,
    note: joinNotes([...a.note, ...b.note], over),
    over,
    ...(removed >= 0 && { removed }),
    ...(laterForm && { laterForm }),
  };
}

/** At equal times the greater value wins: which device asks makes no difference. A value is never lost to its absence. */
function laterField(name: string, a: PinRecord, b: PinRecord): Json | undefined {
  const [one, other] = [a.fields[name], b.fields[name]];
  if (one === undefined || other === undefined) return one ?? other;
  const difference = (a.changed[name] ?? -1) - (b.changed[name] ?? -1);
  if (difference) return difference > 0 ? one : other;
  return compare(one, other) >= 0 ? one : other;
}

function compare(a: Json, b: Json): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [canonical(a), canonical(b)];
  return one < other ? -1 : Number(one > other);
}

/** JSON with its keys in order: two browsers may hand back the same object with its keys in another order. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`);
  return `{${entries.join()}}`;
}

function joinNotes(texts: readonly NoteText[], over: readonly string[]): NoteText[] {
  const gone = new Set(over);
  const byMark = new Map(texts.map((text) => [`${text[0]} ${text[1]}`, text]));
  return [...byMark.values()]
    .filter((text) => !gone.has(noteMark(text)))
    .sort(([a, x], [b, y]) => a - b || (x < y ? -1 : Number(x > y)));
}
