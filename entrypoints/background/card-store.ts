/**
 * Cards in `storage.local`, one key each: the background puts them there, the content script reads the one it shows.
 * So a hover needs neither the background worker, which may be asleep, nor a file that a page could probe for.
 */
import { browser } from 'wxt/browser';
import type { Card, RegionPortal } from '@/knowledge/compiled';
import { storedKeys } from '@/userdata/stored-keys';

const PREFIX = 'card:';
const REGIONS = 'regions';

/** Replaces all stored cards, and the regions with their portals. */
export async function writeCards(cards: readonly Card[], regions: readonly RegionPortal[]): Promise<void> {
  await browser.storage.local.set({ ...Object.fromEntries(cards.map((card) => [PREFIX + card.id, card])), [REGIONS]: regions });
  const current = new Set(cards.map((card) => PREFIX + card.id));
  await browser.storage.local.remove((await storedKeys(PREFIX)).filter((key) => !current.has(key)));
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

/** The regions that a card on a page may speak of. */
export interface CardRegions {
  /** The one whose portal the page is. */
  here: RegionPortal | undefined;
  /** The one that the person has chosen. */
  chosen: RegionPortal | undefined;
}

export async function readRegions(host: string, chosen: string): Promise<CardRegions> {
  try {
    const stored = ((await browser.storage.local.get(REGIONS))[REGIONS] ?? []) as RegionPortal[];
    return { here: regionOf(host, stored), chosen: stored.find(({ id }) => id === chosen) };
  } catch {
    return { here: undefined, chosen: undefined };
  }
}

/** The region whose portal a host is; the most precise one where a province and a city both fit. */
export function regionOf(host: string, regions: readonly RegionPortal[]): RegionPortal | undefined {
  const precision = ({ hosts }: RegionPortal) =>
    Math.max(0, ...hosts.filter((suffix) => isUnder(host, suffix)).map((suffix) => suffix.length));
  const [best] = [...regions].sort((a, b) => precision(b) - precision(a));
  return best && precision(best) > 0 ? best : undefined;
}

function isUnder(host: string, suffix: string): boolean {
  return host === suffix || host.endsWith(`.${suffix}`);
}
