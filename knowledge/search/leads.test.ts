import { describe, expect, it } from 'vitest';
import { analyse } from './analysis';
import { createConceptWords } from './concept-words';
import { createIndex } from './index-lookup';
import { createLeads } from './leads';
import { createPinyin } from './pinyin';
import { placesOf, soundPlace } from './place';

const pinyin = createPinyin('ba吧 fu付负 ji济记 gong共 ting庭 jia家 zi自');
const none = createConceptWords([]);
const leads = createLeads(
  [
    { terms: ['家庭共济'], entries: [4, 7, 9] },
    { terms: ['自付'], entries: [1] },
    { terms: ['自负'], entries: [2] },
  ],
  pinyin,
  createIndex({ tokens: '', postings: '' }, 10),
);
const ledBy = (text: string) => Object.fromEntries(leads(analyse(placesOf(text, pinyin), none)));

describe('what terms lead to', () => {
  it('is credited by its place', () => {
    const { 4: first = 0, 7: second = 0, 9: third = 0 } = ledBy('家庭共济');
    expect(first).toBe(1);
    expect(first > second && second > third && third > 0).toBe(true);
  });
  it('counts less in a longer query', () => expect(ledBy('吧家庭共济吧')[4]).toBeLessThan(ledBy('家庭共济')[4] ?? 0));
  it('takes what is written before what it sounds like', () => expect(ledBy('自负')).toEqual({ 2: 1 }));
  it('hears a term', () => {
    const heard = ledBy('家庭共记')[4] ?? 0;
    expect(heard > 0.5 && heard < 1).toBe(true);
    const spelled = [...'zi fu'.split(' ')].map((syllable) => soundPlace(pinyin.syllable(syllable), pinyin));
    expect([...leads(analyse(spelled, none)).keys()]).toEqual([1, 2]);
  });
  it('takes a term that was begun', () => expect(ledBy('家庭共')[4]).toBeGreaterThan(ledBy('家庭')[4] ?? 1));
  it('is nothing for other words', () => expect([ledBy('吧'), ledBy('')]).toEqual([{}, {}]));
});
