/** Words of synonym groups found in a text. */
import type { Place } from './place';

export interface ConceptWords {
  /** The concept tokens of a text, each once. */
  in(places: readonly Place[]): string[];
}

const FIRST_CONCEPT = 0xf000;

/** Takes the longest word at each place and never two words over the same characters. */
export function createConceptWords(groups: readonly (readonly string[])[]): ConceptWords {
  const tokens = new Map<string, string>();
  /** The length of the longest word by its first character: most characters start none. */
  const longest = new Map<string, number>();
  groups.forEach((words, number) => {
    for (const word of words) {
      tokens.set(word, String.fromCharCode(FIRST_CONCEPT + number));
      longest.set(word.charAt(0), Math.max(longest.get(word.charAt(0)) ?? 0, word.length));
    }
  });
  return {
    in(places) {
      const text = places.map((place) => place.hanzi || place.word || ' ').join('');
      const found = new Set<string>();
      for (let start = 0; start < text.length; ) {
        let end = Math.min(text.length, start + (longest.get(text.charAt(start)) ?? 0));
        while (end > start && !tokens.has(text.slice(start, end))) end--;
        const token = tokens.get(text.slice(start, end));
        if (token) found.add(token);
        start = Math.max(end, start + 1);
      }
      return [...found];
    },
  };
}
