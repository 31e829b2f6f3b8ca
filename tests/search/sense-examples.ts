/** What the vectors are learned from: the base's own wordings, what people asked, and both broken off in the middle. */
import { analyse } from '../../knowledge/search/analysis';
import { createConceptWords } from '../../knowledge/search/concept-words';
import { createNormalise } from '../../knowledge/search/normalise';
import { createPinyin } from '../../knowledge/search/pinyin';
import { placesOf } from '../../knowledge/search/place';
import type { SearchData } from '../../knowledge/search/search-data';
import { senseTokens } from '../../knowledge/search/sense';
import type { Asked } from './asked';
import type { SenseExample } from './learn-sense';
import { createRandom } from './noise';

/** A title is one wording of twenty, but it is the one that was thought about. */
const TITLE_WEIGHT = 2;
const BROKEN_OFF_WEIGHT = 0.5;
/** What is shorter says too little when it is broken off. */
const SHORTEST = 8;

/** @param elsewhere What people asked that no entry answers. */
export function senseExamples(data: SearchData, asked: readonly Asked[], elsewhere: readonly string[]): SenseExample[] {
  const normalise = createNormalise(data.traditional);
  const pinyin = createPinyin(data.pinyin);
  const concepts = createConceptWords(data.concepts, pinyin.readingOf);
  const random = createRandom(7);
  const entryOf = new Map(data.entries.map(({ id }, entry) => [id, entry]));
  const example = (text: string, entry: number, weight: number): SenseExample => ({
    tokens: senseTokens(analyse(placesOf(normalise(text).text, pinyin), concepts)),
    entry,
    weight,
  });
  const whole = [
    ...data.entries.flatMap(({ wordings }, entry) =>
      wordings.map((text, i) => ({ text, entry, weight: i ? 1 : TITLE_WEIGHT })),
    ),
    ...asked.flatMap(({ ids, q }) =>
      ids.flatMap((id) => {
        const entry = entryOf.get(id);
        return entry === undefined ? [] : [{ text: q, entry, weight: 1 / ids.length }];
      }),
    ),
    ...elsewhere.map((text) => ({ text, entry: data.entries.length, weight: 1 })),
  ];
  return whole.flatMap(({ text, entry, weight }) => {
    const characters = [...text];
    const all = [example(text, entry, weight)];
    if (characters.length < SHORTEST) return all;
    const kept = characters.slice(0, Math.floor(characters.length * (0.5 + 0.4 * random())));
    return [...all, example(kept.join(''), entry, BROKEN_OFF_WEIGHT)];
  });
}
