/**
 * What a person sees of a frame whose parent cannot be asked: the browser tells what of it is on the screen, across
 * origins. It answers a moment later, so it is asked while the pointer still rests.
 */
import type { Box } from './placement';

/** An answer at every twentieth of what is watched that comes into sight or leaves it. */
const STEPS = Array.from({ length: 21 }, (_, i) => i / 20);

export class InSight {
  #observer: IntersectionObserver | undefined;
  #box: Box | undefined;

  constructor(private readonly onChange: () => void) {}

  /** Nothing until the browser has answered. */
  get box(): Box | undefined {
    return this.#box;
  }

  start(): void {
    if (this.#observer || !document.documentElement) return;
    this.#observer = new IntersectionObserver((entries) => this.#onAnswer(entries), { threshold: STEPS });
    this.#observer.observe(document.documentElement);
  }

  /** A page that ends before its frame does says nothing of what is below it; a card that is drawn there does. */
  watch(card: Element): void {
    this.#observer?.observe(card);
  }

  unwatch(card: Element): void {
    this.#observer?.unobserve(card);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#box = undefined;
  }

  #onAnswer(entries: IntersectionObserverEntry[]): void {
    for (const { target, boundingClientRect: whole, intersectionRect: seen } of entries) {
      if (!seen.width || !seen.height) continue;
      const known = target === document.documentElement ? undefined : this.#box;
      const { left, top, right, bottom } = known ?? { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
      // Only an edge that is cut tells anything.
      const cut = (edge: number, own: number, otherwise: number) => (Math.abs(edge - own) > 1 ? edge : otherwise);
      this.#box = {
        left: cut(seen.left, whole.left, left),
        top: cut(seen.top, whole.top, top),
        right: cut(seen.right, whole.right, right),
        bottom: cut(seen.bottom, whole.bottom, bottom),
      };
    }
    this.onChange();
  }
}
