import { expect, it } from 'vitest';
import { createStarts } from './starts';

const { lengthsAt } = createStarts(['统筹', '统筹支付', '统筹基金', '门诊统筹', 'drg', '保']);

it.each<[text: string, index: number, lengths: number[]]>([
  ['由统筹支付', 1, [4, 2]],
  ['由统筹支付', 0, []],
  ['由统筹支付', 2, []],
  ['门诊统筹', 0, [4]],
  ['按drg付费', 1, [3]],
  ['统', 0, []],
  ['医保', 1, [1]],
  ['', 0, []],
])('the lengths of forms in %j at %i are %j', (text, index, lengths) => {
  expect(lengthsAt(text, index)).toEqual(lengths);
});

it('turns away pairs whose places in the table are the same', () => {
  // 31 apart in the second character and one in the first: the same slot.
  const second = '筹'.charCodeAt(0);
  const alike = String.fromCharCode('统'.charCodeAt(0) + 1, second - 31);
  expect(lengthsAt(alike, 0)).toEqual([]);
});
