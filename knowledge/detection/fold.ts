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
/** Ranges in which NFKC changes characters that a term may hold: enclosed, compatibility and full-width forms. */
const COMPATIBLE = '\\u2460-\\u24ff\\u3200-\\u33ff\\uf900-\\ufaff\\uff01-\\uffee\\u2150-\\u217f\\u2f00-\\u2fd5';
const isBlank = new RegExp(`[${BLANK}]`);
const isLatin = /[a-z0-9]/;

/** `traditional`: pairs of characters, traditional then simplified (see `Lexicon.traditional`). */
export function createFold(traditional: string): Fold {
  const simplified = new Map<string, string>([['帐', '账']]);
  for (let i = 0; i + 1 < traditional.length; i += 2) {
    const to = traditional.charAt(i + 1);
    simplified.set(traditional.charAt(i), to === '帐' ? '账' : to);
  }
  const changing = new RegExp(`[${BLANK}]+|[A-Z${COMPATIBLE}${[...simplified.keys()].join('')}]`, 'g');

  return (text) => {
    changing.lastIndex = 0;
    let found = changing.exec(text);
    if (!found) return { text, originOf: (index) => index };

    let folded = '';
    let done = 0;
    /** Runs in which folded and original offsets grow together: where each starts, folded and original. */
    const foldedStarts: number[] = [];
    const originStarts: number[] = [];
    const add = (piece: string, origin: number) => {
      foldedStarts.push(folded.length);
      originStarts.push(origin);
      folded += piece;
    };
    for (; found; found = changing.exec(text)) {
      const at = found.index;
      const hit = found[0];
      if (at > done) add(text.slice(done, at), done);
      done = at + hit.length;
      if (isBlank.test(hit)) {
        const before = folded.charAt(folded.length - 1);
        const after = text.charAt(done).normalize('NFKC').toLowerCase();
        if (isLatin.test(before) && isLatin.test(after)) add(' ', at);
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
