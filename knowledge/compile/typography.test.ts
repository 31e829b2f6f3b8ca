import { expect, it } from 'vitest';
import { typeset } from './typography';

it.each([
  ['个账,统筹;自付:是什么?', '个账，统筹；自付：是什么？'],
  ['个人账户(个账)', '个人账户（个账）'],
  ['按病组付费(DRG),一般', '按病组付费（DRG），一般'],
  ['最多10,000元,1:1', '最多10,000元，1:1'],
  ['国办发〔2021〕14号,有效', '国办发〔2021〕14号，有效'],
  ['“当年”,“历年”', '“当年”，“历年”'],
  ['f(x), g', 'f(x), g'],
  ['', ''],
])('%j is shown as %j', (text, shown) => {
  expect(typeset(text)).toBe(shown);
  expect(shown).toHaveLength(text.length);
});
