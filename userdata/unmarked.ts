/**
 * What a person does not want to see marked: single terms, and whole sites. One storage key each, as pins have, so that two
 * places that write at once do not overwrite each other.
 */
import { browser } from 'wxt/browser';
import { storedKeys } from './stored-keys';
import { attempt } from './user-data-error';

const TERM = 'unmarked:term:';
const SITE = 'unmarked:site:';

export interface Unmarked {
  terms: ReadonlySet<string>;
  sites: ReadonlySet<string>;
}

export const termKey = (id: string) => TERM + id;
/** `host`: a host name; a site is one host, not those below it. */
export const siteKey = (host: string) => SITE + host;

/** What of these terms and sites is unmarked; whether a key is there is all that matters. @throws UserDataError */
export async function readUnmarked(terms: readonly string[], sites: readonly string[]): Promise<Unmarked> {
  const keys = [...terms.map(termKey), ...sites.map(siteKey)];
  const stored: Record<string, unknown> = await attempt('read', () => browser.storage.local.get(keys));
  const isThere = (key: string) => stored[key] !== undefined && stored[key] !== null;
  return {
    terms: new Set(terms.filter((id) => isThere(termKey(id)))),
    sites: new Set(sites.filter((host) => isThere(siteKey(host)))),
  };
}

/** Everything that is unmarked, also terms that this version does not know. @throws UserDataError */
export async function listUnmarked(): Promise<Unmarked> {
  const [terms, sites] = await attempt('read', () => Promise.all([storedKeys(TERM), storedKeys(SITE)]));
  return {
    terms: new Set(terms.map((key) => key.slice(TERM.length))),
    sites: new Set(sites.map((key) => key.slice(SITE.length))),
  };
}

/** `keys`: of `termKey` and `siteKey`; all of them or, when it fails, none. @throws UserDataError */
export function unmark(keys: readonly string[], now = Date.now()): Promise<void> {
  const entries = keys.map((key) => [key, { at: now }]);
  return attempt('save', () => browser.storage.local.set(Object.fromEntries(entries)));
}

/** @throws UserDataError */
export function markAgain(keys: readonly string[]): Promise<void> {
  return attempt('save', () => browser.storage.local.remove([...keys]));
}

/** Calls back with the changed keys whenever something is unmarked or marked again, wherever that happens. Returns how to stop. */
export function watchUnmarked(onChange: (keys: readonly string[]) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    const keys = Object.keys(changes).filter((key) => key.startsWith(TERM) || key.startsWith(SITE));
    if (area === 'local' && keys.length) onChange(keys);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
