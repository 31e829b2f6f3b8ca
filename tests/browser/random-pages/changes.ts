/** What happens to a page: each change is data, and means something on any page, so that any part of a list can be left out. */
import { build, canHaveShadow, editable, empty, type Piece, type PieceMaker } from './pieces';
import type { Random } from './random';

/** `at`, `to` and `place` count modulo what there is. */
export type Change =
  | { do: 'set' | 'insert-data' | 'delete-data' | 'text-content'; at: number; place: number; text: string }
  | { do: 'split' | 'remove' | 'hide' | 'unwrap' | 'normalize' | 'put-aside'; at: number; place: number }
  | { do: 'edit'; at: number; value: string | null }
  | { do: 'move' | 'put-back'; at: number; to: number; place: number }
  | { do: 'insert' | 'replace' | 'wrap' | 'shadow' | 'inner'; at: number; place: number; piece: Piece }
  /** Lets the page's observers hear of it, and then the scanner work for a while. */
  | { do: 'pause'; slices: number };

export function randomChanges(random: Random, maker: PieceMaker): Change[] {
  return Array.from({ length: 1 + random.below(12) }, () => randomChange(random, maker));
}

function randomChange(random: Random, maker: PieceMaker): Change {
  const [at, to, place] = [random.below(1_000), random.below(1_000), random.below(1_000)];
  const piece = () => maker.piece(2);
  const choices: (() => Change)[] = [
    () => ({ do: random.pick(['set', 'insert-data', 'delete-data', 'text-content'] as const), at, place, text: maker.text() }),
    () => ({ do: random.pick(['split', 'unwrap', 'normalize'] as const), at, place }),
    () => ({ do: random.pick(['remove', 'remove', 'put-aside'] as const), at, place }),
    () => ({ do: 'hide', at, place }),
    () => ({ do: 'edit', at, value: random.pick([null, null, ...editable]) }),
    () => ({ do: 'move', at, to, place }),
    () => ({ do: 'move', at, to, place }),
    () => ({ do: 'put-back', at, to, place }),
    () => ({ do: random.pick(['insert', 'insert', 'replace', 'inner'] as const), at, place, piece: piece() }),
    () => ({ do: 'wrap', at, place, piece: { name: random.pick(['b', 'span', 'div', 'x-el', 'code', 'td']), inside: [] } }),
    () => ({ do: 'shadow', at, place, piece: { name: 'x-el', inside: maker.shadow(2) } }),
    () => ({ do: 'pause', slices: random.below(6) }),
    () => ({ do: 'pause', slices: random.below(3) }),
  ];
  return random.pick(choices)();
}

/** A page under change: what it shows, and what has been taken out and may come back. */
export interface Ground {
  document: Document;
  top: Element;
  aside: Node[];
}

export function apply(change: Change, { document, top, aside }: Ground): void {
  if (change.do === 'pause') return;
  const nodes = [...below(top), ...aside.flatMap((node) => [node, ...below(node)])];
  const elements = nodes.filter((node) => node instanceof Element);
  const mayHold = elements.filter(({ localName }) => !empty.includes(localName));
  const parents = [top, ...nodes.filter((node) => node instanceof DocumentFragment), ...mayHold];
  const texts = nodes.filter((node) => node instanceof Text);
  const children = nodes.filter((node): node is ChildNode => node.parentNode !== null);
  const at = <T>(list: readonly T[]): T | undefined => list[change.at % list.length];
  const put = (node: Node, parent: Node | undefined, place: number) =>
    parent?.insertBefore(node, parent.childNodes[place % (parent.childNodes.length + 1)] ?? null);

  switch (change.do) {
    case 'set': {
      const text = at(texts);
      if (text) text.data = change.text;
      break;
    }
    case 'insert-data': {
      const text = at(texts);
      text?.insertData(change.place % (text.length + 1), change.text);
      break;
    }
    case 'delete-data': {
      const text = at(texts);
      text?.deleteData(change.place % (text.length + 1), 1);
      break;
    }
    case 'text-content': {
      const element = at(mayHold);
      if (element) element.textContent = change.text;
      break;
    }
    case 'split': {
      const text = at(texts);
      text?.splitText(change.place % (text.length + 1));
      break;
    }
    case 'normalize':
      at(parents)?.normalize();
      break;
    case 'remove':
      at(children)?.remove();
      break;
    case 'unwrap': {
      const element = at(elements);
      if (element?.parentNode) element.replaceWith(...element.childNodes);
      break;
    }
    case 'put-aside': {
      const child = at(children);
      child?.remove();
      if (child && !(child instanceof DocumentFragment)) aside.push(child);
      break;
    }
    case 'put-back': {
      const node = at(aside);
      const parent = parents[change.to % parents.length];
      // It may be back by another way, as what it was put aside in.
      if (node && !contains(node, parent)) put(node, parent, change.place);
      break;
    }
    case 'move': {
      const child = at(children);
      const parent = parents[change.to % parents.length];
      if (child && !contains(child, parent)) put(child, parent, change.place);
      break;
    }
    case 'hide':
      at(elements)?.toggleAttribute('hidden');
      break;
    case 'edit':
      if (change.value === null) at(elements)?.removeAttribute('contenteditable');
      else at(elements)?.setAttribute('contenteditable', change.value);
      break;
    case 'insert':
      put(build(document, change.piece), at(parents), change.place);
      break;
    case 'replace':
      at(children)?.replaceWith(build(document, change.piece));
      break;
    case 'wrap': {
      const child = at(children);
      const wrapper = build(document, change.piece);
      child?.replaceWith(wrapper);
      if (child) wrapper.appendChild(child);
      break;
    }
    case 'inner': {
      const element = at(mayHold.filter(({ localName }) => localName !== 'script'));
      const holder = document.createElement('div');
      holder.appendChild(build(document, change.piece));
      if (element) element.innerHTML = holder.innerHTML;
      break;
    }
    case 'shadow': {
      const host = at(
        elements.filter((each) => each instanceof HTMLElement && canHaveShadow(each.localName) && !each.shadowRoot),
      );
      if (!host || !('inside' in change.piece)) break;
      const root = host.attachShadow({ mode: 'open' });
      for (const piece of change.piece.inside) root.appendChild(build(document, piece));
      break;
    }
  }
}

/** Every node below another, in document order, shadow roots and what is in them before the other children. */
function* below(node: Node): Generator<Node> {
  const shadow = (node as Partial<Element>).shadowRoot;
  if (shadow) yield shadow;
  if (shadow) yield* below(shadow);
  for (const child of node.childNodes) {
    yield child;
    yield* below(child);
  }
}

function contains(node: Node, other: Node | undefined): boolean {
  for (let at: Node | null | undefined = other; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at === node) return true;
  return false;
}
