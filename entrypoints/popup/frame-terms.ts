import type { Message, PageTerm, Unread } from '../background/messages';

/** What one frame of a page reported. */
export type FrameReport = Omit<Extract<Message, { kind: 'page-terms' }>, 'kind'>;

/** A term of the page, and the first frame that has it. */
export interface FoundTerm extends PageTerm {
  frame: number;
}

interface PageReport {
  terms: FoundTerm[];
  sites: string[];
  off: boolean;
  unread?: Unread;
}

/** What the frames of a page reported, as one list: the page itself first, each term once, counts added up. */
export function mergeFrames(reports: ReadonlyMap<number, FrameReport>): PageReport {
  const found = new Map<string, FoundTerm>();
  const ordered = [...reports].sort(([a], [b]) => a - b);
  for (const [frame, { terms }] of ordered) {
    for (const term of terms) {
      const known = found.get(term.id);
      found.set(term.id, known ? { ...known, count: known.count + term.count } : { ...term, frame });
    }
  }
  const unread = unreadOf(ordered.map(([, report]) => report.unread));
  return {
    terms: [...found.values()],
    sites: [...new Set(ordered.map(([, { site }]) => site))].filter((site) => site !== ''),
    off: ordered[0]?.[1].off ?? false,
    ...(unread && { unread }),
  };
}

/** Being too long lasts, and is said before what may be over in a moment. */
function unreadOf(reasons: readonly (Unread | undefined)[]): Unread | undefined {
  return reasons.includes('too-long') ? 'too-long' : reasons.find((reason) => reason !== undefined);
}
