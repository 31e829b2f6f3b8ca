/** How vectors are written: one character for each number. Both sides of it, in one place. */

/** From ( to ~, but for the backslash: no character that JSON or a quoted string would escape. */
const FIRST = 0x28;
const BACKSLASH = 0x5c;
/** Levels on either side of zero. */
export const HIGHEST_LEVEL = 42;

/** @param levels Whole numbers from -42 to 42. */
export function writeLevels(levels: Iterable<number>): string {
  let written = '';
  for (const level of levels) {
    const code = FIRST + HIGHEST_LEVEL + Math.max(-HIGHEST_LEVEL, Math.min(HIGHEST_LEVEL, level));
    written += String.fromCharCode(code < BACKSLASH ? code : code + 1);
  }
  return written;
}

/** The level of the character at a place. */
export function levelAt(written: string, place: number): number {
  const code = written.charCodeAt(place);
  return (code < BACKSLASH ? code : code - 1) - FIRST - HIGHEST_LEVEL;
}
