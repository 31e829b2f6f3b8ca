import { describe, expect, it } from 'vitest';
import { analyse } from './analysis';
import { createConceptWords } from './concept-words';
import { createPinyin } from './pinyin';
import { placesOf } from './place';
import { average, strangeness } from './strange';

const pinyin = createPinyin('e额 ma码 mi密 yu余鱼');
const concepts = createConceptWords([['忘了', '搞忘']]);
const heard = ['余额', '密码'].map((word) => [...word].map(pinyin.readingOf).join(''));
const knows = (hanzi: string, sounds: string) => (['余额', '密码'].includes(hanzi) ? 1 : heard.includes(sounds) ? 0.5 : 0);
const strange = (text: string) => average(strangeness(analyse(placesOf(text, pinyin), concepts), knows));

describe('how strange a query is', () => {
  it.each([
    ['余额密码', 0],
    ['密码忘了', 0],
    ['图书密码', 0.5],
    ['天气预报', 1],
    ['密', 0],
    ['', 0],
  ])('%s: %d', (text, expected) => expect(strange(text)).toBe(expected));
  it('half knows what only sounds like ours', () => expect(strange('鱼额')).toBe(0.5));
  it('is as strange as can be where no group has its word', () => {
    expect(average(strangeness(analyse(placesOf('忘了', pinyin), createConceptWords([])), knows))).toBe(1);
  });
});
