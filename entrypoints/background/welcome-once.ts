import { browser } from 'wxt/browser';

const KEY = 'welcomed';

/** Once for all: a browser may install again what it has kept the storage of. */
export async function openWelcome(): Promise<void> {
  if ((await browser.storage.local.get(KEY))[KEY] === true) return;
  // Kept first: a tab too few is better than one at every start.
  await browser.storage.local.set({ [KEY]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
