/**
 * `npm run fit`: learns what search has learned, writes it into `knowledge/search/*.json` and prints what it is worth on
 * queries that it was not learned from. Three things, each from the ones before: the vectors of `sense.ts`, the weights of
 * `rank.ts`, and how sure search is of its first result. `npm run fit -- sense` learns the vectors alone: enough for a new
 * question, and quick; `-- ranking` and `-- confidence` the others.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadKnowledge } from '../../knowledge/compile/load-knowledge';
import { compileSense, createTokenNames } from '../../knowledge/compile/sense-data';
import { RANK_WEIGHTS, type RankWeights } from '../../knowledge/search/rank';
import { createSearcher } from '../../knowledge/search/search';
import type { SearchData } from '../../knowledge/search/search-data';
import { ASKED_SETS, type Asked, ELSEWHERE_SETS, readAsked, readElsewhere } from '../search/asked';
import { readJudged } from '../search/judged';
import { confidenceExamples, learnConfidence } from '../search/learn-confidence';
import { type Choice, learnRanking } from '../search/learn-ranking';
import { learnSense } from '../search/learn-sense';
import { makeNoise } from '../search/noise';
import { senseExamples } from '../search/sense-examples';

const ROUNDS = 2;
/** One query in so many tells enough of the few weights of the ranking. */
const TAKEN = 3;

const { search: data } = loadKnowledge();
const ids = data.entries.map(({ id }) => id);
const { nameOf } = createTokenNames(data);
const asked = ASKED_SETS.map(readAsked);
const elsewhere = ELSEWHERE_SETS.map(readElsewhere);
/** Our own of that kind, half to each author: near neighbours of what the base answers, which hardly anybody else thinks of. */
const neighbours = ELSEWHERE_SETS.map((_, half) =>
  readJudged('tuning').flatMap(({ q, kind }, i) => (kind === 'none' && i % ELSEWHERE_SETS.length === half ? [q] : [])),
);
const allBut = <T>(fold: number, sets: readonly (readonly T[])[]): T[] => sets.filter((_, i) => i !== fold).flat();
const titles = data.entries.map(({ id, wordings }) => ({ id, title: wordings[0] ?? '' }));

interface Query {
  q: string;
  relevant: ReadonlySet<string>;
  weight: number;
}
/** The base as it would be had one author not been heard, with that author's queries. */
interface Fold {
  data: SearchData;
  queries: Query[];
}

/** Who types nothing but a term asks what it is; nobody who is asked to write questions writes that. */
const bareTerms = data.leads.flatMap(({ terms, entries: [first] }) =>
  terms.slice(0, 2).map((q): Query => ({ q, relevant: new Set([ids[first ?? -1] ?? '']), weight: 0.08 })),
);

const learned = (heard: readonly Asked[], others: readonly string[]) =>
  learnSense(senseExamples(data, heard, others), ids, nameOf);
const learnedOfAll = () => learned(asked.flat(), [...elsewhere, ...neighbours].flat());
const makeFolds = (): Fold[] =>
  asked.map((unheard, fold) => {
    const sense = compileSense(data, learned(allBut(fold, asked), [...allBut(fold, elsewhere), ...allBut(fold, neighbours)]));
    return { data: { ...data, sense }, queries: queriesFor(unheard, fold) };
  });

const fileOf = (name: string) => `knowledge/search/${name}.json`;

/** In this order: each rests on the ones before. */
const PARTS = {
  sense: () => write('sense-vectors', learnedOfAll()),
  ranking: () => write('rank-weights', learnedRanking(makeFolds())),
  confidence: () => write('confidence-weights', learnedConfidence(makeFolds())),
};
const [part] = process.argv.slice(2);
const parts = Object.entries(PARTS).filter(([name]) => !part || name === part);
if (!parts.length) throw new Error(`没有“${part}”这一步，有的是：${Object.keys(PARTS).join('、')}`);
for (const [, learn] of parts) learn();

function learnedRanking(folds: readonly Fold[]): RankWeights {
  let weights = RANK_WEIGHTS;
  // The best wording of an entry depends on the weights, so what was learned is looked at again with what it made.
  for (let round = 0; round < ROUNDS; round++) {
    const choices = folds.map((fold) => choicesOf(fold, weights));
    report(round ? `排序的权重学了 ${round} 遍` : '排序的权重没有动', choices);
    weights = learnRanking(choices.flat(), weights);
  }
  return weights;
}

function learnedConfidence(folds: readonly Fold[]) {
  const strangers = folds.map((fold, i) => ({
    searcher: createSearcher(fold.data, readWeights()),
    answerable: (asked[i] ?? []).filter((_, n) => n % TAKEN === 0).map(({ q }) => q),
    unanswerable: elsewhere[i] ?? [],
    neighbours: neighbours[i] ?? [],
  }));
  const { fitted, report } = learnConfidence(confidenceExamples(strangers, data));
  console.log(report);
  return fitted;
}

/** What the author asked, and our own judged and misspelled queries, half to each author. */
function queriesFor(unheard: readonly Asked[], fold: number): Query[] {
  const own = readJudged('tuning')
    .filter(({ relevant }) => relevant.length)
    .map(({ q, relevant }) => {
      const best = Math.max(...relevant.map(({ grade }) => grade));
      return {
        q,
        relevant: new Set(relevant.filter(({ grade }) => grade === best).map(({ id }) => id)),
        weight: 1,
        asked: false,
      };
    });
  const slips = makeNoise(
    [
      ...titles.filter((_, i) => i % TAKEN === 0),
      ...unheard.filter((_, i) => i % (8 * TAKEN) === 0).map(({ ids: [id = ''], q }) => ({ id, title: q })),
    ],
    data.pinyin,
  );
  return [
    ...unheard.filter((_, i) => i % TAKEN === 0).map(({ q, ids }) => ({ q, relevant: new Set(ids), weight: 1 })),
    ...bareTerms.filter((_, i) => i % ASKED_SETS.length === fold),
    ...own.filter((_, i) => i % ASKED_SETS.length === fold),
    ...slips
      .filter((_, i) => i % ASKED_SETS.length === fold)
      .map(({ q, relevant: [meant] }) => ({ q, relevant: new Set([meant?.id ?? '']), weight: 0.5 })),
  ];
}

function choicesOf({ data: base, queries }: Fold, from: RankWeights): Choice[] {
  const searcher = createSearcher(base, from);
  return queries.map(({ q, relevant, weight }) => ({
    weight,
    candidates: searcher.find(q).ranked.map(({ entry, signals, interpretation: { trust } }) => ({
      signals,
      trust,
      meant: relevant.has(ids[entry] ?? ''),
    })),
  }));
}

function report(name: string, choices: readonly Choice[][]): void {
  choices.forEach((all, fold) => {
    const own = all.slice(0, Math.ceil((asked[fold]?.length ?? 0) / TAKEN));
    const within = (places: number) =>
      own.filter(({ candidates }) => candidates.slice(0, places).some(({ meant }) => meant)).length / own.length;
    const [first, three] = [within(1), within(3)].map((share) => (100 * share).toFixed(1));
    console.log(`${name}：没有听过的第 ${fold + 1} 位作者，S@1 ${first}，S@3 ${three}`);
  });
}

function write(name: string, value: unknown): void {
  writeFileSync(fileOf(name), `${JSON.stringify(value, null, 2)}\n`);
}

/** As they were written last, perhaps a moment ago. */
function readWeights(): RankWeights {
  return JSON.parse(readFileSync(fileOf('rank-weights'), 'utf8')) as RankWeights;
}
