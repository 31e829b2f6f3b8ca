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

/** White space and invisible characters: zero-width, soft hyphen, byte order mark, bidirectional marks. */
const BLANK = '\\s\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff';
/** Full-width forms of ASCII: each is one character before and after. The comma is on nearly every line of Chinese. */
const FULL_WIDTH = '\\uff01-\\uff5e';
/** Other ranges in which NFKC changes characters that a term may hold: enclosed, compatibility and half-width forms. */
const COMPATIBLE = '\\u2460-\\u24ff\\u3200-\\u33ff\\uf900-\\ufaff\\uff5f-\\uffee\\u2150-\\u217f\\u2f00-\\u2fd5';
const isBlank = new RegExp(`[${BLANK}]`);
const isLatin = /[a-z0-9]/;

/** `traditional`: pairs of characters, traditional then simplified (see `Lexicon.traditional`). */
export function createFold(traditional: string): Fold {
  const simplified = new Map<string, string>([['帐', '账']]);
  for (let i = 0; i + 1 < traditional.length; i += 2) {
    const to = traditional.charAt(i + 1);
    simplified.set(traditional.charAt(i), to === '帐' ? '账' : to);
  }
  /** What becomes one other character: the text keeps its length, so every offset stays right. */
  const even = new RegExp(`[A-Z${FULL_WIDTH}${[...simplified.keys()].join('')}]`, 'g');
  const uneven = new RegExp(`[${BLANK}]+|[${COMPATIBLE}]`, 'g');
  const swap = (character: string) => {
    const code = character.charCodeAt(0);
    const isFullWidth = code >= 0xff01 && code <= 0xff5e;
    return simplified.get(character) ?? (isFullWidth ? String.fromCharCode(code - 0xfee0) : character).toLowerCase();
  };

  return (original) => {
    // The comma by itself first: it is most of what changes, and needs no call.
    const text = original.replaceAll('，', ',').replace(even, swap);
    uneven.lastIndex = 0;
    let found = uneven.exec(text);
    if (!found) return { text, originOf: (index) => index };

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
  };
}
