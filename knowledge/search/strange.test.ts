import { describe, expect, it } from 'vitest';
import { analyse } from './analysis';
import { createConceptWords } from './concept-words';
import { writePosting } from './index-format';
import { createIndex } from './index-lookup';
import { createPinyin } from './pinyin';
import { placesOf } from './place';
import { strangeness } from './strange';

const pinyin = createPinyin('e额 ma码 mi密 yu余');
const index = createIndex({ tokens: '余额\n密码', postings: `${writePosting(0, 1)}\n${writePosting(0, 1)}` }, 2);
const strange = (text: string) => strangeness(analyse(placesOf(text, pinyin), createConceptWords([['忘了', '搞忘']])), index);

it('half knows what only sounds like ours', () => {
  const heard = analyse(placesOf('余额', createPinyin('e额 yu余鱼')), createConceptWords([]));
  const tokens = heard.units.flatMap(({ forms }) => forms).sort();
  const all = createIndex({ tokens: tokens.join('\n'), postings: tokens.map(() => writePosting(0, 1)).join('\n') }, 1);
  const slip = analyse(placesOf('鱼额', createPinyin('e额 yu余鱼')), createConceptWords([]));
  expect(strangeness(slip, all)).toBe(0.5);
});

describe('how strange a query is', () => {
  it.each([
    ['余额密码', 0],
    ['密码忘了', 0],
    ['图书密码', 0.5],
    ['天气预报', 1],
    ['密', 0],
    ['', 0],
  ])('%s: %d', (text, expected) => expect(strange(text)).toBe(expected));
});
