import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../knowledge/compile/compile';
import { readContent } from '../../knowledge/compile/read-content';
import { NOTHING_LEARNED } from '../../knowledge/compile/sense-data';
import { validateContent } from '../../knowledge/compile/validate';
import { createNormalise } from '../../knowledge/search/normalise';
import { createSearch, type Search } from '../../knowledge/search/search';

const files = readContent('knowledge/content');
const { search: data } = compileKnowledge(files).knowledge;
const names = Object.keys(validateContent(files).content.concepts.value.groups);
const search = createSearch(data);
const withoutConcepts = createSearch({ ...data, concepts: [], sense: NOTHING_LEARNED });
const normalise = createNormalise(data.traditional);

/** Titles before aliases, so that a group is tried where it matters most. */
const wordings = data.entries
  .flatMap(({ id, wordings: all }) => all.map((text, place) => ({ id, place, text: normalise(text).text })))
  .sort((a, b) => Math.min(a.place, 1) - Math.min(b.place, 1));

/** The word itself, not part of a longer word of any group. */
const allWords = data.concepts.flat();
const standsIn = (word: string, text: string) =>
  text.includes(word) &&
  !allWords.some((longer) => longer.length > word.length && longer.includes(word) && text.includes(longer));

/** Questions that are asked with another word of the group, with this word put in its place. */
function askedOtherwise(word: string, words: readonly string[]) {
  return words
    .filter((other) => other !== word)
    .flatMap((other) =>
      wordings
        .filter(({ text }) => standsIn(other, text))
        .slice(0, 2)
        .map(({ id, text }) => ({ id, query: text.replace(other, word) })),
    )
    .slice(0, MOST_TRIED);
}
const MOST_TRIED = 4;

/** 0 when it is not among the results. */
const scoreOf = (find: Search, query: string, id: string) => find(query).results.find((one) => one.id === id)?.score ?? 0;

describe('groups of words that say the same', () => {
  it('are at least 300', () => expect(names.length).toBeGreaterThanOrEqual(300));

  it.each(names.map((name, group) => ({ name, group })))(
    '$name: each word finds what another of the group asks',
    ({ group }) => {
      const words = data.concepts[group] ?? [];
      const lost: string[] = [];
      const cases: { id: string; query: string }[] = [];
      for (const word of words) {
        const asked = askedOtherwise(word, words);
        cases.push(...asked);
        if (asked.length && !asked.some(({ id, query }) => scoreOf(search, query, id) > 0)) {
          lost.push(`${word}：换进「${asked[0]?.query}」以后找不到 ${asked[0]?.id}`);
        }
      }
      expect(lost).toEqual([]);

      // The group must be what helps: without it, the same questions score less.
      const without = createSearch({ ...data, concepts: data.concepts.map((all, i) => (i === group ? [] : all)) });
      const helped = cases.filter(({ id, query }) => scoreOf(search, query, id) > scoreOf(without, query, id));
      expect(helped.length, '去掉这一组,没有一个问法的得分变低:这组没有用处').toBeGreaterThan(0);
    },
  );

  it('bring up what no shared character would', () => {
    const rank = (found: Search, query: string, id: string) => found(query).results.findIndex((one) => one.id === id);
    expect(rank(search, '医保缩水', 'account-smaller-after-reform')).toBe(0);
    expect(rank(withoutConcepts, '卡里亏空', 'balance-negative')).not.toBe(0);
    expect(rank(search, '卡里亏空', 'balance-negative')).toBe(0);
  });
});
