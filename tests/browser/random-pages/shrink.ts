/** Makes a failing case smaller as long as it still fails: without a change, without a piece, without an element around others. */
import type { Case } from './in-page';
import type { Piece } from './pieces';

/** Enough for what a page of a few dozen pieces needs. */
const MAX_TRIES = 5_000;

export async function smaller(first: Case, fails: (each: Case) => Promise<boolean>): Promise<Case> {
  let least = first;
  let tries = 0;
  for (let again = true; again; ) {
    again = false;
    for (const each of lesser(least)) {
      if (++tries > MAX_TRIES) return least;
      if (!(await fails(each))) continue;
      least = each;
      again = true;
      break;
    }
  }
  return least;
}

function* lesser(full: Case): Generator<Case> {
  for (let i = full.changes.length - 1; i >= 0; i--) yield { ...full, changes: full.changes.filter((_, at) => at !== i) };
  for (const page of lesserLists(full.page)) yield { ...full, page };
}

function* lesserLists(pieces: Piece[]): Generator<Piece[]> {
  for (const [i, piece] of pieces.entries()) {
    const others = (...instead: Piece[]) => [...pieces.slice(0, i), ...instead, ...pieces.slice(i + 1)];
    yield others();
    if (!('inside' in piece)) continue;
    const { shadow, inside } = piece;
    yield others(...(shadow ?? []), ...inside);
    if (shadow) {
      yield others({ ...piece, shadow: undefined });
      for (const less of lesserLists(shadow)) yield others({ ...piece, shadow: less });
    }
    for (const less of lesserLists(inside)) yield others({ ...piece, inside: less });
  }
}
