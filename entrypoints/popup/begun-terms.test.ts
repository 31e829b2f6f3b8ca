import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadKnowledge } from '@/knowledge/compile/load-knowledge';
import { createPinyin } from '@/knowledge/search/pinyin';
import { createBegunTerms } from './begun-terms';

const { lexicon, search } = loadKnowledge();
const begunBy = createBegunTerms(lexicon, createPinyin(search.pinyin));
const names = new Map(lexicon.terms.map(({ id, name }) => [id, name]));

it.each([
  ['起付', '起付线'],
  ['起', '起付线'],
  ['qifu', '起付线'],
  ['qif', '起付线'],
  ['qfx', '起付线'],
  ['QFX', '起付线'],
  ['統', '统筹支付'],
])('%s begins %s', (typed, name) => {
  expect(begunBy(typed).some((id) => names.get(id)?.startsWith(name.slice(0, 2)))).toBe(true);
});

it.each(['', ' ', 'q', '今天', 'xyzzy', '起付线怎么算', '1'])('%j begins none', (typed) => {
  expect(begunBy(typed)).toEqual([]);
});

it('takes whatever is typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => void begunBy(typed)));
});
