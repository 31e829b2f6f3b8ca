/**
 * The card's state machine: a pure reducer. Everything that happens is an event, every wait is a state with its own
 * token, and what the page shows follows from the state alone (`controller.ts`).
 *
 *            over mark                dwell over               off mark and card
 *   idle ----------------> waiting ----------------> open --------------------> leaving
 *    ^  <--- off mark -----'                          ^  <-- back on either ------'  |
 *    '------------------------------ grace over ------+------------------------------'
 *
 * A card that was asked for by click, by keyboard or from the popup (`held`) stays until it is dismissed: the pointer, which
 * may rest anywhere, does not close it. One that was fixed stays even when the page is clicked.
 */

/** Long enough that a pointer crossing the page opens nothing, short enough to feel prompt. Page previews use 150 ms. */
export const DWELL = 150;
/**
 * Time to travel from the term into the card; people with unsteady hands need it (WCAG 1.4.13, hoverable). It begins anew
 * with every step nearer to the card, so that a slow hand that crosses other terms on its way does not lose the card.
 */
export const GRACE = 300;

type Held = 'asked' | 'fixed' | undefined;

export type Hover<Mark> =
  | { kind: 'idle' }
  | { kind: 'waiting'; mark: Mark; token: number }
  | { kind: 'open'; mark: Mark; held: Held; token: number }
  /** The card still shows `mark`; the pointer is on `over`, on its way to the card or to another term. */
  | { kind: 'leaving'; mark: Mark; over: Mark | undefined; token: number };

export type HoverEvent<Mark> =
  | { kind: 'over'; mark: Mark | undefined }
  | { kind: 'enter-card' }
  | { kind: 'leave-card' }
  /** The pointer has come nearer to the card. */
  | { kind: 'approach' }
  /** The wait of a state is over; of an earlier state's wait the token is no longer right. */
  | { kind: 'waited'; token: number }
  /** A person asked for this card without pointing at the term. */
  | { kind: 'show'; mark: Mark }
  /** A person works in the card, or wants it to stay even when they work on the page. */
  | { kind: 'hold'; as: 'asked' | 'fixed' }
  /** A press on the page. */
  | { kind: 'press' }
  | { kind: 'dismiss' };

export const IDLE = { kind: 'idle' } as const;

export function nextHover<Mark>(state: Hover<Mark>, event: HoverEvent<Mark>): Hover<Mark> {
  if (event.kind === 'dismiss') return IDLE;
  const token = state.kind === 'idle' ? 1 : state.token + 1;
  if (event.kind === 'show') return { kind: 'open', mark: event.mark, held: 'asked', token };
  if (event.kind === 'press') return state.kind === 'open' && state.held === 'fixed' ? state : IDLE;
  if (event.kind === 'hold') {
    const shown = shownMark(state);
    return shown ? { kind: 'open', mark: shown, held: event.as, token } : state;
  }

  switch (state.kind) {
    case 'idle':
      return event.kind === 'over' && event.mark ? { kind: 'waiting', mark: event.mark, token } : state;

    case 'waiting':
      if (event.kind === 'waited')
        return event.token === state.token ? { kind: 'open', mark: state.mark, held: undefined, token } : state;
      if (event.kind !== 'over' || event.mark === state.mark) return state;
      return event.mark ? { kind: 'waiting', mark: event.mark, token } : IDLE;

    case 'open':
      if (event.kind === 'over') {
        if (event.mark === state.mark || state.held) return state;
        return { kind: 'leaving', mark: state.mark, over: event.mark, token };
      }
      if (event.kind === 'leave-card')
        return state.held ? state : { kind: 'leaving', mark: state.mark, over: undefined, token };
      return state;

    case 'leaving':
      if (event.kind === 'enter-card') return { kind: 'open', mark: state.mark, held: undefined, token };
      if (event.kind === 'approach') return { ...state, token };
      if (event.kind === 'waited') {
        if (event.token !== state.token) return state;
        return state.over ? { kind: 'open', mark: state.over, held: undefined, token } : IDLE;
      }
      if (event.kind !== 'over' || event.mark === state.over) return state;
      if (event.mark === state.mark) return { kind: 'open', mark: state.mark, held: undefined, token };
      return { kind: 'leaving', mark: state.mark, over: event.mark, token: event.mark ? token : state.token };
  }
}

/** How long a state waits before `waited` is due; nothing when it waits for a person. */
export function waitOf<Mark>(state: Hover<Mark>, dwell = DWELL): number | undefined {
  if (state.kind === 'waiting') return dwell;
  if (state.kind === 'leaving') return GRACE;
  return undefined;
}

/** The mark whose card is on the screen. */
export function shownMark<Mark>(state: Hover<Mark>): Mark | undefined {
  return state.kind === 'open' || state.kind === 'leaving' ? state.mark : undefined;
}

export function isFixed<Mark>(state: Hover<Mark>): boolean {
  return state.kind === 'open' && state.held === 'fixed';
}
