/** The one element that the card adds to a page. */
import { formProof } from './form-proof';

const NAME = 'yibao-card';
const MARK = 'data-yibao-card';

/** Where the page has a component of the same name, an element that no page can have given a life of its own. */
export function newCardHost(document: Document): HTMLElement {
  const host = document.createElement(NAME);
  if (!host.matches(':defined')) return host;
  const other = document.createElement('div');
  other.setAttribute(MARK, '');
  return other;
}

export function isCardHost(element: Element): boolean {
  const { localName } = element;
  return localName === NAME || formProof(element).hasAttribute(MARK);
}

/** A card that a dead script left behind: after an update Firefox runs the new script in the open page, and the old one not at all. */
export function removeLeftCards(): void {
  for (const left of document.querySelectorAll(`:is(${NAME}, [${MARK}])[popover="manual"]:empty`)) left.remove();
}
