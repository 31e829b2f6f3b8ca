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
/** Of the unanswerable queries in `tuning`, as many must be held back, none of them seen by the fit: strangers ask harder ones. */
const HELD_BACK = 0.95;
/** Nothing is hidden that is more than this share as likely to be answered as the least likely answerable query: strangers ask otherwise. */
const HIDDEN = 0.6;

export interface ConfidenceExample {
  features: number[];
  answerable: boolean;
  weight: number;
  /** One of our judged queries: the cuts are set by these. */
  judged: boolean;
}

interface Fitted {
  weights: ConfidenceWeights;
  cuts: { sure: number; nothing: number };
}

/** @param strangers Searchers that have learned nothing from the queries that they are given. */
export function confidenceExamples(
  strangers: readonly { searcher: Searcher; queries: readonly string[] }[],
  data: SearchData,
): ConfidenceExample[] {
  const titles = data.entries.map(({ id, wordings }) => ({ id, title: wordings[0] ?? '' }));
  const examples = strangers.flatMap(({ searcher, queries }) => {
    const example = (query: string, answerable: boolean, weight: number, judged = false): ConfidenceExample[] => {
      const { evidence } = searcher.find(query);
      // Word for word the same is sure whatever else; the weights have nothing to say there.
      if (!evidence || evidence.exact) return [];
      return [
        { features: FEATURES.map((feature) => evidence[feature]), answerable, weight: weight / strangers.length, judged },
      ];
    };
    return [
      ...readJudged('tuning').flatMap(({ q, kind }) => example(q, kind !== 'none', 1, true)),
      ...queries.flatMap((q) => example(q, true, 0.35)),
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
  const probabilities = (answerable: boolean, judged: boolean) =>
    examples
      .flatMap((one, i) => (one.answerable === answerable && one.judged === judged ? [outOfFold[i] ?? 0] : []))
      .sort((a, b) => a - b);
  const [answered, unanswered] = [probabilities(true, true), probabilities(false, true)];
  const asked = probabilities(true, false);
  const below = (values: readonly number[], cut: number) =>
    `${((100 * values.filter((value) => value < cut).length) / values.length).toFixed(1)}%`.padStart(6);
  const sure = unanswered[Math.ceil(HELD_BACK * unanswered.length)] ?? 0.5;
  const cuts = [...Array.from({ length: 15 }, (_, i) => 0.05 * (i + 1)), sure].sort((a, b) => a - b);
  const report = cuts.map(
    (cut) =>
      `低于 ${cut.toFixed(3)}：不能答的 ${below(unanswered, cut)}，能答的 ${below(answered, cut)}，陌生人问的 ${below(asked, cut)}`,
  );

  const all = regress(examples);
  return {
    report: report.join('\n'),
    fitted: {
      weights: Object.fromEntries([...FEATURES, 'bias'].map((name, i) => [name, round(all[i] ?? 0)])) as ConfidenceWeights,
      cuts: { sure: round(sure), nothing: round(HIDDEN * (answered[0] ?? 0)) },
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

const round = (value: number): number => Math.round(value * 1000) / 1000;
