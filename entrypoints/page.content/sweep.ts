/**
 * All lines below a root, read at the price of a look at its text: nearly all of a page's text holds no term, so the tree
 * is asked only about the lines of text that may hold one.
 */
import { HOLDS, NOTHING_BEGUN, type Screen } from '@/knowledge/detection/screen';
import { formProof } from './form-proof';
import { isLeftOut, isUnseen, type LineOwner, lineOwner } from './kinds';
import { ownElementsBelow } from './shadow-hosts';
import { shadowRootOf } from './shadow-root';
import { FlowWalk, type TextFlow } from './text-flows';

/** Nodes and characters looked at before the time is. */
const NODES = 64;
const CHARACTERS = 20_000;
/** Elements asked for a shadow root before the time is looked at. */
const HOSTS = 500;
/** Plain elements of HTML hardly ever have a root, and to ask very many costs as much as all the reading: `LateRoots` asks them. */
const FEW_ELEMENTS = 1_000;

export interface SweepOptions {
  screen: Screen;
  /** Called before the lines of an element are read. */
  onOwner: (owner: LineOwner) => void;
  onShadowRoot: (root: ShadowRoot) => void;
}

/**
 * Between two steps the page may work; what it takes away then must be told (`onRemoved`), or the place where to go on is
 * lost. A node iterator would keep the place by itself, but slows the page's own removals until it is collected.
 */
export class Sweep {
  readonly #walker: TreeWalker;
  /** Where to go on when what was looked at last is gone: here, or behind what is in here. */
  #lost: { node: Node; isLeaving: boolean } | undefined;
  /** The place and what it stands in, up to the root, as of when the sweep last rested. */
  #path: Node[] = [];
  #isAllSeen = false;
  /** What the text so far has begun. */
  #begun = NOTHING_BEGUN;
  /** Whose lines are read already, each with all its text. */
  readonly #owners = new Set<LineOwner>();
  readonly #leftOut = new Map<Element, boolean>();
  #lines: FlowWalk | undefined;
  #hosts: Generator<undefined, void> | undefined;

  constructor(
    readonly root: LineOwner,
    private readonly options: SweepOptions,
  ) {
    this.#walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  }

  /** The next flow that may hold a term, or `more` when some way has been gone without one; nothing at the end. */
  next(): TextFlow | 'more' | undefined {
    const flow = this.#lines?.next();
    if (flow) return flow;
    this.#lines = undefined;
    if (this.#isAllSeen) {
      this.#hosts ??= this.#askHosts();
      return this.#hosts.next().done ? undefined : 'more';
    }
    const owner = this.#nextOwner();
    if (owner) {
      this.options.onOwner(owner);
      this.#lines = new FlowWalk(owner);
    }
    return 'more';
  }

  /** Before the page gets its turn: remembers where in the tree the sweep rests, and nothing that the page may change. */
  rest(): void {
    this.#lines?.rest();
    this.#leftOut.clear();
    this.#path = [];
    let at: Node | null | undefined = this.#isAllSeen ? undefined : (this.#lost?.node ?? this.#walker.currentNode);
    for (; at; at = at === this.root ? undefined : formProof(at).parentNode) this.#path.push(at);
  }

  /** The page has taken a child out of `parent`, from before `next`. To be told in the order in which it happened. */
  onRemoved(child: Node, parent: Node, next: Node | null): void {
    this.#lines?.onRemoved(child, parent, next);
    const depth = this.#path.indexOf(child);
    if (depth === -1) return;
    this.#path.splice(0, depth + 1);
    if (!this.#path.length) this.#isAllSeen = true;
    else if (next) this.#path.unshift(next);
    this.#lost = { node: next ?? parent, isLeaving: !next };
  }

  /** What is in an element is no longer to be read. */
  leave(element: Element): void {
    this.#lines?.leave(element);
  }

  /** After the page had its turn: what is read may have gone, or be left out now. */
  dropWhatIsGone(): void {
    const owner = this.#lines?.root;
    if (owner && (!formProof(owner).isConnected || isLeftOut(owner))) this.#lines = undefined;
  }

  /** Looks at some of the page, up to the next text that may hold a term; whose line that is. */
  #nextOwner(): LineOwner | undefined {
    const { screen } = this.options;
    let characters = 0;
    for (let i = 0; i < NODES && characters < CHARACTERS; i++) {
      const node = (this.#lost ? this.#regained(this.#lost) : this.#walker.nextNode()) as Text | null;
      if (!node) {
        this.#isAllSeen = true;
        return undefined;
      }
      const { data } = node;
      characters += data.length;
      const before = this.#begun;
      const begun = data.length > CHARACTERS ? HOLDS : screen(data, before);
      // A piece that is left out neither holds a term nor parts one.
      if (begun === HOLDS ? isLeftOut(node, this.#leftOut) : before !== NOTHING_BEGUN && isUnseen(node)) continue;
      // What a piece that holds a form has begun besides is part of the same line, all of which is read.
      this.#begun = begun === HOLDS ? NOTHING_BEGUN : begun;
      if (begun !== HOLDS) continue;
      const owner = lineOwner(node);
      if (!owner || this.#owners.has(owner)) continue;
      this.#owners.add(owner);
      return owner;
    }
    return undefined;
  }

  /** The next text behind a place that the page has taken away. */
  #regained({ node, isLeaving }: { node: Node; isLeaving: boolean }): Node | null {
    this.#lost = undefined;
    let at: Node | null = node;
    if (isLeaving) {
      while (at && at !== this.root && !formProof(at).nextSibling) at = formProof(at).parentNode;
      at = at && at !== this.root ? formProof(at).nextSibling : null;
    }
    if (!at) return null;
    this.#walker.currentNode = at;
    return at.nodeType === Node.TEXT_NODE ? at : this.#walker.nextNode();
  }

  *#askHosts(): Generator<undefined, void> {
    const { root } = this;
    if (root instanceof Element) this.#ask(root);
    const plain = formProof(root);
    if (!plain.firstElementChild) return;
    const all = plain.querySelectorAll('*');
    let asked = 0;
    if (all.length > FEW_ELEMENTS) yield;
    for (const element of all.length > FEW_ELEMENTS ? ownElementsBelow(root) : all) {
      this.#ask(element);
      if (++asked % HOSTS === 0) yield;
    }
  }

  #ask(element: Element): void {
    const root = shadowRootOf(element);
    if (root) this.options.onShadowRoot(root);
  }
}
