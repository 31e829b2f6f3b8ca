import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hover, type HoverEvent, IDLE, nextHover, shownMark, waitOf } from './hover';

type State = Hover<string>;
type Event = HoverEvent<string>;

const over = (mark?: string): Event => ({ kind: 'over', mark });
const enter: Event = { kind: 'enter-card' };
const leave: Event = { kind: 'leave-card' };
const dismiss: Event = { kind: 'dismiss' };
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

it('never waits without an end, and never shows what nobody pointed at', () => {
  const mark = fc.constantFrom('a', 'b', 'c');
  const event = fc.oneof(
    fc.option(mark, { nil: undefined }).map(over),
    mark.map(show),
    fc.constantFrom<Event | typeof waited>(enter, leave, dismiss, waited),
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
