/** What the compile step prepares for search. JSON only, so that it can be parsed from one string. */
export interface SearchData {
  /** Every syllable and the characters read so: `a啊阿 ai哀爱 …`, syllables in alphabetical order. */
  pinyin: string;
  /** Traditional characters, then as many simplified ones in the same order, for every character of `pinyin`: packs better than pairs. */
  traditional: string;
  /** Synonym groups. A word stands for its group; the group's place in this list is the concept's number. */
  concepts: string[][];
  /** What people say when they ask us. */
  own: string[];
  /** What people say when only somebody who sees their file could answer. */
  live: string[];
  /** Words that typed initials may stand for besides those of `concepts` and `leads`: gzfs is 个账 and 负数. */
  terms: string[];
  /** Written forms of terms with the entries they lead to, the most wanted first. */
  leads: Lead[];
  entries: SearchEntry[];
  index: IndexData;
  sense: SenseData;
}

export interface Lead {
  terms: string[];
  entries: number[];
}

export interface SearchEntry {
  id: string;
  /** The title, then the aliases, as they are shown. */
  wordings: string[];
  /** The wordings normalised; empty where that changes nothing. */
  plain: string[];
  /** Readings of the wordings, one syllable character each (see `pinyin.ts`); empty where the table gives the same. */
  readings: string[];
}

export interface IndexData {
  /** Tokens in code unit order, one per line. */
  tokens: string;
  /** One line per token: pairs of characters, entry and impact (see `index-format.ts`). */
  postings: string;
}

/** What `sense.ts` reads. Numbers are levels, one character each (see `sense-format.ts`). */
export interface SenseData {
  /** Numbers in a vector. */
  dimension: number;
  /** What one level is worth. */
  step: number;
  /** Tokens that tell something, in code unit order, one per line. */
  tokens: string;
  /** Their vectors, one after the other. */
  vectors: string;
  /** The vectors of the entries in their order; zeros where nothing was learned of one. */
  entries: string;
  /** The vector of what people ask and no entry answers. */
  elsewhere: string;
}
