/**
 * Learns the weights of `rank.ts`: a conditional logit. Each query is a choice among its candidates, and the weights are
 * moved until the entries that were meant are likeliest to be chosen. No weight goes below 0: each signal speaks for an entry.
 */
import { type RankWeights, SIGNALS, type Signals } from '../../knowledge/search/rank';

/** One query: its candidates, and which of them answer it. */
export interface Choice {
  candidates: readonly { signals: Signals; meant: boolean; trust: number }[];
  weight: number;
}

const STEPS = 400;
const RATE = 0.1;
/** Pulls weights that nothing speaks for towards 0. */
const RIDGE = 1e-4;
/** How much the scores are spread before one is chosen; only the weights' relation to one another matters for the order. */
const SHARPNESS = 4;

export function learnRanking(choices: readonly Choice[], from: RankWeights): RankWeights {
  const told = choices.filter(
    ({ candidates }) => candidates.some(({ meant }) => meant) && candidates.some(({ meant }) => !meant),
  );
  if (!told.length) return from;
  const total = told.reduce((sum, { weight }) => sum + weight, 0);
  const rows = told.map(({ candidates, weight }) => ({
    weight: weight / total,
    meant: candidates.map(({ meant }) => meant),
    values: candidates.map(({ signals, trust }) => SIGNALS.map((signal) => SHARPNESS * trust * signals[signal])),
  }));
  const weights = SIGNALS.map((signal) => from[signal]);
  const speed = weights.map(() => 0);
  const size = weights.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => RIDGE * weight);
    for (const { weight, meant, values } of rows) {
      const scores = values.map((row) => row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0));
      const highest = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - highest));
      const all = odds.reduce((sum, one) => sum + one, 0);
      const right = odds.reduce((sum, one, i) => sum + (meant[i] ? one : 0), 0);
      odds.forEach((one, c) => {
        const pull = weight * (one / all - (meant[c] ? one / right : 0));
        values[c]?.forEach((value, i) => {
          gradient[i] = (gradient[i] ?? 0) + pull * value;
        });
      });
    }
    // Adam: the signals differ much in size and in how often they speak.
    gradient.forEach((slope, i) => {
      speed[i] = 0.9 * (speed[i] ?? 0) + 0.1 * slope;
      size[i] = 0.99 * (size[i] ?? 0) + 0.01 * slope * slope;
      const change = (speed[i] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((size[i] ?? 0) / (1 - 0.99 ** step)) + 1e-8);
      weights[i] = Math.max(0, (weights[i] ?? 0) - RATE * (1 - step / (STEPS + 1)) * change);
    });
  }
  return Object.fromEntries(SIGNALS.map((signal, i) => [signal, Number((weights[i] ?? 0).toFixed(3))])) as RankWeights;
}
