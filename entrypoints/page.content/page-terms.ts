/** The marks of the page in the order a person reads them. */
import type { PageTerm } from '../background/messages';
import { isDrawn } from './drawn';
import type { Mark } from './mark';

/** In document order, without those that are not shown. */
export function inOrder(marks: readonly Mark[]): Mark[] {
  return marks.filter(isShown).sort((a, b) => {
    if (a.start.node === b.start.node) return a.start.offset - b.start.offset;
    return comesBefore(a.start.node, b.start.node) ? -1 : 1;
  });
}

/** Across shadow roots browsers compare nodes as they like; there the hosts decide. */
function comesBefore(a: Node, b: Node): boolean {
  if (a.getRootNode() === b.getRootNode()) return isFollowed(a, b);
  const [placeA, placeB] = [placeOf(a), placeOf(b)];
  const parting = placeA.findIndex((node, depth) => node !== placeB[depth]);
  const [at, other] = [placeA[parting], placeB[parting]];
  return at !== undefined && other !== undefined && isFollowed(at, other);
}

function isFollowed(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The hosts of the shadow roots that a node stands in, outermost first, then the node itself. */
function placeOf(node: Node): Node[] {
  const place = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) place.unshift(root.host);
  return place;
}

function isShown({ start: { node } }: Mark): boolean {
  return !node.parentElement || isDrawn(node.parentElement);
}

/** The mark after `last`, from the top again at the end. */
export function nextAfter(ordered: readonly Mark[], last: Mark | undefined): Mark | undefined {
  const at = last
    ? ordered.findIndex((mark) => mark.start.node === last.start.node && mark.start.offset === last.start.offset)
    : -1;
  return ordered[at + 1] ?? ordered[0];
}

/** Each term once, in order of first appearance, with how often it stands on the page. */
export function termsInOrder(ordered: readonly Mark[]): PageTerm[] {
  const terms = new Map<string, PageTerm>();
  for (const { term } of ordered) {
    const seen = terms.get(term.id);
    if (seen) seen.count++;
    else terms.set(term.id, { id: term.id, name: term.name, line: term.line, count: 1 });
  }
  return [...terms.values()];
}
