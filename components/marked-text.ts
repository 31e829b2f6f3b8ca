/** Pieces of a text, in order; those that are `found` are shown as matched. */
export interface Piece {
  text: string;
  found: boolean;
}

/**
 * Cuts a text at half-open UTF-16 ranges. Ranges may overlap, touch, stand in any order or reach beyond the text; a range
 * never cuts a character in two.
 */
export function cutAt(text: string, ranges: readonly (readonly [number, number])[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, found: boolean) => {
    if (from < to) pieces.push({ text: text.slice(from, to), found });
  };
  let done = 0;
  for (const [from, to] of joined(text, ranges)) {
    add(done, from, false);
    add(from, to, true);
    done = to;
  }
  add(done, text.length, false);
  return pieces;
}

function joined(text: string, ranges: readonly (readonly [number, number])[]): [number, number][] {
  const result: [number, number][] = [];
  const whole = ranges.map(([from, to]): [number, number] => [
    isInsideCharacter(text, from) ? from - 1 : Math.max(0, from),
    isInsideCharacter(text, to) ? to + 1 : Math.min(text.length, to),
  ]);
  for (const [from, to] of whole.sort((a, b) => a[0] - b[0])) {
    if (!(from < to)) continue;
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

function isInsideCharacter(text: string, index: number): boolean {
  return index > 0 && index < text.length && (text.codePointAt(index - 1) ?? 0) > 0xffff;
}
