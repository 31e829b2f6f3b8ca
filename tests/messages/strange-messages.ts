/** What may arrive at a part of the extension: good messages, and everything that only looks like one. As data, for all receiving ends. */
import fc from 'fast-check';
import type { Message } from '@/entrypoints/background/messages';

const term = { id: 'deductible', name: '起付线', line: '先自己付够这个数。', count: 2 };

/** One of each kind; the compiler says which is missing. */
export const GOOD: { [Kind in Message['kind']]: Message & { kind: Kind } } = {
  open: { kind: 'open', route: { kind: 'question', id: 'account-use' } },
  'open-settings': { kind: 'open-settings' },
  'next-term': { kind: 'next-term' },
  leave: { kind: 'leave', sites: ['ybj.zj.gov.cn'] },
  'report-terms': { kind: 'report-terms' },
  'page-terms': { kind: 'page-terms', site: 'ybj.zj.gov.cn', off: false, terms: [term] },
  'send-lexicon': { kind: 'send-lexicon', edition: 'ed47396db68f' },
  jump: { kind: 'jump', term: 'deductible' },
  'card-shown': { kind: 'card-shown', frame: 'k3x', at: 1 },
  'card-gone': { kind: 'card-gone', frame: 'k3x', at: 1 },
  'close-card': { kind: 'close-card' },
};

/** A field inside a good message, and what may not stand there. */
const SPOILT: [keyof typeof GOOD, (path: Record<string, unknown>, wrong: unknown) => unknown][] = [
  ['open', (message, wrong) => ({ ...message, route: wrong })],
  ['open', (message, wrong) => ({ ...message, route: { kind: 'question', id: wrong } })],
  ['open', (message, wrong) => ({ ...message, route: { kind: wrong, id: 'account-use' } })],
  ['leave', (message, wrong) => ({ ...message, sites: wrong })],
  ['leave', (message, wrong) => ({ ...message, sites: ['a.gov.cn', wrong] })],
  ['page-terms', (message, wrong) => ({ ...message, site: wrong })],
  ['page-terms', (message, wrong) => ({ ...message, off: wrong })],
  ['page-terms', (message, wrong) => ({ ...message, terms: wrong })],
  ['page-terms', (message, wrong) => ({ ...message, terms: [term, wrong] })],
  ['page-terms', (message, wrong) => ({ ...message, terms: [{ ...term, name: wrong }] })],
  ['page-terms', (message, wrong) => ({ ...message, terms: [{ ...term, count: wrong }] })],
  ['page-terms', (message, wrong) => ({ ...message, unread: wrong })],
  ['send-lexicon', (message, wrong) => ({ ...message, edition: wrong })],
  ['jump', (message, wrong) => ({ ...message, term: wrong })],
  ['card-shown', (message, wrong) => ({ ...message, frame: wrong })],
  ['card-shown', (message, wrong) => ({ ...message, at: wrong })],
  ['card-gone', (message, wrong) => ({ ...message, at: wrong })],
];

/** Of no type that any field has, or far too large for one. */
const wrong = fc.oneof(
  fc.constantFrom<unknown>(null, Number.NaN, Number.POSITIVE_INFINITY, 2n ** 70n, Symbol.iterator, () => 1, new Date(0)),
  fc.constantFrom<unknown>({ toString: () => 'term' }, { length: 3, 0: 'a' }, new Map([['kind', 'term']]), new Array(3)),
  fc.constantFrom('长'.repeat(100_000), 'x'.repeat(301)),
  fc.constant(Array.from({ length: 50_000 }, () => 'a.gov.cn')),
  fc.object({ maxDepth: 3 }),
);

/** Small, so that what is tried is tried often. */
const asOldVersionsMightSay = fc.constantFrom<unknown>(
  { kind: 'Open', route: GOOD.open },
  { kind: 'open ', route: { kind: 'question', id: 'account-use' } },
  { type: 'open-settings' },
  { kind: ['open-settings'] },
  { kind: { toString: () => 'open-settings' } },
  { kind: 'constructor' },
  { kind: '__proto__' },
  [GOOD['next-term']],
  JSON.stringify(GOOD.open),
  JSON.parse('{"__proto__":{"kind":"open-settings"}}'),
);

/** Nothing that is a message, however near it comes. */
export const malformed: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.record({ kind: fc.string() }, { requiredKeys: [] }).filter(({ kind }) => !Object.hasOwn(GOOD, kind ?? '')),
  fc.tuple(fc.constantFrom(...SPOILT), wrong).map(([[kind, spoil], value]) => spoil({ ...GOOD[kind] }, value)),
  asOldVersionsMightSay,
);

export const good: fc.Arbitrary<Message> = fc.constantFrom(...Object.values(GOOD));

/** Whoever is not this extension; an extension's page has no tab, a script in a page does. */
export const forger = fc.record(
  {
    id: fc.constantFrom('', 'another-extension-id', 'TEST-EXTENSION-ID', 'test-extension-id ', undefined),
    url: fc.constantFrom(
      'https://ybj.zj.gov.cn/',
      'chrome-extension://another-extension-id/a.html',
      'chrome-extension://test-extension-id/popup.html',
    ),
    tab: fc.constantFrom(undefined, { id: 7, windowId: 1 }),
    origin: fc.constantFrom('https://evil.example', 'null'),
  },
  { requiredKeys: [] },
);
