/** How sure a result is: a list to show as found, one to offer as a guess, or nothing related at all. */
import fitted from './confidence-weights.json';
import type { Evidence } from './evidence';

export type Confidence = 'sure' | 'unsure' | 'nothing';

/** What the fit weighs. */
export const FEATURES = ['elsewhere', 'unsensed', 'unasked', 'ours', 'live'] as const satisfies (keyof Evidence)[];
export type ConfidenceWeights = Record<(typeof FEATURES)[number] | 'bias', number>;

/** How likely it is that the base answers the query: a logistic regression, see `tests/commands/fit.ts`. */
export function probability(evidence: Evidence, weights: ConfidenceWeights = fitted.weights): number {
  if (evidence.exact) return 1;
  const sum = FEATURES.reduce((total, feature) => total + weights[feature] * evidence[feature], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}

/** Too sure misleads; unsure shows the same list under another sentence; nothing hides it, so it takes next to no evidence. */
export function confidenceOf(evidence: Evidence): Confidence {
  const found = probability(evidence);
  return found >= fitted.cuts.sure ? 'sure' : found >= fitted.cuts.nothing ? 'unsure' : 'nothing';
}
