import { browser } from 'wxt/browser';

/** Not in Chromium before 130 and Firefox before 143. */
interface WithKeys {
  getKeys?(): Promise<string[]>;
}

/** The keys in `storage.local` that begin like this. Where the browser can, without reading the values, which are large. */
export async function storedKeys(prefix: string): Promise<string[]> {
  const local: typeof browser.storage.local & WithKeys = browser.storage.local;
  const keys = typeof local.getKeys === 'function' ? await local.getKeys() : Object.keys(await local.get(null));
  return keys.filter((key) => key.startsWith(prefix));
}
