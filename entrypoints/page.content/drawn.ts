/** Whether an element is drawn, in browsers that say so themselves, that did so by other names (Chromium before 121), or not at all. */

import { formProof } from './form-proof';

interface Asked {
  /** Also whether it can be seen through entirely. */
  opacity?: boolean;
}

export function isDrawn(element: Element, { opacity = false }: Asked = {}): boolean {
  if (saysItIsDrawn(element, opacity)) return true;
  // An element without a box of its own is drawn as part of what it stands in.
  const around = hasNoBox(element) ? above(element) : null;
  return around !== null && isDrawn(around, { opacity });
}

function saysItIsDrawn(element: Element, opacity: boolean): boolean {
  const asked = formProof(element);
  if (typeof asked.checkVisibility === 'function') {
    const visibility = { visibilityProperty: true, checkVisibilityCSS: true };
    return asked.checkVisibility(opacity ? { ...visibility, opacityProperty: true, checkOpacity: true } : visibility);
  }
  if (!asked.getClientRects().length || getComputedStyle(element).visibility !== 'visible') return false;
  return !opacity || !isTransparent(element);
}

export function hasNoBox(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}

function isTransparent(element: Element): boolean {
  for (let at: Element | null = element; at; at = above(at)) if (getComputedStyle(at).opacity === '0') return true;
  return false;
}

function above(asked: Element): Element | null {
  const element = formProof(asked);
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
