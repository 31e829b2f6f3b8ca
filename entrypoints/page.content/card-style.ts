/** The card's style inside its shadow root: as a sheet, which no policy of the page forbids, or, where those are unknown, as an element. */
import type { FrameWindow } from './frames';

/** `view`: the window that the root is in. A sheet can only be adopted in the document that it was made for. */
export function putStyle(root: ShadowRoot, view: FrameWindow, css: string): void {
  if (typeof view.CSSStyleSheet.prototype.replaceSync === 'function') {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = view.document.createElement('style');
  style.textContent = css;
  root.append(style);
}
