/**
 * Sense: whether a written form that is also an everyday word, or another insurance's word, means the term here.
 *
 * The model is a count that a person can do by hand. Words of the cue sets (`content/cues.yaml`) around the form are
 * counted once each, twice when they stand close to it, four times when they stand directly before it. For the term speak the sets that its guard `needs` and, always,
 * `insurance`; against it the sets under `unless`. What a page's title and headings say counts once as well.
 */
import type { LexiconGuard } from '../compiled';
import { alternation } from './alternation';

/** Folded characters on each side of a form in which a word can tell its sense: about a sentence. */
const NEAR = 40;
/** Within this distance a word usually belongs to the same clause as the form and counts twice. */
const CLOSE = 8;
/** A word that stands directly before the form says whose it is: 养老保险|个人账户, 工伤保险|基金支付. */
const OWNER = 4;
/** The cue set whose words surely mean medical insurance. */
export const OURS = 'insurance';

/** Cue sets that the page as a whole shows, from its title and headings. */
export type PageCues = ReadonlySet<string>;

const byDistance = (distance: number) => (distance <= CLOSE ? 2 : 1);

export interface SenseModel {
  /** `text` is folded; `start` and `end` are offsets into it. */
  allows(guard: LexiconGuard, text: string, start: number, end: number, page: PageCues): boolean;
  /** The cue sets whose words stand in a folded text. */
  cuesIn(text: string): PageCues;
}

export function createSenseModel(cues: Readonly<Record<string, readonly string[]>>): SenseModel {
  const patterns = new Map(Object.entries(cues).map(([id, words]) => [id, new RegExp(alternation(words), 'g')]));

  function weigh(ids: readonly string[], before: string, after: string, page: PageCues): number {
    const weights = new Map<string, number>();
    let fromPage = 0;
    for (const id of ids) {
      if (page.has(id)) fromPage = 1;
      const pattern = patterns.get(id);
      if (!pattern) continue;
      const note = (word: string, weight: number) => weights.set(word, Math.max(weights.get(word) ?? 0, weight));
      for (const hit of before.matchAll(pattern)) {
        const distance = before.length - hit.index - hit[0].length;
        note(hit[0], distance ? byDistance(distance) : OWNER);
      }
      for (const hit of after.matchAll(pattern)) note(hit[0], byDistance(hit.index));
    }
    let sum = fromPage;
    for (const weight of weights.values()) sum += weight;
    return sum;
  }

  return {
    allows({ needs = [], unless = [] }, text, start, end, page) {
      if (!needs.length && !unless.length) return true;
      const before = text.slice(Math.max(0, start - NEAR), start);
      const after = text.slice(end, end + NEAR);
      const against = unless.length ? weigh(unless, before, after, page) : 0;
      if (!needs.length && !against) return true;
      const speaking = weigh([...new Set([...needs, OURS])], before, after, page);
      return needs.length ? speaking > against : speaking >= against;
    },
    cuesIn: (text) => new Set([...patterns].filter(([, pattern]) => text.search(pattern) >= 0).map(([id]) => id)),
  };
}
