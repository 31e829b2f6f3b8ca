/**
 * Shadow roots that an element gets when it stands on the page already, as when a component's script comes late. No event
 * tells of it, so the elements are asked again at times; when, is said here.
 */
import { ownElementsBelow, plainHostsBelow } from './shadow-hosts';
import { shadowRootOf } from './shadow-root';

/** Milliseconds after the start, and between two looks while the page goes on changing. */
const FIRST_LOOKS = [1_000, 3_000, 10_000];
const NEXT_LOOK = 5_000;
/** Elements asked at once. */
const PORTION = 500;

export class LateRoots {
  readonly #first = [...FIRST_LOOKS];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDue = false;
  #look: Generator<ShadowRoot | undefined, void> | undefined;

  constructor(private readonly onDue: () => void) {}

  /** The page has changed, or has just been opened. */
  plan(): void {
    if (this.#timer !== undefined || this.#isDue) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#isDue = true;
      this.onDue();
    }, this.#first.shift() ?? NEXT_LOOK);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#isDue = false;
  }

  get isDue(): boolean {
    return this.#isDue;
  }

  /** Asks some more elements; a root that is found is not asked for what is in it: that is for who reads it. */
  next(isKnown: (root: ShadowRoot) => boolean): ShadowRoot | undefined {
    this.#look ??= look(document, isKnown);
    const { value, done } = this.#look.next();
    if (done) {
      this.#look = undefined;
      this.#isDue = false;
      if (this.#first.length) this.plan();
    }
    return value || undefined;
  }
}

function* look(top: Document | ShadowRoot, isKnown: (root: ShadowRoot) => boolean): Generator<ShadowRoot | undefined, void> {
  let asked = 0;
  for (const hosts of [ownElementsBelow(top), ...plainHostsBelow(top)]) {
    for (let i = 0; i < hosts.length; i++) {
      const element = hosts[i];
      const root = element && shadowRootOf(element);
      if (root && !isKnown(root)) yield root;
      else if (root) yield* look(root, isKnown);
      else if (++asked % PORTION === 0) yield;
    }
  }
}
