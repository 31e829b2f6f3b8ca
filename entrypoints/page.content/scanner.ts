/**
 * What is read when: the page once, in slices that leave the page its frames; then only what changes. Rests while the tab
 * is hidden and when nothing is left to do.
 */
import type { Detector } from '@/knowledge/detection/detect';
import type { PageCues } from '@/knowledge/detection/sense';
import { markOf } from './mark';
import type { Marks } from './marks';
import { isInline, isLeftOut, isPartOfLine, lineOwner, type TextFlow, textFlows } from './text-flows';

/** Milliseconds of work before the page gets its turn. Measured: the longest slice then stays under the 10 ms budget. */
const SLICE = 6;
/** Milliseconds spent at once on a change, so that a mark on changing text does not blink. */
const AT_ONCE = 2;
/** A root whose place was lost to the page's own changes is begun again this often; then its mutations are trusted. */
const MAX_RESTARTS = 3;
/** Terms on one page beyond which more marks help nobody and cost memory. */
const MAX_MARKS = 20_000;

interface Job {
  root: Node;
  ownLinesOnly: boolean;
  restarts: number;
}

export class Scanner {
  readonly #jobs = new Map<Node, Job>();
  readonly #roots = new WeakSet<Node>();
  readonly #observer = new MutationObserver((records) => this.#onMutations(records));
  #running = false;
  #stopped = false;
  #removed = false;
  readonly #seen = new WeakSet<Element>();
  #page: PageCues = new Set();
  #flows: Generator<TextFlow, boolean> | undefined;
  #current: Job | undefined;

  constructor(
    private readonly detector: Detector,
    private readonly marks: Marks,
    private readonly onSettled: () => void = () => {},
  ) {}

  start(): void {
    this.#page = this.detector.pageCues(titleAndHeadings());
    this.#observe(document);
    document.addEventListener('visibilitychange', this.#wake);
    if (document.documentElement) this.#add(document.documentElement, false);
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.#wake);
    this.#jobs.clear();
    this.#flows = undefined;
  }

  readonly #wake = () => {
    if (!this.#running && !this.#stopped && this.#hasWork() && !document.hidden) {
      this.#running = true;
      this.#schedule();
    }
  };

  #hasWork(): boolean {
    return this.#jobs.size > 0 || this.#flows !== undefined || this.#removed;
  }

  #schedule(): void {
    // A message-free macro task: runs soon, but after input and rendering that are already due.
    setTimeout(this.#slice, 0);
  }

  #observe(root: Node): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  readonly #onElement = (element: Element) => {
    if (!isInline(element)) {
      const isRoot = element === this.#current?.root;
      if (!this.#current?.ownLinesOnly) this.marks.clear(element);
      // A block inside an inline element that was added: nobody has reported it, so it is found here.
      else if (!isRoot && !this.#seen.has(element)) this.#add(element, false);
      this.#seen.add(element);
    }
    const shadow = element.shadowRoot;
    if (shadow && !this.#roots.has(shadow)) {
      this.#observe(shadow);
      this.#add(shadow, false);
    }
  };

  #add(root: Node, ownLinesOnly: boolean, restarts = 0): void {
    const known = this.#jobs.get(root);
    if (known && !known.ownLinesOnly) return;
    this.#jobs.set(root, { root, ownLinesOnly, restarts });
    this.#wake();
  }

  #onMutations(records: MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      if (removedNodes.length) this.#removed = true;
      if (type === 'characterData') {
        this.#addLinesOf(target);
        continue;
      }
      for (const node of addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE && !isInline(node as Element)) this.#add(node, false);
      }
      // A block that comes or goes between two pieces of a line cuts or joins that line.
      const betweenPieces = isPartOfLine(previousSibling) && isPartOfLine(nextSibling);
      if (betweenPieces || [...addedNodes].some(isPartOfLine) || [...removedNodes].some(isPartOfLine)) this.#addLinesOf(target);
    }
    if (this.#running || document.hidden || !this.#hasWork()) return;
    this.#running = true;
    this.#work(AT_ONCE);
  }

  /** The lines that a node is part of have changed. Marks on them point at old text: they go at once, before the next paint. */
  #addLinesOf(node: Node): void {
    const owner = lineOwner(node);
    if (!owner) return;
    this.marks.clear(owner);
    if (owner.shadowRoot) this.#add(owner.shadowRoot, true);
    this.#add(owner, true);
  }

  readonly #slice = () => {
    if (this.#stopped) return;
    if (document.hidden) this.#running = false;
    else this.#work(SLICE);
  };

  #work(milliseconds: number): void {
    const until = performance.now() + milliseconds;
    if (this.#removed) {
      this.#removed = false;
      this.marks.dropDisconnected();
    }
    while (performance.now() < until) {
      if (!this.#flows && !this.#begin()) {
        this.#running = false;
        this.onSettled();
        return;
      }
      this.#step();
    }
    this.#schedule();
  }

  /** Takes the next job; false when there is none. */
  #begin(): boolean {
    for (const [root, job] of this.#jobs) {
      this.#jobs.delete(root);
      if (!root.isConnected || isLeftOut(root)) continue;
      const owner = root instanceof ShadowRoot ? root.host : root;
      if (owner instanceof Element) this.marks.clear(owner);
      this.#current = job;
      this.#flows = textFlows(root, { onElement: this.#onElement, ownLinesOnly: job.ownLinesOnly });
      return true;
    }
    return false;
  }

  #step(): void {
    const next = this.#flows?.next();
    if (!next?.done) {
      if (next) this.#read(next.value);
      return;
    }
    this.#flows = undefined;
    const job = this.#current;
    if (next.value === false && job && job.restarts < MAX_RESTARTS) this.#add(job.root, job.ownLinesOnly, job.restarts + 1);
  }

  #read(flow: TextFlow): void {
    if (this.marks.size >= MAX_MARKS) return;
    for (const occurrence of this.detector.detect(flow.text, this.#page)) {
      const mark = markOf(flow, occurrence);
      if (mark) this.marks.add(mark);
    }
  }
}

/** What the page says it is about. Long headings are bodies in disguise and are cut. */
function titleAndHeadings(): string {
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, 10).map((heading) => heading.textContent?.slice(0, 100));
  return [document.title, ...headings].join('\n');
}
