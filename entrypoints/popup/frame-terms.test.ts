import { expect, it } from 'vitest';
import { mergeFrames } from './frame-terms';

const term = (id: string, count: number) => ({ id, name: id, line: '', count });

it('lists the terms of the page before those of its frames, each once, with all its places', () => {
  const merged = mergeFrames(
    new Map([
      [7, { site: 'b.gov.cn', off: false, terms: [term('pooled', 1), term('deductible', 4)] }],
      [0, { site: 'a.gov.cn', off: false, terms: [term('account', 2), term('pooled', 3)] }],
      [9, { site: '', off: false, terms: [] }],
    ]),
  );
  expect(merged.sites).toEqual(['a.gov.cn', 'b.gov.cn']);
  expect(merged.terms.map(({ id, count, frame }) => [id, count, frame])).toEqual([
    ['account', 2, 0],
    ['pooled', 4, 0],
    ['deductible', 4, 7],
  ]);
});

it('is off where the page itself is off', () => {
  const off = { site: 'a.gov.cn', off: true, terms: [] };
  expect(mergeFrames(new Map([[0, off]])).off).toBe(true);
  expect(mergeFrames(new Map()).off).toBe(false);
});

it.each([
  [[undefined], undefined],
  [[undefined, 'behind'], 'behind'],
  [['behind', undefined, 'too-long'], 'too-long'],
] as const)('of frames read to the end or not, %j, the page says %s', (reasons, expected) => {
  const reports = reasons.map((unread) => ({ site: 'a.gov.cn', off: false, terms: [], ...(unread && { unread }) }));
  expect(mergeFrames(new Map(reports.entries())).unread).toBe(expected);
});
