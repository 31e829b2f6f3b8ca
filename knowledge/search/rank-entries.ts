/** Stage 1: which entries are worth a closer look. BM25F over the inverted index. */
import { type Analysed, isInitials, isSound, type Unit } from './analysis';
import type { Index } from './index-lookup';

export interface Candidate {
  entry: number;
  /** Share of what a perfect entry would get, about 0 to 1. */
  score: number;
}

const ENTRY_WEIGHTS = {
  hanzi: { single: 0.3, pair: 0.75 },
  sound: { single: 0.28, pair: 0.7 },
  initials: { pair: 0.3, triple: 0.8 },
  word: 1,
  concept: 1.6,
};
const MOST_CANDIDATES = 24;
/** One character tells too little for a closer look to put much in another order, and it is what everybody types first. */
const MOST_FOR_ONE_PLACE = 12;

/** What a form of a unit counts. Initials count only where the query gives no more than initials. */
export function formWeight(unit: Unit, form: string): number {
  if (unit.kind === 'word') return ENTRY_WEIGHTS.word;
  if (unit.kind === 'concept') return ENTRY_WEIGHTS.concept;
  if (isInitials(form)) {
    if (unit.forms[0] !== form) return 0;
    return unit.kind === 'triple' ? ENTRY_WEIGHTS.initials.triple : ENTRY_WEIGHTS.initials.pair;
  }
  const weights = isSound(form) ? ENTRY_WEIGHTS.sound : ENTRY_WEIGHTS.hanzi;
  return unit.kind === 'pair' ? weights.pair : weights.single;
}

/** The units of a query. Triples are initials; where all sounds are known they say nothing new. */
export const askedUnits = (query: Analysed): Unit[] =>
  query.places.some((place) => !place.syllable && !place.hanzi && place.initial)
    ? query.units
    : query.units.filter((unit) => unit.kind !== 'triple');

/** @param besides Entries to look at whatever they get here. */
export function rankEntries(query: Analysed, index: Index, besides: readonly number[] = []): Candidate[] {
  const totals = new Float64Array(index.size);
  /** What each entry got for the unit at hand, so that a weaker form counts only where the stronger one did not hit. */
  const credited = new Float64Array(index.size);
  const creditedFor = new Uint16Array(index.size);
  let possible = 0;
  askedUnits(query).forEach((unit, i) => {
    let most = 0;
    for (const form of unit.forms) {
      const weight = formWeight(unit, form) * index.idf(form);
      if (!weight) continue;
      most = Math.max(most, weight);
      const { entries, saturated } = index.postings(form);
      for (let p = 0; p < entries.length; p++) {
        const entry = entries[p] ?? 0;
        const credit = weight * (saturated[p] ?? 0);
        const before = creditedFor[entry] === i + 1 ? (credited[entry] ?? 0) : 0;
        if (credit <= before) continue;
        totals[entry] = (totals[entry] ?? 0) + credit - before;
        credited[entry] = credit;
        creditedFor[entry] = i + 1;
      }
    }
    possible += most;
  });
  const most = query.places.length > 1 ? MOST_CANDIDATES : MOST_FOR_ONE_PLACE;
  return [...new Set([...highest(totals, most), ...besides])].map((entry) => ({
    entry,
    score: possible && (totals[entry] ?? 0) / possible,
  }));
}

/** The entries with the highest totals above 0, best first. Sorting thousands to keep a few would take longer than the search. */
export function highest(totals: Float64Array | Float32Array, most: number): number[] {
  const kept: number[] = [];
  for (let entry = 0; entry < totals.length; entry++) {
    const total = totals[entry] ?? 0;
    const last = kept.length < most ? 0 : (totals[kept[kept.length - 1] ?? 0] ?? 0);
    if (total <= last) continue;
    let at = kept.length;
    while (at > 0 && (totals[kept[at - 1] ?? 0] ?? 0) < total) at--;
    kept.splice(at, 0, entry);
    if (kept.length > most) kept.pop();
  }
  return kept;
}
