/**
 * Where the card goes: pure geometry in CSS pixels of a viewport. Never over the line of the term that it is about; over
 * another line of a term that wraps only where there is no other room.
 */

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

/** A card as large as it wants to be, and the smallest that somebody can still use. */
export interface Card extends Size {
  minWidth: number;
  minHeight: number;
  /** Between card and the viewport's edge. */
  margin: number;
}

/** A term on the screen: the line that is pointed at, and the others when it wraps. */
export interface TermLines {
  line: Box;
  others: readonly Box[];
}

type Side = 'below' | 'above' | 'right' | 'left';

export interface Placement {
  side: Side;
  left: number;
  /** The edge next to the term, which stays where it is when the card grows: of a card above it the lower one. */
  edge: number;
  /** What room there is; a longer card scrolls inside. */
  maxWidth: number;
  maxHeight: number;
  /** Room for all of the card. */
  whole: boolean;
  /** Room for as much of the card as somebody can use. */
  usable: boolean;
}

/** Between term and card: near enough to travel, far enough that the underline stays visible. */
const GAP = 6;

export function placeCard({ line, others }: TermLines, card: Card, room: Box): Placement {
  const { margin } = card;
  const all = bounds([line, ...others]);
  const vertical = [below(line), above(line), ...(others.length ? [below(all), above(all)] : [])];
  const beside = [right(line), left(line)];
  const free = (placement: Placement) => !others.some((box) => overlap(box, cardBox(placement, card)));

  return (
    vertical.find((each) => each.whole && free(each)) ??
    largest(vertical.filter((each) => each.usable && free(each))) ??
    largest(beside.filter((each) => each.usable && free(each))) ??
    largest([...vertical, ...beside].filter((each) => each.usable)) ??
    largest([...vertical, ...beside]) ??
    below(line)
  );

  function below({ bottom }: Box): Placement {
    const edge = Math.max(bottom + GAP, room.top + margin);
    return stacked('below', edge, room.bottom - margin - edge);
  }

  function above({ top }: Box): Placement {
    const edge = Math.min(top - GAP, room.bottom - margin);
    return stacked('above', edge, edge - room.top - margin);
  }

  function stacked(side: Side, edge: number, height: number): Placement {
    const maxWidth = room.right - room.left - 2 * margin;
    const width = Math.min(card.width, maxWidth);
    const leftmost = room.left + margin;
    return measured(side, Math.max(leftmost, Math.min(line.left, room.right - margin - width)), edge, maxWidth, height);
  }

  function right(box: Box): Placement {
    const from = Math.max(box.right + GAP, room.left + margin);
    return placedBeside('right', from, room.right - margin - from);
  }

  function left(box: Box): Placement {
    const to = Math.min(box.left - GAP, room.right - margin);
    const maxWidth = to - room.left - margin;
    return placedBeside('left', to - Math.max(0, Math.min(card.width, maxWidth)), maxWidth);
  }

  function placedBeside(side: Side, from: number, maxWidth: number): Placement {
    const edge = Math.max(room.top + margin, Math.min(line.top, room.bottom - margin - card.height));
    return measured(side, from, edge, maxWidth, room.bottom - margin - edge);
  }

  function measured(side: Side, from: number, edge: number, width: number, height: number): Placement {
    const maxWidth = Math.max(0, width);
    const maxHeight = Math.max(0, height);
    return {
      side,
      left: from,
      edge,
      maxWidth,
      maxHeight,
      whole: maxWidth >= card.width && maxHeight >= card.height,
      usable: maxWidth >= Math.min(card.width, card.minWidth) && maxHeight >= Math.min(card.height, card.minHeight),
    };
  }
}

/** What a card of some size covers when it is placed so. */
export function cardBox({ side, left, edge, maxWidth, maxHeight }: Placement, card: Size): Box {
  const width = Math.min(card.width, maxWidth);
  const height = Math.min(card.height, maxHeight);
  const top = side === 'above' ? edge - height : edge;
  return { left, top, right: left + width, bottom: top + height };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function intersection(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** The smallest box around all. */
export function bounds(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** The first of those with the most room. */
function largest(placements: readonly Placement[]): Placement | undefined {
  const area = ({ maxWidth, maxHeight }: Placement) => maxWidth * maxHeight;
  return placements.reduce<Placement | undefined>((best, each) => (best && area(best) >= area(each) ? best : each), undefined);
}
