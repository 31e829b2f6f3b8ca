/** The background as it is built, with every door counted: a message that is not ours, or no message, moves nothing. */
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { arrivals, fromBackground, fromPage, fromPopupTab } from './arrival';
import { forger, GOOD, good, malformed } from './strange-messages';

const { deliver, count } = arrivals();
const done = vi.fn();
const does = (name: string) => async () => void done(name);
const event = { addListener: () => {}, removeListener: () => {} };

Object.assign(browser, {
  runtime: { ...browser.runtime, onInstalled: event, onStartup: event, openOptionsPage: does('settings') },
  tabs: { sendMessage: does('to page'), create: does('tab'), query: async () => [], update: does('tab') },
  sidePanel: { open: does('panel') },
  commands: { onCommand: event },
  contextMenus: { onClicked: event },
  omnibox: { onInputChanged: event, onInputEntered: event },
  permissions: { onAdded: event, onRemoved: event },
  storage: {
    onChanged: event,
    local: { set: does('stored'), get: async () => ({}), remove: does('removed') },
    session: { set: does('asked'), remove: does('withdrawn') },
    sync: { set: does('synced') },
  },
});

const { default: background } = await import('@/entrypoints/background/index');
const { default: gate } = await import('virtual:knowledge/gate');
background.main();

beforeEach(() => done.mockClear());
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('does what our own parts ask', async () => {
  expect(count()).toBe(1);
  deliver(GOOD['open-settings'], fromPage);
  deliver(GOOD.open, fromPage);
  deliver(GOOD['card-shown'], fromPage);
  await settled();
  expect(done.mock.calls.flat().sort()).toEqual(['asked', 'panel', 'settings', 'to page']);
  const [lexicon] = deliver({ kind: 'send-lexicon', edition: gate.edition }, fromPage);
  expect(lexicon).toMatchObject({ terms: expect.any(Array) });
  expect(deliver(GOOD['send-lexicon'], fromPage)).toEqual([]);
});

it('does nothing for another extension or a page, whatever it says', async () => {
  const asked = fc.oneof(good, fc.constant({ kind: 'send-lexicon', edition: gate.edition }), malformed);
  fc.assert(
    fc.property(asked, forger, (value, sender) => deliver(value, sender).length === 0),
    { numRuns: 2_000 },
  );
  await settled();
  expect(done).not.toHaveBeenCalled();
});

it('does nothing for what is no message', async () => {
  const senders = fc.constantFrom(fromPage, fromBackground, fromPopupTab);
  fc.assert(
    fc.property(malformed, senders, (value, sender) => deliver(value, sender).length === 0),
    { numRuns: 2_000 },
  );
  await settled();
  expect(done).not.toHaveBeenCalled();
});
