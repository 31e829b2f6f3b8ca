/**
 * DOM -> flows: runs of text as a reader sees them. A term that is cut by `<b>` is one piece of a flow; a block, a table
 * cell, a line break or a form control ends one. Each flow can be mapped back to the text nodes it came from.
 */

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

type Kind = 'skip' | 'block' | 'break';

/** A longer flow is cut, so that no single piece of work is long. Far above any paragraph that people write. */
const MAX_FLOW = 20_000;
/** Where a flow that is too long is best cut. */
const CUT = /[\n。;;]/;

const kinds = new Map<string, Kind>();
const register = (kind: Kind, names: string) => {
  for (const name of names.split(' ')) kinds.set(name, kind);
};
// Text in these is not read by a person on the page, is edited by one, or is code.
register(
  'skip',
  'script style noscript template textarea select datalist input iframe object embed canvas video audio head title math code kbd samp rt rp yibao-card',
);
register('break', 'br hr img svg button progress meter');
register(
  'block',
  'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol optgroup option p pre search section summary table tbody td ' +
    'tfoot th thead tr ul text foreignobject',
);

/** Elements that may hold text a reader sees as one line with what stands around them. */
export function isInline(element: Element): boolean {
  return !kinds.has(element.localName);
}

function kindOf(element: Element): Kind | undefined {
  if (element.hasAttribute('hidden')) return 'skip';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return 'skip';
  return kinds.get(element.localName);
}

/** Whether a node stands in something that is not read: a script, an editable field, the card. */
export function isLeftOut(node: Node): boolean {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at.nodeType === Node.ELEMENT_NODE && kindOf(at as Element) === 'skip') return true;
  }
  return false;
}

/** Whether a sibling is part of a line: text that is not blank, or an inline element. */
export function isPartOfLine(node: Node | null): boolean {
  if (!node) return false;
  if (node.nodeType === Node.TEXT_NODE) return /\S/.test((node as Text).data);
  return node.nodeType === Node.ELEMENT_NODE && isInline(node as Element);
}

export interface FlowOptions {
  /** Called for every element entered, to look for shadow roots. */
  onElement?: (element: Element) => void;
  /** Leaves out the content of blocks below the root: only what the root itself holds as lines. */
  ownLinesOnly?: boolean;
}

/**
 * The flows below `root`, in document order. Between two flows the caller may let the page work; the generator then
 * returns `false` when its place in the tree is gone, and `true` when it came to the end.
 */
export function* textFlows(root: Node, { onElement, ownLinesOnly = false }: FlowOptions = {}): Generator<TextFlow, boolean> {
  let text = '';
  let segments: Segment[] = [];
  const take = (): TextFlow | undefined => {
    if (!segments.length) return undefined;
    const flow = { text, segments };
    text = '';
    segments = [];
    return flow;
  };

  let node: Node = root;
  for (;;) {
    let descend = false;
    let breaks = false;
    if (node.nodeType === Node.TEXT_NODE) {
      const { data } = node as Text;
      if (text.length + data.length > MAX_FLOW) {
        const before = take();
        if (before) yield before;
      }
      if (data.length > MAX_FLOW) yield* longText(node as Text, data);
      else if (data) {
        segments.push({ node: node as Text, offset: 0, start: text.length });
        text += data;
      }
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const kind = kindOf(element);
      if (kind !== 'skip') onElement?.(element);
      breaks = kind !== undefined;
      descend = kind !== 'skip' && !(ownLinesOnly && kind === 'block' && node !== root);
    } else {
      descend = node === root;
    }

    if (breaks) {
      const flow = take();
      if (flow) yield flow;
    }
    let next: Node | null = descend ? node.firstChild : null;
    while (!next) {
      if (node === root) {
        const flow = take();
        if (flow) yield flow;
        return true;
      }
      // Leaving a block, or anything else that is not part of a line, ends the line.
      if (node.nodeType === Node.ELEMENT_NODE && !isInline(node as Element)) {
        const flow = take();
        if (flow) yield flow;
      }
      next = node.nextSibling;
      if (next) break;
      const parent: Node | null = node.parentNode;
      if (!parent) return false;
      node = parent;
    }
    node = next;
  }
}

/** A text node that is too long for one flow, cut where a sentence ends. */
function* longText(node: Text, data: string): Generator<TextFlow> {
  for (let offset = 0; offset < data.length; ) {
    let end = Math.min(offset + MAX_FLOW, data.length);
    if (end < data.length) {
      for (let at = end; at > end - 500 && at > offset; at--) {
        if (CUT.test(data.charAt(at - 1))) {
          end = at;
          break;
        }
      }
    }
    yield { text: data.slice(offset, end), segments: [{ node, offset, start: 0 }] };
    offset = end;
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

/** The element whose own lines a node is part of: the nearest ancestor that is not inline, or a shadow root's host. */
export function lineOwner(node: Node): Element | undefined {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeType === Node.ELEMENT_NODE && !isInline(at as Element)) return at as Element;
    if (at instanceof ShadowRoot) return at.host;
  }
  return undefined;
}
