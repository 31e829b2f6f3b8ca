/**
 * What a query is about, learned from how people ask (`npm run fit`). Every character, pair, sound and group of words that
 * tells something has a vector; a query is the sum of its own, and the entry whose vector points the same way is likely
 * meant. It is what connects 打给我妹妹 with 给别人用, which share no character and stand in no list of synonyms.
 */
import { type Analysed, isInitials } from './analysis';
import type { SenseData } from './search-data';
import { levelAt } from './sense-format';
import { createSortedLines } from './sorted-lines';

export interface Sensed {
  /** How likely each entry is meant, 0 to 1 on a logarithmic scale. */
  likely: Float32Array;
  /** How much likelier it is that something was meant that no entry is about: from -1, certainly ours, to 1. */
  elsewhere: number;
}

/** Nothing where no part of the query was ever learned. */
export type Sense = (query: Analysed) => Sensed | undefined;

/** Less likely than e to the minus this is not told apart. */
const FAINTEST = 8;

/** The tokens of a query that may have a vector: first letters alone say too little. */
export function senseTokens({ units }: Analysed): Set<string> {
  const tokens = new Set<string>();
  for (const { kind, forms } of units) {
    if (kind !== 'triple') for (const form of forms) if (kind === 'word' || !isInitials(form)) tokens.add(form);
  }
  return tokens;
}

export function createSense({ dimension, step, tokens, vectors, entries, elsewhere }: SenseData): Sense {
  if (!dimension) return () => undefined;
  const lines = createSortedLines(tokens);
  const size = entries.length / dimension;
  let ofAll: Float32Array | undefined;
  /** Of the entries, and last of what is asked elsewhere. */
  const allVectors = () => {
    const written = entries + elsewhere;
    ofAll ??= Float32Array.from({ length: written.length }, (_, i) => step * levelAt(written, i));
    return ofAll;
  };

  return (query) => {
    const sum = new Float32Array(dimension);
    let known = 0;
    for (const token of senseTokens(query)) {
      const found = lines.find(token);
      if (found < 0) continue;
      known++;
      for (let d = 0; d < dimension; d++) sum[d] = (sum[d] ?? 0) + levelAt(vectors, found * dimension + d);
    }
    if (!known) return undefined;
    const alike = likeness(sum, step / Math.sqrt(known), allVectors());
    const ofEntries = alike.subarray(0, size);
    const certain = logOfSum(ofEntries);
    return {
      likely: ofEntries.map((one) => Math.max(0, 1 + (one - certain) / FAINTEST)),
      elsewhere: Math.max(-1, Math.min(1, ((alike[size] ?? 0) - certain) / FAINTEST)),
    };
  };
}

/** How far a query points the way of each vector. */
function likeness(query: Float32Array, scale: number, vectors: Float32Array): Float32Array {
  const dimension = query.length;
  return Float32Array.from({ length: vectors.length / dimension }, (_, n) => {
    let alike = 0;
    for (let d = 0; d < dimension; d++) alike += (query[d] ?? 0) * (vectors[n * dimension + d] ?? 0);
    return alike * scale;
  });
}

/** The logarithm of the sum of e to the power of each. */
function logOfSum(numbers: Float32Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const number of numbers) if (number > highest) highest = number;
  let sum = 0;
  for (const number of numbers) sum += Math.exp(number - highest);
  return highest + Math.log(sum);
}
