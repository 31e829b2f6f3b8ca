/**
 * Random pages, as data that can be built twice and made smaller. The text of a page, taken in document order, is a stream
 * of terms cut into pieces of one to three characters; the tree over it is what is random.
 */
import type { Random } from './random';

export type Piece = { text: string } | { comment: string } | ElementPiece;

export interface ElementPiece {
  name: string;
  attributes?: Record<string, string>;
  inside: Piece[];
  /** The content of its open shadow root. */
  shadow?: Piece[];
}

const words = ['起付线', '统筹支付', '统筹基金', '大病保险', '先行自付', '医疗救助', '一', '，', '的', '与'];
const blanks = [' ', '\n    ', '\u00a0', '\u3000', '\u200b'];

const inline = ['b', 'i', 'em', 'span', 'a', 'font', 'u', 'label', 'x-el', 'ruby', 'del', 'sup', 'q'];
const blocks = [
  ...['div', 'p', 'li', 'ul', 'td', 'tr', 'th', 'table', 'dl', 'dt', 'dd', 'h1', 'section', 'pre', 'blockquote', 'center'],
  ...['figure', 'figcaption', 'form', 'fieldset', 'legend', 'details', 'summary', 'caption', 'address', 'article', 'main'],
];
const breaks = ['br', 'hr', 'img', 'input', 'button', 'svg', 'slot'];
/** Where the text inside is not to be read. */
const unread = ['script', 'style', 'template', 'textarea', 'select', 'code', 'kbd', 'rt', 'rp', 'datalist', 'math'];
/** Nothing can stand in these. */
export const empty = ['br', 'hr', 'img', 'input', 'wbr'];

/** Every name that a page may hold. */
export const names = [...inline, ...blocks, ...breaks, ...unread, 'wbr', 'option', 'text'];
const mayHaveShadow = new Set(['div', 'p', 'span', 'section', 'blockquote', 'article', 'main', 'x-el', 'h1']);
export const canHaveShadow = (name: string): boolean => mayHaveShadow.has(name);

export class PieceMaker {
  #stream = '';

  constructor(private readonly random: Random) {}

  /** The next characters of the stream of terms. */
  text(): string {
    const { random } = this;
    let data = '';
    const length = 1 + random.below(3);
    for (let i = 0; i < length; i++) {
      if (!this.#stream) this.#stream = random.pick(words);
      data += this.#stream.charAt(0);
      this.#stream = this.#stream.slice(1);
      if (random.chance(0.04)) data += random.pick(blanks);
    }
    return data;
  }

  pieces(depth: number, most = 5): Piece[] {
    return Array.from({ length: this.random.below(most + 1) }, () => this.piece(depth));
  }

  piece(depth: number): Piece {
    const { random } = this;
    const kind = random.below(100);
    if (kind < 45 || depth === 0) return { text: this.text() };
    if (kind < 48) return { comment: '起付线' };
    if (kind < 50) return { text: random.pick(['', ...blanks]) };
    if (kind < 53) return { name: 'wbr', inside: [] };
    if (kind < 75) return this.#element(random.pick(inline), depth);
    if (kind < 90) return this.#element(random.pick(blocks), depth);
    if (kind < 95) return this.#element(random.pick(breaks), depth);
    return this.#element(random.pick(unread), depth);
  }

  #element(name: string, depth: number): ElementPiece {
    const { random } = this;
    if (empty.includes(name)) return { name, inside: [] };
    // Their own words: what is not read must not use up the stream, or a term around it would never be whole.
    if (unread.includes(name)) return { name, inside: [{ text: random.pick(words) }] };
    if (name === 'svg') return { name, inside: [{ name: 'text', inside: this.pieces(0, 2) }] };
    const attributes: Record<string, string> = {};
    if (random.chance(0.06)) attributes.hidden = '';
    if (random.chance(0.04)) attributes.contenteditable = random.pick(editable);
    if (random.chance(0.04)) attributes.class = 'x';
    const isHost = canHaveShadow(name) && random.chance(name === 'x-el' ? 0.5 : 0.06);
    const inside = attributes.hidden === '' ? [{ text: random.pick(words) }] : this.pieces(depth - 1);
    return { name, attributes, inside, ...(isHost ? { shadow: this.shadow(depth - 1) } : {}) };
  }

  shadow(depth: number): Piece[] {
    const pieces = this.pieces(Math.max(depth, 1), 4);
    if (this.random.chance(0.7)) pieces.splice(this.random.below(pieces.length + 1), 0, { name: 'slot', inside: [] });
    return pieces;
  }
}

export const editable = ['', 'true', 'false', 'plaintext-only', 'inherit'] as const;

const SVG = 'http://www.w3.org/2000/svg';

export function build(document: Document, piece: Piece): Node {
  if ('text' in piece) return document.createTextNode(piece.text);
  if ('comment' in piece) return document.createComment(piece.comment);
  const { name, attributes = {}, inside, shadow } = piece;
  const element = name === 'svg' || name === 'text' ? document.createElementNS(SVG, name) : document.createElement(name);
  if (name === 'script') element.setAttribute('type', 'text/plain');
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of inside) element.appendChild(build(document, child));
  if (shadow) {
    const root = element.attachShadow({ mode: 'open' });
    for (const child of shadow) root.appendChild(build(document, child));
  }
  return element;
}
