/** Checked questions -> what search needs at run time: readings, tables and the inverted index with its impacts. */
import { analyse } from '../search/analysis';
import { type ConceptWords, createConceptWords } from '../search/concept-words';
import { BM25F, writePosting } from '../search/index-format';
import { createNormalise, type Normalise } from '../search/normalise';
import { createPinyin, type Pinyin } from '../search/pinyin';
import { placesOf } from '../search/place';
import type { IndexData, Lead, SearchData, SearchEntry } from '../search/search-data';
import { pinyinTable, spellText } from './pinyin-readings';
import { compileSense, LEARNED_NAMES } from './sense-data';
import { halves, traditionalPairs } from './traditional';

/** One question as search sees it. */
export interface SearchSource {
  id: string;
  title: string;
  aliases: readonly string[];
  /** Names of the terms that lead to this question. */
  tags: readonly string[];
  /** Short answer, body and what is often said: read less closely than title and aliases. */
  answer: readonly string[];
}

/** One term as search sees it. */
export interface SearchTerm {
  /** Its written forms. */
  surfaces: readonly string[];
  /** Questions it leads to, the most wanted first. */
  related: readonly string[];
}

export interface SearchVocabulary {
  concepts: readonly (readonly string[])[];
  own: readonly string[];
  live: readonly string[];
  terms: readonly SearchTerm[];
}

export function compileSearch(sources: readonly SearchSource[], vocabulary: SearchVocabulary): SearchData {
  const plain = createNormalise('');
  const everything = sources.flatMap(({ title, aliases, answer }) => [title, ...aliases, ...answer]);
  const texts = [...everything, ...vocabulary.concepts.flat(), ...vocabulary.own, ...vocabulary.live].map(
    (text) => plain(text).text,
  );
  const table = pinyinTable(texts);
  const traditional = halves(traditionalPairs(`${table}帐${LEARNED_NAMES}`));
  const normalise = createNormalise(traditional);
  const normalised = (words: readonly string[]) => [...new Set(words.map((word) => normalise(word).text))].filter(Boolean);

  const pinyin = createPinyin(table);
  const concepts = vocabulary.concepts.map(normalised);
  const entries = sources.map(({ id, title, aliases }): SearchEntry => {
    const shown = [title, ...aliases];
    const plainTexts = shown.map((text) => normalise(text).text);
    return {
      id,
      wordings: shown,
      plain: plainTexts.map((text, i) => (text === shown[i] ? '' : text)),
      readings: plainTexts.map((text) => unusualReading(text, pinyin)),
    };
  });
  const leads = leadsOf(vocabulary.terms, new Map(sources.map(({ id }, entry) => [id, entry])), normalised);
  const known = new Set([...concepts.flat(), ...leads.flatMap(({ terms }) => terms)]);
  return {
    pinyin: table,
    traditional,
    concepts,
    sense: compileSense({ pinyin: table, concepts, entries }),
    own: normalised(vocabulary.own),
    live: normalised(vocabulary.live),
    leads,
    terms: normalised(wordsOf(sources)).filter((word) => !known.has(word)),
    entries,
    index: compileIndex(sources, entries, normalise, pinyin, createConceptWords(concepts)),
  };
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsIn = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Every two characters that stand side by side in one word. */
function pairsInWords(text: string): Set<string> {
  return new Set(wordsIn(text).flatMap((word) => Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2))));
}

/** The words of titles, as ICU cuts them: 使用, 范围, 继承. */
function wordsOf(sources: readonly SearchSource[]): string[] {
  const words = sources.flatMap(({ title }) => wordsIn(title));
  return [...new Set(words)].filter((word) => /^[\u3400-\u9fff]{2,6}$/.test(word));
}

/** A form that several terms share leads to what each of them names. */
function leadsOf(
  terms: readonly SearchTerm[],
  entries: ReadonlyMap<string, number>,
  normalised: (words: readonly string[]) => string[],
): Lead[] {
  const leads = new Map<string, Set<number>>();
  for (const { surfaces, related } of terms) {
    for (const term of normalised(surfaces)) {
      const led = leads.get(term) ?? new Set();
      for (const id of related) {
        const entry = entries.get(id);
        if (entry !== undefined) led.add(entry);
      }
      if (led.size) leads.set(term, led);
    }
  }
  const alike = new Map<string, Lead>();
  for (const [term, led] of leads) {
    const entriesLed = [...led];
    const lead = alike.get(String(entriesLed)) ?? { terms: [], entries: entriesLed };
    lead.terms.push(term);
    alike.set(String(entriesLed), lead);
  }
  return [...alike.values()];
}

/** The phrase-aware reading, or '' where the table already says the same. */
function unusualReading(text: string, pinyin: Pinyin): string {
  const spelled = spellText(text);
  const reading = [...text].map((hanzi, i) => pinyin.syllable(spelled[i] ?? '') || pinyin.readingOf(hanzi) || ' ');
  return reading.every((syllable, i) => syllable.trim() === pinyin.readingOf(text.charAt(i))) ? '' : reading.join('');
}

type Field = keyof typeof BM25F.weights;

/** A title says what the question is about; one alias of a dozen says how one person put it. */
const TITLE_COUNTS = 3;

function compileIndex(
  sources: readonly SearchSource[],
  entries: readonly SearchEntry[],
  normalise: Normalise,
  pinyin: Pinyin,
  concepts: ConceptWords,
): IndexData {
  const unitsOf = (text: string, readings = '') => analyse(placesOf(normalise(text).text, pinyin, readings), concepts).units;
  const tokensOf = (text: string, readings?: string) => unitsOf(text, readings).flatMap(({ forms }) => forms);
  const asked = new Set(
    entries.flatMap(({ wordings, readings }) => wordings.flatMap((text, i) => tokensOf(text, readings[i]))),
  );
  // Sounds of the long text would double the index; people misspell what they ask, which the wordings hold. Of its pairs a
  // quarter is the end of one word and the beginning of the next, which nobody asks.
  const answerTokens = (text: string) => {
    const inWords = pairsInWords(normalise(text).text);
    return unitsOf(text).flatMap(({ forms: [form = ''], kind }) =>
      kind === 'triple' || (kind === 'pair' && !inWords.has(form) && !asked.has(form)) ? [] : [form],
    );
  };
  const counts = sources.map((source, n) => ({
    surface: count(
      (entries[n]?.wordings ?? []).flatMap((text, i) => {
        const tokens = tokensOf(text, entries[n]?.readings[i]);
        return i === 0 ? Array.from({ length: TITLE_COUNTS }, () => tokens).flat() : tokens;
      }),
    ),
    tags: count(source.tags.flatMap((text) => tokensOf(text))),
    answer: count(source.answer.flatMap(answerTokens)),
  }));
  const fields: Field[] = ['surface', 'tags', 'answer'];
  const length = (tokens: Map<string, number>) => [...tokens.values()].reduce((sum, n) => sum + n, 0);
  const average = (field: Field) => counts.reduce((sum, entry) => sum + length(entry[field]), 0) / Math.max(1, counts.length);
  const averages = { surface: average('surface'), tags: average('tags'), answer: average('answer') };

  const postings = new Map<string, string>();
  counts.forEach((entry, number) => {
    const frequencies = new Map<string, number>();
    for (const field of fields) {
      const norm = 1 - BM25F.b + (BM25F.b * length(entry[field])) / Math.max(1, averages[field]);
      for (const [token, n] of entry[field]) {
        frequencies.set(token, (frequencies.get(token) ?? 0) + (BM25F.weights[field] * n) / norm);
      }
    }
    for (const [token, frequency] of frequencies) {
      const saturated = (frequency * (BM25F.k1 + 1)) / (BM25F.k1 + frequency);
      postings.set(token, (postings.get(token) ?? '') + writePosting(number, saturated));
    }
  });
  const sorted = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  return { tokens: sorted.map(([token]) => token).join('\n'), postings: sorted.map(([, found]) => found).join('\n') };
}

function count(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}
