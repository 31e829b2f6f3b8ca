import { expect, it } from 'vitest';
import { afterStep, type OwnData, outcomeOf, settingsAt, stepAt } from './crash-steps';

const before: OwnData = {
  pins: { 'pin:question:kept-0': { note: '带卡', group: '' }, 'pin:term:changing-0': { note: '', group: '' } },
  gone: {},
  settings: settingsAt(1),
};
const after = afterStep(before, { do: 'settings', round: 2 });

it('what is found is old or new, and nothing else', () => {
  expect(outcomeOf(before, after, before)).toBe('old');
  expect(outcomeOf(before, after, after)).toBe('new');
});

it('half of a write is corrupt, a pin less is lost', () => {
  expect(outcomeOf(before, after, { ...before, settings: { ...settingsAt(1), delay: settingsAt(2).delay } })).toBe('corrupt');
  expect(
    outcomeOf(before, after, { ...before, pins: { ...before.pins, 'pin:question:kept-0': { note: '', group: '' } } }),
  ).toBe('corrupt');
  const { 'pin:question:kept-0': _, ...others } = before.pins;
  expect(outcomeOf(before, after, { ...after, pins: others })).toBe('lost');
});

it('a pin that is pinned again has its note again', () => {
  const pin = { kind: 'question', id: 'kept-0' } as const;
  const removed = afterStep(before, { do: 'remove', pin, at: 1 });
  expect(removed.pins['pin:question:kept-0']).toBeUndefined();
  expect(afterStep(removed, { do: 'add', pin, at: 2 }).pins).toEqual(before.pins);
});

it('every kind of write comes in turn', () => {
  let state = before;
  const kinds = new Set<string>();
  for (let round = 0; round < 40; round++) {
    const step = stepAt(round, state);
    kinds.add(step.do);
    state = afterStep(state, step);
  }
  expect([...kinds].sort()).toEqual(['add', 'import', 'note', 'remove', 'settings']);
});
