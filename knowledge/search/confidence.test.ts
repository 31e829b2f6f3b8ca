import { describe, expect, it } from 'vitest';
import { confidenceOf, type Evidence, probability } from './confidence';
import { NO_FIT, NO_SUIT } from './rank-wordings';

const full: Evidence = {
  fit: { ofQuery: 1, ofWording: 1, prefix: 1, within: 1, concepts: 1, length: 1 },
  suit: { ofTitle: 1, led: 1, known: 1 },
  strange: 0,
  exact: false,
  outside: false,
};
const none: Evidence = { fit: NO_FIT, suit: NO_SUIT, strange: 0.6, exact: false, outside: false };

describe('confidence', () => {
  it('is sure of what fits both ways', () => expect(confidenceOf(full)).toBe('sure'));
  it('finds nothing where nothing fits', () => expect(confidenceOf(none)).toBe('nothing'));
  it('guesses in between', () => {
    expect(confidenceOf({ ...none, fit: { ...NO_FIT, ofQuery: 0.3, length: 0.5 }, strange: 0.3 })).toBe('unsure');
  });
  it('is always sure of a wording typed word for word', () => {
    expect(confidenceOf({ ...none, exact: true, outside: true })).toBe('sure');
  });
  it.each([
    ['another office is asked', { outside: true }],
    ['the base knows less of the query', { strange: 0.5 }],
    ['less of the query is found', { fit: { ...full.fit, ofQuery: 0.5 } }],
    ['no term leads there', { suit: { ...full.suit, led: 0 } }],
  ])('falls when %s', (_, change) => {
    expect(probability({ ...full, ...change })).toBeLessThan(probability(full));
  });
});
