/** Both stages together: a query read in one way -> entries with their scores and the wording of each that fits best. */
import type { Analysed } from './analysis';
import type { Index } from './index-lookup';
import type { Leads } from './leads';
import type { Interpretation } from './query';
import { highest, rankEntries } from './rank-entries';
import { likeness } from './rank-fuse';
import fitted from './rank-weights.json';
import {
  type Asked,
  type Fit,
  fitOf,
  prepareQuery,
  prepareWording,
  shareOfQuery,
  shareOfTitle,
  type Wording,
} from './rank-wordings';
import type { Sense } from './sense';

/** What speaks for an entry, each about 0 to 1. */
export interface Signals extends Fit {
  /** What stage 1 gave it. */
  entry: number;
  /** How likely it is meant, by how people ask. */
  sense: number;
  /** Share of the title's characters that the query has: what a title names beyond the query makes it another question. */
  ofTitle: number;
  /** The terms in the query lead to it. */
  led: number;
  /** Its best wording runs like the query, as Fuse.js sees it; looked at for the first few only. */
  fuse: number;
}
export type Signal = keyof Signals;

export interface Ranked {
  entry: number;
  /** The place of the best wording in `SearchEntry.wordings`. */
  wording: number;
  score: number;
  signals: Signals;
  /** See `Sensed`: of the query, read in this way. */
  elsewhere: number | undefined;
  interpretation: Interpretation;
}

export type RankWeights = Record<Signal, number>;
export const SIGNALS = Object.keys(fitted) as Signal[];
/** Fitted by `npm run fit`: what tells the entry that was meant from the other candidates. */
export const RANK_WEIGHTS: RankWeights = fitted;
export const NO_SIGNALS = Object.fromEntries(SIGNALS.map((signal) => [signal, 0])) as unknown as Signals;
/** Only these get a look by Fuse.js: it costs most of the time of a long query. */
const MOST_FUSED = 8;
/** So many of the entries that are likeliest meant get a closer look although no word of theirs was typed. */
const MOST_SENSED = 8;
/** Of a dozen wordings of an entry only these are compared in full. */
const MOST_WORDINGS = 4;

/** In no order: a query read in several ways is put in order once, over all of them. */
export type Rank = (interpretation: Interpretation) => Ranked[];

export interface RankParts {
  index: Index;
  /** The title of an entry, then its aliases. */
  texts(entry: number, place: number): Analysed | undefined;
  leads: Leads;
  sense: Sense;
}

export function createRank({ index, texts, leads, sense }: RankParts, weights: RankWeights = RANK_WEIGHTS): Rank {
  /** Analysed when first needed: a person looks at a small part of the base. */
  const prepared = new Map<number, Wording[]>();
  const wordingsOf = (entry: number, most: number): Wording[] => {
    const known = prepared.get(entry) ?? [];
    prepared.set(entry, known);
    for (let place = known.length; place < most; place++) {
      const text = texts(entry, place);
      if (!text) break;
      known.push(prepareWording(text, index));
    }
    return known.slice(0, most);
  };

  return (interpretation) => {
    const { trust } = interpretation;
    const asked = prepareQuery(interpretation, index);
    // What one character is part of says nothing of what will be asked, and it is what everybody types first.
    const most = interpretation.places.length > 1 ? Number.POSITIVE_INFINITY : 1;
    const led = leads(interpretation);
    const { likely, elsewhere } = sense(interpretation) ?? {};
    const scoreOf = (signals: Signals) => trust * weigh(signals, weights);
    const ranked = rankEntries(interpretation, index, likely && highest(likely, MOST_SENSED)).flatMap(
      ({ entry, score }): Ranked[] => {
        const wordings = wordingsOf(entry, most);
        const [title] = wordings;
        if (!title) return [];
        const suit = {
          entry: score,
          sense: likely?.[entry] ?? 0,
          ofTitle: shareOfTitle(asked, title),
          led: led.get(entry) ?? 0,
          fuse: 0,
        };
        const fitting = likeliest(asked, wordings).map(({ wording, place, ofQuery }): Ranked => {
          const signals = { ...suit, ...fitOf(asked, wording, ofQuery) };
          return { entry, wording: place, score: scoreOf(signals), signals, elsewhere, interpretation };
        });
        return [fitting.reduce((best, one) => (one.score > best.score ? one : best))];
      },
    );
    ranked.sort(bestFirst);
    for (const result of ranked.slice(0, MOST_FUSED)) {
      const wording = wordingsOf(result.entry, most)[result.wording];
      if (!wording) continue;
      result.signals.fuse = fuseLikeness(asked, wording);
      result.score = scoreOf(result.signals);
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

function weigh(signals: Signals, weights: RankWeights): number {
  let sum = 0;
  for (const signal of SIGNALS) sum += weights[signal] * signals[signal];
  return sum;
}

function fuseLikeness({ query, script }: Asked, { analysed }: Wording): number {
  return script === 'initials' ? likeness(query.initials, analysed.initials) : likeness(query.sounds, analysed.sounds);
}
