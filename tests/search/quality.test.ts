import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/compile/load-knowledge';
import { createSearch, type Search } from '../../knowledge/search/search';
import { type Judged, readJudged } from './judged';
import { createRandom, makeNoise } from './noise';
import { measureStability } from './prefixes';
import { measureQuality } from './quality';

const { search: data } = loadKnowledge();
const search = createSearch(data);
const ids = new Set(data.entries.map(({ id }) => id));
const titles = data.entries.map(({ id, wordings }) => ({ id, title: wordings[0]! }));

describe('judged queries', () => {
  const all = [...readJudged('tuning'), ...readJudged('guarded')];
  it('are at least 500, each once, and name questions that exist', () => {
    expect(all.length).toBeGreaterThanOrEqual(500);
    expect(new Set(all.map(({ q }) => q)).size).toBe(all.length);
    expect(all.flatMap(({ relevant }) => relevant).filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(all.filter(({ kind, relevant }) => (kind === 'none') !== (relevant.length === 0))).toEqual([]);
  });
  it('ask for every question', () => {
    const asked = new Set(all.flatMap(({ relevant }) => relevant.map(({ id }) => id)));
    expect([...ids].filter((id) => !asked.has(id))).toEqual([]);
  });

  // A little below what `npm run quality` prints: a change that costs points must be seen, an edit of one question need not.
  it.each([
    ['tuning', 0.88, 0.96, 0.85],
    ['guarded', 0.87, 0.96, 0.86],
  ] as const)('%s: first %d, in the first three %d, unanswerable held back %d', (set, first, firstThree, held) => {
    const { all: quality, none } = measureQuality(search, readJudged(set));
    expect(quality.first).toBeGreaterThanOrEqual(first);
    expect(quality.firstThree).toBeGreaterThanOrEqual(firstThree);
    expect(quality.hidden).toBeLessThanOrEqual(0.02);
    expect(none.held).toBeGreaterThanOrEqual(held);
  });
  it.each([
    ['homophone', 0.97],
    ['pinyin', 0.98],
    ['initials', 0.95],
    ['traditional', 1],
    ['keyword', 0.99],
  ])('%s: in the first three %d', (kind, firstThree) => {
    const found = measureQuality(
      search,
      all.filter((one) => one.kind === kind),
    );
    expect(found.all.firstThree).toBeGreaterThanOrEqual(firstThree);
  });
});

describe('slips in titles', () => {
  const noise = makeNoise(titles, data.pinyin);
  it('are made alike every time', () => {
    expect(makeNoise(titles.slice(0, 3), data.pinyin)).toEqual(noise.slice(0, 21));
    expect(createRandom(1)()).not.toBe(createRandom(2)());
  });
  it.each(['homophone', 'drop', 'swap', 'traditional', 'pinyin', 'initials', 'ime'])(
    '%s: cost no more than 3 points',
    (kind) => {
      const { all } = measureQuality(
        search,
        noise.filter((one) => one.kind === kind),
      );
      expect(all.first).toBeGreaterThanOrEqual(0.97);
      expect(all.firstThree).toBeGreaterThanOrEqual(0.99);
    },
    60_000,
  );
});

describe('traditional characters', () => {
  it('give the same list as simplified ones', () => {
    const toTraditional = Converter({ from: 'cn', to: 't' });
    const written = readJudged('guarded').filter(({ kind }) => kind === 'natural' || kind === 'keyword');
    const listed = (query: string) => search(query).results.map(({ id }) => id);
    const differing = written.filter(({ q }) => listed(toTraditional(q)).join() !== listed(q).join());
    expect(differing.map(({ q }) => q)).toEqual([]);
  }, 60_000);
});

describe('typing letter by letter', () => {
  it('keeps an answer in sight once it was', () => {
    const { prefixes, lost } = measureStability(
      search,
      titles.map(({ id, title }) => ({ q: title, id })),
    );
    expect(prefixes).toBeGreaterThan(1000);
    expect(lost.length / prefixes, JSON.stringify(lost)).toBeLessThanOrEqual(0.005);
  }, 60_000);
});

describe('measures', () => {
  const judged: Judged[] = [
    { q: 'first', kind: 'a', relevant: [{ id: 'x', grade: 2 }] },
    { q: 'third', kind: 'a', relevant: [{ id: 'x', grade: 2 }] },
    { q: 'empty', kind: 'b', relevant: [{ id: 'x', grade: 1 }] },
    { q: 'first', kind: 'none', relevant: [] },
    { q: 'empty', kind: 'none', relevant: [] },
  ];
  const result = (id: string) => ({ id, title: '', matched: '', ranges: [], score: 1 });
  const fake: Search = (query) => {
    const results = { first: ['x'], third: ['y', 'z', 'x'], empty: [] }[query]?.map(result) ?? [];
    return { results, sure: query === 'first' };
  };
  it('count ranks, empty lists and guesses by kind', () => {
    const { all, byKind, none } = measureQuality(fake, judged);
    expect(all).toMatchObject({ count: 3, first: 1 / 3, firstThree: 2 / 3, hidden: 1 / 3, unsure: 1 / 3 });
    expect(byKind.get('a')).toMatchObject({ count: 2, first: 0.5, firstThree: 1, meanReciprocalRank: (1 + 1 / 3) / 2 });
    expect(none).toEqual({ count: 2, held: 0.5 });
  });
  it('tell an answer that left', () => {
    const found: Record<string, string[]> = { ab: ['x'], abc: ['y'], abcd: ['x'] };
    const typing: Search = (query) => ({ results: (found[query] ?? []).map(result), sure: true });
    expect(measureStability(typing, [{ q: 'abcd', id: 'x' }])).toEqual({ prefixes: 2, lost: [{ typed: 'abc', wanted: 'x' }] });
  });
});
