import { describe, expect, it } from 'vitest';
import { analyse } from './analysis';
import { createConceptWords } from './concept-words';
import { createPinyin } from './pinyin';
import { initialPlace, placesOf } from './place';
import { createSense, senseTokens } from './sense';
import { HIGHEST_LEVEL, levelAt, writeLevels } from './sense-format';

const pinyin = createPinyin('e额 mei妹 qian钱 yi医 yu余');
const concepts = createConceptWords([['余额', '结余']]);
const read = (text: string) => analyse(placesOf(text, pinyin), concepts);

describe('levels', () => {
  it('come back as they were written, cut off at the ends', () => {
    const levels = Array.from({ length: 101 }, (_, i) => i - 50);
    const written = writeLevels(levels);
    expect(written).toHaveLength(levels.length);
    expect(levels.map((_, place) => levelAt(written, place))).toEqual(
      levels.map((level) => Math.max(-HIGHEST_LEVEL, Math.min(HIGHEST_LEVEL, level))),
    );
  });
  it('hold nothing that JSON or a quoted string escapes', () => {
    const written = writeLevels(Array.from({ length: 31 }, (_, i) => i - 15));
    expect(JSON.stringify(written)).toBe(`"${written}"`);
    expect(written).not.toMatch(/['`\\]/);
  });
});

describe('the tokens of a query', () => {
  it('are its characters, pairs, sounds and groups of words', () => {
    const [yu, e] = ['yu', 'e'].map(pinyin.syllable);
    expect(senseTokens(read('余额'))).toEqual(new Set(['余', yu, '额', e, '余额', `${yu}${e}`, '\uf000']));
  });
  it('are not first letters', () => {
    expect(senseTokens(analyse([...'yehm'].map(initialPlace), concepts))).toEqual(new Set());
    expect(senseTokens(read('app'))).toEqual(new Set(['app']));
  });
});

describe('what a query is about', () => {
  // Two numbers: money and family. Entry 0 is about money, entry 1 about family.
  const sense = createSense({
    dimension: 2,
    step: 0.2,
    tokens: ['妹', '妹妹', '钱'].sort().join('\n'),
    vectors: writeLevels([0, 15, 0, 15, 15, 0]),
    entries: writeLevels([15, 0, 0, 15]),
    elsewhere: writeLevels([-15, -15]),
  });

  it.each([
    ['钱', 0],
    ['妹妹', 1],
  ])('%s means entry %d', (query, meant) => {
    const { likely = [], elsewhere } = sense(read(query)) ?? {};
    expect([...likely].indexOf(Math.max(...likely))).toBe(meant);
    expect(likely[meant]).toBeGreaterThan(0.9);
    expect(likely[1 - meant]).toBeLessThan(0.5);
    expect(elsewhere).toBe(-1);
  });
  it('is divided where a query speaks of both', () => {
    const { likely = [] } = sense(read('钱妹')) ?? {};
    expect(likely[0]).toBeCloseTo(likely[1] ?? 0, 5);
    expect(likely[0]).toBeCloseTo(1 - Math.log(2) / 8, 3);
  });
  it('is not known of what was never learned', () => {
    expect(sense(read('医'))).toBeUndefined();
    expect(sense(read(''))).toBeUndefined();
    expect(
      createSense({ dimension: 0, step: 0, tokens: '', vectors: '', entries: '', elsewhere: '' })(read('钱')),
    ).toBeUndefined();
  });
});
