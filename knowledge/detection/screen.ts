/**
 * A first look at the pieces of text that a page is made of: which hold a form, or end one that the pieces before have
 * begun. It takes a fraction of what detection does, and never says no where detection would find a term.
 *
 * All forms are looked for at once, a character at a time (Aho and Corasick 1975): a state says which beginning of a form
 * the text read so far ends with, the longest, and is all that has to be kept from one piece to the next.
 */
import { BLANK, COMPATIBLE, type Fold, foldedAlone } from './fold';

/** Reads on from a state: the state behind the text, or `HOLDS`. */
export type Screen = (text: string, state: number) => number;

/** Nothing is begun. */
export const NOTHING_BEGUN = 0;
/** A form ends in the text. */
export const HOLDS = -1;

/** Among the letters: what is passed over, and what may fold to several characters. */
const PASSED_OVER = 0xffff;
const ANYTHING = 0xfffe;
/** More letters than this no forms have together. */
const LETTERS = 1 << 14;

export function createScreen(surfaces: readonly string[], fold: Fold, traditional: string): Screen {
  /** The number of each character that stands in any form; 0 for all others. */
  const letters = new Uint16Array(0x10000);
  let count = 0;
  /** Where a letter leads from a state, as one number for both. */
  const steps = new Map<number, number>();
  const isEnd = [false];
  const trail: { state: number; from: number; letter: number; depth: number }[] = [];
  for (const surface of surfaces) {
    let state = NOTHING_BEGUN;
    // A space in a form may be the end of one piece and is then not seen: all is compared without.
    const units = surface.replaceAll(' ', '');
    for (let at = 0; at < units.length; at++) {
      const code = units.charCodeAt(at);
      const letter = letters[code] || ++count;
      letters[code] = letter;
      const step = state * LETTERS + letter;
      let next = steps.get(step);
      if (next === undefined) {
        next = isEnd.push(false) - 1;
        steps.set(step, next);
        trail.push({ state: next, from: state, letter, depth: at });
      }
      state = next;
    }
    isEnd[state] = true;
  }

  /** The first steps, which nearly all are: no map need be asked. */
  const begin = new Uint16Array(count + 1);
  /** The longest other beginning that each state ends with. Shorter ones first: the longer are made of them. */
  const shorter = new Uint16Array(isEnd.length);
  for (const { state, from, letter } of trail.sort((a, b) => a.depth - b.depth)) {
    if (from === NOTHING_BEGUN) begin[letter] = state;
    else shorter[state] = go(shorter[from] ?? NOTHING_BEGUN, letter);
    if (isEnd[shorter[state] ?? NOTHING_BEGUN]) isEnd[state] = true;
  }
  const ends = Uint8Array.from(isEnd, Number);

  for (const [raw, folded] of foldedAlone(fold, traditional)) letters[raw] = letters[folded] ?? 0;
  for (const [first, last] of BLANK) letters.fill(PASSED_OVER, first, last + 1);
  for (const [first, last] of COMPATIBLE) letters.fill(ANYTHING, first, last + 1);

  function go(from: number, letter: number): number {
    for (let state = from; state !== NOTHING_BEGUN; state = shorter[state] ?? NOTHING_BEGUN) {
      const next = steps.get(state * LETTERS + letter);
      if (next !== undefined) return next;
    }
    return begin[letter] ?? NOTHING_BEGUN;
  }

  function screen(text: string, from: number): number {
    let state = from;
    for (let at = 0; at < text.length; at++) {
      const letter = letters[text.charCodeAt(at)] ?? 0;
      if (letter === 0) {
        state = NOTHING_BEGUN;
        continue;
      }
      if (letter >= ANYTHING) {
        if (letter === PASSED_OVER) continue;
        state = screen(fold(text.charAt(at)).text.replaceAll(' ', ''), state);
        if (state === HOLDS) return HOLDS;
        continue;
      }
      state = state === NOTHING_BEGUN ? (begin[letter] ?? NOTHING_BEGUN) : go(state, letter);
      if (ends[state]) return HOLDS;
    }
    return state;
  }
  return screen;
}
