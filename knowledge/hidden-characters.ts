/**
 * Characters that cannot be seen and change what can: controls, those that turn the direction of writing (a figure or a name
 * then reads otherwise than it is stored), and those of no width (two words that look alike are not).
 */
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029\u3164\uffa0]/u;
const LINE_ENDS = /[\r\n]/g;

/** The first of them, as `U+202E`. Line ends count for none; content has no other white space than blanks. */
export function hiddenCharacter(text: string): string | undefined {
  const found = HIDDEN.exec(text.replace(LINE_ENDS, ''))?.[0];
  return found && `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
