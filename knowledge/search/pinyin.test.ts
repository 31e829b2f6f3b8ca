import { describe, expect, it } from 'vitest';
import { createPinyin } from './pinyin';

const table = 'an安 bao保 fa发 fan反 fang方 gan干 ge个 jie接 sha杀 shi是 shu数 xi西 xian现 yi医 zhang账';
const pinyin = createPinyin(table);
const spelled = (syllables: string) =>
  [...syllables].map((s) => table.split(' ')[s.charCodeAt(0) - 0xe000]?.replace(/[^a-z]/g, ''));
const cuts = (letters: string) => pinyin.cut(letters).map(({ syllables }) => spelled(syllables).join(' '));

describe('readings', () => {
  it.each([
    ['医', 'yi'],
    ['账', 'zhang'],
  ])('%s is read %s', (hanzi, syllable) => {
    expect(pinyin.readingOf(hanzi)).toBe(pinyin.syllable(syllable));
    expect(pinyin.readingOf(hanzi)).not.toBe('');
  });
  it('has no reading for what the table does not have', () => {
    expect(pinyin.readingOf('龘')).toBe('');
    expect(pinyin.syllable('zzz')).toBe('');
    expect(pinyin.initial('')).toBe('');
  });
  it('gives the first letter as a capital', () => expect(pinyin.initial(pinyin.readingOf('账'))).toBe('Z'));
});

describe('cutting letters into syllables', () => {
  it.each([
    ['yibao', ['yi bao']],
    ['gezhang', ['ge zhang']],
    ['xian', ['xian']],
    ['fangan', ['fan gan', 'fang an']],
    ['gzye', []],
    ['', ['']],
  ])('%s', (letters, expected) => expect(cuts(letters)).toEqual(expected));

  it('leaves a syllable begun at the end and says what it may become', () => {
    const [cut] = pinyin.cut('geshu'.slice(0, 4));
    expect(spelled(cut!.syllables)).toEqual(['ge']);
    expect(cut!.rest).toBe('sh');
    expect(spelled(cut!.completions)).toEqual(['sha', 'shi', 'shu']);
  });
  it('stays small on letters that can be cut in very many ways', () => {
    expect(pinyin.cut('fangan'.repeat(10)).length).toBeLessThanOrEqual(4);
  });
});

describe('one syllable that is spelled like two', () => {
  const table = createPinyin('an安 e额 gan干 xi西 xian先 yu余 yue月');
  const halves = (syllable: string) => table.halves(table.syllable(syllable)).map((pair) => [...pair]);
  it.each([
    ['yue', [['yu', 'e']]],
    ['xian', [['xi', 'an']]],
    ['gan', []],
  ])('%s', (syllable, expected) => {
    expect(halves(syllable)).toEqual(expected.map((pair) => pair.map((one) => table.syllable(one))));
  });
});
