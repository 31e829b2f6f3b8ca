import { describe, expect, it } from 'vitest';
import { confidenceOf, type Evidence, probability } from './confidence';
import { NO_FIT } from './rank-wordings';

const full: Evidence = {
  fit: { ofQuery: 1, ofWording: 1, prefix: 1, within: 1, concepts: 1, length: 1 },
  entry: 0.9,
  exact: false,
  outside: false,
};
const none: Evidence = { fit: NO_FIT, entry: 0.02, exact: false, outside: false };

describe('confidence', () => {
  it('is sure of what fits both ways', () => expect(confidenceOf(full)).toBe('sure'));
  it('finds nothing where nothing fits', () => expect(confidenceOf(none)).toBe('nothing'));
  it('guesses in between', () => {
    expect(confidenceOf({ ...full, fit: { ...NO_FIT, ofQuery: 0.4, ofWording: 0.3, concepts: 0.5 }, entry: 0.25 })).toBe(
      'unsure',
    );
  });
  it('is always sure of a wording typed word for word', () => {
    expect(confidenceOf({ ...none, exact: true, outside: true })).toBe('sure');
  });
  it('falls when another office is asked', () => {
    expect(probability({ ...full, outside: true })).toBeLessThan(probability(full));
  });
});
