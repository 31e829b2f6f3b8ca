import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reference } from '@/knowledge/compiled';
import {
  canGoBack,
  canGoForward,
  FIRST,
  goBack,
  goForward,
  goTo,
  type History,
  parseHistory,
  type Spot,
  spotNow,
} from './history';

const term = (id: string): Reference => ({ kind: 'term', id });
const asked = (query: string): Spot => ({ kind: 'asked', query });
const still = { scrolled: 0 };
const walk = (...spots: Spot[]): History => spots.reduce((history, spot) => goTo(history, spot, still), FIRST);
const spots = ({ steps }: History) =>
  steps.map(({ spot }) => (spot.kind === 'start' ? '' : spot.kind === 'asked' ? `?${spot.query}` : spot.id));

describe('the history of the panel', () => {
  it('goes back and forward again', () => {
    const there = walk(term('a'), term('b'));
    const back = goBack(there, still);
    expect(spotNow(back)).toEqual(term('a'));
    expect(spotNow(goForward(back, still))).toEqual(term('b'));
    expect([canGoBack(FIRST), canGoForward(FIRST), canGoForward(back), canGoForward(there)]).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('stays where there is no way', () => {
    expect(goBack(FIRST, still)).toBe(FIRST);
    expect(goForward(FIRST, still)).toBe(FIRST);
  });

  it('forgets what lay ahead when it goes elsewhere', () => {
    const elsewhere = goTo(goBack(walk(term('a'), term('b')), still), term('c'), still);
    expect(spots(elsewhere)).toEqual(['', 'a', 'c']);
    expect(canGoForward(elsewhere)).toBe(false);
  });

  it('takes no step to where it is', () => {
    const there = walk(term('a'));
    expect(goTo(there, term('a'), still)).toBe(there);
    expect(spots(goTo(there, { kind: 'question', id: 'a' }, still))).toEqual(['', 'a', 'a']);
  });

  it('takes one step for a question, however many letters it has', () => {
    expect(spots(walk(asked('历'), asked('历年'), asked('历年余'), term('a'), asked('个账')))).toEqual([
      '',
      '?历年余',
      'a',
      '?个账',
    ]);
  });

  it('keeps how a step was left, on the way on and back', () => {
    const on = goTo(walk(term('a')), term('b'), { scrolled: 300, opened: 'term/b' });
    const back = goBack(on, { scrolled: 40 });
    expect(back.steps.slice(1)).toEqual([
      { spot: term('a'), scrolled: 300, opened: 'term/b' },
      { spot: term('b'), scrolled: 40 },
    ]);
  });

  it('keeps the last fifty steps', () => {
    const long = walk(...Array.from({ length: 80 }, (_, i) => term(String(i))));
    expect(long.steps).toHaveLength(50);
    expect(spotNow(long)).toEqual(term('79'));
  });

  it('is always somewhere, and what was stored is read as it was', () => {
    const act = fc.oneof(
      fc.constantFrom(goBack, goForward).map((go) => (history: History) => go(history, still)),
      fc
        .oneof(fc.constant<Spot>({ kind: 'start' }), fc.string().map(asked), fc.constantFrom('a', 'b', 'c').map(term))
        .map((spot) => (history: History) => goTo(history, spot, { scrolled: 1, opened: 'x' })),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 70 }), (acts) => {
        const history = acts.reduce((before, step) => step(before), FIRST);
        expect(history.steps[history.now]).toBeDefined();
        expect(parseHistory(JSON.parse(JSON.stringify(history)))).toEqual(history);
      }),
    );
  });
});

describe('what is no history', () => {
  it.each([
    undefined,
    null,
    'start',
    {},
    { steps: [], now: 0 },
    { steps: [{ spot: { kind: 'start' }, scrolled: 0 }], now: 1 },
    { steps: [{ spot: { kind: 'start' } }], now: 0 },
    { steps: [{ spot: { kind: 'url', id: 'x' }, scrolled: 0 }], now: 0 },
    { steps: [{ spot: { kind: 'asked' }, scrolled: 0 }], now: 0 },
  ])('%j', (value) => {
    expect(parseHistory(value)).toBeUndefined();
  });
});
