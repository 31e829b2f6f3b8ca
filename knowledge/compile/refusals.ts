/** Phrases that mean something else -> what must not stand left and right of each surface in them. */
import type { Refusals } from '../compiled';

/** All folded. A phrase speaks of every surface in it, at every place. */
export function refusalsOf(phrases: readonly string[], surfaces: readonly string[]): Refusals {
  const refusals: Refusals = {};
  for (const surface of surfaces) {
    const before = new Set<string>();
    const after = new Set<string>();
    const around = new Set<string>();
    for (const phrase of phrases) {
      for (let at = phrase.indexOf(surface); at >= 0; at = phrase.indexOf(surface, at + 1)) {
        const left = phrase.slice(0, at);
        const right = phrase.slice(at + surface.length);
        if (left && right) around.add(`${left}_${right}`);
        else if (left) before.add(left);
        else after.add(right);
      }
    }
    const joined = {
      ...(before.size && { before: [...before].join(' ') }),
      ...(after.size && { after: [...after].join(' ') }),
      ...(around.size && { around: [...around].join(' ') }),
    };
    if (Object.keys(joined).length) refusals[surface] = joined;
  }
  return refusals;
}
