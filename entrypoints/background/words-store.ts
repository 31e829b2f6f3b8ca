/**
 * The words of cards on pages, in `storage.local`: the background puts them there in the language that is wanted, a page
 * learns them before its first card. So a card in a page that outlived an update, which the browser gives no words any
 * more, still has all of them.
 */
import { browser } from 'wxt/browser';
import { learn, type Words } from '@/components/words/words';

const KEY = 'words';

export async function writeWords(words: Words): Promise<void> {
  await browser.storage.local.set({ [KEY]: words });
}

/** Without them the browser's own language is spoken. */
export async function learnStoredWords(): Promise<void> {
  try {
    const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
    const isText = ([, text]: [string, unknown]) => typeof text === 'string';
    learn(Object.fromEntries(Object.entries(stored ?? {}).filter(isText)));
  } catch {
    // A storage that cannot be read says so where something of the person's is wanted from it.
  }
}

/** Returns how to stop. */
export function watchStoredWords(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
