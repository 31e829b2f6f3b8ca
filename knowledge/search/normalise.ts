/** Text as people type it -> simplified characters, small letters and digits only, with a way back to its offsets. */
import { createFold } from '../detection/fold';

export interface Normalised {
  text: string;
  /** The offset in the original text of the unit that became `text[index]`. */
  originOf(index: number): number;
}

export type Normalise = (text: string) => Normalised;

/** 佘 is a surname; in this field it is always a slip for 余. */
const SLIPS = '佘余';
const KEPT = /[\u3400-\u9fff]+|[a-z]+|[0-9]+/g;

/** `traditional`: see `SearchData.traditional`. */
export function createNormalise(traditional: string): Normalise {
  const half = traditional.length / 2;
  const pairs = Array.from({ length: half }, (_, i) => traditional.charAt(i) + traditional.charAt(half + i));
  const fold = createFold(pairs.join('') + SLIPS);
  return (original) => {
    const folded = fold(original);
    const text = (folded.text.match(KEPT) ?? []).join('');
    if (text.length === folded.text.length) return { text, originOf: folded.originOf };
    const kept: number[] = [];
    for (const run of folded.text.matchAll(KEPT)) {
      for (let i = 0; i < run[0].length; i++) kept.push(run.index + i);
    }
    return { text, originOf: (index) => folded.originOf(kept[index] ?? folded.text.length) };
  };
}
