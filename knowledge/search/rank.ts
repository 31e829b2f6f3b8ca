/** Both stages together: a query read in one way -> entries with their scores and the wording of each that fits best. */
import type { Analysed } from './analysis';
import type { Index } from './index-lookup';
import type { Interpretation } from './query';
import { rankEntries } from './rank-entries';
import { likeness } from './rank-fuse';
import { type Asked, type Fit, fitOf, prepareQuery, prepareWording, type Wording } from './rank-wordings';

export interface Ranked {
  entry: number;
  /** The place of the best wording in `SearchEntry.wordings`. */
  wording: number;
  score: number;
  fit: Fit;
  /** What stage 1 gave the entry. */
  entryScore: number;
  interpretation: Interpretation;
}

/** Tuned by hill climbing over aliases that were left out of the index, plain and misspelled. */
const RANK_WEIGHTS = {
  entry: 1.9,
  ofQuery: 0.85,
  ofWording: 0.3,
  prefix: 0.25,
  within: 0.15,
  concepts: 0.5,
  length: 0.1,
  fuse: 0.1,
  linked: 0.03,
};
/** Only these get a look by Fuse.js: it costs most of the time of a long query. */
const MOST_FUSED = 8;

export interface EntryTexts {
  /** The titles and aliases of an entry. */
  wordings(entry: number): Analysed[];
  /** Share of entries that name this one as related. */
  linked(entry: number): number;
}

/** In no order: a query read in several ways is put in order once, over all of them. */
export type Rank = (interpretation: Interpretation) => Ranked[];

export function createRank(index: Index, texts: EntryTexts): Rank {
  /** Analysed when first needed: a person looks at a small part of the base. */
  const prepared = new Map<number, Wording[]>();
  const wordingsOf = (entry: number): Wording[] => {
    const known = prepared.get(entry) ?? texts.wordings(entry).map((wording) => prepareWording(wording, index));
    prepared.set(entry, known);
    return known;
  };

  return (interpretation) => {
    const { trust } = interpretation;
    const asked = prepareQuery(interpretation, index);
    const ranked = rankEntries(interpretation, index).flatMap(({ entry, score: entryScore }): Ranked[] => {
      const wordings = wordingsOf(entry).map((wording, place): Ranked => {
        const fit = fitOf(asked, wording);
        const score = trust * (scoreOf(fit, entryScore) + RANK_WEIGHTS.linked * texts.linked(entry));
        return { entry, wording: place, score, fit, entryScore, interpretation };
      });
      return wordings.length ? [wordings.reduce((best, one) => (one.score > best.score ? one : best))] : [];
    });
    ranked.sort(bestFirst);
    for (const result of ranked.slice(0, MOST_FUSED)) {
      const wording = wordingsOf(result.entry)[result.wording];
      if (wording) result.score += trust * RANK_WEIGHTS.fuse * fuseLikeness(asked, wording);
    }
    return ranked;
  };
}

export const bestFirst = (a: { score: number }, b: { score: number }): number => b.score - a.score;

function scoreOf(fit: Fit, entryScore: number): number {
  return (
    RANK_WEIGHTS.entry * entryScore +
    RANK_WEIGHTS.ofQuery * fit.ofQuery +
    RANK_WEIGHTS.ofWording * fit.ofWording +
    RANK_WEIGHTS.prefix * fit.prefix +
    RANK_WEIGHTS.within * fit.within +
    RANK_WEIGHTS.concepts * fit.concepts +
    RANK_WEIGHTS.length * fit.length
  );
}

function fuseLikeness({ query, script }: Asked, { analysed }: Wording): number {
  return script === 'initials' ? likeness(query.initials, analysed.initials) : likeness(query.sounds, analysed.sounds);
}
