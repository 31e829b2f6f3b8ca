/** The inverted index as the popup uses it: nothing is decoded before a query asks for it. */
import { type Postings, postingCount, readPostings } from './index-format';
import type { IndexData } from './search-data';
import { createSortedLines } from './sorted-lines';

export interface Index {
  readonly size: number;
  /** In how many entries the token stands. */
  frequency(token: string): number;
  /** How much a token tells: much when few entries have it. A token that no entry has tells as much as the rarest. */
  idf(token: string): number;
  postings(token: string): Postings;
}

/** Enough for all tokens of all wordings; queries must not fill memory without end. */
const MOST_REMEMBERED = 100_000;
/** Postings kept ready: 6 bytes each. */
const MOST_READ = 1_000_000;

export function createIndex(data: IndexData, size: number): Index {
  const tokens = createSortedLines(data.tokens);
  const postings = createSortedLines(data.postings);
  /** By token; the same few hundred are asked for again and again while candidates are compared. */
  const idfs = new Map<string, number>();
  const read = new Map<string, Postings>();
  let readCount = 0;

  const postingsOf = (token: string): string => {
    const found = tokens.find(token);
    return found < 0 ? '' : postings.line(found);
  };
  const frequency = (token: string) => postingCount(postingsOf(token));
  return {
    size,
    frequency,
    idf: (token) => {
      const known = idfs.get(token);
      if (known !== undefined) return known;
      const count = frequency(token);
      const idf = Math.log(1 + (size - count + 0.5) / (count + 0.5));
      if (idfs.size < MOST_REMEMBERED) idfs.set(token, idf);
      return idf;
    },
    postings: (token) => {
      const known = read.get(token);
      if (known) return known;
      const found = readPostings(postingsOf(token));
      readCount += found.entries.length;
      if (readCount < MOST_READ) read.set(token, found);
      return found;
    },
  };
}
