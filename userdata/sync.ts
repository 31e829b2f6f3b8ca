/**
 * What travels with the browser's own sync: one key for each pin, removals included, merged as any two devices are. Only what
 * fits is sent, and what does not is named: the browser allows 100 KB in all and 8 KB for one.
 */
import { canonical, mergeRecords } from './pin-merge';
import { isKept, isObject, type Json, type PinRecord, readRecord, writeRecord } from './pin-record';
import { pinOfKey } from './pins';

export const SYNC_LIMITS = { all: 102_400, one: 8_192, items: 512 } as const;
export const SYNC_STATUS_KEY = 'sync-status';

export type NotSynced = 'too-long' | 'full' | 'damaged';

export interface SyncPlan {
  /** What other devices brought, to be written here. */
  here: Map<string, PinRecord>;
  /** To be written to the sync storage, in one go. */
  there: Record<string, Json>;
  left: { key: string; why: NotSynced }[];
  /** Bytes, once that is done. */
  used: number;
}

export interface SyncStatus {
  at: number;
  used: number;
  /** How many pins other devices brought or changed the last time any did. */
  came: number;
  left: { key: string; why: NotSynced }[];
  /** Whether the last try failed; it is tried again at the next change and when the browser starts. */
  failed: boolean;
}

/** As the browsers count: the key and the value as JSON, in bytes. */
export function sizeOf(key: string, value: unknown): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length;
}

export function planSync(local: ReadonlyMap<string, PinRecord>, remote: Readonly<Record<string, unknown>>): SyncPlan {
  const plan: SyncPlan = { here: new Map(), there: {}, left: [], used: 0 };
  let items = 0;
  const wanted: { key: string; merged: PinRecord }[] = [];
  for (const [key, value] of Object.entries(remote)) {
    plan.used += sizeOf(key, value);
    items += 1;
  }
  const keys = [...new Set([...local.keys(), ...Object.keys(remote)])].filter((key) => pinOfKey(key));
  for (const key of keys.sort()) {
    const [mine, theirs] = [local.get(key), readRecord(remote[key])];
    if (remote[key] !== undefined && !theirs) {
      plan.left.push({ key, why: 'damaged' });
      continue;
    }
    const merged = mine && theirs ? mergeRecords(mine, theirs) : (mine ?? theirs);
    if (!merged) continue;
    if (!mine || !equal(mine, merged)) plan.here.set(key, merged);
    if (!theirs || !equal(theirs, merged)) wanted.push({ key, merged });
  }
  // Removals last: where there is no room for all, a pin is worth more than the memory of one.
  wanted.sort((a, b) => Number(isKept(b.merged)) - Number(isKept(a.merged)));
  for (const { key, merged } of wanted) {
    const value = writeRecord(merged);
    const size = sizeOf(key, value);
    const before = remote[key] === undefined ? 0 : sizeOf(key, remote[key]);
    const isNew = remote[key] === undefined;
    if (size > SYNC_LIMITS.one) plan.left.push({ key, why: 'too-long' });
    else if (plan.used - before + size > SYNC_LIMITS.all || items + Number(isNew) > SYNC_LIMITS.items)
      plan.left.push({ key, why: 'full' });
    else {
      plan.there[key] = value;
      plan.used += size - before;
      items += Number(isNew);
    }
  }
  return plan;
}

const equal = (a: PinRecord, b: PinRecord) => canonical(writeRecord(a)) === canonical(writeRecord(b));

export function readSyncStatus(value: unknown): SyncStatus | undefined {
  if (!isObject(value)) return undefined;
  const { at, used, came, left, failed } = value;
  if (typeof at !== 'number' || typeof used !== 'number' || typeof came !== 'number' || !Array.isArray(left)) return undefined;
  const isLeft = (each: unknown): each is SyncStatus['left'][number] =>
    isObject(each) && typeof each.key === 'string' && ['too-long', 'full', 'damaged'].includes(String(each.why));
  return { at, used, came, left: left.filter(isLeft), failed: failed === true };
}
