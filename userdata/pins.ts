/**
 * Pins: the answers and terms that a person keeps. One storage key each, so that a failed or interrupted write can only
 * ever concern one pin, and two places that write at once do not overwrite each other. This is what cards on pages need, and
 * small for it; notes, order and merging are in pin-store.ts. A removed pin moves to a key of its own (`gone:`), where
 * versions from before there were any do not take it for a pin.
 */
import { browser } from 'wxt/browser';
import type { Reference } from '@/knowledge/compiled';
import { attempt } from './user-data-error';

const KEY = /^pin:(question|term):(.+)$/;

export const pinKey = ({ kind, id }: Reference) => `pin:${kind}:${id}`;
export const goneKey = ({ kind, id }: Reference) => `gone:${kind}:${id}`;

export function pinOfKey(key: string): Reference | undefined {
  const match = KEY.exec(key);
  return match ? { kind: match[1] as Reference['kind'], id: match[2] ?? '' } : undefined;
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const read = (...keys: string[]): Promise<Record<string, unknown>> => attempt('read', () => browser.storage.local.get(keys));

/** @throws UserDataError */
export async function isPinned(target: Reference): Promise<boolean> {
  const stored = await read(pinKey(target));
  return stored[pinKey(target)] !== undefined && stored[pinKey(target)] !== null;
}

/** Resolves when the pin is stored; a pin that exists stays as it is, one that was removed has its note again. @throws UserDataError */
export async function addPin(target: Reference, now = Date.now()): Promise<void> {
  const [pin, gone] = [pinKey(target), goneKey(target)];
  const stored = await read(pin, gone);
  if (stored[pin] !== undefined && stored[pin] !== null) return;
  const before = asObject(stored[gone]);
  // Later than its removal, even when the clock was set back since.
  const at = Math.max(now, (Number(before.removed) || 0) + 1);
  const value = before.form ? { ...before, at, changed: { ...asObject(before.changed), at } } : { at };
  await attempt('save', () => browser.storage.local.set({ [pin]: value }));
}

/** Resolves when the pin is gone. What it was is kept aside for a while: to undo, and to tell other devices. @throws UserDataError */
export async function removePin(target: Reference, now = Date.now()): Promise<void> {
  const [pin, gone] = [pinKey(target), goneKey(target)];
  const value = asObject((await read(pin))[pin]);
  const times = [value.at, ...Object.values(asObject(value.changed))].map((time) => Number(time) || 0);
  const removed = Math.max(now, ...times.map((time) => time + 1));
  const form = value.form ?? 2;
  // A full storage must not keep anybody from making room.
  await browser.storage.local.set({ [gone]: { changed: {}, at: 0, ...value, form, removed } }).catch(() => undefined);
  await attempt('remove', () => browser.storage.local.remove(pin));
}

/** Calls back whenever a pin is added, changed or removed, wherever that happens. Returns how to stop. */
export function watchPins(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => KEY.test(key))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
