/**
 * A query -> the ways to read it. Chinese has one reading; Latin letters may be a word, syllables, a syllable begun,
 * first letters, or words that first letters stand for, and only the base can tell which. So each is tried.
 */
import { type Analysed, analyse } from './analysis';
import type { ConceptWords } from './concept-words';
import type { Index } from './index-lookup';
import { type Initials, letterVariants } from './initials';
import type { Normalise } from './normalise';
import type { Pinyin, SyllableCut } from './pinyin';
import { hanziPlace, initialPlace, type Place, soundPlace, wordPlace } from './place';

export interface Interpretation extends Analysed {
  /** How far to trust this way of reading, 1 for what was typed as it stands. */
  trust: number;
}

export interface QueryReader {
  normalise: Normalise;
  pinyin: Pinyin;
  initials: Initials;
  concepts: ConceptWords;
  index: Index;
}

/** Nobody types more to find a question; a pasted page must not cost more than a description does. */
const LONGEST_QUERY = 120;
const MOST_INTERPRETATIONS = 6;
const MOST_COMPLETIONS = 3;
const MOST_CUTS = 4;
const DECODED_TRUST = 0.92;
const RUN = /[a-z]+|[0-9]+|[^a-z0-9]/g;

/** A figure copied from a page: -35.2 says 负数, whatever the digits are. */
const MINUS = /[-\u2212\uff0d\u2013](?=\s*[0-9\uff10-\uff19])/g;
const NEGATIVE = '负数';

interface Reading {
  places: Place[];
  trust: number;
}

export function readQuery(query: string, reader: QueryReader): Interpretation[] {
  const runs = withoutFigures(runsOf(query.replace(MINUS, NEGATIVE), reader.normalise), reader.index);
  const latin = runs.flatMap((run, i) => (/^[a-z]/.test(run.text) ? [i] : []));
  const options = runs.map((run, i) => readRun(run, runs[i - 1]?.text ?? '', reader));

  // The first reading of every run, then one run at a time read otherwise: letters of one query are typed in one way.
  const choices = [runs.map(() => 0)];
  for (const i of latin) {
    for (let option = 1; option < (options[i]?.length ?? 0); option++) choices.push(runs.map((_, j) => (i === j ? option : 0)));
  }
  return choices.slice(0, MOST_INTERPRETATIONS).map((choice) => {
    const chosen = choice.map((option, i): Reading => options[i]?.[option] ?? { places: [], trust: 1 });
    return {
      ...analyse(
        chosen.flatMap((reading) => reading.places),
        reader.concepts,
      ),
      trust: Math.min(1, ...chosen.map((reading) => reading.trust)),
    };
  });
}

interface Run {
  text: string;
  apart: boolean;
}

/** Letters, digits and characters one by one. White space parts words, unless the whole query was typed with it. */
function runsOf(query: string, normalise: Normalise): Run[] {
  const pieces = query
    .slice(0, LONGEST_QUERY * 4)
    .split(/\s+/)
    .map((piece) => normalise(piece).text)
    .filter(Boolean);
  let room = LONGEST_QUERY;
  return pieces.flatMap((piece, n) => {
    const text = piece.slice(0, room);
    room -= text.length;
    const spaced = n > 0 && (piece.length > 1 || (pieces[n - 1]?.length ?? 0) > 1);
    return (text.match(RUN) ?? []).map((run, i) => ({ text: run, apart: i === 0 && spaced }));
  });
}

/** Digits that stand nowhere in the base are somebody's own figure and tell nothing, unless nothing else was typed. */
function withoutFigures(runs: Run[], index: Index): Run[] {
  const telling = runs.filter(({ text }) => !/^[0-9]/.test(text) || index.frequency(text) > 0);
  return telling.length ? telling : runs;
}

function readRun({ text, apart }: Run, before: string, reader: QueryReader): Reading[] {
  const readings = /^[a-z]/.test(text)
    ? readLetters(text, before, reader)
    : [{ places: [/^[0-9]/.test(text) ? wordPlace(text) : hanziPlace(text, reader.pinyin)], trust: 1 }];
  return readings.map(({ places, trust }) => ({
    trust,
    places: places.map((place, i) => (i === 0 && apart ? { ...place, apart } : place)),
  }));
}

function readLetters(letters: string, before: string, { pinyin, initials, concepts, index }: QueryReader): Reading[] {
  const word: Reading = { places: [wordPlace(letters)], trust: 1 };
  if (letters.length > 1 && (index.frequency(letters) || concepts.has(letters))) return [word];

  const cuts = withSplits(pinyin.cut(letters), pinyin, index);
  const spelled = cuts.flatMap(({ syllables, rest, completions }): Reading[] => {
    if (!rest) return [soundReading(syllables, pinyin)];
    const last = syllables.charAt(syllables.length - 1) || pinyin.readingOf(before);
    if (!last) return [];
    return [...completions]
      .map((syllable) => ({ syllable, count: index.frequency(last + syllable) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_COMPLETIONS)
      .map(({ syllable }) => soundReading(syllables + syllable, pinyin));
  });
  const heard = ({ places }: Reading) =>
    places.filter((place, i) => index.frequency((places[i - 1]?.syllable ?? '') + place.syllable) > 0).length / places.length;
  spelled.sort((a, b) => heard(b) - heard(a));
  if (spelled[0] && heard(spelled[0]) > 0.5) return spelled;

  const variants = letterVariants(letters);
  const decoded = variants
    .flatMap((variant) => initials.expand(variant))
    .map((text): Reading => ({ places: [...text].map((hanzi) => hanziPlace(hanzi, pinyin)), trust: DECODED_TRUST }));
  const literal = variants.map((variant): Reading => ({ places: [...variant].map(initialPlace), trust: 1 }));
  return [...literal, ...decoded, ...spelled];
}

function soundReading(syllables: string, pinyin: Pinyin): Reading {
  return { places: [...syllables].map((syllable) => soundPlace(syllable, pinyin)), trust: 1 };
}

/**
 * Fewest syllables is not always what was meant: yue is 月, and 余额 typed without an apostrophe. A syllable that is two
 * others is read so as well where the base has the two side by side.
 */
function withSplits(cuts: readonly SyllableCut[], pinyin: Pinyin, index: Index): SyllableCut[] {
  const split = cuts.flatMap((cut) =>
    [...cut.syllables].flatMap((syllable, i): SyllableCut[] => {
      const pair = pinyin.halves(syllable).find((halves) => index.frequency(halves) > 0);
      return pair ? [{ ...cut, syllables: cut.syllables.slice(0, i) + pair + cut.syllables.slice(i + 1) }] : [];
    }),
  );
  return [...cuts, ...split].slice(0, MOST_CUTS);
}
