import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from './placement';

const viewport = { width: 1000, height: 800 };
const card = { width: 400, height: 300 };
const term = (left: number, top: number, width = 60, height = 20) => ({ left, top, right: left + width, bottom: top + height });

describe('placeCard', () => {
  it.each([
    ['below where there is room', term(100, 100), { left: 100, top: 126, side: 'below' }],
    ['above at the bottom', term(100, 700), { left: 100, top: 394, side: 'above' }],
    ['inside the right edge', term(900, 100), { left: 592, side: 'below' }],
    ['inside the left edge', term(-20, 100), { left: 8, side: 'below' }],
  ])('%s', (_, box, expected) => {
    expect(placeCard(box, card, viewport)).toMatchObject(expected);
  });

  it('never covers the term and stays in the viewport, whatever the sizes', () => {
    const size = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(
        size(2000),
        size(1500),
        size(500),
        size(1200),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (width, height, cardWidth, cardHeight, x, y) => {
          const box = term(x * width, y * Math.max(0, height - 20));
          const { left, top, maxHeight, side } = placeCard(box, { width: cardWidth, height: cardHeight }, { width, height });
          const shown = Math.min(cardHeight, maxHeight);
          if (side === 'below') expect(top).toBeGreaterThan(box.bottom);
          else expect(top + shown).toBeLessThan(box.top);
          expect(left).toBeGreaterThanOrEqual(8);
          if (cardWidth + 16 <= width) expect(left + cardWidth).toBeLessThanOrEqual(width - 8);
          if (side === 'below' && maxHeight > 0) expect(top + shown).toBeLessThanOrEqual(height);
          if (side === 'above' && maxHeight > 0) expect(top).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
