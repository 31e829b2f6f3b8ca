/**
 * Pins: the answers and terms that a person keeps. One storage key each, so that a failed or interrupted write can only
 * ever concern one pin, and two places that write at once do not overwrite each other.
 */
import { browser } from 'wxt/browser';
import type { Reference } from '@/knowledge/compiled';
import { storedKeys } from './stored-keys';
import { attempt } from './user-data-error';

/** What is pinned stays pinned even when a later version of the knowledge base no longer has it. */
export interface Pin extends Reference {
  /** When it was pinned, milliseconds since 1970; 0 when the stored value is unreadable. */
  at: number;
}

const KEY = /^pin:(question|term):(.+)$/;

const keyOf = ({ kind, id }: Reference) => `pin:${kind}:${id}`;

/** A stored key and value as a pin. A pin whose value is damaged is still a pin: the key says all that matters. */
export function readPin(key: string, value: unknown): Pin | undefined {
  const match = KEY.exec(key);
  if (!match) return undefined;
  const at = typeof value === 'object' && value !== null && 'at' in value ? value.at : undefined;
  return { kind: match[1] as Pin['kind'], id: match[2] ?? '', at: typeof at === 'number' && Number.isFinite(at) ? at : 0 };
}

/** All pins, newest first. @throws UserDataError */
export async function listPins(): Promise<Pin[]> {
  const stored = await attempt('读出来', async () => browser.storage.local.get(await storedKeys('pin:')));
  return Object.entries(stored)
    .flatMap(([key, value]) => readPin(key, value) ?? [])
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

/** @throws UserDataError */
export async function isPinned(target: Reference): Promise<boolean> {
  const key = keyOf(target);
  const stored: Record<string, unknown> = await attempt('读出来', () => browser.storage.local.get(key));
  return stored[key] !== undefined && stored[key] !== null;
}

/** Resolves when the pin is stored; a pin that exists keeps its time. @throws UserDataError */
export async function addPin(target: Reference, now = Date.now()): Promise<void> {
  if (await isPinned(target)) return;
  await attempt('存上', () => browser.storage.local.set({ [keyOf(target)]: { at: now } }));
}

/** Resolves when the pin is gone. @throws UserDataError */
export async function removePin(target: Reference): Promise<void> {
  await attempt('去掉', () => browser.storage.local.remove(keyOf(target)));
}

/** Calls back whenever a pin is added, changed or removed, wherever that happens. Returns how to stop. */
export function watchPins(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => KEY.test(key))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
