/** The shapes that the compile step makes out of content: what the content script, the card and the popup read. */
import type { Evidence } from './schema';

/** Words, joined by spaces, one of which stands on every page that has a term. Travels with the content script: every byte counts. */
export interface Gate {
  words: string;
  /** As in `Lexicon`, for the characters of the words. */
  traditional: string;
  /** Tells one compiled lexicon from another: a page must not work with what an older version has stored. */
  edition: string;
}

/** Written forms and guards, folded, ready for `detection/detect.ts`. Read from storage by pages that pass the gate. */
export interface Lexicon {
  terms: LexiconTerm[];
  /** Words that tell a sense when they stand nearby, by cue set id. */
  cues: Record<string, string[]>;
  /** What a word of a cue set counts, where that is not 1. */
  cueWeights?: Record<string, number>;
  /** Pairs of characters, traditional then simplified, in one string: only characters that content uses. */
  traditional: string;
}

export interface LexiconTerm {
  id: string;
  name: string;
  /** One-line meaning, at most 60 characters. */
  line: string;
  surfaces: string[];
  guards?: LexiconGuard[];
}

export interface LexiconGuard {
  /** Surfaces it speaks of; all of the term's when left out. */
  on?: string[];
  not?: Surroundings;
  only?: Surroundings;
  needs?: string[];
  unless?: string[];
}

/**
 * What may stand around a surface. Content writes whole phrases (整个账户); here only what is left and right of the surface
 * remains, words joined by spaces, left and right of a pair by `_`: half the size, and no search when matching.
 */
export interface Surroundings {
  before?: string;
  after?: string;
  around?: string;
}

/** A source as a reader sees it beside a statement. */
export interface CitedSource {
  title: string;
  number?: string;
  issuer: string;
  /** Article or paragraph, where one was named. */
  at?: string;
  issued?: string;
  inForce?: string;
  status: 'in-force' | 'published' | 'replaced';
  url?: string;
  evidence: Evidence;
  checked: string;
  validUntil?: string;
}

export interface RegionalNote {
  region: string;
  regionName: string;
  note: string;
  sources: CitedSource[];
}

/** An entry of the knowledge base: what can be opened, linked to and pinned. */
export interface Reference {
  kind: 'question' | 'term';
  id: string;
}

/** Where a region publishes its rules. Stored beside the cards, for the pages of its own portals and for who has chosen it. */
export interface RegionPortal {
  id: string;
  name: string;
  portal: string;
  /** Host suffixes of its portals. */
  hosts: string[];
}

export interface QuestionLink {
  id: string;
  title: string;
}

/** Questions that belong together, by their ids. */
export interface Theme {
  id: string;
  title: string;
  line: string;
  questions: string[];
}

/** Everything a term's card shows. Stored one by one in `storage.local`, read when a card opens. */
export interface Card {
  id: string;
  name: string;
  category: string;
  line: string;
  from?: string;
  pays?: string;
  mind?: string;
  usedIn: string[];
  regions: RegionalNote[];
  related: QuestionLink[];
  sources: CitedSource[];
  checked: string;
  validUntil?: string;
  body: MarkdownNode[];
}

/** A whole answer, as popup and answer page show it. */
export interface Answer {
  id: string;
  title: string;
  aliases: string[];
  short: string;
  body: MarkdownNode[];
  misconceptions: { said: string; truth: string; sources: CitedSource[] }[];
  regions: RegionalNote[];
  related: QuestionLink[];
  sources: CitedSource[];
  checked: string;
  validUntil?: string;
}

/** What lists show of questions and terms: enough to choose from, at a tenth of the size. */
export interface Summaries {
  questions: QuestionSummary[];
  terms: TermSummary[];
}
export type QuestionSummary = Pick<Answer, 'id' | 'title' | 'short'>;
export type TermSummary = Pick<Card, 'id' | 'name' | 'category' | 'line'>;

/** Markdown as a small tree. Rendered as elements by `components/markdown.tsx`; there is no node that holds markup. */
export type MarkdownNode =
  | { kind: 'text'; text: string }
  /** A term inside the text: `text` is how it is written there. */
  | { kind: 'term'; id: string; text: string }
  | { kind: 'paragraph' | 'strong' | 'emphasis' | 'item' | 'quote'; children: MarkdownNode[] }
  | { kind: 'heading'; level: 2 | 3; children: MarkdownNode[] }
  | { kind: 'list'; ordered: boolean; children: MarkdownNode[] }
  | { kind: 'table'; head: MarkdownNode[][]; rows: MarkdownNode[][][] };
