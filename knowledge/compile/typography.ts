/** Punctuation as Chinese readers expect it. Content may be typed with half-width marks; what is shown has full-width ones. */

const FULL_WIDTH: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
const HAN = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’〔〕';
/** A mark beside a Chinese character or mark. Between digits and Latin letters (10,000, 1:1, f(x)) it stays as it is. */
const MARK = new RegExp(`(?<=[${HAN}])[,;:?!()]|[,;:?!()](?=[${HAN}])`, 'gu');

/** Each mark is replaced by one of the same length: offsets into the text stay right. */
export function typeset(text: string): string {
  let before = text;
  // A mark that has become full-width makes the one beside it part of the Chinese text as well: 个账(DRG),……
  for (;;) {
    const after = pairBrackets(before.replace(MARK, (mark) => FULL_WIDTH[mark] ?? mark));
    if (after === before) return after;
    before = after;
  }
}

/** The two halves of a pair of brackets are alike. */
function pairBrackets(text: string): string {
  return text.replace(/（([^（）()]*)\)/g, '（$1）').replace(/\(([^（）()]*)）/g, '（$1）');
}

/** The same for every text in a value. Ids, dates and addresses hold no Chinese and stay as they are. */
export function typesetAll<T>(value: T): T {
  if (typeof value === 'string') return typeset(value) as T;
  if (Array.isArray(value)) return value.map(typesetAll) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typesetAll(inner)])) as T;
}
