/** Hands values to the listeners that a part of the extension has really registered, as a browser does. */
import { vi } from 'vitest';
import { browser } from 'wxt/browser';

const ID = 'test-extension-id';
const OWN = `chrome-extension://${ID}/`;

interface Sender {
  id?: string | undefined;
  url?: string;
  tab?: { id: number; windowId?: number } | undefined;
  frameId?: number;
}

/** A script of ours in a page; one of our pages; the same in a tab. */
export const fromPage: Sender = { id: ID, url: 'https://ybj.zj.gov.cn/', tab: { id: 7, windowId: 1 }, frameId: 0 };
export const fromBackground: Sender = { id: ID, url: `${OWN}background.js` };
export const fromPopupTab: Sender = { id: ID, url: `${OWN}popup.html`, tab: { id: 9, windowId: 1 }, frameId: 0 };

type Listener = (value: unknown, sender: Sender, respond: (reply: unknown) => void) => unknown;

/** To be called before the receiving part is started. `deliver` gives the replies. */
export function arrivals(): { deliver(value: unknown, sender: Sender): unknown[]; count(): number } {
  const listeners = new Set<Listener>();
  const onMessage = {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
  };
  const runtime = { ...browser.runtime, id: ID, onMessage, getURL: (file: string) => OWN + file.replace(/^\//, '') };
  Object.assign(browser, { runtime: { ...runtime, sendMessage: vi.fn(async () => undefined) } });
  return {
    deliver(value, sender) {
      const replies: unknown[] = [];
      for (const listener of listeners) listener(value, sender, (reply) => replies.push(reply));
      return replies;
    },
    count: () => listeners.size,
  };
}
