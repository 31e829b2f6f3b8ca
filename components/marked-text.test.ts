import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt } from './marked-text';

const show = (text: string, ranges: [number, number][]) =>
  cutAt(text, ranges)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

describe('cutAt', () => {
  it('marks what was found', () => {
    expect(show('历年余额是什么', [[0, 4]])).toBe('[历年余额]是什么');
    expect(
      show('卡里没钱了', [
        [3, 4],
        [0, 1],
      ]),
    ).toBe('[卡]里没[钱]了');
  });

  it('joins ranges that overlap or touch', () => {
    expect(
      show('统筹支付', [
        [0, 2],
        [1, 3],
        [3, 4],
      ]),
    ).toBe('[统筹支付]');
  });

  it('leaves the text alone when there is nothing to mark', () => {
    expect(
      show('统筹支付', [
        [2, 2],
        [9, 12],
      ]),
    ).toBe('统筹支付');
    expect(cutAt('', [[0, 3]])).toEqual([]);
  });

  it('loses no text, marks no empty piece and cuts no character in two, whatever the ranges', () => {
    const range = fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.array(range, { maxLength: 6 }), (text, ranges) => {
        const pieces = cutAt(text, ranges);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.text).not.toBe('');
          expect(piece.text.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
