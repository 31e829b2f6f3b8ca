/** The inverted index as the popup uses it: nothing is decoded before a query asks for it. */
import { eachPosting, postingCount } from './index-format';
import type { IndexData } from './search-data';

export interface Index {
  readonly size: number;
  /** In how many entries the token stands. */
  frequency(token: string): number;
  /** How much a token tells: much when few entries have it. A token that no entry has tells as much as the rarest. */
  idf(token: string): number;
  each(token: string, visit: (entry: number, saturated: number) => void): void;
}

export function createIndex(data: IndexData, size: number): Index {
  const tokens = data.tokens.split('\n');
  const postings = data.postings.split('\n');

  const postingsOf = (token: string): string => {
    let low = 0;
    let high = tokens.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = tokens[middle] ?? '';
      if (found === token) return postings[middle] ?? '';
      if (found < token) low = middle + 1;
      else high = middle - 1;
    }
    return '';
  };
  const frequency = (token: string) => postingCount(postingsOf(token));
  return {
    size,
    frequency,
    idf: (token) => {
      const count = frequency(token);
      return Math.log(1 + (size - count + 0.5) / (count + 0.5));
    },
    each: (token, visit) => eachPosting(postingsOf(token), visit),
  };
}
