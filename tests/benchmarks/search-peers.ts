/** What others would build for the same: each takes the same titles and aliases and gives ids, best first. */
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { pinyin } from 'pinyin-pro';

export interface Entry {
  id: string;
  wordings: readonly string[];
}

export type Ask = (query: string) => string[];

const MOST = 10;

const bigrams = (text: string): string[] => {
  const characters = [...text.toLowerCase().replace(/[^\p{Script=Han}a-z0-9]/gu, '')];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
};
const spelled = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });

function fuse(entries: readonly Entry[], options: object): Ask {
  const index = new Fuse(entries, { keys: ['wordings'], ...options });
  return (query) => index.search(query, { limit: MOST }).map(({ item }) => item.id);
}

function miniSearch(entries: readonly Entry[]): Ask {
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => [...bigrams(text), ...spelled(text)],
  });
  index.addAll(entries.map(({ id, wordings }) => ({ id, text: wordings.join('\n') })));
  return (query) =>
    index
      .search(query, { prefix: true, fuzzy: 0.2 })
      .slice(0, MOST)
      .map(({ id }) => String(id));
}

function flexSearch(entries: readonly Entry[]): Ask {
  const index = new Document({ document: { id: 'id', index: [{ field: 'text', tokenize: 'forward', encode: bigrams }] } });
  for (const { id, wordings } of entries) index.add({ id, text: wordings.join('\n') });
  return (query) => {
    const [found] = index.search(query, { limit: MOST, suggest: true });
    return found?.result.map(String) ?? [];
  };
}

/** The textbook: bigrams, k1 1.2, b 0.75. */
function bm25(entries: readonly Entry[]): Ask {
  const texts = entries.map(({ wordings }) => wordings.flatMap(bigrams));
  const average = texts.reduce((total, { length }) => total + length, 0) / texts.length;
  const postings = new Map<string, Map<number, number>>();
  texts.forEach((tokens, entry) => {
    for (const token of tokens) {
      const found = postings.get(token) ?? new Map<number, number>();
      postings.set(token, found.set(entry, (found.get(entry) ?? 0) + 1));
    }
  });
  return (query) => {
    const scores = new Map<number, number>();
    for (const token of bigrams(query)) {
      const found = postings.get(token);
      if (!found) continue;
      const weight = Math.log(1 + (texts.length - found.size + 0.5) / (found.size + 0.5));
      for (const [entry, times] of found) {
        const length = (texts[entry]?.length ?? 0) / average;
        const score = (weight * times * 2.2) / (times + 1.2 * (0.25 + 0.75 * length));
        scores.set(entry, (scores.get(entry) ?? 0) + score);
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST)
      .flatMap(([entry]) => entries[entry]?.id ?? []);
  };
}

export const PEERS: Record<string, (entries: readonly Entry[]) => Ask> = {
  'Fuse.js，默认设置': (entries) => fuse(entries, {}),
  'Fuse.js，按词（二元）': (entries) => fuse(entries, { useTokenSearch: true, tokenize: bigrams }),
  'MiniSearch，二元加拼音': miniSearch,
  'FlexSearch，二元': flexSearch,
  'BM25，二元': bm25,
};
