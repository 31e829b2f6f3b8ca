/** Opens an answer or a term beside the page: in the panel where the browser has one and lets us, else in a tab of its own. */
import { browser } from 'wxt/browser';
import { routeHash } from '@/entrypoints/background/messages';
import type { Reference } from '@/knowledge/compiled';
import { askPanel, withdrawRequest } from './panel-store';

/** What the browsers have, each its own; `sidePanel.open` came with Chromium 116, two versions after the panel itself. */
interface Panels {
  sidePanel?: { open?(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void>; isOpen(options: { windowId: number }): Promise<boolean> };
}

const panels = (): Panels => browser as unknown as Panels;

export function hasPanel(): boolean {
  const { sidePanel, sidebarAction } = panels();
  return sidePanel?.open !== undefined || sidebarAction !== undefined;
}

/** Must be called straight from the click or its message: a panel may open only then. */
export async function openBeside(route: Reference, window: number | undefined): Promise<void> {
  if (window === undefined) return openTab(route);
  const [opened, asked] = await Promise.all([openPanel(window), askPanel(window, route).then(isDone, isNotDone)]);
  if (opened && asked) return;
  if (asked) await withdrawRequest(window);
  await openTab(route);
}

async function openPanel(window: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = panels();
  try {
    if (sidePanel?.open) await sidePanel.open({ windowId: window });
    else if (sidebarAction) await sidebarAction.open();
    else return false;
    return true;
  } catch {
    // Firefox takes no click in a page for one of ours; a sidebar that stands open already serves all the same.
    return sidebarAction ? sidebarAction.isOpen({ windowId: window }).catch(isNotDone) : false;
  }
}

async function openTab(route: Reference): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') + routeHash(route) });
}

const isDone = () => true;
const isNotDone = () => false;
