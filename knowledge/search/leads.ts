/**
 * A term's name -> the questions that explain it. Who types nothing but 家庭共济 asks what it is, not how to cancel it;
 * the terms of the base name the questions that a reader of the term wants first.
 */
import type { Analysed } from './analysis';
import type { Index } from './index-lookup';
import type { Pinyin } from './pinyin';
import type { Lead } from './search-data';

/** The entries that the terms in a query lead to, with how much of the query those terms are, 0 to 1. */
export type Leads = (query: Analysed) => ReadonlyMap<number, number>;

/** What a term says of the first, second and third question it names. */
const BY_PLACE = [1, 0.5, 0.35];
/** A term heard with other characters, or begun and not finished. */
const HEARD = 0.85;
const BEGUN = 0.8;

export function createLeads(leads: readonly Lead[], pinyin: Pinyin, index: Index): Leads {
  const written = new Map<string, number[]>();
  const heard = new Map<string, number[]>();
  let longest = 0;
  for (const { terms, entries } of leads) {
    for (const term of terms) {
      const sounds = [...term].map((hanzi) => pinyin.readingOf(hanzi) || hanzi).join('');
      written.set(term, entries);
      heard.set(sounds, [...(heard.get(sounds) ?? []), ...entries]);
      longest = Math.max(longest, term.length);
    }
  }

  return ({ hanzi, sounds }) => {
    const found = new Map<number, number>();
    const credit = (entries: readonly number[], share: number) => {
      entries.slice(0, BY_PLACE.length).forEach((entry, place) => {
        found.set(entry, Math.min(1, (found.get(entry) ?? 0) + share * (BY_PLACE[place] ?? 0)));
      });
    };
    const tells = [...hanzi].map((character) => index.idf(character));
    const all = tells.reduce((sum, tell) => sum + tell, 0);
    for (let start = 0; start < hanzi.length && all; ) {
      let end = Math.min(hanzi.length, start + longest);
      const entriesAt = () => written.get(hanzi.slice(start, end)) ?? heard.get(sounds.slice(start, end));
      while (end > start + 1 && !entriesAt()) end--;
      const entries = end > start + 1 ? entriesAt() : undefined;
      if (entries) {
        const share = tells.slice(start, end).reduce((sum, tell) => sum + tell, 0) / all;
        credit(entries, share * (written.has(hanzi.slice(start, end)) ? 1 : HEARD));
      }
      start = entries ? end : start + 1;
    }
    if (!found.size && sounds.length > 1) {
      for (const [term, entries] of heard) if (term.startsWith(sounds)) credit(entries, (BEGUN * sounds.length) / term.length);
    }
    return found;
  };
}
