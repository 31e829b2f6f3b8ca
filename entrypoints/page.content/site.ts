/** Which site a page belongs to, for switching the site off: the host name in its address. */

/** A frame without an address of its own (`srcdoc`, `about:blank`) belongs to the page around it. Empty where nothing tells. */
export function siteOf(page: Window): string {
  for (let at = page; ; at = at.parent) {
    const host = hostOf(at);
    if (host) return host;
    if (host === undefined) return hostOfOrigin(page.location.ancestorOrigins?.[0]);
    if (at === at.parent) return '';
  }
}

/** Nothing when the page may not be asked: it is sandboxed away from the one asking. */
function hostOf({ location }: Window): string | undefined {
  try {
    return location.hostname;
  } catch {
    return undefined;
  }
}

function hostOfOrigin(origin: string | undefined): string {
  // An opaque origin is the word `null`. `URL.canParse` is too new for the oldest browsers this runs in.
  try {
    return origin === undefined ? '' : new URL(origin).hostname;
  } catch {
    return '';
  }
}
