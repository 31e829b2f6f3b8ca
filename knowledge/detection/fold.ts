/**
 * Folding: text as people and programs really write it -> the one form that surfaces, guards and cues are written in,
 * with a way back to the offsets of the text as it was.
 *
 * Folded are: full-width and compatibility forms (NFKC), traditional characters, 帐 to 账, letter case, invisible
 * characters, and white space (统 筹 支 付, DRG 付费, a line break in the middle of a word). Only between Latin letters and
 * digits one space remains.
 */

export interface Folded {
  text: string;
  /** The offset in the original text of the unit that became `text[index]`. */
  originOf(index: number): number;
}

export type Fold = (text: string) => Folded;

type Range = readonly [first: number, last: number];

/** White space and invisible characters: zero-width, soft hyphen, byte order mark, bidirectional marks. */
export const BLANK: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x2064],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
/** Where NFKC changes characters that a term may hold: enclosed, compatibility and half-width forms. */
export const COMPATIBLE: readonly Range[] = [
  [0x2150, 0x217f],
  [0x2460, 0x24ff],
  [0x2f00, 0x2fd5],
  [0x3200, 0x33ff],
  [0xf900, 0xfaff],
  [0xff5f, 0xffee],
];
/** Full-width forms of ASCII, each one character before and after. The comma is on nearly every line of Chinese. */
const FULL_WIDTH: Range = [0xff01, 0xff5e];
const FULL_WIDTH_OFFSET = 0xfee0;
const CAPITAL: Range = [0x41, 0x5a];

const characters = (ranges: readonly Range[]) =>
  ranges.map(([first, last]) => `${String.fromCharCode(first)}-${String.fromCharCode(last)}`).join('');
const isBlank = new RegExp(`[${characters(BLANK)}]`);
const uneven = new RegExp(`[${characters(BLANK)}]+|[${characters(COMPATIBLE)}]`, 'g');
const isLatin = /[a-z0-9]/;

/** Becomes one other character: the text keeps its length, so every offset stays right. */
const EVEN = 1;
/** Goes, or becomes several. */
const UNEVEN = 2;
/** How each code unit folds, whatever the content: a table is several times as quick as an expression of a thousand characters. */
const KINDS = new Uint8Array(0x10000);
for (const [first, last] of [CAPITAL, FULL_WIDTH]) KINDS.fill(EVEN, first, last + 1);
for (const [first, last] of [...BLANK, ...COMPATIBLE]) KINDS.fill(UNEVEN, first, last + 1);

/** `traditional`: pairs of characters, traditional then simplified (see `Lexicon.traditional`). */
export function createFold(traditional: string): Fold {
  const simplified = new Map<string, string>([['帐', '账']]);
  for (let i = 0; i + 1 < traditional.length; i += 2) {
    const to = traditional.charAt(i + 1);
    simplified.set(traditional.charAt(i), to === '帐' ? '账' : to);
  }
  const kinds = KINDS.slice();
  for (const character of simplified.keys()) kinds[character.charCodeAt(0)] = EVEN;
  const swap = (character: string) => {
    const code = character.charCodeAt(0);
    const isFullWidth = code >= FULL_WIDTH[0] && code <= FULL_WIDTH[1];
    return simplified.get(character) ?? (isFullWidth ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : character).toLowerCase();
  };

  return (original) => {
    let text = '';
    let swapped = 0;
    let isEven = true;
    for (let i = 0; i < original.length; i++) {
      const kind = kinds[original.charCodeAt(i)];
      if (kind === UNEVEN) isEven = false;
      if (kind !== EVEN) continue;
      text += original.slice(swapped, i) + swap(original.charAt(i));
      swapped = i + 1;
    }
    text += original.slice(swapped);
    if (isEven) return { text, originOf: (index) => index };
    return foldUneven(text);
  };

  function foldUneven(text: string): Folded {
    uneven.lastIndex = 0;
    let found = uneven.exec(text);
    let folded = '';
    let done = 0;
    /** Runs in which folded and original offsets grow together: where each starts, folded and original. */
    const foldedStarts: number[] = [];
    const originStarts: number[] = [];
    /** Asking the string for it would copy all of it together each time. */
    let last = '';
    const add = (piece: string, origin: number) => {
      foldedStarts.push(folded.length);
      originStarts.push(origin);
      folded += piece;
      last = piece.charAt(piece.length - 1);
    };
    for (; found; found = uneven.exec(text)) {
      const at = found.index;
      const hit = found[0];
      if (at > done) add(text.slice(done, at), done);
      done = at + hit.length;
      if (isBlank.test(hit)) {
        const after = text.charAt(done).normalize('NFKC').toLowerCase();
        if (isLatin.test(last) && isLatin.test(after)) add(' ', at);
        continue;
      }
      // One character may fold to several (㈠ becomes (一)); each of them points to where it came from.
      for (const unit of hit.normalize('NFKC').toLowerCase()) add(simplified.get(unit) ?? unit, at);
    }
    if (done < text.length) add(text.slice(done), done);

    return {
      text: folded,
      originOf: (index) => {
        let low = 0;
        let high = foldedStarts.length - 1;
        while (low < high) {
          const middle = (low + high + 1) >> 1;
          if ((foldedStarts[middle] ?? 0) <= index) low = middle;
          else high = middle - 1;
        }
        return (originStarts[low] ?? 0) + index - (foldedStarts[low] ?? 0);
      },
    };
  }
}

/** The characters that fold to one other character, as pairs of code units. */
export function* foldedAlone(fold: Fold, traditional: string): Generator<[raw: number, folded: number]> {
  const pair = (raw: string): [number, number] => [raw.charCodeAt(0), fold(raw).text.charCodeAt(0)];
  yield pair('帐');
  for (let i = 0; i + 1 < traditional.length; i += 2) yield pair(traditional.charAt(i));
  for (const [first, last] of [CAPITAL, FULL_WIDTH]) {
    for (let code = first; code <= last; code++) yield pair(String.fromCharCode(code));
  }
}
