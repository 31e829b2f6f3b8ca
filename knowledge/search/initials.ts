/** First letters -> the words they may stand for: gzfs is 个账 and 负数. */
import type { Pinyin } from './pinyin';

export interface Initials {
  /** Up to `MOST` texts that the letters may abbreviate as a whole, the likeliest first. */
  expand(letters: string): string[];
}

const MOST = 3;
const MOST_KEPT = 8;

interface Split {
  words: string[];
  /** Sum over the words of how common each is. */
  common: number;
}

/** `commonness`: in how many entries a word stands. */
export function createInitials(terms: readonly string[], pinyin: Pinyin, commonness: (word: string) => number): Initials {
  const words = new Map<string, string[]>();
  let longest = 0;
  // Most queries are in characters: this is made for the first that is not.
  const make = () => {
    for (const term of terms) {
      const key = [...term].map((hanzi) => pinyin.initial(pinyin.readingOf(hanzi))).join('');
      if (key.length !== term.length) continue;
      words.set(key, [...(words.get(key) ?? []), term]);
      longest = Math.max(longest, key.length);
    }
  };

  return {
    expand(letters) {
      if (!words.size) make();
      const capitals = letters.toUpperCase();
      /** The splits into fewest words of the first `i` letters. */
      const splits: Split[][] = [[{ words: [], common: 0 }]];
      for (let end = 1; end <= capitals.length; end++) {
        const found: Split[] = [];
        for (let start = Math.max(0, end - longest); start < end; start++) {
          const before = splits[start] ?? [];
          for (const word of before.length ? (words.get(capitals.slice(start, end)) ?? []) : []) {
            const common = commonness(word);
            for (const split of before) found.push({ words: [...split.words, word], common: split.common + common });
          }
        }
        splits.push(found.sort((a, b) => a.words.length - b.words.length || b.common - a.common).slice(0, MOST_KEPT));
      }
      const texts = (splits[capitals.length] ?? []).map((split) => split.words.join(''));
      return [...new Set(texts)].slice(0, MOST);
    },
  };
}

/**
 * Two ways to type first letters: jzh is 记账户 letter by letter, and gzhye is 个账余额 with zh for one character.
 * The first keeps every letter, the second takes the h out of zh, ch and sh.
 */
export function letterVariants(letters: string): string[] {
  return [...new Set([letters, letters.replace(/([zcs])h/g, '$1')])];
}
