/**
 * What was learned of tokens and entries, as it is stored -> as search reads it. Stored are characters, spelled sounds and
 * the first words of groups: the tokens of search are numbered anew whenever the content changes.
 */
import { isConcept, isSound } from '../search/analysis';
import { conceptToken } from '../search/concept-words';
import { createPinyin } from '../search/pinyin';
import type { SearchData, SearchEntry, SenseData } from '../search/search-data';
import { writeLevels } from '../search/sense-format';
import stored from '../search/sense-vectors.json';

export interface StoredSense {
  dimension: number;
  step: number;
  /** Names of tokens, one per line: 余额, /yu/e for its sound, #个人账户 for the group that begins so. */
  names: string;
  vectors: string;
  /** By the question's id. */
  entries: Record<string, string>;
  elsewhere: string;
}

/** Characters among them stand nowhere in the content: people ask with words of their own. */
export const LEARNED_NAMES: string = stored.names;

/** Tokens by their stored names, and back. */
export interface TokenNames {
  nameOf(token: string): string;
  /** '' for a name that stands for nothing any more. */
  tokenOf(name: string): string;
}

type Vocabulary = Pick<SearchData, 'pinyin' | 'concepts'>;

export function createTokenNames({ pinyin: table, concepts }: Vocabulary): TokenNames {
  const pinyin = createPinyin(table);
  const spelledBy = new Map(
    table.split(' ').map((row) => {
      const spelled = /^[a-z]*/.exec(row)?.[0] ?? '';
      return [pinyin.syllable(spelled), spelled];
    }),
  );
  const groups = new Map(concepts.map(([first = ''], group) => [conceptToken(group), first]));
  const groupOf = new Map([...groups].map(([token, first]) => [first, token]));
  return {
    nameOf: (token) => {
      if (isConcept(token)) return `#${groups.get(token)}`;
      return isSound(token) ? [...token].map((syllable) => `/${spelledBy.get(syllable)}`).join('') : token;
    },
    tokenOf: (name) => {
      if (name.startsWith('#')) return groupOf.get(name.slice(1)) ?? '';
      if (!name.startsWith('/')) return name;
      const syllables = name.slice(1).split('/').map(pinyin.syllable);
      return syllables.every(Boolean) ? syllables.join('') : '';
    },
  };
}

export const NOTHING_LEARNED: SenseData = { dimension: 0, step: 0, tokens: '', vectors: '', entries: '', elsewhere: '' };

export function compileSense(
  base: Vocabulary & { entries: readonly Pick<SearchEntry, 'id'>[] },
  learned: StoredSense = stored,
): SenseData {
  const { dimension, step, names, vectors } = learned;
  // Of a base that nothing was learned of, as in tests, not even what it is not about is known.
  if (!base.entries.some(({ id }) => id in learned.entries)) return NOTHING_LEARNED;
  const { tokenOf } = createTokenNames(base);
  const known = names
    .split('\n')
    .flatMap((name, i) => {
      const token = tokenOf(name);
      return token ? [{ token, vector: vectors.slice(i * dimension, (i + 1) * dimension) }] : [];
    })
    .sort((a, b) => (a.token < b.token ? -1 : 1));
  const nothing = writeLevels(Array.from<number>({ length: dimension }).fill(0));
  return {
    dimension,
    step,
    tokens: known.map(({ token }) => token).join('\n'),
    vectors: known.map(({ vector }) => vector).join(''),
    entries: base.entries.map(({ id }) => learned.entries[id] ?? nothing).join(''),
    elsewhere: learned.elsewhere,
  };
}
