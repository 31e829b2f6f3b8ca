import { useEffect, useMemo, useReducer } from 'preact/hooks';
import { referenceKey } from '@/components/open-button';
import type { Place } from '@/entrypoints/popup/use-place';
import type { Reference } from '@/knowledge/compiled';
import { goBack, goForward, goTo, type History, type Leaving, type Spot, spotNow } from './history';
import { watchRequests, writeHistory } from './panel-store';

type Move = { leaving: Leaving } & ({ kind: 'go'; spot: Spot } | { kind: 'back' } | { kind: 'forward' });

interface Moved {
  history: History;
  /** Whether the person came back to a step, or goes forward to one again: both find it as they left it. */
  isReturn: boolean;
}

function move({ history }: Moved, { leaving, ...to }: Move): Moved {
  if (to.kind === 'go') return { history: goTo(history, to.spot, leaving), isReturn: false };
  return { history: to.kind === 'back' ? goBack(history, leaving) : goForward(history, leaving), isReturn: true };
}

export interface PanelMoves {
  open(reference: Reference): void;
  ask(query: string): void;
  toStart(): void;
  back(): void;
  forward(): void;
}

/** The panel's history, kept for its window, and what the rest of the extension asks the panel to show. */
export function useHistory(window: number | undefined, begin: History): [History, Place, PanelMoves] {
  const [{ history, isReturn }, act] = useReducer(move, { history: begin, isReturn: true });

  useEffect(() => {
    if (window !== undefined) writeHistory(window, history).catch(console.error);
  }, [window, history]);

  const moves = useMemo((): PanelMoves => {
    const leaving = () => ({ scrolled: scrollY });
    return {
      open: (reference) => act({ kind: 'go', spot: reference, leaving: { ...leaving(), opened: referenceKey(reference) } }),
      ask: (query) => act({ kind: 'go', spot: query ? { kind: 'asked', query } : { kind: 'start' }, leaving: leaving() }),
      toStart: () => act({ kind: 'go', spot: { kind: 'start' }, leaving: leaving() }),
      back: () => act({ kind: 'back', leaving: leaving() }),
      forward: () => act({ kind: 'forward', leaving: leaving() }),
    };
  }, []);

  useEffect(() => (window === undefined ? undefined : watchRequests(window, moves.open)), [window, moves]);

  const place = useMemo((): Place => {
    const spot = spotNow(history);
    const route = spot.kind === 'question' || spot.kind === 'term' ? spot : undefined;
    const step = history.steps[history.now];
    return isReturn && step ? { route, backFrom: { opened: step.opened ?? '', scrolled: step.scrolled } } : { route };
  }, [history, isReturn]);
  return [history, place, moves];
}
