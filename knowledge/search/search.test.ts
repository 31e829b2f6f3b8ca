import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../compile/compile';
import { readContent } from '../compile/read-content';
import { compileSearch } from '../compile/search-index';
import { createNormalise } from './normalise';
import { createPinyin } from './pinyin';
import { createSearch, type SearchResults } from './search';
import type { SearchData } from './search-data';

const { search: data } = compileKnowledge(readContent('knowledge/content')).knowledge;
const search = createSearch(data);
const ids = ({ results }: SearchResults) => results.map(({ id }) => id);

/** What holds whatever is typed. */
function expectSound(query: string, { results, sure }: SearchResults): void {
  expect(results.length, query).toBeLessThanOrEqual(10);
  expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
  if (!results.length) expect(sure).toBe(false);
  results.forEach(({ id, title, matched, ranges, score }, i) => {
    const entry = data.entries.find((one) => one.id === id);
    expect(entry?.wordings[0]).toBe(title);
    expect(entry?.wordings).toContain(matched);
    expect(Number.isFinite(score)).toBe(true);
    expect(score).toBeLessThanOrEqual(results[i - 1]?.score ?? Number.POSITIVE_INFINITY);
    let done = 0;
    for (const [start, end] of ranges) {
      expect(start).toBeGreaterThanOrEqual(done);
      expect(end).toBeGreaterThan(start);
      done = end;
    }
    expect(done).toBeLessThanOrEqual(matched.length);
  });
}

describe('every title and alias of the base', () => {
  const normalise = createNormalise(data.traditional);
  const owners = new Map<string, string[]>();
  for (const { id, wordings } of data.entries) {
    for (const text of wordings) {
      const key = normalise(text).text;
      owners.set(key, [...(owners.get(key) ?? []), id]);
    }
  }
  const all = data.entries.flatMap(({ id, wordings }) => wordings.map((text) => ({ id, text })));

  it('finds its question first, surely, typed word for word', () => {
    const missed = all.filter(({ text }) => {
      const { results, sure } = search(text);
      const same = owners.get(normalise(text).text) ?? [];
      return !sure || !same.includes(results[0]?.id ?? '');
    });
    expect(missed).toEqual([]);
  }, 120_000);

  it('is highlighted where it was typed', () => {
    const { text } = all[0]!;
    const [first] = search(text).results;
    expect(first?.matched).toBe(text);
    // What stands between two marked characters, such as 、, may be marked with them.
    const marked = first?.ranges.map(([start, end]) => text.slice(start, end)).join('') ?? '';
    expect(normalise(marked).text).toBe(normalise(text).text);
  });

  it('gives the same list in traditional characters', () => {
    const toTraditional = Converter({ from: 'cn', to: 't' });
    const differing = all.filter(
      ({ text }, i) => i % 5 === 0 && ids(search(toTraditional(text))).join() !== ids(search(text)).join(),
    );
    // OpenCC turns some characters into ones that stand for two (发 is 發 and 髮); those few may differ below the first.
    expect(differing.filter(({ text }) => search(toTraditional(text)).results[0]?.id !== search(text).results[0]?.id)).toEqual(
      [],
    );
    expect(differing.length).toBeLessThanOrEqual(2);
  }, 120_000);
});

describe('whatever is typed', () => {
  it('never throws and stays in bounds', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({
        unit: fc.constantFrom(...'医保卡余额负数个账统筹gezhangybzsh 12-|!^$\'"=.*+?()[]{}\\\ud800\udc00\u0000，。'),
        maxLength: 80,
      }),
      fc.string({ unit: fc.constantFrom(...'0123456789０９五'), maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(...'，。！？、；：「」（）…—·,.!?;:\'"()[]{}<>@#%&*~`/\\'), maxLength: 80 }),
    );
    fc.assert(
      fc.property(typed, (query) => expectSound(query, search(query))),
      { numRuns: 400 },
    );
  }, 120_000);

  it.each([
    '',
    '   ',
    '\t\n',
    '，。！？',
    '\ud800\ud800',
    '\u0000\u0007',
    '?!.*+()[]{}|^$',
    '=!\'"',
    '😀🏥',
    '\ud83d',
    '\udc00',
  ])('finds nothing for %j', (query) => {
    expect(search(query)).toEqual({ results: [], sure: false });
  });

  it.each([
    '医',
    'yibao',
    'zh',
    'gzye',
    'a1',
    '医 ',
    '个a',
    '卡里的钱为什么变少了😀',
    '|!^',
    '7',
    '，',
    '\ud800',
    '\u0000医',
    '.*(',
    '!医 | ',
  ])('takes 10,000 characters of %j in bounded time', (piece) => {
    const query = piece.repeat(Math.ceil(10_000 / piece.length));
    search(query);
    const start = performance.now();
    expectSound(query, search(query));
    // A guard against work that grows with what was pasted, which would take seconds; the budget is measured elsewhere.
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('what is marked', () => {
  const pinyin = createPinyin(data.pinyin);
  const sound = (character: string) => pinyin.readingOf(character) || character;
  it.each(['退休老头一个，卡里钱花不完给谁用好', '打给我妹妹几个子儿', '搬家把单据都扔了', '异地就医备案'])(
    'is only what was typed, or sounds like it: %s',
    (query) => {
      const typed = new Set([...query].map(sound));
      const { results } = search(query);
      expect(results.length).toBeGreaterThan(0);
      for (const { title, matched, ranges } of results) {
        const marked = ranges.flatMap(([start, end]) => [...matched.slice(start, end)]);
        expect(marked.filter((character) => !typed.has(sound(character)))).toEqual([]);
        // An alias is shown for what it has of the query.
        if (matched !== title) expect(ranges.length).toBeGreaterThan(0);
      }
    },
  );
});

describe('what is asked elsewhere', () => {
  it.each(['驾驶证到期', '煤气费在哪里交', '周末看什么', '公积金怎么提取', '帮我查一下我的单子批了没有'])(
    'is not surely found: %s',
    (query) => {
      expect(search(query).sure).toBe(false);
    },
  );
  it.each([
    ['医保卡密码忘了', '银行卡密码忘了'],
    ['医保关系怎么转移', '公积金怎么转移'],
    ['医保断了怎么补缴', '养老保险断了怎么补缴'],
  ])('%s is, %s is not', (ours, others) => expect([search(ours).sure, search(others).sure]).toEqual([true, false]));
});

describe('a small base', () => {
  const source = (id: string, title: string, ...aliases: string[]) => ({
    id,
    title,
    aliases,
    tags: [],
    answer: [],
  });
  const small: SearchData = compileSearch(
    [
      source('negative', '医保个账余额是负数什么意思?', '卡里怎么倒欠钱'),
      source('sources', '医保卡里的钱是怎么来的?', '余额从哪里来'),
      source('sharing', '医保家庭共济是什么,怎么办理?', '钱给家里人用', '重新绑定共济'),
      source('remote', '异地就医怎么备案?', '去外省看病要登记吗'),
      source('cap', '医保封顶线是什么?', '一年最多能报多少'),
      source('password', '医保卡密码忘了怎么办?', '快递柜密码'),
    ],
    {
      concepts: [
        ['变少', '缩水'],
        ['负数', '倒欠', '负值'],
        ['家人', '家里人', '亲属'],
      ],
      own: ['余额', '个账', '共济', '备案', '医保'],
      live: ['帮我'],
      terms: [{ surfaces: ['余额', '个账', '共济', '备案'], related: [] }],
    },
  );
  const inSmall = createSearch(small);
  const first = (query: string) => inSmall(query).results[0]?.id;

  it.each([
    ['characters', '余额负数', 'negative'],
    ['words in another order', '负数 余额', 'negative'],
    ['a homophone', '余额复数', 'negative'],
    ['a variant character', '个帐佘额', 'negative'],
    ['traditional characters', '異地就醫備案', 'remote'],
    ['pinyin', 'yidi beian', 'remote'],
    ['pinyin in one word', 'fengdingxian', 'cap'],
    ['a phrase-aware reading', 'chongxinbangding', 'sharing'],
    ['first letters', 'ydjy', 'remote'],
    ['first letters of two words', 'gzye', 'negative'],
    ['zh for one character', 'gzhye', 'negative'],
    ['letters among characters', '余额fushu', 'negative'],
    ['a syllable begun', '余额fush', 'negative'],
    ['a synonym', '余额负值', 'negative'],
    ['half a question', '医保封', 'cap'],
    ['full-width letters', 'ｇｏｎｇｊｉ', 'sharing'],
  ])('finds by %s: %s', (_, query, id) => expect(first(query)).toBe(id));

  it('puts the same words far above everything else', () => {
    const [exact, next] = inSmall('余额从哪里来').results;
    expect(exact?.id).toBe('sources');
    expect((exact?.score ?? 0) - (next?.score ?? 0)).toBeGreaterThan(50);
  });
  it('highlights characters that were heard', () => {
    const [found] = inSmall('beian').results;
    expect(found?.ranges.map(([start, end]) => found.matched.slice(start, end))).toEqual(['备案']);
  });
  it('puts first what a term leads to', () => {
    const source = (id: string) => ({ id, title: `医保账户${id}`, aliases: [], tags: [], answer: [] });
    const led = (related: string[]) =>
      createSearch(
        compileSearch(['甲乙', '丙丁'].map(source), {
          concepts: [],
          own: [],
          live: [],
          terms: [{ surfaces: ['账户'], related }],
        }),
      )('账户').results[0]?.id;
    expect([led(['甲乙', '丙丁']), led(['丙丁'])]).toEqual(['甲乙', '丙丁']);
  });
  it('works on an empty base', () => {
    const nothing = createSearch(compileSearch([], { concepts: [], own: [], live: [], terms: [] }));
    expect(nothing('医保')).toEqual({ results: [], sure: false });
  });
});
