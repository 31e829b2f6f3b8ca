/** All that finding needs, in one chunk of its own: the popup paints without waiting for it. */
import lexicon from 'virtual:knowledge/lexicon';
import searchData from 'virtual:knowledge/search';
import type { Result } from '@/components/result-list';
import { createPinyin } from '@/knowledge/search/pinyin';
import { createSearch } from '@/knowledge/search/search';
import { createTermFinder } from './asked-term';
import { createBegunTerms } from './begun-terms';

/** Longer than any question; what is beyond it is a pasted page. */
const MOST_CHARACTERS = 200;

export interface Found {
  /** Ids of terms that the query names. */
  terms: string[];
  /** Ids of terms whose name the query begins. */
  begun: string[];
  results: Result[];
  /** Whether the results are what was asked, or only near it. */
  sure: boolean;
}

export type Finder = (query: string) => Found;

export function createFinder(): Finder {
  const search = createSearch(searchData);
  const termsIn = createTermFinder(lexicon);
  const termsBegunBy = createBegunTerms(lexicon, createPinyin(searchData.pinyin));
  return (query) => {
    const asked = query.slice(0, MOST_CHARACTERS);
    const terms = termsIn(asked);
    return { ...search(asked), terms, begun: termsBegunBy(asked).filter((id) => !terms.includes(id)) };
  };
}
