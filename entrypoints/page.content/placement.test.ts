import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type Card, cardBox, overlap, type Placement, placeCard, type Size, type TermLines } from './placement';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const room = box(0, 0, 1000, 800);
const card: Card = { width: 400, height: 300, minWidth: 260, minHeight: 180, margin: 8 };
const term = (left: number, top: number, width = 60, height = 20): TermLines => ({
  line: box(left, top, width, height),
  others: [],
});

describe('placeCard', () => {
  it.each<[string, TermLines, Partial<Placement>]>([
    ['below where there is room', term(100, 100), { side: 'below', left: 100, edge: 126 }],
    ['above at the bottom', term(100, 700), { side: 'above', left: 100, edge: 694 }],
    ['inside the right edge', term(900, 100), { side: 'below', left: 592 }],
    ['inside the left edge', term(-20, 100), { side: 'below', left: 8 }],
  ])('%s', (_, lines, expected) => {
    expect(placeCard(lines, card, room)).toMatchObject(expected);
  });

  it.each<[string, TermLines, Box, Partial<Placement>]>([
    ['to the right where the room is low', term(20, 150), box(0, 0, 640, 320), { side: 'right', left: 86, edge: 12 }],
    ['to the left where that is wider', term(560, 150), box(0, 0, 640, 320), { side: 'left', left: 154 }],
    ['scrolls inside before it goes to the side', term(20, 100), box(0, 0, 640, 330), { side: 'below', maxHeight: 196 }],
    ['in what is seen of a long frame', term(20, 1500), box(0, 1000, 600, 600), { side: 'above', edge: 1494, maxHeight: 486 }],
  ])('%s', (_, lines, where, expected) => {
    expect(placeCard(lines, card, where)).toMatchObject(expected);
  });

  const wrapped = (pointed: 'first' | 'second'): TermLines => {
    const [first, second] = [box(900, 400, 60, 20), box(580, 426, 60, 20)];
    return pointed === 'first' ? { line: first, others: [second] } : { line: second, others: [first] };
  };
  it.each<[string, TermLines, Partial<Placement>]>([
    ['from the first line upwards', wrapped('first'), { side: 'above', edge: 394 }],
    ['from the second line downwards', wrapped('second'), { side: 'below', edge: 452 }],
    [
      'below both where there is no room above',
      { line: box(900, 40, 60, 20), others: [box(580, 66, 60, 20)] },
      { side: 'below', edge: 92 },
    ],
    [
      'right below the first line where the second is far away',
      { line: box(900, 40, 60, 20), others: [box(8, 66, 60, 20)] },
      { side: 'below', edge: 66 },
    ],
  ])('a term that wraps: %s', (_, lines, expected) => {
    expect(placeCard(lines, card, room)).toMatchObject(expected);
  });

  it('says when there is room for nothing', () => {
    expect(placeCard(term(10, 20), card, box(0, 0, 200, 60))).toMatchObject({ whole: false, usable: false });
  });
});

describe('whatever the sizes', () => {
  const size = (max: number) => fc.integer({ min: 1, max });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const rooms = fc
    .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), size(2000), size(1500))
    .map(([left, top, width, height]) => box(left, top, width, height));
  const cards = fc.record({
    width: size(500),
    height: size(1200),
    minWidth: size(300),
    minHeight: size(300),
    margin: fc.constantFrom(2, 8),
  });
  /** One or two lines that begin inside the room; the second one is somewhere right below the first. */
  const scene = fc
    .record({ room: rooms, card: cards, x: share, y: share, x2: share, wraps: fc.boolean(), second: fc.boolean() })
    .map(({ room, card, x, y, x2, wraps, second }) => {
      const [width, height] = [room.right - room.left, room.bottom - room.top];
      const first = box(room.left + x * width, room.top + y * Math.max(0, height - 50), 60, 20);
      const below = box(room.left + x2 * width, first.bottom + 4, 40, 20);
      const lines: TermLines = !wraps
        ? { line: first, others: [] }
        : second
          ? { line: below, others: [first] }
          : { line: first, others: [below] };
      return { room, card, lines };
    });
  const inside = (inner: Box, outer: Box) =>
    inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;

  it('never covers the line that is pointed at, also when the card grows', () => {
    fc.assert(
      fc.property(scene, size(3000), ({ room, card, lines }, grown) => {
        const placement = placeCard(lines, card, room);
        for (const height of [card.height, grown]) {
          expect(overlap(cardBox(placement, { width: card.width, height }), lines.line)).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('stays in the room, also when the card grows', () => {
    fc.assert(
      fc.property(scene, size(3000), ({ room, card, lines }, grown) => {
        const placement = placeCard(lines, card, room);
        if (!placement.usable) return;
        for (const height of [card.height, grown]) {
          const shown: Size = { width: card.width, height };
          expect(inside(cardBox(placement, shown), room)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('covers another line of the term only where neither all of the card nor a usable part fits above or below the term', () => {
    fc.assert(
      fc.property(scene, ({ room, card, lines }) => {
        const [first, last] = [Math.min, Math.max].map((pick, i) =>
          pick(...[lines.line, ...lines.others].map((each) => (i ? each.bottom : each.top))),
        );
        const high = Math.min(card.height, card.minHeight) + 6 + card.margin;
        const wide = room.right - room.left >= card.width + 2 * card.margin;
        const fits = wide && ((first ?? 0) - room.top >= high || room.bottom - (last ?? 0) >= high);
        if (!fits) return;
        const covered = cardBox(placeCard(lines, card, room), card);
        for (const other of lines.others) expect(overlap(covered, other)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});
