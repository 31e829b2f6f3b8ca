/**
 * Puts text on the clipboard. On plain-http portals there is no `navigator.clipboard`; the older way then copies from a
 * field that exists for a moment inside `place`, which is our own root and not the page. A card may stand in another frame's
 * document than the one that its script runs in: only where it stands there is the focus that copying needs.
 */
export async function copyText(text: string, place: Node): Promise<boolean> {
  try {
    const view = place.ownerDocument?.defaultView ?? window;
    await view.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, place);
  }
}

function copyFromField(text: string, place: Node): boolean {
  const root = place.getRootNode();
  const document = place.ownerDocument ?? window.document;
  const focused = 'activeElement' in root ? (root as Document | ShadowRoot).activeElement : null;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'copy-field';
  field.setAttribute('aria-hidden', 'true');
  place.appendChild(field);
  field.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } catch {
    copied = false;
  }
  field.remove();
  if (focused && 'focus' in focused) (focused as HTMLElement).focus({ preventScroll: true });
  return copied;
}
