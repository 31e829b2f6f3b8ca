/**
 * Pins: the answers and terms that a person keeps. One storage key each, so that a failed or interrupted write can only
 * ever concern one pin, and two places that write at once do not overwrite each other.
 */
import { browser } from 'wxt/browser';
import { userDataError } from './user-data-error';

export type PinKind = 'question' | 'term';

export interface PinTarget {
  kind: PinKind;
  /** Id of the question or term in the knowledge base. Kept even when a later version no longer has it. */
  id: string;
}

export interface Pin extends PinTarget {
  /** When it was pinned, milliseconds since 1970; 0 when the stored value is unreadable. */
  at: number;
}

const KEY = /^pin:(question|term):(.+)$/;

const keyOf = ({ kind, id }: PinTarget) => `pin:${kind}:${id}`;

/** A stored key and value as a pin. A pin whose value is damaged is still a pin: the key says all that matters. */
export function readPin(key: string, value: unknown): Pin | undefined {
  const match = KEY.exec(key);
  if (!match) return undefined;
  const at = typeof value === 'object' && value !== null && 'at' in value ? value.at : undefined;
  return { kind: match[1] as PinKind, id: match[2] ?? '', at: typeof at === 'number' && Number.isFinite(at) ? at : 0 };
}

/** All pins, newest first. @throws UserDataError */
export async function listPins(): Promise<Pin[]> {
  const stored = await attempt(() => browser.storage.local.get(null));
  return Object.entries(stored)
    .flatMap(([key, value]) => readPin(key, value) ?? [])
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

/** @throws UserDataError */
export async function isPinned(target: PinTarget): Promise<boolean> {
  const key = keyOf(target);
  const stored: Record<string, unknown> = await attempt(() => browser.storage.local.get(key));
  return stored[key] !== undefined && stored[key] !== null;
}

/** Resolves when the pin is stored; a pin that exists keeps its time. @throws UserDataError */
export async function addPin(target: PinTarget, now = Date.now()): Promise<void> {
  if (await isPinned(target)) return;
  await attempt(() => browser.storage.local.set({ [keyOf(target)]: { at: now } }));
}

/** Resolves when the pin is gone. @throws UserDataError */
export async function removePin(target: PinTarget): Promise<void> {
  await attempt(() => browser.storage.local.remove(keyOf(target)));
}

/** Calls back whenever a pin is added, changed or removed, wherever that happens. Returns how to stop. */
export function watchPins(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => KEY.test(key))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function attempt<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    throw userDataError(cause);
  }
}
