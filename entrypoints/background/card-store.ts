/**
 * Cards in `storage.local`, one key each: the background puts them there, the content script reads the one it shows.
 * So a hover needs neither the background worker, which may be asleep, nor a file that a page could probe for.
 */
import { browser } from 'wxt/browser';
import type { Card } from '@/knowledge/compiled';

const PREFIX = 'card:';

/** Replaces all stored cards. */
export async function writeCards(cards: readonly Card[]): Promise<void> {
  await browser.storage.local.set(Object.fromEntries(cards.map((card) => [PREFIX + card.id, card])));
  const current = new Set(cards.map((card) => PREFIX + card.id));
  const stored = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(stored.filter((key) => key.startsWith(PREFIX) && !current.has(key)));
}

/** The card of a term; nothing when it is not stored (yet) or cannot be read. */
export async function readCard(id: string): Promise<Card | undefined> {
  const key = PREFIX + id;
  try {
    return (await browser.storage.local.get(key))[key] as Card | undefined;
  } catch {
    return undefined;
  }
}
