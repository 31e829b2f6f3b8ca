/**
 * What is read when: the page once, in slices that leave the page its frames; then only what changes. Rests while the tab
 * is hidden and when nothing is left to do.
 */
import type { Detector } from '@/knowledge/detection/detect';
import type { PageCues } from '@/knowledge/detection/sense';
import type { Unread } from '../background/messages';
import { Changes } from './changes';
import { formProof } from './form-proof';
import { linesInView } from './in-view';
import { isFresh, type Job, Jobs } from './jobs';
import { isLeftOut, type LineOwner, lineOwner, TELLING_ATTRIBUTES } from './kinds';
import { LateRoots } from './late-roots';
import { type Mark, markOf } from './mark';
import type { Marks } from './marks';
import { titleAndHeadings } from './page-subject';
import { partedAt, seamIn } from './seams';
import { shadowRootOf } from './shadow-root';
import { Sweep } from './sweep';
import { FlowWalk, type TextFlow } from './text-flows';
import { WorkBudget } from './work-budget';

/** Milliseconds of work before the page gets its turn. Measured: the longest slice then stays under the 10 ms budget. */
const SLICE = 6;
/** Milliseconds spent at once on a change, so that a mark on changing text does not blink. */
const AT_ONCE = 2;
/** Milliseconds spent at once on going through what has changed; marks on changed text go before the next paint. */
const CHANGES_AT_ONCE = 8;
/** Terms on one page beyond which more marks help nobody and cost memory. */
const MAX_MARKS = 20_000;

export class Scanner {
  readonly #jobs = new Jobs();
  readonly #roots = new WeakSet<Node>();
  readonly #observer = new MutationObserver((records) => this.#onMutations(records));
  readonly #changes = new Changes({
    onLines: (node, fresh) => this.#addLinesOf(node, fresh),
    onWhole: (element) => this.#jobs.addWhole(element),
    onUnread: (element) => {
      this.marks.clearBelow(element);
      this.#current?.leave(element);
    },
    onRemoved: (child, parent, next) => this.#onRemoved(child, parent, next),
  });
  readonly #lateRoots = new LateRoots(() => this.#wake());
  #running = false;
  #stopped = false;
  #removed = false;
  #isFull = false;
  #isBehind = false;
  readonly #budget = new WorkBudget(performance.now());
  #page: PageCues = new Set();
  #current: FlowWalk | Sweep | undefined;

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
    for (const element of linesInView()) this.#jobs.addWhole(element);
    if (document.documentElement) this.#jobs.addWhole(document.documentElement);
    this.#lateRoots.plan();
    this.#wake();
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
    this.#lateRoots.stop();
    document.removeEventListener('visibilitychange', this.#wake);
    this.#changes.clear();
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
    return (
      this.#jobs.areWaiting || this.#changes.areWaiting || this.#current !== undefined || this.#removed || this.#lateRoots.isDue
    );
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

  #addRoot(root: ShadowRoot): void {
    this.#observe(root);
    this.#jobs.addWhole(root);
  }

  /** The lines that a node is part of have changed. Marks on them point at old text: they go at once, before the next paint. */
  #addLinesOf(node: Node | null, fresh?: Element): void {
    const owner = node && lineOwner(node);
    if (!owner) return;
    this.marks.clear(owner);
    this.#jobs.addLines(owner, fresh);
  }

  #onMutations(records: MutationRecord[]): void {
    const begin = performance.now();
    this.#changes.push(records);
    this.#readChanges(document.hidden ? Infinity : begin + CHANGES_AT_ONCE);
    this.#lateRoots.plan();
    const now = performance.now();
    this.#budget.pageHasChanged(now);
    this.#budget.spend(now - begin);
    if (this.#running || document.hidden || !this.#hasWork()) return;
    this.#running = true;
    if (this.#budget.wait(now) > 0) this.#schedule();
    else this.#work(AT_ONCE);
  }

  /** Before anything else is read: what is being read may have moved or gone. */
  #readChanges(until: number): void {
    this.#changes.read(until);
    const root = this.#current?.root;
    if (root && (!formProof(root).isConnected || isLeftOut(root))) this.#current = undefined;
    if (this.#current instanceof Sweep) this.#current.dropWhatIsGone();
  }

  #onRemoved(child: Node, parent: Node, next: Node | null): void {
    this.#removed = true;
    this.#current?.onRemoved(child, parent, next);
    // Into a shadow root that nobody knows of yet: from there nothing is told.
    const plain = formProof(child);
    if (plain.isConnected && !this.#roots.has(plain.getRootNode()) && plain.nodeType === Node.ELEMENT_NODE)
      this.marks.clearBelow(child as Element);
  }

  readonly #slice = () => {
    if (this.#stopped) return;
    if (document.hidden) this.#running = false;
    else this.#work(SLICE);
  };

  #work(milliseconds: number): void {
    const begin = performance.now();
    this.marks.keepRegistered();
    if (this.#changes.areWaiting) this.#readChanges(begin + milliseconds);
    if (this.#removed) {
      this.#removed = false;
      this.marks.dropDisconnected();
      this.#readAgainWithRoom();
    }
    let isSettled = false;
    while (!isSettled && !this.#changes.areWaiting && performance.now() < begin + milliseconds) {
      if (this.#current || this.#begin()) this.#step();
      else if (this.#lateRoots.isDue) {
        const root = this.#lateRoots.next((each) => this.#roots.has(each));
        if (root && !isLeftOut(root)) this.#addRoot(root);
      } else isSettled = true;
    }
    this.#current?.rest();
    const now = performance.now();
    this.#budget.spend(now - begin);
    if (!isSettled) {
      this.#schedule();
      return;
    }
    this.#running = false;
    this.marks.watchAll();
    this.#isBehind = false;
    this.#budget.firstReadingIsOver(now);
    this.onSettled();
  }

  /** A page that was too long and no longer is: what was passed over is read now. */
  #readAgainWithRoom(): void {
    if (!this.#isFull || this.marks.size > MAX_MARKS / 2 || !document.documentElement) return;
    this.#isFull = false;
    this.#jobs.addWhole(document.documentElement);
  }

  /** Takes the next job; false when there is none. */
  #begin(): boolean {
    const job = this.#jobs.take();
    if (job) this.#current = job.ownLinesOnly ? this.#linesOf(job) : this.#sweepOf(job.root);
    return job !== undefined;
  }

  #sweepOf(root: LineOwner): Sweep {
    // On the page as a whole every mark is right, or its line waits to be read: they need not blink.
    if (root !== document.documentElement) this.marks.clearWithin(root);
    return new Sweep(root, {
      screen: this.detector.screen,
      onOwner: (owner) => this.marks.clear(owner),
      onShadowRoot: (each) => {
        if (!isLeftOut(each)) this.#addRoot(each);
      },
    });
  }

  #linesOf(job: Job): FlowWalk {
    this.marks.clear(job.root);
    return new FlowWalk(job.root, {
      onOther: (element) => {
        if (isFresh(element, job)) this.#jobs.addWhole(element);
      },
      onElement: (element) => {
        const shadowRoot = shadowRootOf(element);
        if (shadowRoot && (!this.#roots.has(shadowRoot) || isFresh(element, job))) this.#addRoot(shadowRoot);
      },
    });
  }

  #step(): void {
    const flow = this.#current?.next();
    if (!flow) this.#current = undefined;
    else if (flow !== 'more') this.#read(flow);
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
