import { expect, it } from 'vitest';
import { fitLogistic, predict } from './logistic';

it('finds what speaks for and against', () => {
  const observations = Array.from({ length: 200 }, (_, i) => {
    const features = [(i % 10) / 10, (i % 7) / 7];
    return { features, wanted: (features[0]! > features[1]! ? 1 : 0) as 0 | 1, weight: 1 };
  });
  const weights = fitLogistic(observations);
  expect(weights[0]).toBeGreaterThan(1);
  expect(weights[1]).toBeLessThan(-1);
  expect(predict(weights, [0.9, 0.1])).toBeGreaterThan(0.9);
  expect(predict(weights, [0.1, 0.9])).toBeLessThan(0.1);
});
