/** Which elements may have a shadow root: found by name, by the browser itself, because most elements of a page cannot have one. */
import { formProof } from './form-proof';

/** The elements of HTML that can have a root, besides a page's own. */
export const HOST_NAMES: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** A page's own elements: their names, and only theirs, have a hyphen. */
const OWN = './/*[contains(local-name(), "-")]';

/** The page's own elements below a node, at the time of asking. */
export function ownElementsBelow(top: Document | Element | ShadowRoot): Element[] {
  // Nothing else can be asked of a shadow root.
  if (top instanceof ShadowRoot) return [...top.querySelectorAll('*')].filter(({ localName }) => isOwn(localName));
  const found = document.evaluate(OWN, top, null, XPathResult.UNORDERED_NODE_SNAPSHOT_TYPE);
  return Array.from({ length: found.snapshotLength }, (_, i) => found.snapshotItem(i)).filter(
    (node) => node instanceof Element,
  );
}

/** The elements of HTML itself below a node that can have a root, as the browser keeps them: they follow what the page does. */
export function plainHostsBelow(top: Document | Element | ShadowRoot): (HTMLCollectionOf<Element> | NodeListOf<Element>)[] {
  if (top instanceof ShadowRoot) return [top.querySelectorAll([...HOST_NAMES].join())];
  const plain = formProof(top);
  return [...HOST_NAMES].map((name) => plain.getElementsByTagName(name));
}

/** A form may have a field of that name, and is none. */
const isOwn = (localName: unknown) => typeof localName === 'string' && localName.includes('-');
