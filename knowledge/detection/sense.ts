/**
 * Sense: whether a written form that is also an everyday word, or another insurance's word, means the term here.
 *
 * The model is a count that a person can do by hand. Words of the cue sets (`content/cues.yaml`) around the form are
 * counted once each: 1, or 2 within a clause's length, 4 directly before the form, half beyond the end of the sentence; a
 * set whose words are only hints has a smaller weight of its own. For the term speak the sets that its guard `needs` and,
 * always, `insurance`; against it the sets under `unless`. What a page's title and headings say counts once as well.
 */
import type { Lexicon, LexiconGuard } from '../compiled';
import { alternation } from './alternation';

/**
 * Places on each side of a form in which a word can tell its sense: about a sentence. A Chinese character is one place, and
 * so is whatever stands between two of them, a figure as well as all the code between two comments.
 */
const NEAR = 40;
const han = /\p{Script=Han}/u;
/** However much code stands between, what is further off than this belongs to something else. */
const FARTHEST = 400;
/** Within this distance a word usually belongs to the same clause as the form and counts twice. */
const CLOSE = 11;
/** A word that stands directly before the form says whose it is: 养老保险|个人账户, 工伤保险|基金支付. */
const OWNER = 4;
/** The cue set whose words surely mean medical insurance. */
export const OURS = 'insurance';

/** Cue sets that the page as a whole shows, from its title and headings. */
export type PageCues = ReadonlySet<string>;

/** What stands in another sentence says less. */
const BEYOND = 0.5;
const sentenceEnd = /[。;；!！?？]/;

const weightOf = (between: string) => (sentenceEnd.test(between) ? BEYOND : between.length <= CLOSE ? 2 : 1);

/** `unknown`: nothing speaks against the term here, nor does anything speak for it as the guard wants. */
export type Verdict = 'yes' | 'no' | 'unknown';

export interface SenseModel {
  /** `text` is folded; `start` and `end` are offsets into it. */
  judge(guard: LexiconGuard, text: string, start: number, end: number, page: PageCues): Verdict;
  /** The cue sets whose words stand in a folded text. */
  cuesIn(text: string): PageCues;
}

export function createSenseModel({ cues, cueWeights = {} }: Pick<Lexicon, 'cues' | 'cueWeights'>): SenseModel {
  const patterns = new Map(Object.entries(cues).map(([id, words]) => [id, new RegExp(alternation(words), 'g')]));

  function weigh(ids: readonly string[], before: string, after: string, page: PageCues): number {
    const weights = new Map<string, number>();
    let fromPage = 0;
    for (const id of ids) {
      if (page.has(id)) fromPage = 1;
      const pattern = patterns.get(id);
      if (!pattern) continue;
      const note = (word: string, weight: number) =>
        weights.set(word, Math.max(weights.get(word) ?? 0, weight * (cueWeights[id] ?? 1)));
      for (const hit of before.matchAll(pattern)) {
        const between = before.slice(hit.index + hit[0].length);
        note(hit[0], between ? weightOf(between) : OWNER);
      }
      for (const hit of after.matchAll(pattern)) note(hit[0], weightOf(after.slice(0, hit.index)));
    }
    let sum = fromPage;
    for (const weight of weights.values()) sum += weight;
    return sum;
  }

  return {
    judge({ needs = [], unless = [] }, text, start, end, page) {
      if (!needs.length && !unless.length) return 'yes';
      const before = text.slice(reach(text, start, -1), start);
      const after = text.slice(end, reach(text, end, 1));
      const against = unless.length ? weigh(unless, before, after, page) : 0;
      if (!needs.length && !against) return 'yes';
      const speaking = weigh([...new Set([...needs, OURS])], before, after, page);
      if (needs.length ? speaking > against : speaking >= against) return 'yes';
      return against ? 'no' : 'unknown';
    },
    cuesIn: (text) => new Set([...patterns].filter(([, pattern]) => text.search(pattern) >= 0).map(([id]) => id)),
  };
}

/** The offset up to which words are near, going left or right from `from`. */
function reach(text: string, from: number, step: 1 | -1): number {
  const charAt = (at: number) => text.charAt(step > 0 ? at : at - 1);
  const last = step > 0 ? Math.min(text.length, from + FARTHEST) : Math.max(0, from - FARTHEST);
  let at = from;
  for (let places = 0; at !== last && places < NEAR; places++) {
    const isHan = han.test(charAt(at));
    at += step;
    if (!isHan) while (at !== last && !han.test(charAt(at))) at += step;
  }
  return at;
}
