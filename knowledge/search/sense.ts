/**
 * What a query is about, learned from how people ask (`npm run fit`). Every character, pair, sound and group of words that
 * tells something has a vector; a query is the sum of its own, and the entry whose vector points the same way is likely
 * meant. It is what connects 打给我妹妹 with 给别人用, which share no character and stand in no list of synonyms.
 */
import { type Analysed, isInitials } from './analysis';
import type { SenseData } from './search-data';
import { levelAt } from './sense-format';
import { createSortedLines } from './sorted-lines';

/** How likely each entry is meant, 0 to 1 on a logarithmic scale; nothing where no part of the query was ever learned. */
export type Sense = (query: Analysed) => Float32Array | undefined;

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

export function createSense({ dimension, step, tokens, vectors, entries }: SenseData): Sense {
  if (!dimension) return () => undefined;
  const lines = createSortedLines(tokens);
  const size = entries.length / dimension;
  let ofEntries: Float32Array | undefined;
  const entryVectors = () => {
    ofEntries ??= Float32Array.from({ length: entries.length }, (_, i) => step * levelAt(entries, i));
    return ofEntries;
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
    const scale = step / Math.sqrt(known);
    return likelihoods(sum, scale, entryVectors(), size);
  };
}

/** Softmax over the entries, as 1 for certain down to 0 for e to the minus `FAINTEST` and less. */
function likelihoods(query: Float32Array, scale: number, entries: Float32Array, size: number): Float32Array {
  const likely = new Float32Array(size);
  let highest = Number.NEGATIVE_INFINITY;
  for (let entry = 0; entry < size; entry++) {
    let alike = 0;
    for (let d = 0; d < query.length; d++) alike += (query[d] ?? 0) * (entries[entry * query.length + d] ?? 0);
    likely[entry] = alike * scale;
    highest = Math.max(highest, likely[entry] ?? 0);
  }
  let all = 0;
  for (const alike of likely) all += Math.exp(alike - highest);
  const certain = highest + Math.log(all);
  return likely.map((alike) => Math.max(0, 1 + (alike - certain) / FAINTEST));
}
