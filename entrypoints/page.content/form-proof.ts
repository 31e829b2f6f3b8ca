/**
 * A form answers for its fields by name before it answers for itself: in `<form><input name="nodeType">` the form's
 * `nodeType` is that field, also for content scripts of Chromium. Many old pages are one form with fields named freely,
 * so what walks the tree asks forms by the browser's own getters.
 */

/** The node itself, or for a form something that answers as any other element would. */
export function formProof<Of extends Node>(node: Of): Of {
  return isForm(node) ? (new Proxy(node, plainly) as Of & HTMLFormElement) : node;
}

/** By what is read of every node anyway: asking for its class costs ten times as much. */
function isForm(node: Node): node is HTMLFormElement {
  const { nodeType } = node;
  if (nodeType === Node.TEXT_NODE) return false;
  const { localName } = node as Element;
  return (
    localName === 'form' || typeof nodeType !== 'number' || (nodeType === Node.ELEMENT_NODE && typeof localName !== 'string')
  );
}

const plainly: ProxyHandler<HTMLFormElement> = {
  get(form, name) {
    const value: unknown = Reflect.get(HTMLFormElement.prototype, name, form);
    return typeof value === 'function' ? value.bind(form) : value;
  },
};
