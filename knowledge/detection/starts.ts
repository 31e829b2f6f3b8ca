/**
 * Where a form can start: by its first two characters, looked up in tables. On text that is mostly about something else this
 * is several times as quick as one expression of all forms, which tries a long list of first characters everywhere.
 */

export interface Starts {
  /** The lengths, longest first, of forms that begin with what stands at `index`. */
  lengthsAt(text: string, index: number): readonly number[];
}

const NONE: readonly number[] = [];
/** A power of two, so that a hash is one mask; at this size few of the pairs that are no start look like one. */
const SLOTS = 1 << 14;
const slotOf = (first: number, second: number) => (first * 31 + second) & (SLOTS - 1);

export function createStarts(surfaces: readonly string[]): Starts {
  /** Which pairs can be a start; most text is turned away here, without a string made or a map asked. */
  const possible = new Uint8Array(SLOTS);
  const lengths = new Map<string, number[]>();
  const alone = new Set<number>();
  for (const surface of surfaces) {
    if (surface.length === 1) alone.add(surface.charCodeAt(0));
    else possible[slotOf(surface.charCodeAt(0), surface.charCodeAt(1))] = 1;
    const start = surface.slice(0, 2);
    lengths.set(
      start,
      [...new Set([...(lengths.get(start) ?? []), surface.length])].sort((a, b) => b - a),
    );
  }

  return {
    lengthsAt(text, index) {
      const first = text.charCodeAt(index);
      const isPossible = possible[slotOf(first, text.charCodeAt(index + 1))] === 1;
      const longer = (isPossible && lengths.get(text.slice(index, index + 2))) || NONE;
      return alone.size && alone.has(first) ? [...longer, 1] : longer;
    },
  };
}
