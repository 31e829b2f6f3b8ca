import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/compile/load-knowledge';
import { ASKED_SETS, ELSEWHERE_SETS, readAsked, readElsewhere } from './asked';
import { readJudged } from './judged';

const ids = new Set(loadKnowledge().search.entries.map(({ id }) => id));
const judged = new Set([...readJudged('tuning'), ...readJudged('guarded')].map(({ q }) => q));

describe.each(ASKED_SETS)('%s', (set) => {
  const asked = readAsked(set);
  it('names questions that there are', () => {
    expect(asked.length).toBeGreaterThan(900);
    expect(asked.filter((one) => !one.ids.every((id) => ids.has(id)))).toEqual([]);
  });
  it('asks nothing twice, and nothing that search is judged by', () => {
    const queries = asked.map(({ q }) => q);
    expect(queries.filter((q, i) => queries.indexOf(q) !== i)).toEqual([]);
    expect(queries.filter((q) => judged.has(q))).toEqual([]);
  });
});

it.each(ELSEWHERE_SETS)('%s asks nothing twice, and nothing that search is judged by', (set) => {
  const queries = readElsewhere(set);
  expect(queries.length).toBeGreaterThan(200);
  expect(queries.filter((q, i) => queries.indexOf(q) !== i)).toEqual([]);
  expect(queries.filter((q) => judged.has(q))).toEqual([]);
});
