/** Where the card goes: pure geometry in CSS pixels of the viewport. Above or below the line of the term, never over it. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Placement {
  left: number;
  top: number;
  /** What room there is; a longer card scrolls inside. */
  maxHeight: number;
  side: 'above' | 'below';
}

/** Between term and card: near enough to travel, far enough that the underline stays visible. */
const GAP = 6;
/** Between card and the viewport's edge. */
const EDGE = 8;

export function placeCard(term: Box, card: Size, viewport: Size): Placement {
  const roomBelow = viewport.height - term.bottom - GAP - EDGE;
  const roomAbove = term.top - GAP - EDGE;
  const side = card.height <= roomBelow || roomBelow >= roomAbove ? 'below' : 'above';
  const maxHeight = Math.max(0, side === 'below' ? roomBelow : roomAbove);
  const height = Math.min(card.height, maxHeight);
  const rightmost = viewport.width - EDGE - card.width;
  return {
    left: Math.max(EDGE, Math.min(term.left, rightmost)),
    top: side === 'below' ? term.bottom + GAP : term.top - GAP - height,
    maxHeight,
    side,
  };
}
