import { expect, it } from 'vitest';
import { FLAT, trendOf } from './trend';

const samples = (value: (done: number) => number) =>
  Array.from({ length: 21 }, (_, i) => ({ done: i * 100, value: value(i * 100) }));

it('what fills at first and then stays is flat', () => {
  const trend = trendOf(samples((done) => 5e6 + Math.min(done, 500) * 4_000 + (done % 200 ? 20_000 : 0)));
  expect(trend.isFlat).toBe(true);
  expect(Math.abs(trend.growth)).toBeLessThan(0.01);
});

it('what grows by 500 bytes with every page is not, and the line says by how much', () => {
  const trend = trendOf(samples((done) => 5e6 + done * 500));
  expect(trend.slope).toBeCloseTo(500);
  expect(trend.growth).toBeGreaterThan(FLAT);
  expect(trend.isFlat).toBe(false);
});

it('what shrinks or is nothing is flat, and nothing is said of too little', () => {
  expect(trendOf(samples((done) => 5e6 - done * 500)).isFlat).toBe(true);
  expect(trendOf(samples(() => 0)).isFlat).toBe(true);
  expect(trendOf(samples((done) => (done > 1_900 ? 1 : 0))).isFlat).toBe(false);
  expect(() => trendOf(samples(() => 1).slice(0, 3))).toThrow('太少');
});
