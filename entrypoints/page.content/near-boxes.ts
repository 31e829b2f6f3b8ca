/** Whose lines are near the viewport, as the browser tells of the boxes that they stand in. */
import { hasNoBox } from './drawn';
import { formProof } from './form-proof';
import type { LineOwner } from './kinds';

/** How far outside the viewport still is near: half a screen, so that scrolling does not outrun what is painted. */
const NEAR_VIEWPORT = '50% 0px';
/**
 * Milliseconds between two looks at where the boxes are. Chromium otherwise measures every observed element in every frame in
 * which the page changes; half a screen of margin is far more than a person scrolls in that time. Firefox knows no such option.
 */
const LOOK_EVERY = 100;
/**
 * Elements that are watched at once. Firefox measures all of them in every frame, so on a page with thousands the others
 * wait until it has been read, or for so many milliseconds.
 */
const WATCHED_AT_ONCE = 200;
const WATCH_WITHIN = 500;

const NEARNESS: IntersectionObserverInit & { delay: number } = { rootMargin: NEAR_VIEWPORT, delay: LOOK_EVERY };

/** Who came near or went away, in that order. */
export type Moved = readonly { owner: LineOwner; isNear: boolean }[];

export class NearBoxes {
  readonly #near = new Set<Element>();
  /** Who has lines in each box that is watched: an element, its shadow root, or both. */
  readonly #ownersIn = new Map<Element, Set<LineOwner>>();
  /** Boxes that are not watched yet. */
  readonly #waiting = new Set<Element>();
  #lastWatched = performance.now();
  readonly #observer = new IntersectionObserver((entries) => this.onLooked(this.#moved(entries)), NEARNESS);

  /** `onLooked` is told after every look, also when nobody moved. */
  constructor(private readonly onLooked: (moved: Moved) => void) {}

  has(owner: LineOwner): boolean {
    return this.#near.has(boxOf(owner));
  }

  /** All who are near. */
  *owners(): Iterable<LineOwner> {
    for (const box of this.#near) yield* this.#ownersIn.get(box) ?? [];
  }

  watch(owner: LineOwner): void {
    const box = boxOf(owner);
    const owners = this.#ownersIn.get(box);
    if (owners) owners.add(owner);
    else {
      this.#ownersIn.set(box, new Set([owner]));
      this.#waiting.add(box);
      const canWait = this.#ownersIn.size > WATCHED_AT_ONCE && performance.now() < this.#lastWatched + WATCH_WITHIN;
      if (!canWait) this.watchAll();
    }
  }

  /** All that there is to read has been read, for now. */
  watchAll(): void {
    for (const box of this.#waiting) this.#observer.observe(box);
    this.#waiting.clear();
    this.#lastWatched = performance.now();
  }

  unwatch(owner: LineOwner): void {
    const box = boxOf(owner);
    const owners = this.#ownersIn.get(box);
    owners?.delete(owner);
    if (owners?.size) return;
    this.#ownersIn.delete(box);
    this.#near.delete(box);
    this.#waiting.delete(box);
    this.#observer.unobserve(box);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#near.clear();
    this.#ownersIn.clear();
    this.#waiting.clear();
  }

  #moved(entries: IntersectionObserverEntry[]): Moved {
    return entries.flatMap(({ target, isIntersecting, boundingClientRect }) => {
      const isNear = isIntersecting || isNowhere(target, boundingClientRect);
      if (isNear === this.#near.has(target)) return [];
      if (isNear) this.#near.add(target);
      else this.#near.delete(target);
      return [...(this.#ownersIn.get(target) ?? [])].map((owner) => ({ owner, isNear }));
    });
  }
}

/** What the browser can tell the place of. */
function boxOf(owner: LineOwner): Element {
  return owner instanceof ShadowRoot ? owner.host : owner;
}

/** `display: contents`: no box will ever come near, though the text in it is shown. */
function isNowhere(element: Element, { width, height }: DOMRectReadOnly): boolean {
  return width === 0 && height === 0 && formProof(element).isConnected && hasNoBox(element);
}
