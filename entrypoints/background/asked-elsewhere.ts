/** Ways in that do not start from the popup: text selected on any page, and the address bar. Neither touches a page. */
import { browser } from 'wxt/browser';
import type { Lexicon } from '@/knowledge/compiled';
import { createTermFinder } from '../popup/asked-term';
import { openBeside } from '../sidepanel/open-beside';

const MENU = 'explain-selection';
/** A longer selection is a passage and no question; what is cut off would only blur the search. */
const LONGEST_QUERY = 60;
const MOST_SUGGESTIONS = 6;

/** One line, of a length that can be asked. */
export function asQuery(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return [...line].slice(0, LONGEST_QUERY).join('');
}

/** The popup page in a tab, asking this. */
export const askUrl = (query: string) => `${browser.runtime.getURL('/popup.html')}?ask=${encodeURIComponent(query)}`;

/** Chromium reads what a suggestion says as XML; Firefox shows it as it is. */
export const escapeXml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

type Lookup = Pick<Lexicon, 'terms' | 'traditional'>;

export function listenElsewhere(lexicon: Lookup): void {
  let finder: ReturnType<typeof createTermFinder> | undefined;
  const termIn = (query: string) => {
    finder ??= createTermFinder(lexicon);
    return finder(query)[0];
  };

  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    const query = asQuery(selectionText ?? '');
    if (menuItemId !== MENU || !query) return;
    const id = termIn(query);
    // Nothing may be waited for before: a panel may open only straight from the click.
    if (id !== undefined) void openBeside({ kind: 'term', id }, tab?.windowId);
    else void browser.tabs.create({ url: askUrl(query) });
  });

  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    suggest(suggestionsFor(asQuery(text), lexicon, import.meta.env.FIREFOX ? (plain) => plain : escapeXml));
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    const query = asQuery(text);
    if (!query) return;
    const url = askUrl(query);
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

/** The terms whose name or written form holds what is typed. */
export function suggestionsFor(query: string, { terms }: Lookup, write: (plain: string) => string) {
  if (!query) return [];
  return terms
    .filter(({ name, surfaces }) => [name, ...surfaces].some((form) => form.includes(query)))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name, line }) => ({ content: name, description: write(`${name}：${line}`) }));
}

/** `%s` in the title is what is selected. What is there already is replaced, so that no item comes twice. */
export async function putMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title, contexts: ['selection'] }, () => {
    // Installation and start may come together; the item that was first is the same.
    void browser.runtime.lastError;
  });
}
