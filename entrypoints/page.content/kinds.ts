/** What each element does to the line of text that it stands in. By name and two attributes: asking for styles costs too much. */

import { formProof } from './form-proof';

/**
 * - `unseen`: takes no room and is not read; the line goes on as if it were not there.
 * - `skip`: ends the line and is not read.
 * - `block`: ends the line and has lines of its own.
 * - `break`: ends the line; what is in it is read.
 */
export type Kind = 'unseen' | 'skip' | 'block' | 'break';

const kinds = new Map<string, Kind>();
const register = (kind: Kind, names: string) => {
  for (const name of names.split(' ')) kinds.set(name, kind);
};
// `rt` and the like: what is written above the characters of a line is no part of it.
register(
  'unseen',
  'script style noscript template datalist head title rt rp rtc noframes noembed desc metadata defs yibao-card',
);
// Text in these is edited by a person, is code, or is not shown.
register('skip', 'textarea select input iframe object embed applet canvas video audio math code kbd samp progress meter');
// What is put into a slot stands there for a reader, but somewhere else in the tree: the texts beside it do not meet.
register('break', 'br hr img svg button slot');
register(
  'block',
  'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main marquee menu nav ol optgroup option p plaintext pre search ' +
    'section summary table tbody td tfoot th thead tr ul xmp text foreignobject',
);

const editable = new Set(['', 'true', 'plaintext-only']);

/** The attributes that `kindOf` looks at. */
export const TELLING_ATTRIBUTES = ['hidden', 'contenteditable'];

/** Nothing for an element whose text is one line with what stands around it. */
export function kindOf(asked: Element): Kind | undefined {
  return kindOfPlain(formProof(asked));
}

/** As `kindOf`, of what `formProof` has given. In Firefox each question to the tree has its price: here are two. */
export function kindOfPlain(element: Element): Kind | undefined {
  const kind = kinds.get(element.localName);
  if (kind === 'unseen' || !element.matches('[hidden], [contenteditable]')) return kind;
  if (element.hasAttribute('hidden')) return 'unseen';
  return editable.has(element.getAttribute('contenteditable')?.toLowerCase() ?? 'inherit') ? 'skip' : kind;
}

/** A form may have a field of that name. */
const nameOf = ({ localName }: { localName: unknown }) => (typeof localName === 'string' ? localName : 'form');

/** An element itself; of any other node the element it stands in, within its own tree. */
function elementAt(node: Node): Element | null {
  const { nodeType } = node;
  return nodeType === Node.ELEMENT_NODE || typeof nodeType !== 'number' ? (node as Element) : node.parentElement;
}

/** The shadow root that a node stands in. Nearly all stand in the page's own tree. */
function shadowRootAround(node: Node): ShadowRoot | undefined {
  const root = formProof(node).getRootNode();
  return root !== document && root instanceof ShadowRoot ? root : undefined;
}

/** Elements that may hold text a reader sees as one line with what stands around them. */
export function isInline(element: Element): boolean {
  return !kinds.has(nameOf(element));
}

/** Whether the lines in an element are its own. A slot has no box by which to tell where they are; its parent has. */
export function ownsLines(element: Element): boolean {
  const name = nameOf(element);
  return kinds.has(name) && name !== 'slot';
}

/** Where the line of a text node is looked for when it changes: what holds the line as its own. */
export type LineOwner = Element | ShadowRoot;

/** The nearest ancestor, or the node itself, that has the line as its own. */
export function lineOwner(node: Node): LineOwner | undefined {
  for (let at = elementAt(node); at; at = at.parentElement) if (ownsLines(at)) return at;
  return shadowRootAround(node);
}

/** Whether an element is not read itself, wherever it stands. */
export function isUnread(element: Element): boolean {
  const kind = kindOf(element);
  return kind === 'skip' || kind === 'unseen';
}

/**
 * Whether a node stands in something that is not read: a script, an editable field, the card. `known`: what was found of
 * elements since the page last had its turn; many nodes stand in the same few.
 */
export function isLeftOut(node: Node, known?: Map<Element, boolean>): boolean {
  const element = elementAt(node);
  if (element) return isElementLeftOut(element, known);
  return isHostLeftOut(shadowRootAround(node), known);
}

function isElementLeftOut(element: Element, known?: Map<Element, boolean>): boolean {
  return hasUnreadAround(element) || isUnreadByName(element, known);
}

/** The browser climbs the tree itself as quickly as it answers anything else; for a long list of names it does not. */
function hasUnreadAround(element: Element): boolean {
  const { closest } = Element.prototype;
  let at: Element | null | undefined = closest.call(element, '[hidden], [contenteditable]');
  for (; at; at = formProof(at).parentElement && closest.call(formProof(at).parentElement, '[hidden], [contenteditable]')) {
    if (isUnread(at)) return true;
  }
  return false;
}

function isUnreadByName(element: Element, known?: Map<Element, boolean>): boolean {
  const before = known?.get(element);
  if (before !== undefined) return before;
  const name = nameOf(element);
  const kind = kinds.get(name);
  const { parentElement } = name === 'form' ? formProof(element) : element;
  const isOut =
    kind === 'skip' ||
    kind === 'unseen' ||
    (parentElement ? isUnreadByName(parentElement, known) : isHostLeftOut(shadowRootAround(element), known));
  known?.set(element, isOut);
  return isOut;
}

const isHostLeftOut = (root: ShadowRoot | undefined, known?: Map<Element, boolean>) =>
  root !== undefined && isElementLeftOut(root.host, known);

/** Whether a text takes no room in the line it stands in, which goes on as if it were not there. Asked of one text in ten. */
export function isUnseen({ parentElement }: Text): boolean {
  for (let at = parentElement; at; at = at.parentElement) {
    const name = nameOf(at);
    const kind = kinds.get(name);
    if (kind === 'unseen') return true;
    // What else has lines of its own ends the line around it; but a `datalist` has options.
    if (kind && name !== 'option') break;
  }
  return parentElement !== null && Element.prototype.closest.call(parentElement, '[hidden]') !== null;
}

/** Whether a line goes through the place between two siblings: there is text on both sides, or may be. */
export function isWithinLine(place: Pick<MutationRecord, 'previousSibling' | 'nextSibling'>): boolean {
  // Most of what comes is put behind all else.
  return leadsToText(place.nextSibling, 'nextSibling') && leadsToText(place.previousSibling, 'previousSibling');
}

function leadsToText(from: Node | null, way: 'previousSibling' | 'nextSibling'): boolean {
  for (let at = from; at; at = formProof(at)[way]) {
    const { nodeType } = formProof(at);
    if (nodeType === Node.TEXT_NODE && /\S/.test((at as Text).data)) return true;
    if (nodeType !== Node.ELEMENT_NODE || kindOf(at as Element) === 'unseen') continue;
    return isInline(at as Element);
  }
  return false;
}

/** Whether a line changes when this comes or goes. Text counts even if it is blank now: it may have been emptied since. */
export function isPieceOfLine(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return true;
  return formProof(node).nodeType === Node.ELEMENT_NODE && !ownsLines(node as Element);
}
