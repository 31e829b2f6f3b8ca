/** A point on the screen -> the mark under it. By caret position: asking the highlights themselves costs 2 to 10 ms a call. */
import { isDrawn } from './drawn';
import { formProof } from './form-proof';
import { type Mark, rangeOf } from './mark';
import type { Marks } from './marks';
import { bounds, type TermLines } from './placement';
import { shadowRootOf } from './shadow-root';

export interface ScreenPoint {
  /** CSS pixels from the viewport's corner, as `clientX` and `clientY`. */
  x: number;
  y: number;
}

/** Older Chromium has only the caret range, which knows nothing of shadow roots. */
interface OlderDocument {
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/**
 * `path` is the event's `composedPath()`, read in the handler: it is empty later. What the pointer really is over must
 * hold the text, or an overlay, inert or click-through text would be hit.
 */
export function markAt(marks: Marks, point: ScreenPoint, path: readonly EventTarget[]): Mark | undefined {
  const { target, shadowRoots } = reached(point, path);
  if (!canFindCaret(shadowRoots)) return markAmongTexts(marks, point, target);
  const caret = caretAt(point, shadowRoots);
  if (!caret || !target || !formProof(target).contains(caret.node)) return undefined;
  for (const mark of marks.in(caret.node)) {
    if (caret.offset < startIn(mark, caret.node) || caret.offset > endIn(mark, caret.node)) continue;
    if (lineUnder(mark, point)) return isReached(caret.node) ? mark : undefined;
  }
  return undefined;
}

/** Which of the pieces of a mark is under the point, or the first one: a term can wrap. */
export function pieceAt(mark: Mark, point: ScreenPoint | undefined): number {
  return point
    ? Math.max(
        0,
        piecesOf(mark).findIndex((box) => isIn(box, point)),
      )
    : 0;
}

/** The line of a mark that a piece of it is in, and its other lines. */
export function linesOf(mark: Mark, piece: number): TermLines | undefined {
  const boxes = piecesOf(mark);
  const chosen = boxes[piece] ?? boxes[0];
  if (!chosen) return undefined;
  // `起<b>付</b>线` has three pieces in one line.
  const isBeside = ({ top, bottom }: DOMRect) => top < chosen.bottom && chosen.top < bottom;
  return { line: bounds(boxes.filter(isBeside)), others: boxes.filter((box) => !isBeside(box)) };
}

function piecesOf(mark: Mark): DOMRect[] {
  return [...(rangeOf(mark)?.getClientRects() ?? [])];
}

function lineUnder(mark: Mark, point: ScreenPoint): DOMRect | undefined {
  return piecesOf(mark).find((box) => isIn(box, point));
}

function isIn(box: DOMRect, { x, y }: ScreenPoint): boolean {
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

/** What the pointer is over, down to the inside of closed shadow roots, which an event's path ends at. */
function reached({ x, y }: ScreenPoint, path: readonly EventTarget[]): { target: Node | undefined; shadowRoots: ShadowRoot[] } {
  const shadowRoots = path.filter((target): target is ShadowRoot => target instanceof ShadowRoot);
  const [first] = path;
  let target = first instanceof Node ? first : undefined;
  for (;;) {
    const root = target instanceof Element ? shadowRootOf(target) : null;
    if (!root || shadowRoots.includes(root)) break;
    shadowRoots.push(root);
    const inside = root.elementFromPoint(x, y);
    // Over the host itself it answers with what is outside; and what fills a slot stands outside, too.
    const isFilled = inside instanceof HTMLSlotElement && inside.assignedNodes().length > 0;
    if (!inside || isFilled || !root.contains(inside)) break;
    target = inside;
  }
  return { target, shadowRoots };
}

function caretAt({ x, y }: ScreenPoint, shadowRoots: ShadowRoot[]): { node: Text; offset: number } | undefined {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    return caret?.offsetNode instanceof Text ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  const range = (document as OlderDocument).caretRangeFromPoint?.(x, y);
  return range?.startContainer instanceof Text ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

function canFindCaret(shadowRoots: readonly ShadowRoot[]): boolean {
  if (typeof document.caretPositionFromPoint === 'function') return true;
  return typeof (document as OlderDocument).caretRangeFromPoint === 'function' && shadowRoots.length === 0;
}

/** Without a caret to ask for, the texts right in what the pointer is over are tried one by one. */
function markAmongTexts(marks: Marks, point: ScreenPoint, target: EventTarget | undefined): Mark | undefined {
  if (!(target instanceof Element)) return undefined;
  for (const node of formProof(target).childNodes) {
    if (!(node instanceof Text)) continue;
    const mark = marks.in(node).find((each) => lineUnder(each, point));
    if (mark) return isReached(node) ? mark : undefined;
  }
  return undefined;
}

function startIn(mark: Mark, node: Text): number {
  return mark.start.node === node ? mark.start.offset : 0;
}

function endIn(mark: Mark, node: Text): number {
  return mark.end.node === node ? mark.end.offset : node.length;
}

/**
 * The caret also finds text that the pointer goes through, to an element around it; and transparent text is hit like any
 * other, but a card over nothing visible would puzzle.
 */
function isReached(node: Text): boolean {
  const element = node.parentElement;
  if (!element) return true;
  if (formProof(element).closest('[inert]') || getComputedStyle(element).pointerEvents === 'none') return false;
  return isDrawn(element, { opacity: true });
}
