/** Shadow roots, the closed ones too: browsers open them to extensions. */
import { isCardHost } from './card-host';
import { formProof } from './form-proof';
import { HOST_NAMES } from './shadow-hosts';

interface ChromiumDom {
  openOrClosedShadowRoot?(element: HTMLElement): ShadowRoot | null;
}

interface FirefoxElement extends Element {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

const chromiumDom: ChromiumDom | undefined = typeof chrome === 'object' ? chrome.dom : undefined;

/** The root of an element, open or closed; not that of our own card, which nobody reads as part of the page. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { shadowRoot, localName } = formProof(element);
  if (shadowRoot) return shadowRoot;
  const closed = closedRootOf(element, localName);
  return closed && isCardHost(element) ? null : closed;
}

function closedRootOf(element: Element, localName: string): ShadowRoot | null {
  const inFirefox = (element as FirefoxElement).openOrClosedShadowRoot;
  if (inFirefox !== undefined) return inFirefox;
  if (!chromiumDom?.openOrClosedShadowRoot) return null;
  // Asking costs two microseconds for each element.
  if (!HOST_NAMES.has(localName) && !localName.includes('-')) return null;
  // Chromium throws for whatever is not of HTML.
  if (!(element instanceof HTMLElement)) return null;
  try {
    return chromiumDom.openOrClosedShadowRoot(element);
  } catch {
    // After an update nothing of the extension answers a script that is still there from before.
    return null;
  }
}
