/**
 * Learns how sure search is of its first result: a logistic regression, tried on queries that it was not fitted to by
 * ten-fold cross-validation, and two cuts.
 */
import { type ConfidenceWeights, FEATURES } from '../../knowledge/search/confidence';
import type { Searcher } from '../../knowledge/search/search';
import type { SearchData } from '../../knowledge/search/search-data';
import { readJudged } from './judged';
import { fitLogistic, predict } from './logistic';
import { makeNoise } from './noise';
import { aboutOtherThings } from './other-things';

const FOLDS = 10;
/** Of strangers' unanswerable queries, none of them seen by the fit, as many must be held back; of answerable ones hidden at most. */
const HELD_BACK = 0.9;
const HIDDEN = 0.005;

export interface ConfidenceExample {
  features: number[];
  answerable: boolean;
  weight: number;
  /** By somebody who did not know the base: the cuts are set by these. */
  stranger: boolean;
}

interface Fitted {
  weights: ConfidenceWeights;
  cuts: { sure: number; nothing: number };
}

/** A searcher that has learned nothing from the queries beside it. */
export interface Unheard {
  searcher: Searcher;
  answerable: readonly string[];
  unanswerable: readonly string[];
  /** Our own unanswerable ones. */
  neighbours: readonly string[];
}

export function confidenceExamples(strangers: readonly Unheard[], data: SearchData): ConfidenceExample[] {
  const titles = data.entries.map(({ id, wordings }) => ({ id, title: wordings[0] ?? '' }));
  const examples = strangers.flatMap(({ searcher, answerable, unanswerable, neighbours }) => {
    const example = (query: string, isAnswerable: boolean, weight: number, stranger = false): ConfidenceExample[] => {
      const { evidence } = searcher.find(query);
      // Word for word the same is sure whatever else; the weights have nothing to say there.
      if (!evidence || evidence.exact) return [];
      return [
        {
          features: FEATURES.map((feature) => evidence[feature]),
          answerable: isAnswerable,
          weight: weight / strangers.length,
          stranger,
        },
      ];
    };
    return [
      ...readJudged('tuning').flatMap(({ q, kind }) => (kind === 'none' ? [] : example(q, true, 1))),
      ...neighbours.flatMap((q) => example(q, false, 2)),
      ...answerable.flatMap((q) => example(q, true, 0.35, true)),
      ...unanswerable.flatMap((q) => example(q, false, 0.35, true)),
      ...makeNoise(titles, data.pinyin).flatMap(({ q }, i) => (i % 9 ? [] : example(q, true, 0.5))),
      ...aboutOtherThings(data.entries).flatMap((q) => example(q, false, 0.4)),
    ];
  });
  return balanced(examples);
}

export function learnConfidence(examples: readonly ConfidenceExample[]): { fitted: Fitted; report: string } {
  const outOfFold = examples.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const fitted = regress(examples.filter((_, i) => i % FOLDS !== fold));
    examples.forEach(({ features }, i) => {
      if (i % FOLDS === fold) outOfFold[i] = predict(fitted, features);
    });
  }
  const probabilities = (answerable: boolean, stranger: boolean) =>
    examples
      .flatMap((one, i) => (one.answerable === answerable && one.stranger === stranger ? [outOfFold[i] ?? 0] : []))
      .sort((a, b) => a - b);
  const [ours, notOurs] = [probabilities(true, false), probabilities(false, false)];
  const [answered, unanswered] = [probabilities(true, true), probabilities(false, true)];
  const below = (values: readonly number[], cut: number) =>
    `${((100 * values.filter((value) => value < cut).length) / values.length).toFixed(1)}%`.padStart(6);
  const sure = quantile(unanswered, HELD_BACK);
  const nothing = quantile(answered, HIDDEN);
  const cuts = [nothing, ...Array.from({ length: 9 }, (_, i) => 0.1 * (i + 1)), sure].sort((a, b) => a - b);
  const report = cuts.map(
    (cut) =>
      `低于 ${cut.toFixed(3)}：陌生人问的，不能答的 ${below(unanswered, cut)}，能答的 ${below(answered, cut)}；` +
      `自己写的，不能答的 ${below(notOurs, cut)}，能答的 ${below(ours, cut)}`,
  );

  const all = regress(examples);
  return {
    report: report.join('\n'),
    fitted: {
      weights: Object.fromEntries([...FEATURES, 'bias'].map((name, i) => [name, round(all[i] ?? 0)])) as ConfidenceWeights,
      cuts: { sure: round(sure), nothing: round(nothing) },
    },
  };
}

/** Both answers weigh the same in all. */
function balanced(all: readonly ConfidenceExample[]): ConfidenceExample[] {
  const total = (answerable: boolean) => all.reduce((sum, one) => sum + (one.answerable === answerable ? one.weight : 0), 0);
  const ratio = total(true) / total(false);
  return all.map((one) => (one.answerable ? one : { ...one, weight: one.weight * ratio }));
}

function regress(from: readonly ConfidenceExample[]): number[] {
  return fitLogistic(from.map(({ features, answerable, weight }) => ({ features, wanted: answerable ? 1 : 0, weight })));
}

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor(share * sorted.length)] ?? 0;
const round = (value: number): number => Math.round(value * 1000) / 1000;
