/** The sites that the person has let the extension work on, as the browser keeps them: one granted pattern each. */
import { browser } from 'wxt/browser';

const PATTERN = /^\*:\/\/([a-z0-9.-]+)\/\*$/;

export const patternOfSite = (site: string) => `*://${site}/*`;

/** Nothing for patterns that stand for more than one host, such as those the browser's own settings may grant. */
export function siteOfPattern(pattern: string): string | undefined {
  return PATTERN.exec(pattern)?.[1];
}

/** How it is with a page that no script of ours answered from. */
export type Reach =
  /** The script would be there if the page were read anew. */
  { kind: 'reload' } | { kind: 'could-enable'; site: string } | { kind: 'never' };

/** The browsers keep all extensions away from their stores. */
const STORES = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/** `address`: nothing where the browser does not tell it. */
export async function reachOf(address: string | undefined): Promise<Reach> {
  const { protocol, hostname } = new URL(address ?? 'about:blank');
  if (!/^https?:$/.test(protocol) || STORES.includes(hostname)) return { kind: 'never' };
  const origins = [patternOfSite(hostname)];
  if (siteOfPattern(origins[0] ?? '') === undefined) return { kind: 'never' };
  const own = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches = [] }) => matches);
  const isOwn = own.some((pattern) => covers(pattern, hostname));
  if (isOwn || (await browser.permissions.contains({ origins }))) return { kind: 'reload' };
  return { kind: 'could-enable', site: hostname };
}

function covers(pattern: string, host: string): boolean {
  const named = /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '';
  return named.startsWith('*.') ? host === named.slice(2) || host.endsWith(named.slice(1)) : host === named;
}

/** Must be called straight from the click: only then does the browser ask the person. */
export function enableSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOfSite(site)] });
}

export function disableSite(site: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOfSite(site)] });
}

export async function readEnabledSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches = [] }) => matches);
  return origins.filter((pattern) => !own.includes(pattern)).flatMap((pattern) => siteOfPattern(pattern) ?? []);
}

/** Calls back whenever a site is granted or taken away, here or in the browser's settings. Returns how to stop. */
export function watchEnabledSites(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  return () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
  };
}
