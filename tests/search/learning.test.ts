import { describe, expect, it } from 'vitest';
import { NO_SIGNALS, RANK_WEIGHTS } from '../../knowledge/search/rank';
import { levelAt } from '../../knowledge/search/sense-format';
import { learnRanking } from './learn-ranking';
import { learnSense } from './learn-sense';

describe('learning the ranking', () => {
  const candidate = (meant: boolean, sense: number, entry: number) => ({
    meant,
    trust: 1,
    signals: { ...NO_SIGNALS, sense, entry },
  });
  it('gives weight to what tells and none to what misleads', () => {
    const choices = Array.from({ length: 30 }, (_, i) => ({
      weight: 1,
      candidates: [candidate(true, 0.9, 0.1 + i / 100), candidate(false, 0.2, 0.9), candidate(false, 0.4, 0.8)],
    }));
    const learned = learnRanking(choices, RANK_WEIGHTS);
    expect(learned.sense).toBeGreaterThan(RANK_WEIGHTS.sense);
    expect(learned.entry).toBe(0);
  });
  it('learns nothing from queries whose candidates are all meant, or none', () => {
    const all = { weight: 1, candidates: [candidate(true, 0, 1), candidate(true, 1, 0)] };
    const none = { weight: 1, candidates: [candidate(false, 0, 1)] };
    expect(learnRanking([all, none], RANK_WEIGHTS)).toEqual(RANK_WEIGHTS);
  });
});

describe('learning what queries are about', () => {
  const example = (entry: number, ...tokens: string[]) => ({ tokens: new Set(tokens), entry, weight: 1 });
  const examples = Array.from({ length: 40 }, () => [
    example(0, 'money', 'card', 'the'),
    example(1, 'sister', 'mother', 'the'),
    example(2, 'cat', 'the'),
  ]).flat();
  const learned = learnSense([...examples, example(0, 'rare')], ['money', 'family'], (token) => `${token}!`);
  const names = learned.names.split('\n');
  const vector = (written: string, place = 0) =>
    Array.from({ length: learned.dimension }, (_, d) => learned.step * levelAt(written, place * learned.dimension + d));
  const alike = (name: string, written: string) => {
    const ofEntry = vector(written);
    return vector(learned.vectors, names.indexOf(name)).reduce((sum, number, d) => sum + number * (ofEntry[d] ?? 0), 0);
  };

  it('names the tokens that were seen often enough', () => {
    expect(names).toEqual(['card!', 'cat!', 'money!', 'mother!', 'sister!', 'the!']);
  });
  it('brings tokens near what they were asked for, and away from the rest', () => {
    for (const [name, meant, other] of [
      ['money!', learned.entries.money, learned.entries.family],
      ['sister!', learned.entries.family, learned.entries.money],
      ['cat!', learned.elsewhere, learned.entries.money],
    ] as const) {
      expect(alike(name, meant ?? '')).toBeGreaterThan(1 + alike(name, other ?? ''));
    }
  });
  it('comes to the same every time', () => {
    expect(learnSense(examples, ['money', 'family'], (token) => token)).toEqual(
      learnSense(examples, ['money', 'family'], (token) => token),
    );
  });
});
