import { describe, expect, it } from 'vitest';
import { createConceptWords } from './concept-words';
import { writePosting } from './index-format';
import { createIndex } from './index-lookup';
import { createInitials } from './initials';
import { createNormalise } from './normalise';
import { createPinyin } from './pinyin';
import { readQuery } from './query';

const pinyin = createPinyin('bao保 e额 fu负付 ge个 qian钱 shi是 shu数 xian现 yi医 yu余 zhang账');
const s = (...spelled: string[]) => spelled.map((syllable) => pinyin.syllable(syllable)).join('');
const known = ['app', s('yi', 'bao'), s('ge', 'zhang'), s('fu', 'shu'), s('ge'), s('yi'), s('fu')].sort();
const index = createIndex({ tokens: known.join('\n'), postings: known.map(() => writePosting(0, 1)).join('\n') }, 2);
const reader = {
  normalise: createNormalise(''),
  pinyin,
  initials: createInitials(['个账', '负数', '余额'], pinyin, () => 1),
  concepts: createConceptWords([]),
  index,
};
const read = (query: string) => readQuery(query, reader);

describe('reading a query', () => {
  it('reads characters in one way', () => {
    expect(read('余额?').map(({ hanzi }) => hanzi)).toEqual(['余额']);
  });
  it.each([
    ['yibao', s('yi', 'bao')],
    ['YiBao', s('yi', 'bao')],
    ['ge账', s('ge', 'zhang')],
    ['个账fush', s('ge', 'zhang', 'fu', 'shu')],
  ])('hears %s', (query, sounds) => expect(read(query)[0]?.sounds).toBe(sounds));
  it('keeps a word that the base has', () => expect(read('app').map(({ hanzi }) => hanzi)).toEqual(['app']));
  it('takes letters that are no syllables as first letters and as the words they may stand for', () => {
    const found = read('gzfs');
    expect(found[0]?.initials).toBe('GZFS');
    expect(found.map(({ hanzi }) => hanzi)).toContain('个账负数');
    expect(found.find(({ hanzi }) => hanzi === '个账负数')?.trust).toBeLessThan(1);
  });
  it.each(['余额-35.2', '余额 −300', '余额－３００'])(
    'takes the minus of a figure for 负数 and leaves the figure: %s',
    (query) => {
      expect(read(query)[0]?.hanzi).toBe('余额负数');
    },
  );
  it('keeps a figure that stands alone, and a dash that is none', () => {
    expect(read('300')[0]?.hanzi).toBe('300');
    expect(read('医保-余额')[0]?.hanzi).toBe('医保余额');
  });
  it('tries zh as one letter and as two', () => {
    expect(read('gzhfs').map(({ initials }) => initials)).toEqual(expect.arrayContaining(['GZHFS', 'GZFS']));
  });
  it('parts words at white space, but not characters typed one by one', () => {
    const pairs = (query: string) =>
      read(query)[0]
        ?.units.filter(({ kind }) => kind === 'pair')
        .map(({ forms }) => forms[0]);
    expect(pairs('余额 负数')).toEqual(['余额', '负数']);
    expect(pairs('余 额 负 数')).toEqual(['余额', '额负', '负数']);
  });
  it.each(['', '   ', '?!', '\ud800', '😀'])('makes nothing of %j', (query) => {
    expect(read(query).flatMap(({ places }) => places)).toEqual([]);
  });
  it.each(['医'.repeat(10_000), 'gz'.repeat(5000), 'gz医'.repeat(3000), 'a '.repeat(5000)])('cuts a long query', (query) => {
    const found = read(query);
    expect(found.length).toBeLessThanOrEqual(6);
    for (const { places } of found) expect(places.length).toBeLessThanOrEqual(120);
  });
});
