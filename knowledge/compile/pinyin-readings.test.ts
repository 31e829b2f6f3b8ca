import { describe, expect, it } from 'vitest';
import { pinyinTable, spellText } from './pinyin-readings';

describe('readings at build time', () => {
  it.each([
    ['重新', ['chong', 'xin']],
    ['重病', ['zhong', 'bing']],
    ['女', ['nv']],
    ['a医，保', ['', 'yi', '', 'bao']],
    ['', []],
  ])('%s', (text, spelled) => expect(spellText(text)).toEqual(spelled));
});

describe('the table for queries', () => {
  const rows = pinyinTable(['重新重新', '重病', '龘', '一']).split(' ');
  const row = (spelled: string) => rows.find((one) => one.replace(/[^a-z]/g, '') === spelled);
  it('gives a character the reading it has most often in the base', () => expect(row('chong')).toContain('重'));
  it('has common characters that the base does not use, and rare ones that it does', () => {
    expect(row('yi')).toContain('医');
    expect(rows.join('')).toContain('龘');
  });
  it('knows a syllable that nothing in the base has, but none of its characters', () => expect(row('nang')).toBe('nang'));
  it('leaves no character of the base out', () => {
    for (const character of '重新病龘一') expect(rows.join('')).toContain(character);
  });
  it('is in alphabetical order, every character once', () => {
    const syllables = rows.map((one) => one.replace(/[^a-z]/g, ''));
    expect(syllables).toEqual([...syllables].sort());
    const characters = rows.join('').replace(/[a-z]/g, '');
    expect(new Set(characters).size).toBe(characters.length);
  });
});
