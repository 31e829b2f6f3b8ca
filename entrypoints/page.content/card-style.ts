/** The card's style inside its shadow root: as a sheet, which no policy of the page forbids, or, where those are unknown, as an element. */
export function putStyle(root: ShadowRoot, css: string): void {
  if (typeof CSSStyleSheet.prototype.replaceSync === 'function') {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
}
