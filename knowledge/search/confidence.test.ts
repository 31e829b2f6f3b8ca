import { describe, expect, it } from 'vitest';
import { confidenceOf, probability } from './confidence';
import type { Evidence } from './evidence';

const full: Evidence = { exact: false, elsewhere: -1, unsensed: 0, unasked: 0, ours: 1, live: 0 };
const none: Evidence = { exact: false, elsewhere: 1, unsensed: 0, unasked: 0.8, ours: 0, live: 0 };

describe('confidence', () => {
  it('is sure of what fits', () => expect(confidenceOf(full)).toBe('sure'));
  it('finds nothing where nothing fits', () => expect(confidenceOf(none)).toBe('nothing'));
  it('guesses in between', () => expect(confidenceOf({ ...none, elsewhere: -0.2, unasked: 0.1 })).toBe('unsure'));
  it('is always sure of a wording typed word for word', () => {
    expect(confidenceOf({ ...none, exact: true, live: 1 })).toBe('sure');
  });
  it.each([
    ['it is what people ask elsewhere', { elsewhere: 0.5 }],
    ['somebody must look it up', { live: 1 }],
    ['the base asks less of it', { unasked: 0.5 }],
    ['no word of ours is in it', { ours: 0 }],
  ])('falls when %s', (_, change) => {
    expect(probability({ ...full, ...change })).toBeLessThan(probability(full));
  });
});
