/** How vectors are written: one character for each number. Both sides of it, in one place. */

/** From ( to F: no character that JSON or a quoted string would escape. */
const FIRST = 0x28;
/** Levels on either side of zero: three times as many found no more, and packed a quarter less well. */
export const HIGHEST_LEVEL = 15;

/** @param levels Whole numbers from -15 to 15. */
export function writeLevels(levels: Iterable<number>): string {
  let written = '';
  for (const level of levels) {
    written += String.fromCharCode(FIRST + HIGHEST_LEVEL + Math.max(-HIGHEST_LEVEL, Math.min(HIGHEST_LEVEL, level)));
  }
  return written;
}

/** The level of the character at a place. */
export const levelAt = (written: string, place: number): number => written.charCodeAt(place) - FIRST - HIGHEST_LEVEL;
