/** How sure a result is: a list to show as found, one to offer as a guess, or nothing related at all. */
import type { Fit, Suit } from './rank-wordings';

export type Confidence = 'sure' | 'unsure' | 'nothing';

export interface Evidence {
  fit: Fit;
  suit: Suit;
  /** The share of the query that stands nowhere in the base. */
  strange: number;
  /** The query is a title or alias, word for word. */
  exact: boolean;
  /** The query names a thing of another office that the wording does not name: 驾驶证, 快递. */
  outside: boolean;
}

/**
 * A logistic regression over the tuning half of our judged queries, slips made from titles, and 150 questions about other
 * things put together from our own question words (图书证密码忘了怎么办), on which what a query has that the base lacks tells most.
 */
const LOGISTIC = {
  ofQuery: 2.6,
  prefix: 2.6,
  within: 0.2,
  length: 1.05,
  ofTitle: 0.8,
  led: 2.2,
  strange: -5,
  outside: -3.6,
  bias: -1.2,
};
/** Too sure misleads; unsure shows the same list under another sentence; nothing hides it, so it takes next to no evidence. */
const CUTS = { sure: 0.42, nothing: 0.06 };

export function probability({ fit, suit, strange, exact, outside }: Evidence): number {
  if (exact) return 1;
  const evidence =
    LOGISTIC.bias +
    LOGISTIC.ofQuery * fit.ofQuery +
    LOGISTIC.prefix * fit.prefix +
    LOGISTIC.within * fit.within +
    LOGISTIC.length * fit.length +
    LOGISTIC.ofTitle * suit.ofTitle +
    LOGISTIC.led * suit.led +
    LOGISTIC.strange * strange +
    (outside ? LOGISTIC.outside : 0);
  return 1 / (1 + Math.exp(-evidence));
}

export function confidenceOf(evidence: Evidence): Confidence {
  const { exact, outside } = evidence;
  const found = probability(evidence);
  return found >= CUTS.sure && (exact || !outside) ? 'sure' : found >= CUTS.nothing ? 'unsure' : 'nothing';
}
