/** A point on the screen -> the mark under it. By caret position: asking the highlights themselves costs 2 to 10 ms a call. */
import { isDrawn } from './drawn';
import { formProof } from './form-proof';
import { type Mark, rangeOf } from './mark';
import type { Marks } from './marks';

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
  const shadowRoots = path.filter((target): target is ShadowRoot => target instanceof ShadowRoot);
  if (!canFindCaret(shadowRoots)) return markAmongTexts(marks, point, path[0]);
  const caret = caretAt(point, shadowRoots);
  if (!caret) return undefined;
  const target = path[0];
  if (!(target instanceof Node) || !formProof(target).contains(caret.node)) return undefined;
  for (const mark of marks.in(caret.node)) {
    if (caret.offset < startIn(mark, caret.node) || caret.offset > endIn(mark, caret.node)) continue;
    if (lineUnder(mark, point)) return isReached(caret.node) ? mark : undefined;
  }
  return undefined;
}

/** The box of the line of a mark that is under the point, or the first one: a term can wrap. */
export function lineBox(mark: Mark, point?: ScreenPoint): DOMRect | undefined {
  return (point && lineUnder(mark, point)) ?? rangeOf(mark)?.getClientRects()[0];
}

function lineUnder(mark: Mark, { x, y }: ScreenPoint): DOMRect | undefined {
  const boxes = rangeOf(mark)?.getClientRects() ?? [];
  return [...boxes].find((box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom);
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
