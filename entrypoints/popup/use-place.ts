/** Where the person is: at the list, or in a question or term. The location's hash says it, so back and forward work. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { referenceKey } from '@/components/open-button';
import type { Reference } from '@/knowledge/compiled';
import { routeHash, routeOfHash } from '../background/messages';
import { loadBodies } from './knowledge';

/** What is kept with each step of the page's history. */
interface Step {
  /** How many steps lie behind it in this page. */
  depth: number;
  /** What was opened from here, and how far down that was: to find back to it. */
  opened?: string;
  scrolled?: number;
}

export interface Place {
  /** Nothing at the list. */
  route: Reference | undefined;
  /** Set when the person came back to this place: what was opened from here. */
  backFrom?: { opened: string; scrolled: number };
}

export interface Moves {
  open(reference: Reference): void;
  /** One step back; to the list when the page began here. */
  back(): void;
  /** To the list, as a new step. */
  toList(): void;
}

export function usePlace(): [Place, Moves] {
  const [place, setPlace] = useState<Place>(() => ({ route: routeOfHash(location.hash) }));
  const depth = useRef(stepHere().depth);

  useEffect(() => {
    history.scrollRestoration = 'manual';
    const arrive = () => {
      const { opened, scrolled = 0, ...here } = stepHere();
      const isBack = here.depth < depth.current;
      depth.current = here.depth;
      const route = routeOfHash(location.hash);
      setPlace(isBack && opened !== undefined ? { route, backFrom: { opened, scrolled } } : { route });
    };
    addEventListener('popstate', arrive);
    return () => removeEventListener('popstate', arrive);
  }, []);

  const goTo = useCallback((route: Reference | undefined) => {
    depth.current = stepHere().depth + 1;
    history.pushState({ depth: depth.current } satisfies Step, '', route ? routeHash(route) : listUrl());
    setPlace({ route });
  }, []);

  const open = useCallback(
    (reference: Reference) => {
      const here: Step = { depth: stepHere().depth, opened: referenceKey(reference), scrolled: scrollY };
      history.replaceState(here, '');
      loadBodies().then(() => goTo(reference), console.error);
    },
    [goTo],
  );
  const back = useCallback(() => {
    if (stepHere().depth > 0) return history.back();
    history.replaceState({ depth: 0 } satisfies Step, '', listUrl());
    setPlace({ route: undefined });
  }, []);
  const toList = useCallback(() => goTo(undefined), [goTo]);

  return [place, { open, back, toList }];
}

const listUrl = () => location.pathname + location.search;

function stepHere(): Step {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'depth' in state ? (state as Step) : { depth: 0 };
}
