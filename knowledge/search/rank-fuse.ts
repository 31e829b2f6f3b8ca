/** Fuse.js on the few best wordings: how closely characters or sounds run alike, and which places to highlight. */
import Fuse from 'fuse.js/basic';

/** Bitap compares blocks of 32; what stands behind two blocks of a long query changes no order any more. */
const LONGEST_PATTERN = 64;
const OPTIONS = { ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.6 };

/** 1 when the text holds the pattern, less the more must be edited, 0 when they are not alike. */
export function likeness(pattern: string, text: string): number {
  if (!pattern || !text) return 0;
  const { isMatch, score = 1 } = Fuse.match(pattern.slice(0, LONGEST_PATTERN), text, { ...OPTIONS, includeScore: true });
  return isMatch ? 1 - score : 0;
}

/**
 * What of the text to highlight: half-open runs of at least two places, or of one where only one was asked for.
 * Fuse.js finds the stretch that runs alike; within it, and in pairs found elsewhere because the words came in another
 * order, only places that the pattern has are marked.
 */
export function matchedRuns(pattern: string, text: string): [number, number][] {
  if (!pattern || !text) return [];
  const shortest = Math.min(2, pattern.length);
  const marked = new Uint8Array(text.length);
  const { isMatch, indices = [] } = Fuse.match(pattern.slice(0, LONGEST_PATTERN), text, { ...OPTIONS, includeMatches: true });
  for (const [first, last] of isMatch ? indices : []) {
    for (let i = first; i <= last; i++) if (pattern.includes(text.charAt(i))) marked[i] = 1;
  }
  for (let i = 0; i + 1 < text.length; i++) {
    if (pattern.includes(text.slice(i, i + 2))) marked.fill(1, i, i + 2);
  }
  const runs: [number, number][] = [];
  for (let start = 0; start < text.length; start++) {
    if (!marked[start]) continue;
    let end = start;
    while (marked[end]) end++;
    if (end - start >= shortest) runs.push([start, end]);
    start = end;
  }
  return runs;
}
