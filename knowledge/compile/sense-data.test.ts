import { describe, expect, it } from 'vitest';
import { writeLevels } from '../search/sense-format';
import { loadKnowledge } from './load-knowledge';
import { compileSense, createTokenNames, type StoredSense } from './sense-data';

const base = {
  pinyin: 'e额 yi医 yu余',
  concepts: [
    ['个账', '小金库'],
    ['余额', '结余'],
  ],
  entries: [{ id: 'new' }, { id: 'known' }],
};
const stored: StoredSense = {
  dimension: 1,
  step: 0.5,
  names: ['#余额', '/yu/e', '余额', '/bao', '#走了的组'].join('\n'),
  vectors: writeLevels([1, 2, 3, 4, 5]),
  entries: { known: writeLevels([7]), gone: writeLevels([8]) },
  elsewhere: writeLevels([9]),
};

describe('names of tokens', () => {
  const { nameOf, tokenOf } = createTokenNames(base);
  it.each(['余', '余额', 'app', '/yu', '/yu/e', '#余额', '#个账'])('%s comes back', (name) => {
    expect(tokenOf(name)).not.toBe('');
    expect(nameOf(tokenOf(name))).toBe(name);
  });
  it.each(['/bao', '/yu/bao', '#走了的组'])('%s stands for nothing here', (name) => expect(tokenOf(name)).toBe(''));
});

describe('what was learned', () => {
  it('is in the order of the tokens of today, without those that are gone', () => {
    const { tokenOf } = createTokenNames(base);
    const sense = compileSense(base, stored);
    const expected = [
      [tokenOf('余额'), writeLevels([3])],
      [tokenOf('/yu/e'), writeLevels([2])],
      [tokenOf('#余额'), writeLevels([1])],
    ];
    expect(sense.tokens.split('\n')).toEqual(expected.map(([token]) => token));
    expect(sense.vectors).toBe(expected.map(([, vector]) => vector).join(''));
  });
  it('is nothing of an entry that came later', () => {
    expect(compileSense(base, stored).entries).toBe(writeLevels([0, 7]));
  });
  it('is there for every question of the base; if not, run `npm run fit -- sense`', () => {
    const { sense, entries } = loadKnowledge().search;
    const nothing = writeLevels(Array.from<number>({ length: sense.dimension }).fill(0));
    const unlearned = entries.filter((_, i) => sense.entries.slice(i * sense.dimension, (i + 1) * sense.dimension) === nothing);
    expect(unlearned.map(({ id }) => id)).toEqual([]);
  });
});
