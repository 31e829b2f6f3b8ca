import { describe, expect, it } from 'vitest';
import { confidenceOf, probability } from './confidence';
import type { Evidence } from './evidence';

const full: Evidence = { exact: false, led: 1, unasked: 0, unmet: 0, ours: 1, outside: 0, live: 0 };
const none: Evidence = { exact: false, led: 0, unasked: 0.8, unmet: 0.9, ours: 0, outside: 0, live: 0 };

describe('confidence', () => {
  it('is sure of what fits', () => expect(confidenceOf(full)).toBe('sure'));
  it('finds nothing where nothing fits', () => expect(confidenceOf(none)).toBe('nothing'));
  it('guesses in between', () => expect(confidenceOf({ ...none, unasked: 0.3 })).toBe('unsure'));
  it('is always sure of a wording typed word for word', () => {
    expect(confidenceOf({ ...none, exact: true, outside: 1 })).toBe('sure');
  });
  it.each([
    ['another office is asked', { outside: 1 }],
    ['somebody must look it up', { live: 1 }],
    ['the base asks less of it', { unasked: 0.5 }],
    ['the entry has less of it', { unmet: 0.5 }],
    ['no term leads there', { led: 0 }],
    ['no word of ours is in it', { ours: 0 }],
  ])('falls when %s', (_, change) => {
    expect(probability({ ...full, ...change })).toBeLessThan(probability(full));
  });
});
