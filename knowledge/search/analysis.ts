/**
 * Text -> typed tokens. The first character of a token tells its type, so no token needs a prefix:
 * a Chinese character (hanzi), a syllable from U+E000 (pinyin), a capital (initials), a concept from U+F000, else a word.
 */
import type { Pinyin } from './pinyin';

/** One place in a text. What is not known of it is ''. A Latin word or a number is a place of its own. */
export interface Place {
  hanzi: string;
  syllable: string;
  initial: string;
  word: string;
  /** White space stood before it: what is on both sides was typed as separate words. */
  apart: boolean;
}

/** A token with the weaker forms that may stand in for it: 余额, then its sound, then its initials. */
export interface Unit {
  kind: 'single' | 'pair' | 'triple' | 'word' | 'concept';
  forms: string[];
}

export interface Analysed {
  places: Place[];
  units: Unit[];
  concepts: string[];
  /** The text as characters, sounds and first letters; each as long as the others unless a place lacks one. */
  hanzi: string;
  sounds: string;
  initials: string;
}

const FIRST_CONCEPT = 0xf000;
const isLatin = /[a-z0-9]/;
const RUN = /[a-z]+|[0-9]+|[^a-z0-9]/g;

export const conceptToken = (number: number): string => String.fromCharCode(FIRST_CONCEPT + number);

/** Normalised text -> places. `readings`, where given, is as long as the text and goes before the table. */
export function placesOf(text: string, pinyin: Pinyin, readings = ''): Place[] {
  return [...text.matchAll(RUN)].map(({ 0: run, index }) => {
    if (isLatin.test(run)) return { hanzi: '', syllable: '', initial: '', word: run, apart: false };
    return hanziPlace(run, pinyin, readings.charAt(index) || pinyin.readingOf(run));
  });
}

export function hanziPlace(hanzi: string, pinyin: Pinyin, syllable = pinyin.readingOf(hanzi)): Place {
  return { hanzi, syllable, initial: pinyin.initial(syllable), word: '', apart: false };
}

/** `concepts`: concept tokens by word. */
export function analyse(places: Place[], concepts: ConceptWords): Analysed {
  const found = concepts.in(places);
  return {
    places,
    units: [...unitsOf(places), ...found.map((token): Unit => ({ kind: 'concept', forms: [token] }))],
    concepts: found,
    hanzi: places.map((place) => place.hanzi || place.word).join(''),
    sounds: places.map((place) => place.syllable || place.word).join(''),
    initials: places.map((place) => place.initial || place.word).join(''),
  };
}

function unitsOf(places: readonly Place[]): Unit[] {
  const units = new Map<string, Unit>();
  const add = (kind: Unit['kind'], ...forms: string[]) => {
    const known = forms.filter(Boolean);
    const [first] = known;
    if (first !== undefined && !units.has(first)) units.set(first, { kind, forms: known });
  };
  places.forEach((place, i) => {
    if (place.word) {
      add('word', place.word);
      return;
    }
    add('single', place.hanzi, place.syllable);
    const next = places[i + 1];
    if (!next || next.word || next.apart) return;
    add('pair', joined('hanzi', place, next), joined('syllable', place, next), joined('initial', place, next));
    const third = places[i + 2];
    if (third && !third.word && !third.apart) add('triple', joined('initial', place, next, third));
  });
  return [...units.values()];
}

function joined(form: 'hanzi' | 'syllable' | 'initial', ...places: Place[]): string {
  return places.every((place) => place[form]) ? places.map((place) => place[form]).join('') : '';
}

export interface ConceptWords {
  in(places: readonly Place[]): string[];
}

/** Finds words of synonym groups, the longest first, never two over the same characters. */
export function createConceptWords(groups: readonly (readonly string[])[]): ConceptWords {
  const tokens = new Map<string, string>();
  let longest = 0;
  groups.forEach((words, number) => {
    for (const word of words) {
      tokens.set(word, conceptToken(number));
      longest = Math.max(longest, word.length);
    }
  });
  return {
    in(places) {
      const text = places.map((place) => place.hanzi || place.word || ' ').join('');
      const found = new Set<string>();
      for (let start = 0; start < text.length; ) {
        let end = Math.min(text.length, start + longest);
        let token: string | undefined;
        for (; end > start; end--) {
          token = tokens.get(text.slice(start, end));
          if (token) break;
        }
        if (token) found.add(token);
        start = token ? end : start + 1;
      }
      return [...found];
    },
  };
}
