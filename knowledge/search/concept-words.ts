/** Words of synonym groups found in a text. */
import type { Place } from './place';

/** A word of a group, from one place up to but not including another. */
export interface ConceptSpan {
  token: string;
  start: number;
  end: number;
}

export interface ConceptWords {
  has(word: string): boolean;
  spans(places: readonly Place[]): ConceptSpan[];
}

const FIRST_CONCEPT = 0xf000;

/** The token of a group, by its place in the list. */
export const conceptToken = (group: number): string => String.fromCharCode(FIRST_CONCEPT + group);

/**
 * Takes the longest word at each place and never two words over the same characters. `readingOf` gives the syllable of a
 * character: where only sounds were typed, groups are heard.
 */
export function createConceptWords(
  groups: readonly (readonly string[])[],
  readingOf: (hanzi: string) => string = () => '',
): ConceptWords {
  const tokens = new Map<string, string>();
  /** The length of the longest word by its first character: most characters start none. */
  const longest = new Map<string, number>();
  const add = (word: string, token: string) => {
    if (tokens.has(word)) return;
    tokens.set(word, token);
    longest.set(word.charAt(0), Math.max(longest.get(word.charAt(0)) ?? 0, word.length));
  };
  groups.forEach((words, group) => {
    for (const word of words) add(word, conceptToken(group));
  });
  groups.forEach((words, group) => {
    for (const word of words) {
      const heard = [...word].map(readingOf);
      if (heard.every(Boolean)) add(heard.join(''), conceptToken(group));
    }
  });

  return {
    has: (word) => tokens.has(word),
    spans(places) {
      const texts = places.map(({ hanzi, word, syllable }) => hanzi || word || syllable || ' ');
      const text = texts.join('');
      /** A Latin word is one place and several letters. */
      const placeAt = texts.flatMap((piece, place) => Array.from<number>({ length: piece.length }).fill(place));
      const found: ConceptSpan[] = [];
      for (let start = 0; start < text.length; ) {
        let end = Math.min(text.length, start + (longest.get(text.charAt(start)) ?? 0));
        while (end > start && !tokens.has(text.slice(start, end))) end--;
        const known = tokens.get(text.slice(start, end));
        if (known) found.push({ token: known, start: placeAt[start] ?? 0, end: (placeAt[end - 1] ?? 0) + 1 });
        start = Math.max(end, start + 1);
      }
      return found;
    },
  };
}
