/**
 * Short texts that a person has typed and that are kept on this device: the newest few, each once. One storage key each, so
 * that two places that write at once do not overwrite each other.
 */
import { browser } from 'wxt/browser';
import { storedKeys } from './stored-keys';
import { attempt } from './user-data-error';

export interface KeptTexts {
  /** Newest first. @throws UserDataError */
  list(): Promise<string[]>;
  /** Resolves when it is stored. What is longer or blank is not kept. @throws UserDataError */
  keep(text: string, now?: number): Promise<void>;
  /** @throws UserDataError */
  forget(texts: readonly string[]): Promise<void>;
  /** @throws UserDataError */
  forgetAll(): Promise<void>;
  /** Calls back whenever it may have changed. Returns how to stop. */
  watch(onChange: () => void): () => void;
}

/** Longer than any question that somebody would want back. */
const LONGEST = 60;

export function keptTexts(prefix: string, most: number): KeptTexts {
  const keyOf = (text: string) => prefix + text;
  const read = async (): Promise<{ text: string; at: number }[]> => {
    const stored = await browser.storage.local.get(await storedKeys(prefix));
    return Object.entries(stored)
      .map(([key, value]) => ({ text: key.slice(prefix.length), at: timeOf(value) }))
      .sort((a, b) => b.at - a.at || (a.text < b.text ? -1 : 1));
  };
  const forget = (texts: readonly string[]) => attempt('remove', () => browser.storage.local.remove(texts.map(keyOf)));
  return {
    list: () => attempt('read', async () => (await read()).slice(0, most).map(({ text }) => text)),
    keep: async (typed, now = Date.now()) => {
      const text = typed.trim().replace(/\s+/g, ' ');
      if (!text || text.length > LONGEST || text.isWellFormed?.() === false) return;
      await attempt('save', () => browser.storage.local.set({ [keyOf(text)]: { at: now } }));
      const old = (await attempt('read', read)).slice(most);
      if (old.length) await forget(old.map((each) => each.text));
    },
    forget,
    forgetAll: async () => forget((await attempt('read', read)).map(({ text }) => text)),
    watch: (onChange) => {
      const listener = (changes: Record<string, unknown>, area: string) => {
        if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(prefix))) onChange();
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

/** A damaged value is the oldest. */
function timeOf(value: unknown): number {
  const at = typeof value === 'object' && value !== null && 'at' in value ? value.at : 0;
  return typeof at === 'number' && Number.isFinite(at) ? at : 0;
}
