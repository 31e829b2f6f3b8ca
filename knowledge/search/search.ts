/** The one entry of this room: what a person typed -> the questions that answer it, best first. */
import { type Analysed, analyse } from './analysis';
import { createConceptWords } from './concept-words';
import { confidenceOf } from './confidence';
import { createEvidence, type Evidence } from './evidence';
import { createIndex } from './index-lookup';
import { createInitials } from './initials';
import { createLeads } from './leads';
import { createNormalise } from './normalise';
import { createPinyin } from './pinyin';
import { placesOf } from './place';
import { readQuery } from './query';
import { bestFirst, createRank, NO_SIGNALS, type Ranked, type RankWeights } from './rank';
import { matchedRuns } from './rank-fuse';
import type { SearchData } from './search-data';
import { createSense } from './sense';

export interface SearchResult {
  id: string;
  title: string;
  /** The title or alias that fits best. */
  matched: string;
  /** What to highlight in `matched`: half-open UTF-16 offsets. */
  ranges: [number, number][];
  score: number;
}

export interface SearchResults {
  /** Best first, at most 10; empty when nothing is related. */
  results: SearchResult[];
  /** Whether to show them as found, or as a guess at what was meant. */
  sure: boolean;
}

export type Search = (query: string) => SearchResults;

/** What was found before anything is decided: for showing, and for fitting the weights of the decision. */
interface Found {
  /** Best first. */
  ranked: Ranked[];
  /** Nothing where nothing was found. */
  evidence: Evidence | undefined;
}

export interface Searcher {
  find(query: string): Found;
  search: Search;
}

const MOST_RESULTS = 10;
/** Above every score that is not for word-for-word the same. */
const EXACT_SCORE = 100;
/** What stands behind this in a pasted page is not looked at. */
const LONGEST_TEXT = 1000;

export const createSearch = (data: SearchData, weights?: RankWeights): Search => createSearcher(data, weights).search;

export function createSearcher(data: SearchData, weights?: RankWeights): Searcher {
  const normalise = createNormalise(data.traditional);
  const pinyin = createPinyin(data.pinyin);
  const concepts = createConceptWords(data.concepts, pinyin.readingOf);
  const index = createIndex(data.index, data.entries.length);
  const initials = createInitials(abbreviable(data), pinyin, (word) => index.frequency(word.slice(0, 2)));
  const reader = { normalise, pinyin, initials, concepts, index };

  const texts = (entry: number, place: number) => {
    const { wordings = [], plain = [], readings = [] } = data.entries[entry] ?? {};
    const shown = wordings[place];
    return shown === undefined ? undefined : analyse(placesOf(plain[place] || shown, pinyin, readings[place]), concepts);
  };
  const rank = createRank(
    { index, texts, leads: createLeads(data.leads, pinyin, index), sense: createSense(data.sense) },
    weights,
  );
  const evidenceOf = createEvidence(data, index, pinyin);

  /** The entries that have a wording, word for word. */
  const entriesOf = new Map<string, Map<number, number>>();
  data.entries.forEach(({ wordings, plain }, entry) => {
    wordings.forEach((shown, wording) => {
      const text = plain[wording] || shown;
      const entries = entriesOf.get(text) ?? new Map<number, number>();
      entriesOf.set(text, entries.set(entry, entries.get(entry) ?? wording));
    });
  });

  function find(query: string): Found {
    const text = query.slice(0, LONGEST_TEXT);
    const typed = normalise(text).text;
    const interpretations = readQuery(text, reader);
    const [asTyped] = interpretations;
    const ranked = bestOfEach(interpretations.flatMap(rank));
    for (const [entry, wording] of entriesOf.get(typed) ?? []) {
      const known = ranked.find((result) => result.entry === entry);
      if (known) Object.assign(known, { wording, score: EXACT_SCORE + known.score });
      else if (asTyped)
        ranked.push({ entry, wording, score: EXACT_SCORE, signals: NO_SIGNALS, elsewhere: undefined, interpretation: asTyped });
    }
    ranked.sort(bestFirst);
    const [first] = ranked;
    return { ranked, evidence: first && evidenceOf(first, first.score >= EXACT_SCORE) };
  }

  function search(query: string): SearchResults {
    const { ranked, evidence } = find(query);
    const confidence = evidence && confidenceOf(evidence);
    if (!confidence || confidence === 'nothing') return { results: [], sure: false };
    return { results: ranked.slice(0, MOST_RESULTS).flatMap(shown), sure: confidence === 'sure' };
  }

  function shown({ entry, wording, score, interpretation }: Ranked): SearchResult[] {
    const { id, wordings = [], readings = [] } = data.entries[entry] ?? {};
    const [title] = wordings;
    if (id === undefined || title === undefined) return [];
    const [asTitle, asFits] = [0, wording].map((place) => marked(wordings[place] ?? title, readings[place], interpretation));
    // What was meant without any of its words is shown by its title: an alias with nothing marked would only puzzle.
    const found = asFits?.ranges.length ? asFits : asTitle;
    return found ? [{ id, title, score, ...found }] : [];
  }

  function marked(matched: string, readings: string | undefined, query: Analysed): Pick<SearchResult, 'matched' | 'ranges'> {
    const { text, originOf } = normalise(matched);
    const { sounds, initials: letters } = analyse(placesOf(text, pinyin, readings), concepts);
    // Sounds cover characters too; first letters are all there is where only they were typed.
    const heard = matchedRuns(query.sounds, sounds);
    const isSpelled = query.places.every(({ hanzi, syllable, word }) => hanzi || syllable || word);
    const runs = heard.length || isSpelled ? heard : matchedRuns(query.initials, letters);
    return { matched, ranges: runs.map(([start, end]): [number, number] => [originOf(start), originOf(end - 1) + 1]) };
  }

  return { find, search };
}

/** Several readings of a query find the same entry; the best one stays. */
function bestOfEach(ranked: readonly Ranked[]): Ranked[] {
  const best = new Map<number, Ranked>();
  for (const result of ranked) {
    const known = best.get(result.entry);
    if (!known || result.score > known.score) best.set(result.entry, result);
  }
  return [...best.values()];
}

/** Words that people type by their first letters. */
const abbreviable = ({ concepts, leads, terms }: SearchData): string[] => {
  const words = [...concepts.flat(), ...leads.flatMap((lead) => lead.terms), ...terms];
  return [...new Set(words)].filter((word) => /^[\u3400-\u9fff]{2,6}$/.test(word));
};
