/**
 * Which of many marks of one term is painted when only the first on a screen is wanted: no two that could be seen at once.
 * What is painted stays, so that nothing flickers while the page scrolls.
 */
import type { LineOwner } from './kinds';
import { type Mark, rangeOf } from './mark';

export class FirstOnScreen {
  readonly #chosen = new Map<string, Mark[]>();

  /** Whether a mark is to be painted now: there is no other mark of its term within a screen. */
  add(mark: Mark): boolean {
    const top = topOf(mark);
    if (top === undefined) return false;
    const chosen = this.#chosen.get(mark.term.id) ?? [];
    const isNear = (other: Mark) => {
      if (other === mark) return true;
      const otherTop = topOf(other);
      return otherTop !== undefined && Math.abs(otherTop - top) < innerHeight;
    };
    if (chosen.some(isNear)) return false;
    this.#chosen.set(mark.term.id, [...chosen, mark]);
    return true;
  }

  /** The marks of these lines are painted no longer. */
  forget(owner: LineOwner): void {
    for (const [term, marks] of this.#chosen) {
      const others = marks.filter((mark) => mark.owner !== owner);
      if (others.length) this.#chosen.set(term, others);
      else this.#chosen.delete(term);
    }
  }
}

/** Nothing for what is not shown. */
function topOf(mark: Mark): number | undefined {
  return rangeOf(mark)?.getClientRects()[0]?.top;
}
