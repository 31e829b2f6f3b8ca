/**
 * What is read when: the page once, in slices that leave the page its frames; then only what changes. Rests while the tab
 * is hidden and when nothing is left to do.
 */
import type { Detector } from '@/knowledge/detection/detect';
import type { PageCues } from '@/knowledge/detection/sense';
import type { Unread } from '../background/messages';
import { formProof } from './form-proof';
import { linesInView } from './in-view';
import {
  isInline,
  isLeftOut,
  isPieceOfLine,
  isUnread,
  isWithinLine,
  type LineOwner,
  lineOwner,
  ownsLines,
  TELLING_ATTRIBUTES,
} from './kinds';
import { LateRoots } from './late-roots';
import { type Mark, markOf } from './mark';
import type { Marks } from './marks';
import { partedAt, seamIn } from './seams';
import { shadowRootOf } from './shadow-root';
import { FlowWalk, type TextFlow } from './text-flows';
import { WorkBudget } from './work-budget';

/** Milliseconds of work before the page gets its turn. Measured: the longest slice then stays under the 10 ms budget. */
const SLICE = 6;
/** Milliseconds spent at once on a change, so that a mark on changing text does not blink. */
const AT_ONCE = 2;
/** Terms on one page beyond which more marks help nobody and cost memory. */
const MAX_MARKS = 20_000;

interface Job {
  root: LineOwner;
  /** Only the lines of the root itself; and of what is new in them, everything. */
  ownLinesOnly: boolean;
  fresh: Set<Element>;
}

export class Scanner {
  readonly #jobs = new Map<LineOwner, Job>();
  readonly #roots = new WeakSet<Node>();
  readonly #observer = new MutationObserver((records) => this.#onMutations(records));
  readonly #lateRoots = new LateRoots(() => this.#wake());
  #running = false;
  #stopped = false;
  #removed = false;
  #isFull = false;
  #isBehind = false;
  readonly #budget = new WorkBudget(performance.now());
  #page: PageCues = new Set();
  #current: { job: Job; walk: FlowWalk } | undefined;

  constructor(
    private readonly detector: Detector,
    private readonly marks: Marks,
    private readonly onSettled: () => void = () => {},
  ) {}

  start(): void {
    this.#page = this.detector.pageCues(titleAndHeadings());
    // The title alone may be reason enough to stop this scanner and read the page with another.
    if (this.#stopped) return;
    this.#observe(document);
    document.addEventListener('visibilitychange', this.#wake);
    for (const element of linesInView()) this.#add(element);
    if (document.documentElement) this.#add(document.documentElement);
    this.#lateRoots.plan();
    this.#wake();
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
    this.#lateRoots.stop();
    document.removeEventListener('visibilitychange', this.#wake);
    this.#jobs.clear();
    this.#current = undefined;
  }

  /** Why there may be terms on the page that are not marked; nothing when all that was there to read is read. */
  get unread(): Unread | undefined {
    if (this.#isFull) return 'too-long';
    return this.#isBehind ? 'behind' : undefined;
  }

  readonly #wake = () => {
    if (!this.#running && !this.#stopped && this.#hasWork() && !document.hidden) {
      this.#running = true;
      this.#schedule();
    }
  };

  #hasWork(): boolean {
    return this.#jobs.size > 0 || this.#current !== undefined || this.#removed || this.#lateRoots.isDue;
  }

  #schedule(): void {
    const wait = this.#budget.wait(performance.now());
    if (wait > 0) this.#isBehind = true;
    // A message-free macro task: when it need not wait it runs soon, but after input and rendering that are already due.
    setTimeout(this.#slice, wait);
  }

  #observe(root: Node): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: TELLING_ATTRIBUTES,
    });
  }

  #add(root: LineOwner): void {
    this.#jobs.set(root, { root, ownLinesOnly: false, fresh: new Set() });
  }

  #addRoot(root: ShadowRoot): void {
    this.#observe(root);
    this.#add(root);
  }

  /** The lines that a node is part of have changed. Marks on them point at old text: they go at once, before the next paint. */
  #addLinesOf(node: Node | null, fresh?: Element): void {
    const owner = node && lineOwner(node);
    if (!owner) return;
    this.marks.clear(owner);
    const job = this.#jobs.get(owner) ?? { root: owner, ownLinesOnly: true, fresh: new Set() };
    this.#jobs.set(owner, job);
    if (fresh) job.fresh.add(fresh);
  }

  /** An element that has come, or can be read now, or no longer: nobody has told of what is in it. */
  #onFresh(element: Element, parent: Node | null, isParentLeftOut: boolean): void {
    if (isParentLeftOut || isUnread(element)) {
      this.marks.clearBelow(element);
      this.#current?.walk.leave(element);
    } else if (ownsLines(element)) this.#add(element);
    else if (formProof(element).firstElementChild || shadowRootOf(element) || !isInline(element))
      this.#addLinesOf(parent, element);
  }

  #onMutations(records: MutationRecord[]): void {
    const begin = performance.now();
    let parent: Node | undefined;
    let isParentLeftOut = false;
    for (const record of records) {
      const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
      if (type === 'characterData') {
        if (target.nodeType === Node.TEXT_NODE) this.#addLinesOf(target);
        continue;
      }
      if (type === 'attributes') {
        const { parentNode } = formProof(target);
        this.#addLinesOf(parentNode);
        this.#onFresh(target as Element, parentNode, parentNode !== null && isLeftOut(parentNode));
        continue;
      }
      for (const node of removedNodes) {
        this.#removed = true;
        this.#current?.walk.onRemoved(node, target, nextSibling);
        // Into a shadow root that nobody knows of yet: from there nothing is told.
        const plain = formProof(node);
        if (plain.isConnected && !this.#roots.has(plain.getRootNode()) && plain.nodeType === Node.ELEMENT_NODE)
          this.marks.clearBelow(node as Element);
      }
      if (parent !== target && addedNodes.length) {
        parent = target;
        isParentLeftOut = isLeftOut(target);
      }
      for (const node of addedNodes) {
        if (formProof(node).nodeType === Node.ELEMENT_NODE) this.#onFresh(node as Element, target, isParentLeftOut);
      }
      const touchesLine =
        (formProof(target).nodeType === Node.ELEMENT_NODE && !ownsLines(target as Element)) ||
        [...addedNodes, ...removedNodes].some(isPieceOfLine) ||
        // What comes or goes between two pieces of a line cuts or joins that line.
        isWithinLine(previousSibling, nextSibling);
      if (touchesLine) this.#addLinesOf(target);
    }
    const root = this.#current?.job.root;
    if (root && (!formProof(root).isConnected || isLeftOut(root))) this.#current = undefined;
    this.#lateRoots.plan();
    const now = performance.now();
    this.#budget.pageHasChanged(now);
    this.#budget.spend(now - begin);
    if (this.#running || document.hidden || !this.#hasWork()) return;
    this.#running = true;
    if (this.#budget.wait(now) > 0) this.#schedule();
    else this.#work(AT_ONCE);
  }

  readonly #slice = () => {
    if (this.#stopped) return;
    if (document.hidden) this.#running = false;
    else this.#work(SLICE);
  };

  #work(milliseconds: number): void {
    const begin = performance.now();
    this.marks.keepRegistered();
    if (this.#removed) {
      this.#removed = false;
      this.marks.dropDisconnected();
      this.#readAgainWithRoom();
    }
    let isSettled = false;
    while (!isSettled && performance.now() < begin + milliseconds) {
      if (this.#current || this.#begin()) this.#step();
      else if (this.#lateRoots.isDue) {
        const root = this.#lateRoots.next((each) => this.#roots.has(each));
        if (root && !isLeftOut(root)) this.#addRoot(root);
      } else isSettled = true;
    }
    this.#current?.walk.rest();
    const now = performance.now();
    this.#budget.spend(now - begin);
    if (!isSettled) {
      this.#schedule();
      return;
    }
    this.#running = false;
    this.#isBehind = false;
    this.#budget.firstReadingIsOver(now);
    this.onSettled();
  }

  /** A page that was too long and no longer is: what was passed over is read now. */
  #readAgainWithRoom(): void {
    if (!this.#isFull || this.marks.size > MAX_MARKS / 2 || !document.documentElement) return;
    this.#isFull = false;
    this.#add(document.documentElement);
  }

  /** Takes the next job; false when there is none. */
  #begin(): boolean {
    for (const [root, job] of this.#jobs) {
      this.#jobs.delete(root);
      if (!formProof(root).isConnected || isLeftOut(root)) continue;
      this.marks.clear(root);
      this.#current = { job, walk: this.#walkOf(job) };
      return true;
    }
    return false;
  }

  #walkOf(job: Job): FlowWalk {
    const { root, ownLinesOnly, fresh } = job;
    if (!ownLinesOnly) {
      return new FlowWalk(root, {
        onElement: (element) => {
          if (!isInline(element)) this.marks.clear(element);
          const shadowRoot = shadowRootOf(element);
          if (shadowRoot) this.#addRoot(shadowRoot);
        },
      });
    }
    const isFresh = (element: Element) => {
      for (let at: Node | null = element; fresh.size && at && at !== root; at = formProof(at).parentNode) {
        if (fresh.has(at as Element)) return true;
      }
      return false;
    };
    return new FlowWalk(root, {
      ownLinesOnly,
      onOther: (element) => {
        if (isFresh(element)) this.#add(element);
      },
      onElement: (element) => {
        const shadowRoot = shadowRootOf(element);
        if (shadowRoot && (!this.#roots.has(shadowRoot) || isFresh(element))) this.#addRoot(shadowRoot);
      },
    });
  }

  #step(): void {
    const flow = this.#current?.walk.next();
    if (flow) this.#read(flow);
    else this.#current = undefined;
  }

  #read(flow: TextFlow): void {
    if (this.marks.size >= MAX_MARKS) {
      this.#isFull = true;
      return;
    }
    const marks: Mark[] = [];
    for (const occurrence of this.detector.detect(flow.text, this.#page)) {
      const mark = markOf(flow, occurrence);
      if (!mark) continue;
      const seam = mark.nodes.length > 1 ? seamIn(mark.nodes) : undefined;
      if (seam) {
        for (const part of partedAt(flow, seam)) this.#read(part);
        return;
      }
      marks.push(mark);
    }
    for (const mark of marks) this.marks.add(mark);
  }
}

/** What the page says it is about. Long headings are bodies in disguise and are cut. */
function titleAndHeadings(): string {
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, 10).map((heading) => heading.textContent?.slice(0, 100));
  return [document.title, ...headings].join('\n');
}
