/** The traditional characters that may stand for the simplified ones that content uses, made at build time by OpenCC. */
import { Converter } from 'opencc-js';

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

let known: Map<string, string> | undefined;

/** Every character that OpenCC turns into another, by the habits of the mainland, Taiwan or Hong Kong. Made once: it takes a while. */
function simplifiedForms(): Map<string, string> {
  if (known) return known;
  known = new Map();
  for (const from of ['t', 'tw', 'hk'] as const) {
    const convert = Converter({ from, to: 'cn' });
    for (let code = FIRST_HAN; code <= LAST_HAN; code++) {
      const traditional = String.fromCharCode(code);
      const simplified = convert(traditional);
      if (simplified !== traditional && simplified.length === 1 && !known.has(traditional)) known.set(traditional, simplified);
    }
  }
  return known;
}

/** Pairs, traditional then simplified, in one string: every character that turns into one that stands in `text`. */
export function traditionalPairs(text: string): string {
  const wanted = new Set(text);
  // Folding writes 账 for 帐, and OpenCC turns 帳 into 帐.
  if (wanted.has('账')) wanted.add('帐');
  let pairs = '';
  for (const [traditional, simplified] of simplifiedForms()) {
    // A character that content itself uses is never folded away.
    if (wanted.has(simplified) && !wanted.has(traditional)) pairs += traditional + simplified;
  }
  return pairs;
}

/** The same with all traditional characters first, in the order of their simplified ones: gzip makes less of it. */
export function halves(pairs: string): string {
  const sorted = (pairs.match(/../gu) ?? []).sort((a, b) => (a.charAt(1) < b.charAt(1) ? -1 : 1));
  return [0, 1].map((place) => sorted.map((pair) => pair.charAt(place)).join('')).join('');
}
