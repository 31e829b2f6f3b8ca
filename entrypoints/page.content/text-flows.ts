/**
 * DOM -> flows: runs of text as a reader sees them. A term that is cut by `<b>` is one piece of a flow; a block, a table
 * cell, a line break or a form control ends one. Each flow can be mapped back to the text nodes it came from.
 */
import { formProof } from './form-proof';
import { isInline, kindOf, ownsLines } from './kinds';

export interface TextFlow {
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
  /** Called for every element that is read. */
  onElement?: (element: Element) => void;
  /** Leaves out what has lines of its own below the root: only what the root itself holds as lines. */
  ownLinesOnly?: boolean;
  /** Called for what is left out for that reason. */
  onOther?: (element: Element) => void;
}

/**
 * The flows below a root, in document order. Between two flows the page may work; what it takes away then must be told
 * (`onRemoved`), or the place where to go on is lost.
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
    readonly root: Node,
    private readonly options: FlowOptions = {},
  ) {
    this.#at = root;
  }

  /** The next flow, or nothing when all have been read. */
  next(): TextFlow | undefined {
    const { onElement, onOther, ownLinesOnly } = this.options;
    const { root } = this;
    let node = this.#at;
    let isLeaving = this.#isLeaving;
    let text = '';
    const segments: Segment[] = [];
    while (node) {
      const plain: Node = formProof(node);
      if (!isLeaving) {
        if (plain.nodeType === Node.TEXT_NODE) {
          const { data } = node as Text;
          if (text.length + data.length > MAX_FLOW) {
            if (segments.length) break;
            const piece = this.#pieceOf(node as Text, data);
            if (piece) return piece;
          } else if (data) {
            segments.push({ node: node as Text, offset: 0, start: text.length });
            text += data;
          }
        } else if (plain.nodeType === Node.ELEMENT_NODE) {
          const kind = kindOf(node as Element);
          if (kind && kind !== 'unseen' && segments.length) break;
          if (kind !== 'unseen' && kind !== 'skip') {
            if (ownLinesOnly && kind && node !== root && ownsLines(node as Element)) onOther?.(node as Element);
            else {
              onElement?.(node as Element);
              if (plain.firstChild) {
                node = plain.firstChild;
                continue;
              }
            }
          }
        } else if (node === root && plain.firstChild) {
          node = plain.firstChild;
          continue;
        }
      } else if (segments.length && plain.nodeType === Node.ELEMENT_NODE && !isInline(node as Element)) break;

      if (node === root) {
        node = undefined;
      } else if (plain.nextSibling) {
        node = plain.nextSibling;
        isLeaving = false;
      } else {
        node = plain.parentNode ?? undefined;
        isLeaving = true;
      }
    }
    this.#at = node;
    this.#isLeaving = isLeaving;
    return segments.length ? { text, segments } : undefined;
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
    return { text: data.slice(offset, end), segments: [{ node, offset, start: 0 }] };
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
