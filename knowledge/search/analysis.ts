/**
 * Text -> typed tokens. The first character of a token tells its type, so no token needs a prefix:
 * a Chinese character (hanzi), a syllable from U+E000 (pinyin), a capital (initials), a concept from U+F000, else a word.
 */
import type { ConceptSpan, ConceptWords } from './concept-words';
import type { Place } from './place';

/** A token with the weaker forms that may stand in for it: 余额, then its sound, then its initials. */
export interface Unit {
  kind: 'single' | 'pair' | 'triple' | 'word' | 'concept';
  forms: string[];
  /** The group whose word it is part of: another word of the group says as much. */
  concept?: string;
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

export function analyse(places: Place[], conceptWords: ConceptWords): Analysed {
  const spans = conceptWords.spans(places);
  const concepts = [...new Set(spans.map(({ token }) => token))];
  return {
    places,
    units: [...unitsOf(places, spans), ...concepts.map((token): Unit => ({ kind: 'concept', forms: [token] }))],
    concepts,
    hanzi: places.map(({ hanzi, syllable, initial, word }) => word || hanzi || syllable || initial).join(''),
    sounds: places.map(({ hanzi, syllable, initial, word }) => word || syllable || hanzi || initial).join(''),
    initials: places.map(({ hanzi, syllable, initial, word }) => word || initial || hanzi || syllable).join(''),
  };
}

/** Every unit once, by its strongest form. */
function unitsOf(places: readonly Place[], spans: readonly ConceptSpan[]): Unit[] {
  const units = new Map<string, Unit>();
  const spanAt: ConceptSpan[] = [];
  for (const span of spans) for (let place = span.start; place < span.end; place++) spanAt[place] = span;
  const add = (kind: Unit['kind'], forms: string[], first: number, last = first) => {
    const [form] = forms;
    if (form === undefined || units.has(form)) return;
    const span = spanAt[first];
    units.set(form, span && span === spanAt[last] ? { kind, forms, concept: span.token } : { kind, forms });
  };
  places.forEach((place, i) => {
    if (place.word) {
      add('word', [place.word], i);
      return;
    }
    add('single', [place.hanzi, place.syllable].filter(Boolean), i);
    const next = places[i + 1];
    if (!next || next.word || next.apart) return;
    const pair = [
      place.hanzi && next.hanzi && place.hanzi + next.hanzi,
      place.syllable && next.syllable && place.syllable + next.syllable,
      place.initial && next.initial && place.initial + next.initial,
    ];
    add('pair', pair.filter(Boolean), i, i + 1);
    const third = places[i + 2];
    if (!third || third.word || third.apart || !pair[2] || !third.initial) return;
    add('triple', [pair[2] + third.initial], i, i + 2);
  });
  return [...units.values()];
}

/** Whether a token is made of first letters. */
export const isInitials = (token: string): boolean => /^[A-Z]/.test(token);
/** Whether a token is a group of words. */
export const isConcept = (token: string): boolean => /^[\uf000-\uf8ff]/.test(token);
/** Whether a token is made of syllables. */
export const isSound = (token: string): boolean => /^[\ue000-\uefff]/.test(token);
