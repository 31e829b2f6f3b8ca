import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNormalise } from './normalise';

const normalise = createNormalise('醫餘額医余额');

describe('normalising', () => {
  it.each([
    ['醫保餘額', '医保余额'],
    ['医保个帐', '医保个账'],
    ['医保佘额', '医保余额'],
    ['医保(个账),余额?', '医保个账余额'],
    ['ＡＰＰ 查 余额', 'app查余额'],
    ['按2%算', '按2算'],
    ['卡💳里', '卡里'],
    ['医\ud800保', '医保'],
    ['  \u0000 ', ''],
    ['^医|!\'"$', '医'],
  ])('%j becomes %j', (typed, expected) => expect(normalise(typed).text).toBe(expected));

  it('knows where each character stood', () => {
    const { text, originOf } = normalise('“医保”,餘 額?');
    expect(text).toBe('医保余额');
    expect([0, 1, 2, 3].map(originOf)).toEqual([1, 2, 5, 7]);
  });
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalise(text).text;
        expect(normalise(once).text).toBe(once);
      }),
    );
  });
});
