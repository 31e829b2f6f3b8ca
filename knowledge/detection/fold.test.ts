import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFold } from './fold';

const fold = createFold('統统籌筹帳帐賬账醫医');

describe('fold', () => {
  it.each([
    ['统筹', '统筹'],
    ['統籌', '统筹'],
    ['个帐', '个账'],
    ['個人帳戶', '個人账戶'],
    ['ＤＲＧ', 'drg'],
    ['门诊慢（特）病', '门诊慢(特)病'],
    ['统 筹\n\t支　付', '统筹支付'],
    ['统\u200b筹', '统筹'],
    ['DRG 付费', 'drg付费'],
    ['先付 10% 再付', '先付10%再付'],
    ['setl id, 个 账', 'setl id,个账'],
    ['自付㈠', '自付(一)'],
    ['', ''],
    ['   ', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(fold(text).text).toBe(expected);
  });

  it('points back into the text as it was', () => {
    const text = '  統 籌\n基金';
    const folded = fold(text);
    expect(folded.text).toBe('统筹基金');
    expect([0, 1, 2, 3].map((i) => text.charAt(folded.originOf(i)))).toEqual(['統', '籌', '基', '金']);
  });

  it('maps every folded character to one that folds to it, in order', () => {
    const piece = fc.constantFrom('统', '籌', '帳', ' ', '\n', 'a', 'Ｂ', '1', '㈠', '。', '\u200b', '𠮷', '\ud800');
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const folded = fold(text);
          let before = -1;
          for (let i = 0; i < folded.text.length; i++) {
            const origin = folded.originOf(i);
            expect(origin).toBeGreaterThanOrEqual(before);
            expect(origin).toBeLessThan(text.length);
            before = origin;
          }
        },
      ),
    );
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('统', '籌', ' ', 'A', '帳', '1', '\n') }), (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });
});
