/**
 * DOM -> flows: runs of text as a reader sees them. A term that is cut by `<b>` is one piece of a flow; a block, a table
 * cell, a line break or a form control ends one. Each flow can be mapped back to the text nodes it came from.
 */
import { formProof } from './form-proof';
import { kindOfPlain, type LineOwner } from './kinds';

export interface TextFlow {
  /** Whose line it is. */
  owner: LineOwner;
  text: string;
  segments: Segment[];
}

/** The part of a flow from `start` on is `node.data` from `offset` on. */
interface Segment {
  node: Text;
  offset: number;
  start: number;
}

/** A longer flow is cut, so that no single piece of work is long. Far above any paragraph that people write. */
const MAX_FLOW = 20_000;
/** Where a flow that is too long is best cut. */
const CUT = /[\n。;;]/;

export interface FlowOptions {
  /** Called for every element that is part of a line. */
  onElement?: (element: Element) => void;
  /** Called for every element that has lines of its own: these are not read. */
  onOther?: (element: Element) => void;
}

/**
 * The lines that an element or shadow root holds as its own, in document order. Between two flows the page may work; what it
 * takes away then must be told (`onRemoved`), or the place where to go on is lost.
 */
export class FlowWalk {
  /** Where to go on; nothing at the end. Never within a line. */
  #at: Node | undefined;
  #isLeaving = false;
  /** How much of a text that is too long has been read. */
  #read = 0;
  /** `#at` and what it stands in, up to the root, as of when the walk last rested. */
  #path: Node[] = [];

  constructor(
    readonly root: LineOwner,
    private readonly options: FlowOptions = {},
  ) {
    this.#at = root;
  }

  /** The next flow, or nothing when all have been read. */
  next(): TextFlow | undefined {
    const { root } = this;
    let node = this.#at;
    let isLeaving = this.#isLeaving;
    let text = '';
    const segments: Segment[] = [];
    while (node) {
      // What is entered is no form, but for the root: only what is met anew is asked with care.
      let plain: Node = node;
      if (isLeaving) {
        if (segments.length && isSlot(node)) break;
        if (node === root) plain = formProof(node);
      } else if (node.nodeType === Node.TEXT_NODE) {
        const { data } = node as Text;
        if (text.length + data.length > MAX_FLOW) {
          if (segments.length) break;
          const piece = this.#pieceOf(node as Text, data);
          if (piece) return piece;
        } else if (data) {
          segments.push({ node: node as Text, offset: 0, start: text.length });
          text += data;
        }
      } else {
        plain = formProof(node);
        const part = node === root ? 'entered' : this.#partOf(node, plain, segments.length > 0);
        if (part === 'new line') break;
        const { firstChild } = part === 'entered' ? plain : { firstChild: null };
        if (firstChild) {
          node = firstChild;
          continue;
        }
      }

      const nextSibling: Node | null = node === root ? null : plain.nextSibling;
      isLeaving = nextSibling === null;
      node = node === root ? undefined : (nextSibling ?? plain.parentNode ?? undefined);
    }
    this.#at = node;
    this.#isLeaving = isLeaving;
    return segments.length ? { owner: root, text, segments } : undefined;
  }

  /** What something that is no text does to the line; what parts two lines is met again before the second. */
  #partOf(node: Node, plain: Node, isLineBegun: boolean): 'entered' | 'passed' | 'new line' {
    if (plain.nodeType !== Node.ELEMENT_NODE) return 'passed';
    const kind = kindOfPlain(plain as Element);
    if (kind === 'unseen') return 'passed';
    if (kind && isLineBegun) return 'new line';
    if (kind === undefined || (kind === 'break' && isSlot(node))) {
      this.options.onElement?.(node as Element);
      return 'entered';
    }
    if (kind !== 'skip') this.options.onOther?.(node as Element);
    return 'passed';
  }

  /** The next piece of a text that is too long for one flow, cut where a sentence ends. */
  #pieceOf(node: Text, data: string): TextFlow | undefined {
    const offset = this.#read;
    let end = Math.min(offset + MAX_FLOW, data.length);
    this.#read = 0;
    if (offset >= data.length) return undefined;
    for (let at = end; end < data.length && at > end - 500 && at > offset; at--) {
      if (!CUT.test(data.charAt(at - 1))) continue;
      end = at;
      break;
    }
    this.#at = node;
    this.#isLeaving = false;
    this.#read = end;
    return { owner: this.root, text: data.slice(offset, end), segments: [{ node, offset, start: 0 }] };
  }

  /** Before the page gets its turn: remembers where in the tree the walk rests. */
  rest(): void {
    this.#path = [];
    for (let at: Node | null | undefined = this.#at; at; at = at === this.root ? undefined : formProof(at).parentNode)
      this.#path.push(at);
  }

  /** The page has taken a child out of `parent`, from before `next`. To be told in the order in which it happened. */
  onRemoved(child: Node, parent: Node, next: Node | null): void {
    const depth = this.#path.indexOf(child);
    if (depth === -1) return;
    this.#path.splice(0, depth + 1);
    if (!this.#path.length) this.#goTo(undefined);
    else if (next) {
      this.#path.unshift(next);
      this.#goTo(next);
    } else this.#goTo(parent, true);
  }

  /** What is in an element is no longer to be read. */
  leave(element: Element): void {
    const depth = this.#path.indexOf(element);
    if (depth === -1) return;
    this.#path.splice(0, depth);
    this.#goTo(element, true);
  }

  #goTo(node: Node | undefined, isLeaving = false): void {
    this.#at = node;
    this.#isLeaving = isLeaving;
    this.#read = 0;
  }
}

/** What is put into a slot stands there for a reader: it ends a line, but has no box by which to tell where its own are. */
const isSlot = (node: Node) => (node as Element).localName === 'slot';

export interface TextPoint {
  node: Text;
  offset: number;
}

/** Where in the tree the character at `index` of a flow stands. */
export function pointInFlow({ segments }: TextFlow, index: number): TextPoint | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.start ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  return segment && { node: segment.node, offset: segment.offset + index - segment.start };
}

/** Text nodes of a flow that hold any of the characters from `start` to `end`. */
export function nodesBetween({ segments, text }: TextFlow, start: number, end: number): Text[] {
  return segments
    .filter((segment, i) => segment.start < end && (segments[i + 1]?.start ?? text.length) > start)
    .map((segment) => segment.node);
}
