import { describe, expect, it } from 'vitest';
import { analyse } from './analysis';
import { createConceptWords } from './concept-words';
import { createIndex } from './index-lookup';
import { createPinyin } from './pinyin';
import { initialPlace, placesOf, soundPlace } from './place';
import { fitOf, prepareQuery, prepareWording } from './rank-wordings';

const pinyin = createPinyin('bao保 e额 fu负复 shi是 shu数 yi医 yu余');
const concepts = createConceptWords([['余额', '结余']]);
const index = createIndex({ tokens: '', postings: '' }, 10);
const read = (text: string) => analyse(placesOf(text, pinyin), concepts);
const wording = prepareWording(read('余额是负数'), index);
const fitting = (text: string) => fitOf(prepareQuery(read(text), index), wording);

describe('how a wording fits', () => {
  it('is whole for the same words', () => {
    expect(fitting('余额是负数')).toEqual({ ofQuery: 1, ofWording: 1, prefix: 1 });
  });
  it('is nothing for other words', () => {
    expect(fitting('医保')).toEqual({ ofQuery: 0, ofWording: 0, prefix: 0 });
  });
  it('tells what the wording has of the query from what the query has of the wording', () => {
    expect(fitting('余额').ofQuery).toBe(1);
    expect(fitting('余额').ofWording).toBeLessThan(0.5);
    expect(fitting('余额医保').ofQuery).toBeLessThan(1);
  });
  it.each([
    ['余额是', 1],
    ['是负数', 0],
    ['负数余额', 0],
  ])('%s: prefix %d', (text, prefix) => expect(fitting(text)).toMatchObject({ prefix }));
  it('takes a homophone for a little less', () => {
    const heard = fitting('余额是复数');
    expect(heard.ofQuery).toBeGreaterThan(0.85);
    expect(heard.ofQuery).toBeLessThan(1);
    expect(heard.prefix).toBeGreaterThan(0.5);
    expect(heard.prefix).toBeLessThan(1);
  });
  it('takes sounds and first letters in full where nothing else was typed', () => {
    const heard = [...'yu e shi'.split(' ')].map((spelled) => soundPlace(pinyin.syllable(spelled), pinyin));
    const letters = [...'yes'].map(initialPlace);
    for (const places of [heard, letters]) {
      expect(fitOf(prepareQuery(analyse(places, concepts), index), wording)).toMatchObject({ ofQuery: 1, prefix: 1 });
    }
  });
  it('knows a synonym', () => expect(fitting('结余').ofQuery).toBeGreaterThan(0.5));
});
