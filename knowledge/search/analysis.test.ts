import { describe, expect, it } from 'vitest';
import { analyse, isInitials, isSound } from './analysis';
import { createConceptWords } from './concept-words';
import { createPinyin } from './pinyin';
import { placesOf, wordPlace } from './place';

const pinyin = createPinyin('bao保 chong zhong重 e额 xin新 yi医 yu余 ka卡');
const none = createConceptWords([]);
const s = (spelled: string) => pinyin.syllable(spelled);
const unitsOf = (text: string) => analyse(placesOf(text, pinyin), none).units;

describe('units', () => {
  it('are characters, pairs with their sound and first letters, and triples of first letters', () => {
    expect(unitsOf('医保卡')).toEqual([
      { kind: 'single', forms: ['医', s('yi')] },
      { kind: 'pair', forms: ['医保', s('yi') + s('bao'), 'YB'] },
      { kind: 'triple', forms: ['YBK'] },
      { kind: 'single', forms: ['保', s('bao')] },
      { kind: 'pair', forms: ['保卡', s('bao') + s('ka'), 'BK'] },
      { kind: 'single', forms: ['卡', s('ka')] },
    ]);
  });
  it('come once each', () => expect(unitsOf('医保医保').filter(({ forms }) => forms[0] === '医保')).toHaveLength(1));
  it('keep Latin words and numbers whole and pair nothing across them', () => {
    expect(unitsOf('医app保12393').map(({ forms }) => forms[0])).toEqual(['医', 'app', '保', '12393']);
  });
  it('take a character without a reading as it is', () => {
    expect(unitsOf('医龘').map(({ forms }) => forms)).toEqual([['医', s('yi')], ['医龘'], ['龘']]);
  });
  it('pair nothing that was typed apart', () => {
    const [first, second] = placesOf('医保', pinyin);
    const { units } = analyse([first!, { ...second!, apart: true }], none);
    expect(units.map(({ kind }) => kind)).toEqual(['single', 'single']);
  });
});

describe('written forms', () => {
  it('are equally long, whatever is known of a place', () => {
    const { hanzi, sounds, initials } = analyse([...placesOf('医龘app', pinyin), wordPlace('12')], none);
    expect([hanzi, sounds, initials]).toEqual(['医龘app12', `${s('yi')}龘app12`, 'Y龘app12']);
  });
  it('take the phrase-aware reading before the table', () => {
    expect(analyse(placesOf('重新', pinyin, s('chong') + s('xin')), none).sounds).toBe(s('chong') + s('xin'));
    expect(analyse(placesOf('重新', pinyin, ` ${s('xin')}`), none).sounds).toBe(s('zhong') + s('xin'));
  });
});

describe('types of tokens', () => {
  it.each([
    ['YB', true, false],
    [s('yi'), false, true],
    ['医保', false, false],
    ['app', false, false],
    ['', false, false],
  ])('%j', (token, initials, sound) => expect([isInitials(token), isSound(token)]).toEqual([initials, sound]));
});

describe('concept words', () => {
  const words = createConceptWords([['余额', '剩多少'], ['医保卡余额', '卡'], ['app']]);
  const found = (text: string) => words.spans(placesOf(text, pinyin)).map(({ token }) => token.charCodeAt(0) - 0xf000);
  it.each<[string, number[]]>([
    ['还剩多少', [0]],
    ['医保卡余额', [1]],
    ['卡余额', [1, 0]],
    ['余额余额', [0, 0]],
    ['用app查', [2]],
    ['没有', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});
