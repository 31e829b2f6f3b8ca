/** What a person sees of a page that was opened further down: read before the rest, which on a long page takes a while. */
import { lineOwner, ownsLines } from './kinds';

/** Where the window is probed, as parts of its height and width: text stands in the middle, lists and bills in columns. */
const DOWN = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
const ACROSS = [0.25, 0.5, 0.75];

/** Elements with lines of their own in the window. None where the page begins in it: reading from the top is as quick. */
export function linesInView(): Set<Element> {
  const owners = new Set<Element>();
  if (scrollY === 0) return owners;
  for (const down of DOWN) {
    for (const across of ACROSS) {
      const element = document.elementFromPoint(innerWidth * across, innerHeight * down);
      const owner = element && lineOwner(element);
      if (owner instanceof Element && owner !== document.documentElement && owner !== document.body && ownsLines(owner))
        owners.add(owner);
    }
  }
  return owners;
}
