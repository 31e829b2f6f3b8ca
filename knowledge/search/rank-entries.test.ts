import { describe, expect, it } from 'vitest';
import { type Analysed, analyse } from './analysis';
import { createConceptWords } from './concept-words';
import { writePosting } from './index-format';
import { createIndex } from './index-lookup';
import { createPinyin } from './pinyin';
import { initialPlace, placesOf } from './place';
import { askedUnits, rankEntries } from './rank-entries';

const pinyin = createPinyin('bao保 e额 fu负复 shu数 yi医 yu余');
const s = (...spelled: string[]) => spelled.map((syllable) => pinyin.syllable(syllable)).join('');
const concepts = createConceptWords([['负数', '负值']]);
const read = (text: string): Analysed => analyse(placesOf(text, pinyin), concepts);

/** Postings by token: which entries have it, all alike. */
function indexOf(tokens: Record<string, number[]>) {
  const sorted = Object.entries(tokens).sort(([a], [b]) => (a < b ? -1 : 1));
  return createIndex(
    {
      tokens: sorted.map(([token]) => token).join('\n'),
      postings: sorted.map(([, entries]) => entries.map((entry) => writePosting(entry, 1)).join('')).join('\n'),
    },
    40,
  );
}
const order = (query: Analysed, tokens: Record<string, number[]>) =>
  rankEntries(query, indexOf(tokens)).map(({ entry }) => entry);

describe('stage 1', () => {
  it('puts characters before what only sounds like them', () => {
    expect(order(read('余额'), { 余额: [3], [s('yu', 'e')]: [3, 7] })).toEqual([3, 7]);
  });
  it('hears what was written with another character', () => {
    expect(order(read('复数'), { 负数: [5], [s('fu', 'shu')]: [5] })).toEqual([5]);
  });
  it('counts a sound once where its character hit already', () => {
    const found = rankEntries(read('余额'), indexOf({ 余额: [3, 4], [s('yu', 'e')]: [3, 7] }));
    const scoreOf = (entry: number) => found.find((one) => one.entry === entry)?.score;
    expect(scoreOf(3)).toBe(scoreOf(4));
    expect(scoreOf(7)).toBeLessThan(scoreOf(4) ?? 0);
  });
  it('finds by what a word means', () => expect(order(read('负值'), { '\uf000': [2] })).toEqual([2]));
  it('uses first letters only where no more was typed', () => {
    expect(order(read('余额'), { YE: [1] })).toEqual([]);
    expect(order(analyse([initialPlace('y'), initialPlace('e')], concepts), { YE: [1] })).toEqual([1]);
  });
  it('asks for triples only where first letters were typed', () => {
    expect(askedUnits(read('医保余')).some(({ kind }) => kind === 'triple')).toBe(false);
    expect(askedUnits(analyse(['y', 'b', 'y'].map(initialPlace), concepts)).some(({ kind }) => kind === 'triple')).toBe(true);
  });
  it('keeps 24 and scores them from 0 to 1', () => {
    const found = rankEntries(read('余额'), indexOf({ 余额: Array.from({ length: 40 }, (_, i) => i) }));
    expect(found).toHaveLength(24);
    for (const { score } of found) expect(score > 0 && score <= 1).toBe(true);
  });
});
