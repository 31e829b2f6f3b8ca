/**
 * Where somebody left the popup: it closes at the first press beside it, and who looks something up on the page comes back a
 * moment later. Kept only while the browser runs, and only for the toolbar popup; a page in a tab has its own history.
 */
import { browser } from 'wxt/browser';
import { readSettings } from '@/userdata/settings';

export interface LeftPlace {
  query: string;
  /** The part of the address after `#`. */
  hash: string;
}

const KEY = 'popup-left';
/** Milliseconds after which a person means something new. */
const FRESH = 90_000;

/** Missing in Firefox before 115 and Chromium before 102; then the popup begins anew each time. */
const session = () => browser.storage.session as typeof browser.storage.session | undefined;

export async function readLeftPlace(now = Date.now()): Promise<LeftPlace | undefined> {
  try {
    const stored: unknown = (await session()?.get(KEY))?.[KEY];
    if (typeof stored !== 'object' || stored === null) return undefined;
    const { query, hash, at } = stored as Record<string, unknown>;
    if (typeof query !== 'string' || typeof hash !== 'string' || typeof at !== 'number') return undefined;
    return at <= now && now - at < FRESH ? { query, hash } : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing is kept where the person does not want to be remembered. */
export async function writeLeftPlace({ query, hash }: LeftPlace, now = Date.now()): Promise<void> {
  try {
    if ((await readSettings()).history) await session()?.set({ [KEY]: { query: query.slice(0, 200), hash, at: now } });
  } catch {
    // To begin anew next time loses nothing that somebody owns.
  }
}
