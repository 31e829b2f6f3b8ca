/** Both stages together: a query read in one way -> entries with their scores and the wording of each that fits best. */
import type { Analysed } from './analysis';
import type { Index } from './index-lookup';
import type { Leads } from './leads';
import type { Interpretation } from './query';
import { rankEntries } from './rank-entries';
import { likeness } from './rank-fuse';
import {
  type Asked,
  type Fit,
  fitOf,
  prepareQuery,
  prepareWording,
  type Suit,
  shareOfQuery,
  shareOfTitle,
  type Wording,
} from './rank-wordings';

export interface Ranked {
  entry: number;
  /** The place of the best wording in `SearchEntry.wordings`. */
  wording: number;
  score: number;
  fit: Fit;
  suit: Suit;
  /** What stage 1 gave the entry. */
  entryScore: number;
  interpretation: Interpretation;
}

/** Tuned by hill climbing over aliases that were left out of the index, plain and misspelled. */
export const RANK_WEIGHTS = {
  entry: 1.9,
  ofQuery: 0.3,
  ofWording: 0.3,
  prefix: 0.25,
  within: 0.15,
  concepts: 0.1,
  length: 0.45,
  fuse: 0.15,
  ofTitle: 0.85,
  led: 0.8,
  known: 0.1,
};
export type RankWeights = typeof RANK_WEIGHTS;
/** Only these get a look by Fuse.js: it costs most of the time of a long query. */
const MOST_FUSED = 8;
/** Of a dozen wordings of an entry only these are compared in full. */
const MOST_WORDINGS = 4;

export interface EntryTexts {
  /** The titles and aliases of an entry. */
  wordings(entry: number): Analysed[];
  /** How many questions and terms name it, 0 to 1. */
  known(entry: number): number;
}

/** In no order: a query read in several ways is put in order once, over all of them. */
export type Rank = (interpretation: Interpretation) => Ranked[];

export function createRank(index: Index, texts: EntryTexts, leads: Leads, weights: RankWeights = RANK_WEIGHTS): Rank {
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
    const led = leads(interpretation);
    const ranked = rankEntries(interpretation, index).flatMap(({ entry, score: entryScore }): Ranked[] => {
      const wordings = wordingsOf(entry);
      const [title] = wordings;
      if (!title) return [];
      const suit = { ofTitle: shareOfTitle(asked, title), led: led.get(entry) ?? 0, known: texts.known(entry) };
      const fitting = likeliest(asked, wordings).map(({ wording, place, ofQuery }): Ranked => {
        const fit = fitOf(asked, wording, ofQuery);
        const score = trust * scoreOf(fit, suit, entryScore, weights);
        return { entry, wording: place, score, fit, suit, entryScore, interpretation };
      });
      return [fitting.reduce((best, one) => (one.score > best.score ? one : best))];
    });
    ranked.sort(bestFirst);
    for (const result of ranked.slice(0, MOST_FUSED)) {
      const wording = wordingsOf(result.entry)[result.wording];
      if (wording) result.score += trust * weights.fuse * fuseLikeness(asked, wording);
    }
    return ranked;
  };
}

/** The wordings of an entry that have most of the query. */
function likeliest(asked: Asked, wordings: readonly Wording[]) {
  const all = wordings.map((wording, place) => ({ wording, place, ofQuery: shareOfQuery(asked, wording) }));
  return all.sort((a, b) => b.ofQuery - a.ofQuery).slice(0, MOST_WORDINGS);
}

export const bestFirst = (a: { score: number }, b: { score: number }): number => b.score - a.score;

function scoreOf(fit: Fit, suit: Suit, entryScore: number, weights: RankWeights): number {
  return (
    weights.entry * entryScore +
    weights.ofQuery * fit.ofQuery +
    weights.ofWording * fit.ofWording +
    weights.prefix * fit.prefix +
    weights.within * fit.within +
    weights.concepts * fit.concepts +
    weights.length * fit.length +
    weights.ofTitle * suit.ofTitle +
    weights.led * suit.led +
    weights.known * suit.known
  );
}

function fuseLikeness({ query, script }: Asked, { analysed }: Wording): number {
  return script === 'initials' ? likeness(query.initials, analysed.initials) : likeness(query.sounds, analysed.sounds);
}
