/**
 * Words of other offices. 银行卡密码 and 医保卡密码 differ in one word, and that word decides: a query that names a thing
 * of another office is not surely answered by a question none of whose wordings names it.
 */
import type { Pinyin } from './pinyin';
import type { Interpretation } from './query';

/** Whether the query names something outside that the wordings, normalised, do not. */
export type Outside = (query: Interpretation, wordings: string) => boolean;

export function createOutside(words: readonly string[], pinyin: Pinyin): Outside {
  const heard = words.map((word) => ({ word, sounds: [...word].map((hanzi) => pinyin.readingOf(hanzi) || hanzi).join('') }));
  return ({ hanzi, sounds, places }, wordings) => {
    // What was typed in characters is meant as written; only sounds are compared as sounds.
    const spelled = !places.some((place) => place.hanzi);
    return heard.some(
      (one) =>
        (spelled ? one.sounds.length > 1 && sounds.includes(one.sounds) : hanzi.includes(one.word)) &&
        !wordings.includes(one.word),
    );
  };
}
