/**
 * Every word of the user interface, by its key in `public/_locales/<language>/messages.json`. The browser gives those of
 * its own language; a language that the person has chosen instead is learnt first (`language.ts`, `words-outside.ts`).
 */
import { browser } from 'wxt/browser';

type Messages = typeof import('@/public/_locales/zh_CN/messages.json');
export type WordKey = keyof Messages & string;
type Names<Key extends WordKey> = Messages[Key] extends { placeholders: infer Placeholders } ? keyof Placeholders : never;
type Values<Key extends WordKey> = [Names<Key>] extends [never] ? [] : [values: Record<Names<Key>, string | number>];

/** Messages as they stand in the files, `$NAME$` where something is filled in. */
export type Words = Readonly<Partial<Record<WordKey, string>>>;

/** As `app_language` says it in each of the files. */
export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

let learnt: Words = {};

/** From now on these are said, too; what was never learnt is said in the browser's language. */
export function learn(words: Words): void {
  learnt = { ...learnt, ...words };
}

export function forgetLearnt(): void {
  learnt = {};
}

export function say<Key extends WordKey>(key: Key, ...values: Values<Key>): string {
  const filled: Readonly<Record<string, string | number>> = values[0] ?? {};
  const text = learnt[key];
  if (text !== undefined) return text.replace(/\$(\w+)\$/g, (_, name: string) => String(filled[name.toLowerCase()]));
  // Browsers know no names: the files number what is filled in by the order of the alphabet, which a test watches.
  const inOrder = Object.keys(filled)
    .sort()
    .map((name) => String(filled[name]));
  return browser.i18n.getMessage(key, inOrder);
}

type Counted = { [Key in WordKey]: Key extends `${infer Many}_one` ? Many & WordKey : never }[WordKey];

/** For what English says differently of one and of many: `key_one` stands beside `key`. */
export function sayCount(key: Counted, count: number): string {
  return say(count === 1 ? (`${key}_one` as const) : key, { count });
}
