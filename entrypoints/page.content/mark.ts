/** A term found on the page: where it stands in the tree, and whose line it is part of. */
import type { LexiconTerm } from '@/knowledge/compiled';
import type { Occurrence } from '@/knowledge/detection/detect';
import type { LineOwner } from './kinds';
import { nodesBetween, pointInFlow, type TextFlow, type TextPoint } from './text-flows';

export interface Mark {
  term: LexiconTerm;
  start: TextPoint;
  /** Exclusive. */
  end: TextPoint;
  /** Every text node that holds a part of it; nearly always one. */
  nodes: Text[];
  owner: LineOwner;
}

export function markOf(flow: TextFlow, { start, end, term }: Occurrence): Mark | undefined {
  const from = pointInFlow(flow, start);
  const last = pointInFlow(flow, end - 1);
  if (!from || !last) return undefined;
  return {
    term,
    start: from,
    end: { node: last.node, offset: last.offset + 1 },
    nodes: nodesBetween(flow, start, end),
    owner: flow.owner,
  };
}

/** A range that does not follow later changes. Live ranges make a page that removes nodes many times slower. */
export function staticRangeOf({ start, end }: Mark): StaticRange {
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** A live range for one measurement; nothing when the text has changed under the mark. */
export function rangeOf({ start, end }: Mark): Range | undefined {
  if (!start.node.isConnected || !end.node.isConnected) return undefined;
  if (start.offset > start.node.length || end.offset > end.node.length) return undefined;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The term as the page writes it, in one piece, without what stands above it (`<rt>`) or is hidden inside it. */
export function writtenForm(mark: Mark): string {
  const { nodes, start, end, term } = mark;
  if (!rangeOf(mark)) return term.name;
  const pieces = nodes.map((node) =>
    node.data.slice(node === start.node ? start.offset : 0, node === end.node ? end.offset : undefined),
  );
  return pieces.join('').replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g, '');
}
