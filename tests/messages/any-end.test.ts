/** The one door that every receiving end stands behind: what is no message, or not from us, is not let in and throws nothing. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { onMessage, parseMessage } from '@/entrypoints/background/messages';
import { arrivals, fromBackground, fromPage, fromPopupTab } from './arrival';
import { forger, GOOD, good, malformed } from './strange-messages';

const { deliver, count } = arrivals();
const handle = vi.fn(() => 'reply');
const stop = onMessage(handle);

it('lets in every kind of message that is whole', () => {
  for (const message of Object.values(GOOD)) {
    expect(deliver(message, fromBackground), message.kind).toEqual(['reply']);
    expect(handle).toHaveBeenLastCalledWith(message, fromBackground);
  }
});

it('refuses what is malformed or oversized, whoever says it, and throws nothing', () => {
  handle.mockClear();
  fc.assert(
    fc.property(malformed, fc.constantFrom(fromBackground, fromPage, fromPopupTab), (value, sender) => {
      expect(deliver(value, sender)).toEqual([]);
    }),
    { numRuns: 5_000 },
  );
  expect(handle).not.toHaveBeenCalled();
});

it('refuses whoever is not this extension, whatever is said, and throws nothing', () => {
  handle.mockClear();
  fc.assert(
    fc.property(fc.oneof(good, malformed), forger, (value, sender) => {
      expect(deliver(value, sender)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
  expect(handle).not.toHaveBeenCalled();
});

it.each(['next-term', 'leave', 'report-terms', 'jump'] as const)('a script in a page cannot say %s; our pages can', (kind) => {
  expect(deliver(GOOD[kind], fromPage)).toEqual([]);
  expect(deliver(GOOD[kind], { ...fromPage, url: 'chrome-extension://test-extension-id.evil.example/' })).toEqual([]);
  expect(deliver(GOOD[kind], fromBackground)).toEqual(['reply']);
  expect(deliver(GOOD[kind], fromPopupTab)).toEqual(['reply']);
});

it('hands on the known fields only, and takes nothing by inheritance', () => {
  const more = JSON.parse('{"kind":"jump","term":"deductible","extra":1,"__proto__":{"admin":true}}');
  expect(Object.keys(parseMessage(more) ?? {})).toEqual(['kind', 'term']);
  const terms = [{ ...GOOD['page-terms'], id: 'a', name: 'b', line: 'c', count: 1, html: '<b>' }];
  expect(parseMessage({ ...GOOD['page-terms'], terms })).toMatchObject({
    terms: [{ id: 'a', name: 'b', line: 'c', count: 1 }],
  });
  expect(JSON.stringify(parseMessage({ ...GOOD['page-terms'], terms }))).not.toContain('html');
});

it('stops when told', () => {
  stop();
  expect(count()).toBe(0);
});
