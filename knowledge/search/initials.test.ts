import { describe, expect, it } from 'vitest';
import { createInitials, letterVariants } from './initials';
import { createPinyin } from './pinyin';

const pinyin = createPinyin('e额 fu负 ge个 hu户 hui会 ji记 shu数 yu余 zhang账帐');
const common: Record<string, number> = { 余额: 9, 个账: 5, 负数: 2, 会: 50 };
const initials = createInitials(
  ['个账', '余额', '负数', '记账户', '账余', '记账', '会', '个账余额'],
  pinyin,
  (word) => common[word] ?? 1,
);

describe('words that first letters stand for', () => {
  it.each<[string, string[]]>([
    ['gzfs', ['个账负数']],
    ['jzh', ['记账户', '记账会']],
    ['gzye', ['个账余额']],
    ['zyfs', ['账余负数']],
    ['x', []],
    ['gzx', []],
    ['', ['']],
  ])('%s', (letters, expected) => expect(initials.expand(letters)).toEqual(expected));
  it('are few, however many ways there are', () => {
    expect(initials.expand('gzye'.repeat(20)).length).toBeLessThanOrEqual(3);
  });
});

describe('ways to type first letters', () => {
  it.each([
    ['gzye', ['gzye']],
    ['gzhye', ['gzhye', 'gzye']],
    ['chsh', ['chsh', 'cs']],
  ])('%s', (letters, expected) => expect(letterVariants(letters)).toEqual(expected));
});
