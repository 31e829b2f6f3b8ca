/**
 * Text -> typed tokens. The first character of a token tells its type, so no token needs a prefix:
 * a Chinese character (hanzi), a syllable from U+E000 (pinyin), a capital (initials), a concept from U+F000, else a word.
 */
import type { ConceptWords } from './concept-words';
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
  /** The text as characters, sounds and first letters, all equally long: what a place lacks is written as what it has. */
  hanzi: string;
  sounds: string;
  initials: string;
}

const NOTHING: Place = { hanzi: '', syllable: '', initial: '', word: '', apart: false };
const RUN = /[a-z]+|[0-9]+|[^a-z0-9]/g;
const isLatin = /^[a-z0-9]/;

/** Normalised text -> places. `readings`, where given, is as long as the text and goes before the table. */
export function placesOf(text: string, pinyin: Pinyin, readings = ''): Place[] {
  let at = 0;
  return (text.match(RUN) ?? []).map((run) => {
    const reading = readings.charAt(at).trim();
    at += run.length;
    return isLatin.test(run) ? wordPlace(run) : hanziPlace(run, pinyin, reading || undefined);
  });
}

export function hanziPlace(hanzi: string, pinyin: Pinyin, syllable = pinyin.readingOf(hanzi)): Place {
  return { ...NOTHING, hanzi, syllable, initial: pinyin.initial(syllable) };
}

export const soundPlace = (syllable: string, pinyin: Pinyin): Place => ({
  ...NOTHING,
  syllable,
  initial: pinyin.initial(syllable),
});
export const initialPlace = (letter: string): Place => ({ ...NOTHING, initial: letter.toUpperCase() });
export const wordPlace = (word: string): Place => ({ ...NOTHING, word });

export function analyse(places: Place[], conceptWords: ConceptWords): Analysed {
  const concepts = conceptWords.in(places);
  return {
    places,
    units: [...unitsOf(places), ...concepts.map((token): Unit => ({ kind: 'concept', forms: [token] }))],
    concepts,
    hanzi: places.map(({ hanzi, syllable, initial, word }) => word || hanzi || syllable || initial).join(''),
    sounds: places.map(({ hanzi, syllable, initial, word }) => word || syllable || hanzi || initial).join(''),
    initials: places.map(({ hanzi, syllable, initial, word }) => word || initial || hanzi || syllable).join(''),
  };
}

/** Every unit once, by its strongest form. */
function unitsOf(places: readonly Place[]): Unit[] {
  const units = new Map<string, Unit>();
  const add = (kind: Unit['kind'], forms: string[]) => {
    const [first] = forms;
    if (first !== undefined && !units.has(first)) units.set(first, { kind, forms });
  };
  places.forEach((place, i) => {
    if (place.word) {
      add('word', [place.word]);
      return;
    }
    add('single', [place.hanzi, place.syllable].filter(Boolean));
    const next = places[i + 1];
    if (!next || next.word || next.apart) return;
    const pair = [
      place.hanzi && next.hanzi && place.hanzi + next.hanzi,
      place.syllable && next.syllable && place.syllable + next.syllable,
      place.initial && next.initial && place.initial + next.initial,
    ];
    add('pair', pair.filter(Boolean));
    const third = places[i + 2];
    if (!third || third.word || third.apart || !pair[2] || !third.initial) return;
    add('triple', [pair[2] + third.initial]);
  });
  return [...units.values()];
}

/** Whether a token is made of first letters. */
export const isInitials = (token: string): boolean => /^[A-Z]/.test(token);
/** Whether a token is made of syllables. */
export const isSound = (token: string): boolean => /^[\ue000-\uefff]/.test(token);
