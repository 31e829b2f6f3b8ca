/** Phrases around surfaces -> what stands left and right of the surfaces in them. */
import type { Surroundings } from '../compiled';

/**
 * All folded. A phrase speaks of every surface in it, at every place, and what it says holds for all of `surfaces`: with
 * 自付二次, 个人自付二 does not count before 次 either.
 */
export function surroundingsOf(phrases: readonly string[], surfaces: readonly string[]): Surroundings {
  const before = new Set<string>();
  const after = new Set<string>();
  const around = new Set<string>();
  for (const surface of surfaces) {
    for (const phrase of phrases) {
      for (let at = phrase.indexOf(surface); at >= 0; at = phrase.indexOf(surface, at + 1)) {
        const left = phrase.slice(0, at);
        const right = phrase.slice(at + surface.length);
        if (left && right) around.add(`${left}_${right}`);
        else if (left) before.add(left);
        else if (right) after.add(right);
      }
    }
  }
  return {
    ...(before.size && { before: [...before].join(' ') }),
    ...(after.size && { after: [...after].join(' ') }),
    ...(around.size && { around: [...around].join(' ') }),
  };
}
