import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage, routeHash, routeOfHash } from './messages';

describe('parseMessage', () => {
  it.each([
    { kind: 'next-term' },
    { kind: 'report-terms' },
    { kind: 'close-card' },
    { kind: 'open-settings' },
    { kind: 'card-shown', frame: 'k3x', at: 1 },
    { kind: 'card-gone', frame: 'k3x', at: 1 },
    { kind: 'jump', term: 'deductible' },
    { kind: 'leave', sites: ['example.com'] },
    { kind: 'open', route: { kind: 'question', id: 'account-use' } },
    {
      kind: 'page-terms',
      site: 'ybj.zj.gov.cn',
      off: false,
      terms: [{ id: 'deductible', name: '起付线', line: '……', count: 2 }],
    },
    { kind: 'page-terms', site: '', off: false, terms: [], unread: 'too-long' },
    { kind: 'send-lexicon', edition: 'ed47396db68f' },
  ])('takes %j', (message) => {
    expect(parseMessage(message)).toEqual(message);
  });

  it.each([
    undefined,
    null,
    'open',
    {},
    { kind: 'delete-everything' },
    { kind: 'jump' },
    { kind: 'card-shown', frame: 'k3x' },
    { kind: 'card-gone', at: 1 },
    { kind: 'jump', term: 3 },
    { kind: 'leave', sites: [3] },
    { kind: 'open', route: { kind: 'url', id: 'javascript:alert(1)' } },
    { kind: 'open' },
    { kind: 'page-terms', site: '', off: false, terms: {} },
    { kind: 'page-terms', site: '', off: false, terms: [{ id: 'x' }] },
    { kind: 'page-terms', terms: [] },
    { kind: 'page-terms', site: '', off: false, terms: [], unread: 'because' },
    { kind: 'send-lexicon' },
  ])('refuses %j', (message) => {
    expect(parseMessage(message)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseMessage(value)));
  });
});

describe('routes', () => {
  it('survive the way through a hash', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('question' as const, 'term' as const),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        (kind, id) => {
          expect(routeOfHash(routeHash({ kind, id }))).toEqual({ kind, id });
        },
      ),
    );
  });

  it.each(['', '#', '#/', '#/other/x', '#/term/', '#/term/%E0%A4%A', '#/term/a/b'])('%j is none', (hash) => {
    expect(routeOfHash(hash)).toBeUndefined();
  });
});
