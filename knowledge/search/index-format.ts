/** How postings are written: two characters each, an entry's number and an impact level. Both sides of it, in one place. */

/** Latin-1 letters on, below the surrogates: room for some 50,000 entries. */
const FIRST_ENTRY = 0x100;
/** From ( to `, but for the backslash: no character that JSON or a quoted string would escape. */
const FIRST_LEVEL = 0x28;
const BACKSLASH = 0x5c;
const LEVELS = 55;

/** The saturated term frequency of BM25F stays below k1 + 1. */
export const BM25F = { k1: 1.55, b: 0.59, weights: { surface: 2.8, tags: 2.9, answer: 0.8 } };
const HIGHEST = BM25F.k1 + 1;

export function writePosting(entry: number, saturated: number): string {
  const level = Math.max(1, Math.min(LEVELS, Math.round((saturated / HIGHEST) * LEVELS)));
  const code = FIRST_LEVEL + level;
  return String.fromCharCode(FIRST_ENTRY + entry, code < BACKSLASH ? code : code + 1);
}

export interface Postings {
  entries: Uint16Array;
  saturated: Float32Array;
}

export function readPostings(written: string): Postings {
  const count = postingCount(written);
  const entries = new Uint16Array(count);
  const saturated = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    entries[i] = written.charCodeAt(2 * i) - FIRST_ENTRY;
    const code = written.charCodeAt(2 * i + 1);
    saturated[i] = (((code < BACKSLASH ? code : code - 1) - FIRST_LEVEL) / LEVELS) * HIGHEST;
  }
  return { entries, saturated };
}

export const postingCount = (written: string): number => written.length / 2;
