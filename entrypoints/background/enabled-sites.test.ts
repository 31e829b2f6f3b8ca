import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { enableSite, reachOf, readEnabledSites } from '@/userdata/enabled-sites';
import { followPermissions } from './enabled-sites';

type Changed = (permissions: { origins?: string[] }) => void;

/** A browser with one open tab, and what it was asked to do. */
function fakeGrants({ refusesFallback = false } = {}) {
  const granted = new Set(['*://*.gov.cn/*']);
  const registered = new Map<string, { id: string; matches: string[]; excludeMatches: string[] }>();
  const done: string[] = [];
  const on: { added?: Changed; removed?: Changed; started?: () => void } = {};
  const nothing = { addListener: () => {}, removeListener: () => {} };
  Object.assign(browser, {
    runtime: {
      ...browser.runtime,
      getManifest: () => ({ content_scripts: [{ matches: ['*://*.gov.cn/*'], js: ['page.js'], css: ['page.css'] }] }),
      onInstalled: nothing,
      onStartup: { addListener: (given: () => void) => (on.started = given) },
    },
    permissions: {
      getAll: async () => ({ origins: [...granted] }),
      contains: async ({ origins }: { origins: string[] }) => origins.every((each) => granted.has(each)),
      request: async ({ origins }: { origins: string[] }) => {
        for (const each of origins) granted.add(each);
        on.added?.({ origins });
        return true;
      },
      onAdded: { addListener: (given: Changed) => (on.added = given) },
      onRemoved: { addListener: (given: Changed) => (on.removed = given) },
    },
    scripting: {
      getRegisteredContentScripts: async () => [...registered.values()],
      unregisterContentScripts: async () => registered.clear(),
      registerContentScripts: async ([script]: [{ id: string; matches: string[]; excludeMatches: string[] }]) => {
        if (refusesFallback && 'matchOriginAsFallback' in script) throw new TypeError('Unexpected property');
        if (registered.has(script.id)) throw new Error('Duplicate script ID');
        registered.set(script.id, script);
      },
      insertCSS: async () => void done.push('css'),
      executeScript: async () => void done.push('js'),
    },
    tabs: {
      query: async () => [{ id: 7 }],
      sendMessage: async (tab: number, message: unknown) => void done.push(`${tab} ${JSON.stringify(message)}`),
    },
  });
  const matches = () => [...registered.values()].flatMap((script) => script.matches);
  return { granted, done, on, matches };
}

beforeEach(() => vi.restoreAllMocks());

it.each([false, true])('a site granted is registered and begun at once (old Chromium: %s)', async (refusesFallback) => {
  const { done, matches } = fakeGrants({ refusesFallback });
  followPermissions();
  await enableSite('www.hospital.com');
  await vi.waitFor(() => expect(matches()).toEqual(['*://www.hospital.com/*']));
  await vi.waitFor(() => expect(done).toEqual(['css', 'js']));
  expect(await readEnabledSites()).toEqual(['www.hospital.com']);
});

it('a site taken away is registered no more, and its tabs are told', async () => {
  const { granted, done, on, matches } = fakeGrants();
  followPermissions();
  await enableSite('www.hospital.com');
  await vi.waitFor(() => expect(matches()).toHaveLength(1));
  granted.delete('*://www.hospital.com/*');
  on.removed?.({ origins: ['*://www.hospital.com/*'] });
  await vi.waitFor(() => expect(matches()).toEqual([]));
  await vi.waitFor(() => expect(done.at(-1)).toBe('7 {"kind":"leave","sites":["www.hospital.com"]}'));
});

it('what was granted is registered again at start, however many starts come together', async () => {
  const { granted, on, matches } = fakeGrants();
  followPermissions();
  granted.add('*://www.hospital.com/*');
  on.started?.();
  on.started?.();
  await vi.waitFor(() => expect(matches()).toEqual(['*://www.hospital.com/*']));
});

it.each([
  ['https://www.hospital.com:8443/a?b', { kind: 'could-enable', site: 'www.hospital.com' }],
  ['http://10.0.0.8/', { kind: 'could-enable', site: '10.0.0.8' }],
  ['https://ybj.zj.gov.cn/', { kind: 'reload' }],
  ['https://gov.cn/', { kind: 'reload' }],
  ['https://notgov.cn/', { kind: 'could-enable', site: 'notgov.cn' }],
  ['https://granted.com/', { kind: 'reload' }],
  ['https://chromewebstore.google.com/detail/x', { kind: 'never' }],
  ['https://addons.mozilla.org/', { kind: 'never' }],
  ['https://[::1]/', { kind: 'never' }],
  ['chrome://extensions/', { kind: 'never' }],
  ['file:///home/a.pdf', { kind: 'never' }],
  [undefined, { kind: 'never' }],
])('%s: %j', async (address, reach) => {
  fakeGrants().granted.add('*://granted.com/*');
  expect(await reachOf(address)).toEqual(reach);
});
