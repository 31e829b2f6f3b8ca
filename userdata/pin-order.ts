/** Where pins stand, as texts that sort: between any two there is always another, so that moving a pin writes that pin alone. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const LAST = DIGITS.length;

/** Where a pin stands that nobody has moved: newest first. Of its id, so that no two stand at the same place. */
export function usualOrder(at: number, id: string): string {
  let hash = 7;
  for (let index = 0; index < id.length; index += 1) hash = (hash * 31 + id.charCodeAt(index)) % 46_655;
  const time = Math.max(0, Math.round(1e14 - at))
    .toString(36)
    .padStart(10, '0');
  // Never ends in 0: before "a0" and after "a" there is nothing.
  return `${time}${(hash + 1).toString(36).padStart(3, '0')}1`;
}

/** A text after `before` and before `after`; nothing on a side stands for the end of the list. */
export function orderBetween(before: string | undefined, after: string | undefined): string {
  const low = before ?? '';
  const high = after !== undefined && after > low ? after : undefined;
  let made = '';
  for (let index = 0; ; index += 1) {
    const from = digit(low, index, 0);
    // Once a digit lies below that of the upper end, the rest may be anything.
    const bound = high?.startsWith(made) ? digit(high, index, LAST) : LAST;
    if (bound - from > 1) return made + DIGITS[Math.floor((from + bound) / 2)];
    made += DIGITS[from] ?? '0';
  }
}

function digit(text: string, index: number, otherwise: number): number {
  const found = DIGITS.indexOf(text[index] ?? ' ');
  return found < 0 ? otherwise : found;
}
