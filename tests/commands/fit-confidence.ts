/**
 * `npm run fit`: fits how sure search is of its first result, prints what ten-fold cross-validation says of it and writes
 * `knowledge/search/confidence-weights.json`. Learns from `tests/search/tuning.jsonl`, from wordings left out of the base
 * and asked, as a stranger would ask them, from slips in titles, and from our own wordings about a thing we know nothing of.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadKnowledge } from '../../knowledge/compile/load-knowledge';
import { FEATURES } from '../../knowledge/search/confidence';
import { createSearcher, type Searcher } from '../../knowledge/search/search';
import type { SearchData } from '../../knowledge/search/search-data';
import { leftOutAliases } from '../benchmarks/judged-queries';
import { readJudged } from '../search/judged';
import { fitLogistic, predict } from '../search/logistic';
import { makeNoise } from '../search/noise';
import { aboutOtherThings } from '../search/other-things';

const WEIGHTS = 'knowledge/search/confidence-weights.json';
const FOLDS = 10;
/** Of the unanswerable queries in `tuning`, as many must be held back, none of them seen by the fit: strangers ask harder ones. */
const HELD_BACK = 0.95;
/** Nothing is hidden that is more than this share as likely to be answered as the least likely answerable query: strangers ask otherwise. */
const HIDDEN = 0.6;

interface Example {
  features: number[];
  answerable: boolean;
  weight: number;
  judged: boolean;
}

const { search: data } = loadKnowledge();
const searcher = createSearcher(data);
const titles = data.entries.map(({ id, wordings }) => ({ id, title: wordings[0] ?? '' }));
const leftOut = leftOutAliases();
const withoutThem = createSearcher(leftOut.knowledge.search);
const foundThere = leftOut.queries.filter(({ q, relevant }) => isNear(withoutThem, leftOut.knowledge.search, q, relevant));

const examples = [
  ...readJudged('tuning').flatMap(({ q, kind }) => example(searcher, q, kind !== 'none', 1, true)),
  ...foundThere.flatMap(({ q }) => example(withoutThem, q, true, 0.35)),
  ...makeNoise(titles, data.pinyin).flatMap(({ q }, i) => (i % 9 ? [] : example(searcher, q, true, 0.5))),
  ...aboutOtherThings(data.entries).flatMap((q) => example(searcher, q, false, 0.4)),
];
balance(examples);

const outOfFold = examples.map(() => 0);
for (let fold = 0; fold < FOLDS; fold++) {
  const fitted = learn(examples.filter((_, i) => i % FOLDS !== fold));
  examples.forEach(({ features }, i) => {
    if (i % FOLDS === fold) outOfFold[i] = predict(fitted, features);
  });
}
const judged = examples.flatMap(({ judged, answerable }, i) => (judged ? [{ answerable, p: outOfFold[i] ?? 0 }] : []));
const probabilities = (answerable: boolean) =>
  judged
    .filter((one) => one.answerable === answerable)
    .map(({ p }) => p)
    .sort((a, b) => a - b);
const below = (values: readonly number[], cut: number) => values.filter((value) => value < cut).length / values.length;
const [answered, unanswered] = [probabilities(true), probabilities(false)];
for (let cut = 0.05; cut < 0.8; cut += 0.05) {
  const shares = [below(unanswered, cut), below(answered, cut)].map((share) => `${(100 * share).toFixed(1)}%`.padStart(7));
  console.log(`低于 ${cut.toFixed(2)}：不能答的 ${shares[0]}，能答的 ${shares[1]}`);
}

const all = learn(examples);
const weights = Object.fromEntries([...FEATURES, 'bias'].map((name, i) => [name, round(all[i] ?? 0)]));
const cuts = {
  sure: round(unanswered[Math.ceil(HELD_BACK * unanswered.length)] ?? 0.5),
  nothing: round(HIDDEN * (answered[0] ?? 0)),
};
writeFileSync(WEIGHTS, `${JSON.stringify({ weights, cuts }, null, 2)}\n`);
console.log(readFileSync(WEIGHTS, 'utf8'));

function example(from: Searcher, query: string, answerable: boolean, weight: number, judged = false): Example[] {
  const { evidence } = from.find(query);
  // Word for word the same is sure whatever else; the weights have nothing to say there.
  if (!evidence || evidence.exact) return [];
  return [{ features: FEATURES.map((feature) => evidence[feature]), answerable, weight, judged }];
}

function isNear(from: Searcher, { entries }: SearchData, query: string, relevant: ReadonlySet<string>): boolean {
  return from
    .find(query)
    .ranked.slice(0, 3)
    .some(({ entry }) => relevant.has(entries[entry]?.id ?? ''));
}

/** Both answers weigh the same in all. */
function balance(all: Example[]): void {
  const total = (answerable: boolean) => all.reduce((sum, one) => sum + (one.answerable === answerable ? one.weight : 0), 0);
  const ratio = total(true) / total(false);
  for (const one of all) if (!one.answerable) one.weight *= ratio;
}

function learn(from: readonly Example[]): number[] {
  return fitLogistic(from.map(({ features, answerable, weight }) => ({ features, wanted: answerable ? 1 : 0, weight })));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
