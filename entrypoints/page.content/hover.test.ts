import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hover, type HoverEvent, IDLE, nextHover, shownMark, waitOf } from './hover';

type State = Hover<string>;
type Event = HoverEvent<string>;

const over = (mark?: string): Event => ({ kind: 'over', mark });
const enter: Event = { kind: 'enter-card' };
const leave: Event = { kind: 'leave-card' };
const dismiss: Event = { kind: 'dismiss' };
const approach: Event = { kind: 'approach' };
const press: Event = { kind: 'press' };
const fix: Event = { kind: 'hold', as: 'fixed' };
const hold: Event = { kind: 'hold', as: 'asked' };
const show = (mark: string): Event => ({ kind: 'show', mark });
/** The wait of the state as it is then is over. */
const waited = 'waited' as const;

function run(...events: (Event | typeof waited)[]): State {
  return events.reduce<State>((state, event) => {
    if (event !== waited) return nextHover(state, event);
    return nextHover(state, { kind: 'waited', token: state.kind === 'idle' ? 0 : state.token });
  }, IDLE);
}

describe('one arrow of the diagram each', () => {
  it.each<[string, (Event | typeof waited)[], string, string | undefined]>([
    ['idle stays idle off every term', [over()], 'idle', undefined],
    ['pointing at a term waits', [over('a')], 'waiting', undefined],
    ['leaving before the dwell opens nothing', [over('a'), over()], 'idle', undefined],
    ['another term starts a wait of its own', [over('a'), over('b')], 'waiting', undefined],
    ['the dwell opens the card', [over('a'), waited], 'open', 'a'],
    ['the pointer may stay', [over('a'), waited, over('a')], 'open', 'a'],
    ['off the term the card stays for the grace', [over('a'), waited, over()], 'leaving', 'a'],
    ['back on the term keeps it', [over('a'), waited, over(), over('a')], 'open', 'a'],
    ['into the card keeps it', [over('a'), waited, over(), enter], 'open', 'a'],
    ['out of the card starts the grace', [over('a'), waited, over(), enter, leave], 'leaving', 'a'],
    ['the grace closes it', [over('a'), waited, over(), waited], 'idle', undefined],
    ['crossing another term on the way does not change the card', [over('a'), waited, over('b')], 'leaving', 'a'],
    ['crossing another term into the card keeps the card', [over('a'), waited, over('b'), enter], 'open', 'a'],
    ['resting on another term shows that one', [over('a'), waited, over('b'), waited], 'open', 'b'],
    ['Escape closes', [over('a'), waited, dismiss], 'idle', undefined],
    ['a card asked for opens at once', [show('a')], 'open', 'a'],
    ['the pointer does not close a card asked for', [show('a'), over(), over('b'), enter, leave], 'open', 'a'],
    ['asking again changes a card asked for', [show('a'), show('b')], 'open', 'b'],
    ['a press on the page closes', [over('a'), waited, press], 'idle', undefined],
    ['a press on the page closes a card asked for', [show('a'), press], 'idle', undefined],
    ['a press on the page ends the wait', [over('a'), press], 'idle', undefined],
    ['a press on the page leaves a fixed card', [over('a'), waited, fix, press], 'open', 'a'],
    ['no other term takes the place of a fixed card', [over('a'), waited, fix, over('b'), waited], 'open', 'a'],
    ['a card can be fixed while the pointer is on its way', [over('a'), waited, over('b'), fix], 'open', 'a'],
    ['a card that is no longer fixed closes by a press', [over('a'), waited, fix, hold, press], 'idle', undefined],
    ['Escape closes a fixed card', [show('a'), fix, dismiss], 'idle', undefined],
    ['without a card nothing can be fixed', [over('a'), fix], 'waiting', undefined],
    ['Escape closes a card asked for', [show('a'), dismiss], 'idle', undefined],
  ])('%s', (_, events, kind, shown) => {
    const state = run(...events);
    expect(state.kind).toBe(kind);
    expect(shownMark(state)).toBe(shown);
  });

  it('ignores the wait of a state that is over', () => {
    const first = nextHover<string>(IDLE, over('a'));
    const second = nextHover(nextHover(first, over()), over('b'));
    const stale = first.kind === 'waiting' ? first.token : -1;
    const fresh = nextHover(nextHover(first, over('b')), { kind: 'waited', token: stale });
    expect(shownMark(fresh)).toBeUndefined();
    expect(second.kind).toBe('waiting');
  });
});

it('each step towards the card gives the whole time again, and standing still ends it', () => {
  const leaving = run(over('a'), waited, over('b'));
  const nearer = nextHover(leaving, approach);
  const stale = nextHover(nearer, { kind: 'waited', token: leaving.kind === 'idle' ? 0 : leaving.token });
  expect(shownMark(stale)).toBe('a');
  expect(shownMark(nextHover(stale, { kind: 'waited', token: stale.kind === 'idle' ? 0 : stale.token }))).toBe('b');
});

it('waits as long as the person has set', () => {
  expect(waitOf(run(over('a')), 1_000)).toBe(1_000);
  expect(waitOf(run(over('a')))).toBe(150);
});

it('never waits without an end, and never shows what nobody pointed at', () => {
  const mark = fc.constantFrom('a', 'b', 'c');
  const event = fc.oneof(
    fc.option(mark, { nil: undefined }).map(over),
    mark.map(show),
    fc.constantFrom<Event | typeof waited>(enter, leave, dismiss, waited, approach, press, fix, hold),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const state = run(...events);
      if (state.kind === 'waiting' || state.kind === 'leaving') expect(waitOf(state)).toBeGreaterThan(0);
      else expect(waitOf(state)).toBeUndefined();
      const pointedAt = events.flatMap((e) => (e !== waited && 'mark' in e && e.mark ? [e.mark] : []));
      const shown = shownMark(state);
      if (shown) expect(pointedAt).toContain(shown);
      // Left alone, off every term and with no card asked for, everything ends.
      if (!(state.kind === 'open' && state.held)) {
        let end = nextHover(nextHover(state, leave), over());
        for (let i = 0; i < 3; i++) end = nextHover(end, { kind: 'waited', token: end.kind === 'idle' ? 0 : end.token });
        expect(end.kind).toBe('idle');
      }
    }),
  );
});
