/**
 * The messages of `public/_locales` as virtual modules, for those who may not want the browser's language: a language by
 * its tag, whole; and `outside`, of every language what is said outside the extension's own pages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:words/';
/** Said by cards on pages, by what goes wrong there, and by the background. */
export const isSaidOutside = (key: string) => /^(?:app_language$|card_|error_|menu_)/.test(key);

type Words = Record<string, string>;

export function wordsPlugin(root = process.cwd()): Plugin {
  const folder = path.join(root, 'public/_locales');
  const fileOf = (locale: string) => path.join(folder, locale, 'messages.json');
  const wordsOf = (locale: string, isWanted: (key: string) => boolean = () => true): Words => {
    const messages = JSON.parse(readFileSync(fileOf(locale), 'utf8')) as Record<string, { message: string }>;
    const entries = Object.entries(messages).map(([key, { message }]) => [key, message] as const);
    return Object.fromEntries(entries.filter(([key]) => isWanted(key)));
  };
  return {
    name: 'words',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const name = id.slice(PREFIX.length + 1);
      const locales = readdirSync(folder);
      for (const locale of locales) this.addWatchFile(fileOf(locale));
      const outside = () => Object.fromEntries(locales.map((locale) => [tagOf(locale), wordsOf(locale, isSaidOutside)]));
      const words = name === 'outside' ? outside() : wordsOf(localeOf(name));
      return `export default ${JSON.stringify(words)}`;
    },
  };
}

const tagOf = (locale: string) => locale.replace('_', '-');
const localeOf = (tag: string) => tag.replace('-', '_');
