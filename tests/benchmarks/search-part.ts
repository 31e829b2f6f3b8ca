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
import { quantile, rounded, sum } from './statistics';

/** A base of any size: the questions we have, then the same ones as other places would ask them. */
export function baseOf(size: number, { answers, search, lexicon, cards }: Knowledge): SearchData {
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
    };
  });
  const related = new Map(cards.map((card) => [card.id, card.related.map(({ id }) => id)]));
  return compileSearch(sources, {
    concepts: search.concepts,
    own: search.own,
    live: search.live,
    terms: lexicon.terms.map(({ id, surfaces }) => ({ surfaces, related: related.get(id) ?? [] })),
  });
}

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

interface Asked extends JudgedQuery {
  /** Of the first right answer among ten; 0 when there is none. */
  rank: number;
  milliseconds: number;
}

function askEach(ask: Ask, queries: readonly JudgedQuery[]): Asked[] {
  for (const { q } of queries.slice(0, 5)) ask(q);
  return queries.map((query) => {
    const begun = performance.now();
    const ids = ask(query.q);
    const milliseconds = performance.now() - begun;
    return { ...query, milliseconds, rank: ids.slice(0, 10).findIndex((id) => query.relevant.has(id)) + 1 };
  });
}

/** Share of queries with a right answer among the first few. */
function within(asked: readonly Asked[], places: number): string {
  const right = asked.filter(({ rank }) => rank >= 1 && rank <= places).length;
  return `${((100 * right) / asked.length).toFixed(1)}%`;
}

function compare(title: string, data: SearchData, queries: readonly JudgedQuery[]): Comparison[] {
  const ours = createSearch(data);
  const asks: [string, Ask][] = [
    ['医保小注', (query) => ours(query).results.map(({ id }) => id)],
    ...Object.entries(PEERS).map(([name, make]): [string, Ask] => [name, make(data.entries)]),
  ];
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const rows: string[][] = [];
  const byKind: string[][] = [];
  for (const [name, ask] of asks) {
    console.error(`${title}：${name}……`);
    const asked = askEach(ask, queries);
    const times = asked.map(({ milliseconds }) => milliseconds);
    const reciprocal = sum(asked.map(({ rank }) => (rank ? 1 / rank : 0))) / asked.length;
    const quick = [0.5, 0.95].map((share) => `${rounded(quantile(times, share))} ms`);
    rows.push([name, within(asked, 1), within(asked, 3), reciprocal.toFixed(3), ...quick]);
    const ofKind = (kind: string) => asked.filter((each) => each.kind === kind);
    byKind.push([name, ...kinds.map((kind) => within(ofKind(kind), 1))]);
  }
  const head = ['做法', '第一条就对', '前三条有对的', 'MRR@10', '中位数', 'p95'];
  const notes = [
    `${queries.length} 个查询，${data.entries.length} 条问题；在 Node 里，同一次运行，时间含别的程序占用机器的时间`,
    '医保小注学意思时听过留出的问法，权重也是用自己人的查询学的，这张表对它有利；别的做法没有调过。没有听过的见 search.md',
    'MiniSearch 的拼音按字切，连写的全拼和首字母它认不出；这两列不说明它做不到',
  ];
  return [
    { title, head, rows, notes },
    { title: `${title}：第一条就对，按写法`, head: ['做法', ...kinds], rows: byKind },
  ];
}

/** The slowest of the peers takes a tenth of a second for each. */
const MOST_COMPARED = 400;
const spread = <T>(values: readonly T[], most: number) => values.filter((_, i) => i % Math.ceil(values.length / most) === 0);

export async function measureSearch(whole: Knowledge): Promise<PartResult & { browsers: string[] }> {
  const { knowledge, queries } = leftOutAliases();
  const sets = judgedSets();
  const asked = spread([...queries, ...sets], 250).map(({ q }) => q);
  const { measurements, browsers } = await inBrowsers(whole, asked);
  return {
    measurements,
    browsers,
    comparisons: [
      ...compare('留出的问法', knowledge.search, spread(queries, MOST_COMPARED)),
      ...(sets.length ? compare('判过的查询', whole.search, spread(sets, MOST_COMPARED)) : []),
    ],
  };
}
