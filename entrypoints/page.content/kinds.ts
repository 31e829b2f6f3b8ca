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
  const element = formProof(asked);
  const kind = kinds.get(element.localName);
  if (kind === 'unseen' || element.hasAttribute('hidden')) return 'unseen';
  const value = element.getAttribute('contenteditable');
  return value !== null && editable.has(value.toLowerCase()) ? 'skip' : kind;
}

/** Elements that may hold text a reader sees as one line with what stands around them. */
export function isInline(element: Element): boolean {
  return !kinds.has(formProof(element).localName);
}

/** Whether the lines in an element are its own. A slot has no box by which to tell where they are; its parent has. */
export function ownsLines(element: Element): boolean {
  const { localName } = formProof(element);
  return kinds.has(localName) && localName !== 'slot';
}

/** Where the line of a text node is looked for when it changes: what holds the line as its own. */
export type LineOwner = Element | ShadowRoot;

/** The nearest ancestor, or the node itself, that has the line as its own. */
export function lineOwner(node: Node): LineOwner | undefined {
  for (let at: Node | null = node; at; at = formProof(at).parentNode) {
    if (formProof(at).nodeType === Node.ELEMENT_NODE && ownsLines(at as Element)) return at as Element;
    if (at instanceof ShadowRoot) return at;
  }
  return undefined;
}

/** Whether an element is not read itself, wherever it stands. */
export function isUnread(element: Element): boolean {
  const kind = kindOf(element);
  return kind === 'skip' || kind === 'unseen';
}

/** Whether a node stands in something that is not read: a script, an editable field, the card. */
export function isLeftOut(node: Node): boolean {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : formProof(at).parentNode) {
    if (formProof(at).nodeType === Node.ELEMENT_NODE && isUnread(at as Element)) return true;
  }
  return false;
}

/** Whether the line that two siblings would share goes through here: there is text on both sides, or may be. */
export function isWithinLine(previous: Node | null, next: Node | null): boolean {
  return leadsToText(previous, 'previousSibling') && leadsToText(next, 'nextSibling');
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
  return node.nodeType === Node.TEXT_NODE || (formProof(node).nodeType === Node.ELEMENT_NODE && !ownsLines(node as Element));
}
