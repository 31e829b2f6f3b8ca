/**
 * The card on the page: one host element with a closed shadow root, in the document only while a card is shown, in the
 * top layer, inside whatever makes everything else inert (a fullscreen element, a modal dialog).
 */
import { render } from 'preact';
import cardCss from '@/components/card.css?inline';
import { TermCard, type TermCardProps } from '@/components/term-card';
import { putStyle } from './card-style';
import { type Box, placeCard } from './placement';

export type CardContent = Omit<TermCardProps, 'onClose'>;

export interface CardEvents {
  onEnter(): void;
  onLeave(): void;
  onClose(): void;
}

const NAME = 'yibao-card';

/** A card that a dead script left behind: after an update Firefox runs the new script in the open page, and the old one not at all. */
export function removeLeftCards(): void {
  for (const left of document.querySelectorAll(`${NAME}[popover="manual"]:empty`)) left.remove();
}

export class CardHost {
  readonly host = newHost();
  readonly #panel = document.createElement('div');
  #before: Element | null = null;

  constructor(private readonly events: CardEvents) {
    const root = this.host.attachShadow({ mode: 'closed' });
    putStyle(root, cardCss);
    this.#panel.className = 'card';
    this.#panel.lang = 'zh-CN';
    this.#panel.tabIndex = -1;
    this.#panel.setAttribute('role', 'dialog');
    this.#panel.setAttribute('aria-labelledby', 'term-name');
    root.append(this.#panel);
    this.host.addEventListener('pointerenter', (event) => event.isTrusted && this.events.onEnter());
    this.host.addEventListener('pointerleave', (event) => event.isTrusted && this.events.onLeave());
    // What a person does in the card is not the page's business.
    for (const type of [
      'click',
      'mousedown',
      'mouseup',
      'pointerdown',
      'pointerup',
      'keydown',
      'keyup',
      'keypress',
      'copy',
      'wheel',
    ]) {
      this.host.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  get shown(): boolean {
    return this.host.isConnected;
  }

  /** Shows the content beside `near`, the box of a term's line; `anchor` is the node that the term stands in. */
  show(content: CardContent, near: Box, anchor: Node): void {
    render(<TermCard {...content} onClose={this.events.onClose} />, this.#panel);
    const place = placeFor(anchor);
    if (this.host.parentNode !== place) {
      this.host.remove();
      if (supportsPopover(this.host)) this.host.popover = 'manual';
      place.append(this.host);
      if (supportsPopover(this.host)) this.host.showPopover();
    }
    this.place(near);
  }

  place(near: Box): void {
    // As high as it wants to be: a card above its term must be put where its own height ends at the term.
    this.#panel.style.setProperty('--max-height', 'none');
    const { width, height } = this.#panel.getBoundingClientRect();
    const viewport = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const { left, top, maxHeight } = placeCard(near, { width, height }, viewport);
    this.#panel.style.setProperty('--max-height', `${Math.floor(maxHeight)}px`);
    this.host.style.setProperty('--left', `${Math.round(left)}px`, 'important');
    this.host.style.setProperty('--top', `${Math.round(top)}px`, 'important');
  }

  /** Moves the keyboard into the card; `hide` gives it back to where it was. */
  focus(): void {
    if (!this.#before) this.#before = document.activeElement;
    this.#panel.focus({ preventScroll: true });
  }

  get hasFocus(): boolean {
    return document.activeElement === this.host || this.host.matches(':focus-within');
  }

  hide(): void {
    if (!this.shown) return;
    const giveBack = this.hasFocus ? this.#before : null;
    this.host.remove();
    render(null, this.#panel);
    this.#before = null;
    if (giveBack instanceof HTMLElement && giveBack.isConnected) giveBack.focus({ preventScroll: true });
  }
}

/** Where the page has a component of the same name, an element that no page can have given a life of its own. */
function newHost(): HTMLElement {
  const host = document.createElement(NAME);
  return host.matches(':defined') ? document.createElement('div') : host;
}

function supportsPopover(element: HTMLElement): boolean {
  return typeof element.showPopover === 'function';
}

/** Outside a fullscreen element or a modal dialog everything is inert: a card there could be seen but not used. */
function placeFor(anchor: Node): Element {
  const fullscreen = document.fullscreenElement;
  if (fullscreen?.contains(anchor)) return fullscreen;
  const element = anchor instanceof Element ? anchor : anchor.parentElement;
  return element?.closest('dialog:modal') ?? document.documentElement;
}
