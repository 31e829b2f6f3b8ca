import type { PageTerm } from '../background/messages';

/** A term of the page, and the first frame that has it. */
export interface FoundTerm extends PageTerm {
  frame: number;
}

/** What the frames of a page reported, as one list: the page itself first, each term once, counts added up. */
export function mergeFrames(reports: ReadonlyMap<number, readonly PageTerm[]>): FoundTerm[] {
  const terms = new Map<string, FoundTerm>();
  for (const [frame, reported] of [...reports].sort(([a], [b]) => a - b)) {
    for (const term of reported) {
      const known = terms.get(term.id);
      terms.set(term.id, known ? { ...known, count: known.count + term.count } : { ...term, frame });
    }
  }
  return [...terms.values()];
}
