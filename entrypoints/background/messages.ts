/**
 * Everything that the parts of the extension say to each other. One type for both ends; what arrives is checked where it
 * arrives, sender included: a type says nothing about a message that another version of the extension has sent, or a page
 * that has taken over the process in which our script runs.
 */
import { browser } from 'wxt/browser';
import type { Reference } from '@/knowledge/compiled';

/** A term that stands on a page, in order of appearance. */
export interface PageTerm {
  id: string;
  name: string;
  line: string;
  count: number;
}

const UNREAD = ['too-long', 'behind'] as const;
/** Why a page may hold terms that are not marked: it is too long to mark all, or changes faster than it can be read. */
export type Unread = (typeof UNREAD)[number];

export type Message =
  /** Page -> background: open this beside the page, or in a tab of its own where that cannot be. */
  | { kind: 'open'; route: Reference }
  /** Page -> background: open the settings, as from the card. */
  | { kind: 'open-settings' }
  /** Background -> page: go to the next term and show its card. */
  | { kind: 'next-term' }
  /** Background -> page: the person or the browser has taken these sites away; who is on one leaves nothing. */
  | { kind: 'leave'; sites: string[] }
  /** Popup -> page: say which terms you have. Every frame answers with `page-terms`. */
  | { kind: 'report-terms' }
  /** Page -> popup. `site`: the host that the frame belongs to; `off`: the person has switched it off. */
  | { kind: 'page-terms'; site: string; off: boolean; terms: PageTerm[]; unread?: Unread }
  /** Page -> background, which replies with its lexicon if it is of this edition. */
  | { kind: 'send-lexicon'; edition: string }
  /** Popup -> page: go to where this term stands and show its card; the next place at each call. */
  | { kind: 'jump'; term: string }
  /** Page -> background -> all frames of its tab: the card of a frame, known by when it was shown, is there or is gone. */
  | { kind: 'card-shown' | 'card-gone'; frame: string; at: number }
  /** Page -> background -> all frames of its tab: whichever of you has a card, close it. */
  | { kind: 'close-card' };

/** Longer than any id, host, edition or line of ours. */
const LONGEST_TEXT = 300;
/** More than there are terms, or sites that a person enables. */
const MOST_ITEMS = 2_000;

/** Only a part of the extension itself says these; a script in a page never does. */
const NOT_FROM_PAGES: ReadonlySet<Message['kind']> = new Set(['next-term', 'leave', 'report-terms', 'jump']);

/** What arrived, made anew of the fields that are known; nothing where anything is missing, of another type or too large. */
export function parseMessage(value: unknown): Message | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  const message = value as Record<string, unknown>;
  switch (message.kind) {
    case 'next-term':
    case 'report-terms':
    case 'close-card':
    case 'open-settings':
      return { kind: message.kind };
    case 'leave': {
      const sites = parseList(message.sites, (site) => (isText(site) ? site : undefined));
      return sites && { kind: 'leave', sites };
    }
    case 'jump':
      return isText(message.term) ? { kind: 'jump', term: message.term } : undefined;
    case 'card-shown':
    case 'card-gone': {
      const { kind, frame, at } = message;
      return isText(frame) && isNumber(at) ? { kind, frame, at } : undefined;
    }
    case 'open': {
      const route = parseRoute(message.route);
      return route && { kind: 'open', route };
    }
    case 'page-terms': {
      const { site, off, unread } = message;
      const terms = parseList(message.terms, parsePageTerm);
      if (!isText(site) || typeof off !== 'boolean' || !terms || !(unread === undefined || isUnread(unread))) return undefined;
      return { kind: 'page-terms', site, off, terms, ...(unread && { unread }) };
    }
    case 'send-lexicon':
      return isText(message.edition) ? { kind: 'send-lexicon', edition: message.edition } : undefined;
    default:
      return undefined;
  }
}

export function parseRoute(value: unknown): Reference | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, id } = value as Record<string, unknown>;
  return (kind === 'question' || kind === 'term') && isText(id) ? { kind, id } : undefined;
}

function parsePageTerm(value: unknown): PageTerm | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, name, line, count } = value as Record<string, unknown>;
  return isText(id) && isText(name) && isText(line) && isNumber(count) ? { id, name, line, count } : undefined;
}

/** All of a list, or nothing. */
function parseList<Item>(value: unknown, parse: (item: unknown) => Item | undefined): Item[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_ITEMS) return undefined;
  // `map` would leave out what a sparse list does not have.
  const items = Array.from(value, parse);
  return items.every((item) => item !== undefined) ? items : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isUnread(value: unknown): value is Unread {
  return UNREAD.some((each) => each === value);
}

/** The part of a URL after `#` that a route has in the popup page, and back. */
export function routeHash({ kind, id }: Reference): string {
  return `#/${kind}/${encodeURIComponent(id)}`;
}

export function routeOfHash(hash: string): Reference | undefined {
  const match = /^#\/(question|term)\/([^/]+)$/.exec(hash);
  try {
    return match ? parseRoute({ kind: match[1], id: decodeURIComponent(match[2] ?? '') }) : undefined;
  } catch {
    return undefined;
  }
}

/** Listens to messages from this extension only. What `handle` returns is the reply. Returns how to stop. */
export function onMessage(
  handle: (
    message: Message,
    sender: { tab?: { id?: number | undefined; windowId?: number | undefined } | undefined; frameId?: number | undefined },
  ) => unknown,
): () => void {
  type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];
  const listener: Listener = (value, sender, sendResponse: (reply: unknown) => void) => {
    if (sender.id !== browser.runtime.id) return;
    const message = parseMessage(value);
    if (!message || (NOT_FROM_PAGES.has(message.kind) && isFromPage(sender))) return;
    const reply = handle(message, sender);
    if (reply !== undefined) sendResponse(reply);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** A page of ours may stand in a tab as well. */
function isFromPage({ tab, url }: { tab?: unknown; url?: string | undefined }): boolean {
  return tab !== undefined && !url?.startsWith(browser.runtime.getURL('/'));
}

/** To background and popup. Nobody listening is no error: the popup may just have closed. */
export async function tell(message: Message): Promise<void> {
  await browser.runtime.sendMessage(message).catch(ignoreNobodyListening);
}

/** Asks the background, which wakes for it. Nothing when it has another edition or cannot be reached. */
export async function askForLexicon(edition: string): Promise<unknown> {
  const message: Message = { kind: 'send-lexicon', edition };
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

/** To the page in a tab: to all its frames, or to one. */
export async function tellPage(tab: number, message: Message, frame?: number): Promise<void> {
  const options = frame === undefined ? undefined : { frameId: frame };
  await browser.tabs.sendMessage(tab, message, options).catch(ignoreNobodyListening);
}

function ignoreNobodyListening(error: unknown): void {
  if (error instanceof Error && /Receiving end does not exist|message port closed|message channel closed/i.test(error.message))
    return;
  throw error;
}
