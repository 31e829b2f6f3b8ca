import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reference } from '@/knowledge/compiled';
import { openBeside } from './open-beside';
import { takeRequest } from './panel-store';

const ROUTE: Reference = { kind: 'term', id: 'deductible' };
const works = () => Promise.resolve();
const fails = () => Promise.reject(new Error('may only be called from a user input handler'));

/** What opening led to: the tabs that were made, and what the panel is asked to show. */
async function outcome(panels: object, window: number | undefined = 7) {
  Object.assign(browser, panels);
  const create = vi.spyOn(browser.tabs, 'create').mockImplementation((async () => ({})) as never);
  await openBeside(ROUTE, window);
  const tabs = create.mock.calls.map(([{ url }]) => url?.replace(/^.*\//, '') && url.replace(/^.*popup/, 'popup'));
  return { tabs, request: await takeRequest(7) };
}

beforeEach(() => {
  for (const name of ['sidePanel', 'sidebarAction']) Reflect.deleteProperty(browser, name);
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const TAB = { tabs: ['popup.html#/term/deductible'], request: undefined };
const PANEL = { tabs: [], request: ROUTE };

describe('opening beside the page', () => {
  it.each<[string, object, object]>([
    ['the panel of Chromium', { sidePanel: { open: works } }, PANEL],
    ['a tab where that is refused', { sidePanel: { open: fails } }, TAB],
    ['a tab in Chromium 114 and 115, which cannot open it', { sidePanel: {} }, TAB],
    ['a tab in older ones, which have none', {}, TAB],
    ['the sidebar of Firefox', { sidebarAction: { open: works, isOpen: async () => false } }, PANEL],
    ['the sidebar that is open already', { sidebarAction: { open: fails, isOpen: async () => true } }, PANEL],
    [
      'a tab where the sidebar is closed and may not be opened',
      { sidebarAction: { open: fails, isOpen: async () => false } },
      TAB,
    ],
  ])('is %s', async (_, panels, expected) => {
    expect(await outcome(panels)).toEqual(expected);
  });

  it('is a tab where the window is not known', async () => {
    Object.assign(browser, { sidePanel: { open: works } });
    const create = vi.spyOn(browser.tabs, 'create').mockImplementation((async () => ({})) as never);
    await openBeside(ROUTE, undefined);
    expect(create).toHaveBeenCalledOnce();
  });

  it('asks for the panel before anything else, while the click still counts', () => {
    const calls: string[] = [];
    vi.spyOn(browser.storage.session, 'set').mockImplementation((async () => void calls.push('request')) as never);
    Object.assign(browser, { sidePanel: { open: async () => void calls.push('open') } });
    void openBeside(ROUTE, 7);
    expect(calls[0]).toBe('open');
  });

  it('is a tab where nothing can be left for the panel', async () => {
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('no session'));
    expect(await outcome({ sidePanel: { open: works } })).toEqual(TAB);
  });
});
