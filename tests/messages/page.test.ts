// @vitest-environment happy-dom
/** The script in a page: only our own background and popup can make it report, move, close or leave. */
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { Marking } from '@/entrypoints/page.content/marking';
import { siteOf } from '@/entrypoints/page.content/site';
import { arrivals, fromBackground, fromPage, fromPopupTab } from './arrival';
import { forger, good, malformed } from './strange-messages';

const { deliver } = arrivals();
const event = { addListener: () => {}, removeListener: () => {} };
Object.assign(browser, { storage: { onChanged: event, local: { get: async () => ({}) } } });
const heard = vi.spyOn(Marking.prototype, 'onMessage');
vi.spyOn(Marking.prototype, 'start').mockResolvedValue();

const { default: script } = await import('@/entrypoints/page.content/index');
const ctx = { abort: vi.fn(), onInvalidated: vi.fn(), isInvalid: false };
script.main(ctx as unknown as ContentScriptContext);

/** What the page is told is about this very page, so that a refusal is the only reason for nothing. */
const leave = { kind: 'leave', sites: [siteOf(window)] };
const sent = vi.mocked(browser.runtime.sendMessage);
const keysHeard = vi.spyOn(window, 'addEventListener');

beforeEach(() => {
  for (const each of [heard, ctx.abort, sent, keysHeard]) each.mockClear();
});

const untouched = () => {
  for (const each of [heard, ctx.abort, sent, keysHeard]) expect(each).not.toHaveBeenCalled();
};

it('does what our own parts ask', () => {
  deliver({ kind: 'report-terms' }, fromPopupTab);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(sent).toHaveBeenCalledTimes(1);
  deliver({ kind: 'card-shown', frame: 'another', at: 1 }, fromBackground);
  expect(keysHeard).toHaveBeenCalledTimes(1);
  deliver({ kind: 'leave', sites: ['another.example'] }, fromBackground);
  expect(ctx.abort).not.toHaveBeenCalled();
  deliver(leave, fromBackground);
  expect(ctx.abort).toHaveBeenCalledTimes(1);
});

it('does nothing for another extension or a page', () => {
  fc.assert(
    fc.property(fc.oneof(good, fc.constant(leave), malformed), forger, (value, sender) => deliver(value, sender).length === 0),
    { numRuns: 2_000 },
  );
  deliver(leave, fromPage);
  untouched();
});

it('does nothing for what is no message', () => {
  fc.assert(
    fc.property(
      malformed,
      fc.constantFrom(fromPage, fromBackground, fromPopupTab),
      (value, sender) => deliver(value, sender).length === 0,
    ),
    { numRuns: 2_000 },
  );
  untouched();
});
