/**
 * The lexicon in `storage.local`, under the name of its edition: the background puts it there, a page reads it once it has
 * seen a word of medical insurance. So pages without one carry nothing of it, and no page waits for the background worker.
 */
import { browser } from 'wxt/browser';
import type { Lexicon } from '@/knowledge/compiled';
import { storedKeys } from '@/userdata/stored-keys';
import { askForLexicon } from './messages';

const PREFIX = 'lexicon:';

/** Stores this edition; older ones go. */
export async function writeLexicon(edition: string, lexicon: Lexicon): Promise<void> {
  const key = PREFIX + edition;
  await browser.storage.local.set({ [key]: lexicon });
  const older = (await storedKeys(PREFIX)).filter((each) => each !== key);
  await browser.storage.local.remove(older);
}

/** Nothing when neither the storage nor the background has this edition, as in a page that outlived an update. */
export async function readLexicon(edition: string): Promise<Lexicon | undefined> {
  try {
    const key = PREFIX + edition;
    const stored = (await browser.storage.local.get(key))[key];
    if (isLexicon(stored)) return stored;
  } catch {
    // A storage that cannot be read: the background has the lexicon in its own file.
  }
  const sent = await askForLexicon(edition);
  return isLexicon(sent) ? sent : undefined;
}

function isLexicon(value: unknown): value is Lexicon {
  if (typeof value !== 'object' || value === null) return false;
  const { terms, cues, traditional } = value as Record<string, unknown>;
  return Array.isArray(terms) && typeof cues === 'object' && cues !== null && typeof traditional === 'string';
}
