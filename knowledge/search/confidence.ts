/** How sure a result is: a list to show as found, one to offer as a guess, or nothing related at all. */
import type { Fit } from './rank-wordings';

export type Confidence = 'sure' | 'unsure' | 'nothing';

export interface Evidence {
  fit: Fit;
  /** The entry's share of a perfect score in stage 1. */
  entry: number;
  /** The query is a title or alias, word for word. */
  exact: boolean;
  /** A word of the query belongs to another office: 驾驶证, 快递. */
  outside: boolean;
}

/**
 * Weighed so that of questions asked in words that no wording has, three in four of those answered first are sure, while most
 * questions about other offices are not. Too sure misleads; unsure still shows the same list.
 */
const LOGISTIC = { ofQuery: 5, ofWording: 1.5, entry: 5, concepts: 0.6, prefix: 1, outside: -4, bias: -4.5 };
const CUTS = { sure: 0.6, nothing: 0.1 };

export function probability({ fit, entry, exact, outside }: Evidence): number {
  if (exact) return 1;
  const evidence =
    LOGISTIC.bias +
    LOGISTIC.ofQuery * fit.ofQuery +
    LOGISTIC.ofWording * fit.ofWording +
    LOGISTIC.entry * entry +
    LOGISTIC.concepts * fit.concepts +
    LOGISTIC.prefix * fit.prefix +
    (outside ? LOGISTIC.outside : 0);
  return 1 / (1 + Math.exp(-evidence));
}

export function confidenceOf(evidence: Evidence): Confidence {
  const found = probability(evidence);
  return found >= CUTS.sure ? 'sure' : found >= CUTS.nothing ? 'unsure' : 'nothing';
}
