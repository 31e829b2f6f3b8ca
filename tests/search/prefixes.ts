/** Typing letter by letter: whether an answer that came in sight stays there. */
import type { Search } from '../../knowledge/search/search';

export interface Stability {
  /** Prefixes looked at after the answer had entered the first three. */
  prefixes: number;
  /** Those at which it was among the first three no more. */
  lost: { typed: string; wanted: string }[];
}

const SHORTEST = 2;

export function measureStability(search: Search, typed: readonly { q: string; id: string }[]): Stability {
  const stability: Stability = { prefixes: 0, lost: [] };
  for (const { q, id } of typed) {
    const characters = [...q];
    let entered = false;
    for (let length = SHORTEST; length <= characters.length; length++) {
      const prefix = characters.slice(0, length).join('');
      const inSight = search(prefix)
        .results.slice(0, 3)
        .some((result) => result.id === id);
      if (entered) {
        stability.prefixes++;
        if (!inSight) stability.lost.push({ typed: prefix, wanted: id });
      }
      entered ||= inSight;
    }
  }
  return stability;
}
