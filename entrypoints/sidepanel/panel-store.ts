/**
 * What the panel of a window is asked to show, and where it was: in `storage.session`, which ends with the browser, because
 * the number of a window does. A browser without it has a panel that begins anew.
 */
import { browser } from 'wxt/browser';
import { parseRoute } from '@/entrypoints/background/messages';
import type { Reference } from '@/knowledge/compiled';
import { type History, parseHistory } from './history';

const placeKey = (window: number) => `panel:${window}`;
const requestKey = (window: number) => `panel-request:${window}`;

/** Asks the panel of a window, open now or in a moment, to show something. The time makes the same request twice two. */
export async function askPanel(window: number, route: Reference): Promise<void> {
  await browser.storage.session.set({ [requestKey(window)]: { route, at: Date.now() } });
}

export async function withdrawRequest(window: number): Promise<void> {
  await browser.storage.session.remove(requestKey(window));
}

/** What the panel was last asked to show and has not shown yet. */
export async function takeRequest(window: number): Promise<Reference | undefined> {
  try {
    const stored = (await browser.storage.session.get(requestKey(window)))[requestKey(window)];
    if (stored !== undefined) await withdrawRequest(window);
    return routeOf(stored);
  } catch {
    return undefined;
  }
}

/** Calls back with every request for this window from now on. Returns how to stop. */
export function watchRequests(window: number, onRequest: (route: Reference) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const route = area === 'session' ? routeOf(changes[requestKey(window)]?.newValue) : undefined;
    if (!route) return;
    withdrawRequest(window).catch(console.error);
    onRequest(route);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

export async function readHistory(window: number): Promise<History | undefined> {
  try {
    return parseHistory((await browser.storage.session.get(placeKey(window)))[placeKey(window)]);
  } catch {
    return undefined;
  }
}

export async function writeHistory(window: number, history: History): Promise<void> {
  await browser.storage.session.set({ [placeKey(window)]: history });
}

function routeOf(request: unknown): Reference | undefined {
  return typeof request === 'object' && request !== null && 'route' in request ? parseRoute(request.route) : undefined;
}
