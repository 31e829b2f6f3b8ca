/**
 * The marks of the page: which there are, by line owner and by text node, and which of them are painted. Only marks near
 * the viewport are registered as highlights: every registered range costs each frame in which the page changes anything.
 */
import { type Mark, staticRangeOf } from './mark';

const TERM = 'yibao-term';
const ACTIVE = 'yibao-active';
/** How far outside the viewport marks are painted already: half a screen, so that scrolling does not outrun them. */
const NEAR_VIEWPORT = '50% 0px';
/** One element with more marks than this (a plain-text page in one `<pre>`) has only so many painted; all can be hovered. */
const MAX_PAINTED_PER_OWNER = 1_000;

/** Missing in Chromium before 105 and Firefox before 140: terms are then found and listed, but not underlined. */
const canPaint = typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;

export class Marks {
  readonly #byOwner = new Map<Element, Mark[]>();
  readonly #byText = new WeakMap<Text, Mark[]>();
  readonly #painted = new Map<Element, StaticRange[]>();
  readonly #near = new Set<Element>();
  #activeMark: Mark | undefined;
  #size = 0;
  readonly #observer = new IntersectionObserver((entries) => this.#onIntersection(entries), { rootMargin: NEAR_VIEWPORT });
  readonly #terms = canPaint ? new Highlight() : undefined;
  readonly #active = canPaint ? new Highlight() : undefined;

  /** Puts the highlights into the page's registry. Also after printing, for which they are taken out. */
  register(): void {
    // One fixed name: in Firefox a new content script replaces what a dead one has left.
    if (!this.#terms || !this.#active) return;
    this.#active.priority = 1;
    CSS.highlights.set(TERM, this.#terms);
    CSS.highlights.set(ACTIVE, this.#active);
  }

  unregister(): void {
    if (!canPaint) return;
    CSS.highlights.delete(TERM);
    CSS.highlights.delete(ACTIVE);
  }

  /** The marks of a text node, for hit-testing. */
  in(node: Text): readonly Mark[] {
    return this.#byText.get(node) ?? [];
  }

  get size(): number {
    return this.#size;
  }

  /** All marks that still stand on the page, in no particular order. */
  all(): Mark[] {
    return [...this.#byOwner.values()].flat().filter((mark) => mark.start.node.isConnected);
  }

  add(mark: Mark): void {
    this.#size++;
    const owned = this.#byOwner.get(mark.owner);
    if (owned) owned.push(mark);
    else {
      this.#byOwner.set(mark.owner, [mark]);
      this.#observer.observe(mark.owner);
    }
    for (const node of mark.nodes) {
      const marks = this.#byText.get(node);
      if (marks) marks.push(mark);
      else this.#byText.set(node, [mark]);
    }
    if (this.#near.has(mark.owner)) this.#paint(mark.owner, mark);
  }

  /** Takes away the marks of an element's own lines, which are about to be read again; they are painted as they come back. */
  clear(owner: Element): void {
    const owned = this.#byOwner.get(owner);
    if (!owned?.length) return;
    for (const mark of owned) for (const node of mark.nodes) this.#byText.delete(node);
    if (this.#activeMark && owned.includes(this.#activeMark)) this.setActive(undefined);
    this.#size -= owned.length;
    this.#unpaint(owner);
    this.#byOwner.set(owner, []);
  }

  /** Forgets what is no longer part of the page. */
  dropDisconnected(): void {
    for (const [owner, marks] of this.#byOwner) {
      if (owner.isConnected && marks.length) continue;
      this.clear(owner);
      this.#byOwner.delete(owner);
      this.#near.delete(owner);
      this.#observer.unobserve(owner);
    }
  }

  /** Shows one mark as the one that the card is about, or none. */
  setActive(mark: Mark | undefined): void {
    this.#activeMark = mark;
    this.#active?.clear();
    if (mark) this.#active?.add(staticRangeOf(mark));
  }

  /** Leaves no trace on the page. */
  destroy(): void {
    this.#observer.disconnect();
    this.unregister();
    this.#byOwner.clear();
    this.#painted.clear();
    this.#near.clear();
  }

  #onIntersection(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) {
        if (this.#near.has(target)) continue;
        this.#near.add(target);
        for (const mark of this.#byOwner.get(target) ?? []) this.#paint(target, mark);
      } else {
        this.#near.delete(target);
        this.#unpaint(target);
      }
    }
  }

  #paint(owner: Element, mark: Mark): void {
    if (!this.#terms) return;
    const ranges = this.#painted.get(owner) ?? [];
    if (ranges.length >= MAX_PAINTED_PER_OWNER) return;
    const range = staticRangeOf(mark);
    this.#terms.add(range);
    ranges.push(range);
    this.#painted.set(owner, ranges);
  }

  #unpaint(owner: Element): void {
    for (const range of this.#painted.get(owner) ?? []) this.#terms?.delete(range);
    this.#painted.delete(owner);
  }
}
