/** Text -> places: one for each Chinese character, with its sound and first letter, one for each Latin word or number. */
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
