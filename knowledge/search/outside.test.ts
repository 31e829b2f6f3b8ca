import { describe, expect, it } from 'vitest';
import { analyse } from './analysis';
import { createConceptWords } from './concept-words';
import { createOutside } from './outside';
import { createPinyin } from './pinyin';
import { placesOf, soundPlace } from './place';

const pinyin = createPinyin('hang行 jia驾假 ka卡 yin银 zhao照');
const none = createConceptWords([]);
const outside = createOutside(['银行卡', '驾照'], pinyin);
const written = (text: string) => ({ ...analyse(placesOf(text, pinyin), none), trust: 1 });
const spelled = (text: string) => ({
  ...analyse(
    text.split(' ').map((syllable) => soundPlace(pinyin.syllable(syllable), pinyin)),
    none,
  ),
  trust: 1,
});

describe('a word of another office', () => {
  it('speaks against a wording without it', () => expect(outside(written('银行卡密码'), '医保卡密码忘了')).toBe(true));
  it('is silent where the wording has it too', () => expect(outside(written('转到银行卡'), '把钱转到银行卡')).toBe(false));
  it('is heard where only sounds were typed', () => {
    expect(outside(spelled('jia zhao'), '医保')).toBe(true);
    expect(outside(written('假照'), '医保')).toBe(false);
  });
});
