import { expect, it } from 'vitest';
import { mergeFrames } from './frame-terms';

const term = (id: string, count: number) => ({ id, name: id, line: '', count });

it('lists the terms of the page before those of its frames, each once, with all its places', () => {
  const merged = mergeFrames(
    new Map([
      [7, [term('pooled', 1), term('deductible', 4)]],
      [0, [term('account', 2), term('pooled', 3)]],
    ]),
  );
  expect(merged.map(({ id, count, frame }) => [id, count, frame])).toEqual([
    ['account', 2, 0],
    ['pooled', 4, 0],
    ['deductible', 4, 7],
  ]);
});
