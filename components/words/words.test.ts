import { beforeEach, expect, it } from 'vitest';
import { forgetLearnt, learn, say, sayCount } from './words';

beforeEach(forgetLearnt);

it('says what the browser has, with every name filled in at its place', () => {
  expect(say('card_close')).toBe('关闭');
  expect(say('card_checked', { evidence: '读过全文', checked: '2026-11-22' })).toBe('读过全文，核对于 2026-11-22');
  // Not in the order in which they are numbered.
  expect(say('pins_moved', { title: '个账', position: 2, count: 5 })).toBe('“个账”移到第 2 位，共 5 条');
});

it('says what was learnt, and what was not as the browser does', () => {
  learn({ card_checked: '$EVIDENCE$, checked on $CHECKED$' });
  expect(say('card_checked', { evidence: 'Read in full', checked: '2026-11-22' })).toBe('Read in full, checked on 2026-11-22');
  expect(say('card_close')).toBe('关闭');
  learn({ card_close: 'Close' });
  expect(say('card_checked', { evidence: 'a', checked: 'b' })).toBe('a, checked on b');
  forgetLearnt();
  expect(say('card_close')).toBe('关闭');
});

it('fills in texts that look like places to fill, or like a pattern, as they are', () => {
  learn({ card_written: '“$WRITTEN$”' });
  for (const written of ['$1', '$WRITTEN$', '$&', '']) expect(say('card_written', { written })).toBe(`“${written}”`);
});

it('says one otherwise than many', () => {
  learn({ popup_places: '$COUNT$ places', popup_places_one: '$COUNT$ place' });
  expect([0, 1, 2].map((count) => sayCount('popup_places', count))).toEqual(['0 places', '1 place', '2 places']);
});
