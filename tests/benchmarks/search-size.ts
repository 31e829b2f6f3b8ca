/** What search has to load, gzip, in one definition for every command that prints it. */
import { gzipSync } from 'node:zlib';
import type { SearchData } from '../../knowledge/search/search-data';
import { bundle } from './bundle';

export interface SearchSize {
  /** With Fuse.js. */
  code: number;
  /** Readings, traditional characters, groups of words, words of ours and of others: the same however many questions there are. */
  tables: number;
  /** What was learned of how people ask (`sense.ts`). */
  sense: number;
  /** What grows with the questions and terms. */
  content: { leads: number; wordings: number; index: number };
}

const kilobytes = (text: string) => gzipSync(text, { level: 9 }).length / 1024;
const packed = (value: unknown) => kilobytes(JSON.stringify(value));

export async function searchSize({ leads, entries, index, sense, ...tables }: SearchData): Promise<SearchSize> {
  return {
    code: kilobytes(await bundle('knowledge/search/search.ts', 'search')),
    tables: packed(tables),
    sense: packed(sense),
    content: { leads: packed(leads), wordings: packed(entries), index: packed(index) },
  };
}
