/** The traditional characters that may stand for the simplified ones that content uses, made at build time by OpenCC. */
import { Converter } from 'opencc-js';

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Pairs, traditional then simplified, in one string: every character that OpenCC turns into one that stands in `text`. */
export function traditionalPairs(text: string): string {
  const wanted = new Set(text);
  const seen = new Set<string>();
  let pairs = '';
  for (const from of ['t', 'tw', 'hk'] as const) {
    const convert = Converter({ from, to: 'cn' });
    for (let code = FIRST_HAN; code <= LAST_HAN; code++) {
      const traditional = String.fromCharCode(code);
      const simplified = convert(traditional);
      // A character that content itself uses is never folded away, nor is one that already has its pair.
      if (simplified === traditional || simplified.length !== 1 || seen.has(traditional)) continue;
      if (wanted.has(traditional) || !wanted.has(simplified)) continue;
      seen.add(traditional);
      pairs += traditional + simplified;
    }
  }
  return pairs;
}
