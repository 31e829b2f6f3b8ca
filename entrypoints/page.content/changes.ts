/** What a page has changed -> which of its lines are to be read again, and which marks are no longer right. */
import { formProof } from './form-proof';
import { isInline, isLeftOut, isPieceOfLine, isUnread, isWithinLine, ownsLines } from './kinds';
import { shadowRootOf } from './shadow-root';

export interface ChangeReader {
  /** The lines that a node is part of have changed; `fresh`: an element in them of which nobody has told what is in it. */
  onLines(node: Node | null, fresh?: Element): void;
  /** An element with lines of its own has come, or can be read now. */
  onWhole(element: Element): void;
  /** What is in an element is not to be read any longer. */
  onUnread(element: Element): void;
  /** As `FlowWalk.onRemoved`. */
  onRemoved(child: Node, parent: Node, next: Node | null): void;
}

/** More than this is gone through at once, whatever it takes: what waits is held in memory. */
const MOST_WAITING = 20_000;

/** Records read before the time is looked at. */
const LOOK_AT_TIME = 16;

/** Gone through in the order in which it happened; a page that changes thousands of things at once is not held up for all of them. */
export class Changes {
  #records: MutationRecord[] = [];
  #next = 0;

  constructor(private readonly reader: ChangeReader) {}

  get areWaiting(): boolean {
    return this.#next < this.#records.length;
  }

  push(records: readonly MutationRecord[]): void {
    if (this.areWaiting) for (const record of records) this.#records.push(record);
    else {
      this.#records = [...records];
      this.#next = 0;
    }
  }

  /** Until this time, as `performance.now` tells it; then the page may work. */
  read(until: number): void {
    const known = new Map<Element, boolean>();
    /** Whose lines are to be read again already, for all that has changed in them. */
    const changed = new Set<Node>();
    for (let read = 1; this.areWaiting; read++) {
      const record = this.#records[this.#next++];
      if (record) readChange(record, this.reader, known, changed);
      const isMuch = this.#records.length - this.#next > MOST_WAITING;
      if (read % LOOK_AT_TIME === 0 && !isMuch && performance.now() > until) return;
    }
    this.clear();
  }

  clear(): void {
    this.#records = [];
    this.#next = 0;
  }
}

/** `known`, `changed`: what was found out of neighbours since the page last had its turn. */
function readChange(record: MutationRecord, reader: ChangeReader, known: Map<Element, boolean>, changed: Set<Node>): void {
  const { type, target } = record;
  if (type === 'characterData') {
    if (target.nodeType === Node.TEXT_NODE) reader.onLines(target);
    return;
  }
  if (type === 'attributes') {
    const { parentNode } = formProof(target);
    reader.onLines(parentNode);
    readFresh(target as Element, parentNode, parentNode !== null && isLeftOut(parentNode, known), reader);
    return;
  }
  const { addedNodes, removedNodes } = record;
  const added = addedNodes.length;
  const removed = removedNodes.length;
  let touchesLine = changed.has(target);
  for (let i = 0; i < removed; i++) {
    const node = removedNodes[i];
    if (!node) continue;
    reader.onRemoved(node, target, record.nextSibling);
    touchesLine ||= isPieceOfLine(node);
  }
  const isTargetLeftOut = added > 0 && isLeftOut(target, known);
  for (let i = 0; i < added; i++) {
    const node = addedNodes[i];
    if (!node) continue;
    if (node.nodeType !== Node.TEXT_NODE && formProof(node).nodeType === Node.ELEMENT_NODE)
      readFresh(node as Element, target, isTargetLeftOut, reader);
    touchesLine ||= isPieceOfLine(node);
  }
  touchesLine ||=
    (formProof(target).nodeType === Node.ELEMENT_NODE && !ownsLines(target as Element)) ||
    // What comes or goes between two pieces of a line cuts or joins that line.
    isWithinLine(record);
  if (!touchesLine) return;
  changed.add(target);
  reader.onLines(target);
}

/** An element that has come, or can be read now, or no longer: nobody has told of what is in it. */
function readFresh(element: Element, parent: Node | null, isParentLeftOut: boolean, reader: ChangeReader): void {
  if (isParentLeftOut || isUnread(element)) reader.onUnread(element);
  else if (ownsLines(element)) reader.onWhole(element);
  else if (formProof(element).firstElementChild || shadowRootOf(element) || !isInline(element)) reader.onLines(parent, element);
}
