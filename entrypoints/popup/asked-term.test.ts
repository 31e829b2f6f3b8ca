import { describe, expect, it } from 'vitest';
import { createTermFinder } from './asked-term';

const termsIn = createTermFinder({
  traditional: '賬账個个',
  terms: [
    { id: 'personal-account', name: '个人账户', line: '', surfaces: ['个人账户', '个账'] },
    { id: 'drg-payment', name: 'DRG', line: '', surfaces: ['drg'] },
  ],
});

describe('the term that a query names', () => {
  it.each([
    '个人账户',
    '个账',
    '個賬',
    '个帐',
    ' 个 账 ',
    '个账是什么？',
    '什么是个账',
    '请问个账是啥意思啊',
    '个账，',
    '什么叫个账啊',
  ])('%s', (query) => {
    expect(termsIn(query)).toEqual(['personal-account']);
  });

  it('is found in any letter case', () => {
    expect(termsIn('DRG 是什么')).toEqual(['drg-payment']);
  });

  it.each(['', '什么', '个', '个账余额', '个账是什么时候到账', '?', '\ud83d'])('is none in "%s"', (query) => {
    expect(termsIn(query)).toEqual([]);
  });
});
