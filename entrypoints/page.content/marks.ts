/**
 * The marks of the page: which there are, by line owner and by text node, and which of them are painted. Only marks near
 * the viewport are registered as highlights: every registered range costs each frame in which the page changes anything.
 */
import { type Settings, USUAL_SETTINGS } from '@/userdata/settings';
import { FirstOnScreen } from './first-on-screen';
import { formProof } from './form-proof';
import type { LineOwner } from './kinds';
import { type Mark, staticRangeOf } from './mark';
import { type Moved, NearBoxes } from './near-boxes';
import { shadowRootOf } from './shadow-root';

/** The style that is usual has the plain name, which other code on the page may know. */
const TERM: Record<Settings['underline'], string> = {
  dotted: 'yibao-term',
  dashed: 'yibao-term-dashed',
  solid: 'yibao-term-solid',
  tinted: 'yibao-term-tinted',
};
const ACTIVE = 'yibao-active';
/** One element with more marks than this (a plain-text page in one `<pre>`) has only so many painted; all can be hovered. */
const MAX_PAINTED_PER_OWNER = 1_000;

/** Missing in Chromium before 105 and Firefox before 140: terms are then found and listed, but not underlined. */
const canPaint = typeof Highlight === 'function' && typeof CSS !== 'undefined' && Boolean(CSS.highlights);

export class Marks {
  readonly #byOwner = new Map<LineOwner, Mark[]>();
  readonly #byText = new WeakMap<Text, Mark[]>();
  readonly #painted = new Map<LineOwner, StaticRange[]>();
  #activeMark: Mark | undefined;
  #size = 0;
  #registered = false;
  #name = TERM.dotted;
  #first: FirstOnScreen | undefined;
  readonly #boxes = new NearBoxes((moved) => this.#onLooked(moved));
  readonly #terms = canPaint ? new Highlight() : undefined;
  readonly #active = canPaint ? new Highlight() : undefined;

  /** How terms are marked, and whether each or only the first on a screen. To be told before anything is marked, and at changes. */
  setStyle({ underline, marking }: Pick<Settings, 'underline' | 'marking'> = USUAL_SETTINGS): void {
    if (this.#registered) CSS.highlights.delete(this.#name);
    this.#name = TERM[underline];
    if (this.#registered) this.register();
    if ((marking === 'first') === (this.#first !== undefined)) return;
    this.#first = marking === 'first' ? new FirstOnScreen() : undefined;
    for (const owner of [...this.#painted.keys()]) this.#unpaint(owner);
    this.#paintNear();
  }

  /** Puts the highlights into the page's registry. Also after printing, for which they are taken out. */
  register(): void {
    // One fixed name: in Firefox a new content script replaces what a dead one has left.
    if (!this.#terms || !this.#active) return;
    this.#registered = true;
    this.#active.priority = 1;
    CSS.highlights.set(this.#name, this.#terms);
    CSS.highlights.set(ACTIVE, this.#active);
  }

  /**
   * Pages that mark what is searched for often begin with `CSS.highlights.clear()`, which takes ours along. They are put
   * back at the next occasion, never by watching, so that nobody fights in a loop; a name that somebody else has by then
   * stays with them.
   */
  keepRegistered(): void {
    if (!this.#registered || !this.#terms || !this.#active) return;
    if (!CSS.highlights.has(this.#name)) CSS.highlights.set(this.#name, this.#terms);
    if (!CSS.highlights.has(ACTIVE)) CSS.highlights.set(ACTIVE, this.#active);
  }

  unregister(): void {
    if (!canPaint) return;
    this.#registered = false;
    CSS.highlights.delete(this.#name);
    CSS.highlights.delete(ACTIVE);
  }

  /** The marks of a text node, for hit-testing. A pointer on text is an occasion to put back what the page took. */
  in(node: Text): readonly Mark[] {
    this.keepRegistered();
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
      this.#boxes.watch(mark.owner);
    }
    for (const node of mark.nodes) {
      const marks = this.#byText.get(node);
      if (marks) marks.push(mark);
      else this.#byText.set(node, [mark]);
    }
    if (this.#boxes.has(mark.owner)) this.#paint(mark.owner, mark);
  }

  /** Takes away the marks of an element's own lines, which are about to be read again; they are painted as they come back. */
  clear(owner: LineOwner): void {
    const owned = this.#byOwner.get(owner);
    if (!owned?.length) return;
    for (const mark of owned) for (const node of mark.nodes) this.#forget(node, mark);
    if (this.#activeMark && owned.includes(this.#activeMark)) this.setActive(undefined);
    this.#size -= owned.length;
    this.#unpaint(owner);
    this.#byOwner.set(owner, []);
  }

  /** Takes away the marks of all lines in an element, which are about to be read again; those in shadow roots stay. */
  clearWithin(top: LineOwner): void {
    if (this.#size === 0) return;
    this.clear(top);
    const plain = formProof(top);
    if (plain.firstElementChild) for (const element of plain.querySelectorAll('*')) this.clear(element);
  }

  /** Takes away all marks in an element, those in shadow roots included. */
  clearBelow(top: LineOwner): void {
    if (this.#size === 0) return;
    this.clear(top);
    const within = top instanceof Element && shadowRootOf(top);
    if (within) this.clearBelow(within);
    for (const element of formProof(top).querySelectorAll('*')) {
      this.clear(element);
      const shadowRoot = shadowRootOf(element);
      if (shadowRoot) this.clearBelow(shadowRoot);
    }
  }

  /** Forgets what is no longer part of the page. */
  dropDisconnected(): void {
    for (const [owner, marks] of this.#byOwner) {
      if (formProof(owner).isConnected && marks.length) continue;
      this.clear(owner);
      this.#byOwner.delete(owner);
      this.#boxes.unwatch(owner);
    }
  }

  /** A text node that has moved may have marks of its new line already: only this one goes. */
  #forget(node: Text, mark: Mark): void {
    const others = this.#byText.get(node)?.filter((each) => each !== mark);
    if (others?.length) this.#byText.set(node, others);
    else this.#byText.delete(node);
  }

  /** All that there is to read has been read, for now. */
  watchAll(): void {
    this.#boxes.watchAll();
  }

  /** Shows one mark as the one that the card is about, or none. */
  setActive(mark: Mark | undefined): void {
    this.#activeMark = mark;
    if (mark) this.keepRegistered();
    this.#active?.clear();
    if (mark) this.#active?.add(staticRangeOf(mark));
  }

  /** Leaves no trace on the page. */
  destroy(): void {
    this.#boxes.stop();
    this.unregister();
    this.#byOwner.clear();
    this.#painted.clear();
  }

  #onLooked(moved: Moved): void {
    this.keepRegistered();
    for (const { owner, isNear } of moved) {
      if (isNear) this.#paintAll(owner);
      else this.#unpaint(owner);
    }
    // Where the first one is far away by now, the next one is the first.
    if (this.#first) this.#paintNear();
  }

  #paintNear(): void {
    for (const owner of this.#boxes.owners()) this.#paintAll(owner);
  }

  #paintAll(owner: LineOwner): void {
    for (const mark of this.#byOwner.get(owner) ?? []) this.#paint(owner, mark);
  }

  #paint(owner: LineOwner, mark: Mark): void {
    if (!this.#terms) return;
    const ranges = this.#painted.get(owner) ?? [];
    if (ranges.length >= MAX_PAINTED_PER_OWNER || this.#first?.add(mark) === false) return;
    const range = staticRangeOf(mark);
    this.#terms.add(range);
    ranges.push(range);
    this.#painted.set(owner, ranges);
  }

  #unpaint(owner: LineOwner): void {
    for (const range of this.#painted.get(owner) ?? []) this.#terms?.delete(range);
    this.#painted.delete(owner);
    this.#first?.forget(owner);
  }
}
