import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardBox, overlap } from './placement';
import { distance, placeInside, placeSheet, SHEET_WIDTH } from './resting-place';

const phone = { left: 0, top: 0, right: 360, bottom: 720 };
const termAt = (top: number) => ({ line: { left: 20, top, right: 80, bottom: top + 24 }, others: [] });

it.each<[what: string, top: number, height: number, box: { top: number; bottom: number }]>([
  ['at the lower edge', 100, 300, { top: 420, bottom: 720 }],
  ['as high as two thirds of the screen', 100, 900, { top: 252, bottom: 720 }],
  ['as high as there is room below the term', 300, 900, { top: 324, bottom: 720 }],
  ['still at the lower edge with little room', 460, 900, { top: 484, bottom: 720 }],
  ['at the upper edge when the term is low', 600, 300, { top: 0, bottom: 300 }],
  ['a short one stays at the lower edge', 560, 120, { top: 600, bottom: 720 }],
])('a sheet stands %s', (_, top, height, expected) => {
  const card = { width: 360, height };
  const { left, right, ...box } = cardBox(placeSheet(termAt(top), card, phone), card);
  expect([left, right]).toEqual([0, 360]);
  expect(box).toEqual(expected);
});

it('a sheet on a tablet stands in the middle', () => {
  const tablet = { left: 0, top: 0, right: 1000, bottom: 800 };
  const { left, maxWidth } = placeSheet(termAt(100), { width: 1000, height: 300 }, tablet);
  expect([left, maxWidth]).toEqual([(1000 - SHEET_WIDTH) / 2, SHEET_WIDTH]);
});

it('a sheet never covers its term and never leaves the room', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 690 }), fc.integer({ min: 40, max: 1_500 }), (top, height) => {
      const term = termAt(top);
      const card = { width: 360, height };
      const box = cardBox(placeSheet(term, card, phone), card);
      expect(overlap(box, term.line)).toBe(false);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(720);
    }),
  );
});

it('a moved card never leaves the room, and stays where it was put when it can', () => {
  const room = { left: 0, top: 0, right: 1000, bottom: 700 };
  const anywhere = fc.integer({ min: -3_000, max: 3_000 });
  fc.assert(
    fc.property(anywhere, anywhere, fc.integer({ min: 100, max: 2_000 }), (left, top, height) => {
      const card = { width: 420, height };
      const box = cardBox(placeInside({ left, top, height: Number.POSITIVE_INFINITY }, card, room, 8), card);
      expect(box.left).toBeGreaterThanOrEqual(8);
      expect(box.top).toBeGreaterThanOrEqual(8);
      expect(box.right).toBeLessThanOrEqual(992);
      expect(box.bottom).toBeLessThanOrEqual(692);
      const fits = left >= 8 && top >= 8 && left + 420 <= 992 && top + height <= 692;
      if (fits) expect([box.left, box.top]).toEqual([left, top]);
    }),
  );
});

it.each([
  [{ x: 5, y: 5 }, 0],
  [{ x: 13, y: 5 }, 3],
  [{ x: -3, y: 14 }, 5],
])('%j is %d away', (point, expected) => {
  expect(distance(point, { left: 0, top: 0, right: 10, bottom: 10 })).toBe(expected);
});
