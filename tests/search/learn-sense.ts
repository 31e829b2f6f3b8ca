/**
 * Learns the vectors of `sense.ts`: a linear classifier of low rank, trained by stochastic gradient descent with AdaGrad
 * steps, one per vector. Half of a query's tokens are left out at each look, so that no single one has to be there.
 */
import type { StoredSense } from '../../knowledge/compile/sense-data';
import { HIGHEST_LEVEL, writeLevels } from '../../knowledge/search/sense-format';
import { createRandom } from './noise';

export interface SenseExample {
  tokens: ReadonlySet<string>;
  /** Its number, or how many there are for what none answers. */
  entry: number;
  weight: number;
}

/** Twice and four times as many numbers did no better on another author's queries. */
const DIMENSION = 24;
/** A token seen less often says more of who wrote it than of what was asked. */
const LEAST_SEEN = 10;
const LEFT_OUT = 0.5;
const EPOCHS = 15;
const RATE = 0.15;
/** Long queries would otherwise be surer than short ones: a query is the sum of its vectors by the root of their number, times this. */
const SCALE = 3;
const SPREAD = 0.2;
/** Gradients below this change nothing worth the time. */
const SMALLEST = 1e-4;

/** @param nameOf See `TokenNames`. */
export function learnSense(
  examples: readonly SenseExample[],
  ids: readonly string[],
  nameOf: (token: string) => string,
  seed = 1,
): StoredSense {
  const random = createRandom(seed);
  const vocabulary = vocabularyOf(examples);
  const tokens = vectorsOf(vocabulary.size, random);
  const entries = vectorsOf(ids.length + 1, random);
  const known = examples.map(({ tokens: all }) =>
    [...all].flatMap((token) => {
      const place = vocabulary.get(token);
      return place === undefined ? [] : [place];
    }),
  );

  const query = new Float32Array(DIMENSION);
  const queryGradient = new Float32Array(DIMENSION);
  const likely = new Float32Array(ids.length + 1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - epoch / EPOCHS);
    for (const n of shuffled(examples.length, random)) {
      const { entry: wanted = 0, weight = 0 } = examples[n] ?? {};
      const all = known[n] ?? [];
      const seen = all.filter(() => random() > LEFT_OUT);
      if (!seen.length) continue;
      const share = SCALE / (1 - LEFT_OUT) / Math.sqrt(all.length);
      query.fill(0);
      for (const token of seen) for (let d = 0; d < DIMENSION; d++) query[d]! += share * tokens.numbers[token * DIMENSION + d]!;
      softmax(query, entries.numbers, likely);
      queryGradient.fill(0);
      likely.forEach((found, entry) => {
        const error = weight * (found - (entry === wanted ? 1 : 0));
        if (Math.abs(error) < SMALLEST) return;
        for (let d = 0; d < DIMENSION; d++) queryGradient[d]! += error * entries.numbers[entry * DIMENSION + d]!;
        entries.step(entry, query, error, rate);
      });
      for (const token of seen) tokens.step(token, queryGradient, share, rate);
    }
  }
  // What scales every query alike is kept in the numbers, so that search need not know it.
  for (let i = 0; i < tokens.numbers.length; i++) tokens.numbers[i]! *= SCALE;
  return stored(vocabulary, tokens.numbers, entries.numbers, ids, nameOf);
}

function vocabularyOf(examples: readonly SenseExample[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens } of examples) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= LEAST_SEEN).map(([token]) => token);
  return new Map(often.sort().map((token, place) => [token, place]));
}

function vectorsOf(count: number, random: () => number) {
  const numbers = Float32Array.from({ length: count * DIMENSION }, () => (random() - 0.5) * SPREAD);
  const squares = new Float32Array(count).fill(1e-8);
  return {
    numbers,
    /** One step against `by * gradient`, the shorter the more the vector has moved. */
    step(place: number, gradient: Float32Array, by: number, rate: number) {
      let square = 0;
      for (const part of gradient) square += (by * part) ** 2;
      squares[place]! += square / DIMENSION;
      const size = (rate * by) / Math.sqrt(squares[place]!);
      for (let d = 0; d < DIMENSION; d++) numbers[place * DIMENSION + d]! -= size * gradient[d]!;
    },
  };
}

function softmax(query: Float32Array, entries: Float32Array, likely: Float32Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let entry = 0; entry < likely.length; entry++) {
    let alike = 0;
    for (let d = 0; d < DIMENSION; d++) alike += query[d]! * entries[entry * DIMENSION + d]!;
    likely[entry] = alike;
    if (alike > highest) highest = alike;
  }
  let all = 0;
  for (let entry = 0; entry < likely.length; entry++) all += likely[entry] = Math.exp(likely[entry]! - highest);
  for (let entry = 0; entry < likely.length; entry++) likely[entry]! /= all;
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** The one number in so many that is cut off at the ends of the levels. */
const CUT_OFF = 0.005;

function stored(
  vocabulary: ReadonlyMap<string, number>,
  tokens: Float32Array,
  entries: Float32Array,
  ids: readonly string[],
  nameOf: (token: string) => string,
): StoredSense {
  const sizes = [...tokens, ...entries].map(Math.abs).sort((a, b) => b - a);
  const step = Number(((sizes[Math.floor(CUT_OFF * sizes.length)] ?? 1) / HIGHEST_LEVEL).toPrecision(4));
  const written = (numbers: Float32Array) => writeLevels([...numbers].map((number) => Math.round(number / step)));
  const ofEntry = (entry: number) => written(entries.subarray(entry * DIMENSION, (entry + 1) * DIMENSION));
  return {
    dimension: DIMENSION,
    step,
    names: [...vocabulary.keys()].map(nameOf).join('\n'),
    vectors: written(tokens),
    entries: Object.fromEntries(ids.map((id, entry) => [id, ofEntry(entry)])),
    elsewhere: ofEntry(ids.length),
  };
}
