/** Where a card goes that does not stand beside its term: a sheet at an edge of a small screen, a card that a person has moved. */
import type { Box, Placement, Size, TermLines } from './placement';

/** On a tablet a sheet is not as wide as the screen. */
export const SHEET_WIDTH = 640;
/** How much of the screen a sheet takes at most: it is a note to the page, not a page. */
const SHARE = 0.65;
/** The lowest sheet that somebody can read in. */
const LOW = 200;

/** At the lower edge, where thumbs are; at the upper one when the term is too near to the lower. Never over the term. */
export function placeSheet({ line, others }: TermLines, card: Size, room: Box): Placement {
  const maxWidth = Math.min(SHEET_WIDTH, room.right - room.left);
  const left = room.left + (room.right - room.left - maxWidth) / 2;
  const top = Math.min(line.top, ...others.map((box) => box.top));
  const bottom = Math.max(line.bottom, ...others.map((box) => box.bottom));
  const below = room.bottom - Math.max(bottom, room.top);
  const above = Math.min(top, room.bottom) - room.top;
  const isBelow = below >= Math.min(card.height, LOW) || below >= above;
  const maxHeight = Math.max(0, Math.min(isBelow ? below : above, SHARE * (room.bottom - room.top)));
  const whole = maxHeight >= card.height;
  // A sheet at the lower edge is held there, and so grows upwards.
  return isBelow
    ? { side: 'above', left, edge: room.bottom, maxWidth, maxHeight, whole, usable: maxHeight >= LOW }
    : { side: 'below', left, edge: room.top, maxWidth, maxHeight, whole, usable: maxHeight >= LOW };
}

export interface Spot {
  left: number;
  top: number;
  /** The card is not higher than this there. */
  height: number;
}

/** As near to a spot as the card can be and still be seen as a whole. */
export function placeInside(spot: Spot, card: Size, room: Box, margin: number): Placement {
  const maxWidth = Math.max(0, room.right - room.left - 2 * margin);
  const maxHeight = Math.max(0, Math.min(spot.height, room.bottom - room.top - 2 * margin));
  const [width, height] = [Math.min(card.width, maxWidth), Math.min(card.height, maxHeight)];
  const within = (value: number, from: number, to: number) => Math.max(from, Math.min(value, to));
  return {
    side: 'below',
    left: within(spot.left, room.left + margin, room.right - margin - width),
    edge: within(spot.top, room.top + margin, room.bottom - margin - height),
    maxWidth,
    maxHeight,
    whole: card.width <= maxWidth && card.height <= maxHeight,
    usable: true,
  };
}

/** How far a point is from a box. */
export function distance({ x, y }: { x: number; y: number }, { left, top, right, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
