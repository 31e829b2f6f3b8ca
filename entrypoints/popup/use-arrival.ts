import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Place } from './use-place';

/**
 * Puts the keyboard where a person who has just arrived expects it: on the heading of what they opened, on the row they
 * opened it from when they come back, or in the search box.
 */
export function useArrival(place: Place, box: { current: HTMLInputElement | null }): void {
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const came = !isFirst.current;
    isFirst.current = false;
    if (place.backFrom) {
      scrollTo(0, place.backFrom.scrolled);
      const row = opener(place.backFrom.opened);
      const target = row ?? (place.route ? heading() : box.current);
      target?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
    } else if (place.route) {
      scrollTo(0, 0);
      heading()?.focus({ preventScroll: true });
    } else if (!came || document.activeElement !== box.current) {
      box.current?.focus();
    }
  }, [place, box]);
}

/** What opened it. A term can be opened from several places of a text: the one that is in sight again, then. */
function opener(opened: string): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(`[data-opens="${CSS.escape(opened)}"]`)];
  const isInSight = (each: HTMLElement) => {
    const { top, bottom } = each.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };
  return all.find(isInSight) ?? all[0] ?? null;
}

const heading = () => document.getElementById('view-title');
