/** Search: how quick a query is in both browsers, and how good and quick it is beside what others would build. */

import type { Knowledge } from '../../knowledge/compile/compile';
import { compileSearch, type SearchSource } from '../../knowledge/compile/search-index';
import { createSearch } from '../../knowledge/search/search';
import type { SearchData } from '../../knowledge/search/search-data';
import type { Comparison, Measurement, PartResult } from './budgets';
import { bundle } from './bundle';
import { type JudgedQuery, judgedSets, leftOutAliases } from './judged-queries';
import { type Ask, PEERS } from './search-peers';
import { inBrowser } from './session';
import { quantile, rounded } from './statistics';

/** A base of any size: the questions we have, then the same ones as other places would ask them. */
export function baseOf(size: number, { answers, search, lexicon }: Knowledge): SearchData {
  const syllables = [...'安宝昌东丰广海江金康兰林明宁平清荣山石泰通文武西新兴阳永元州'];
  const sources = Array.from({ length: size }, (_, i): SearchSource => {
    const { id = '', title = '', aliases = [], short = '' } = answers[i % answers.length] ?? {};
    const round = Math.floor(i / answers.length);
    const place = round ? `${syllables[round % 31]}${syllables[(round * 7 + 3) % 31]}${syllables[Math.floor(round / 31)]}` : '';
    return {
      id: round ? `${id}-${round}` : id,
      title: place + title,
      aliases: aliases.map((alias) => place + alias),
      tags: [],
      answer: [short],
      related: [],
    };
  });
  return compileSearch(sources, {
    concepts: search.concepts,
    outside: search.outside,
    surfaces: lexicon.terms.flatMap(({ surfaces }) => surfaces),
  });
}

/** The quicker of three goes each: the others were interrupted. */
const askAll = (ask: (query: string) => unknown, queries: readonly string[]): number[] =>
  queries.map((query) => {
    const goes = [0, 1, 2].map(() => {
      const begun = performance.now();
      ask(query);
      return performance.now() - begun;
    });
    return Math.min(...goes);
  });

const SIZES = { query300: 300, query10000: 10_000 } as const;

async function inBrowsers(knowledge: Knowledge, queries: readonly string[]) {
  const script = await bundle('tests/benchmarks/in-page/search.ts');
  const pages: Record<string, string> = { '/': '<!doctype html><meta charset="utf-8"><title>搜索</title>' };
  for (const size of Object.values(SIZES)) pages[`/${size}`] = JSON.stringify(baseOf(size, knowledge));
  const measurements: Measurement[] = [];
  const browsers: string[] = [];
  for (const kind of ['chromium', 'firefox'] as const) {
    await inBrowser(kind, pages, async ({ visit, name, version }) => {
      browsers.push(`${name} ${version}`);
      for (const [budget, size] of Object.entries(SIZES)) {
        console.error(`${name}：在 ${size} 条里查询……`);
        const { times, ready } = await visit('/', 'without', async (page) => {
          await page.evaluate(script);
          const call = `bench.askAll('/${size}', ${JSON.stringify(queries)})`;
          return (await page.evaluate(call)) as { times: number[]; ready: number };
        });
        measurements.push({
          budget: budget as keyof typeof SIZES,
          browser: name,
          value: quantile(times, 0.95),
          note: `${times.length} 个查询，各问三次取快的一次；中位数 ${rounded(quantile(times, 0.5))} ms，最慢 ${rounded(Math.max(...times))} ms，建索引 ${rounded(ready)} ms`,
        });
      }
    });
  }
  return { measurements, browsers };
}

/** Share of queries with a right answer first, among the first three, and the mean of 1 / rank among ten. */
function quality(ask: Ask, queries: readonly JudgedQuery[]) {
  let first = 0;
  let three = 0;
  let reciprocal = 0;
  for (const { q, relevant } of queries) {
    const rank =
      ask(q)
        .slice(0, 10)
        .findIndex((id) => relevant.has(id)) + 1;
    if (rank === 1) first++;
    if (rank >= 1 && rank <= 3) three++;
    if (rank) reciprocal += 1 / rank;
  }
  const share = (count: number) => `${((100 * count) / queries.length).toFixed(1)}%`;
  return [share(first), share(three), (reciprocal / queries.length).toFixed(3)];
}

function compare(title: string, data: SearchData, queries: readonly JudgedQuery[]): Comparison[] {
  const ours = createSearch(data);
  const asks: [string, Ask][] = [
    ['医保小注', (query) => ours(query).results.map(({ id }) => id)],
    ...Object.entries(PEERS).map(([name, make]): [string, Ask] => [name, make(data.entries)]),
  ];
  const sample = queries.filter((_, i) => i % Math.ceil(queries.length / 200) === 0).map(({ q }) => q);
  const all = asks.map(([name, ask]) => {
    console.error(`${title}：${name}……`);
    const times = askAll(ask, sample);
    return [name, ...quality(ask, queries), `${rounded(quantile(times, 0.5))} ms`, `${rounded(quantile(times, 0.95))} ms`];
  });
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const byKind = asks.map(([name, ask]) => [
    name,
    ...kinds.map(
      (kind) =>
        quality(
          ask,
          queries.filter((query) => query.kind === kind),
        )[0] ?? '',
    ),
  ]);
  return [
    {
      title,
      head: ['做法', '第一条就对', '前三条有对的', 'MRR@10', '中位数', 'p95'],
      rows: all,
      notes: [`${queries.length} 个查询，${data.entries.length} 条问题；在 Node 里，同一次运行`],
    },
    { title: `${title}：第一条就对，按写法`, head: ['做法', ...kinds], rows: byKind },
  ];
}

export async function measureSearch(whole: Knowledge): Promise<PartResult & { browsers: string[] }> {
  const { knowledge, queries } = leftOutAliases();
  const sets = judgedSets();
  const asked = [...queries, ...sets].filter((_, i) => i % 7 === 0).map(({ q }) => q);
  const { measurements, browsers } = await inBrowsers(whole, asked);
  return {
    measurements,
    browsers,
    comparisons: [
      ...compare('留出的问法', knowledge.search, queries),
      ...(sets.length ? compare('判过的查询', whole.search, sets) : []),
    ],
  };
}
