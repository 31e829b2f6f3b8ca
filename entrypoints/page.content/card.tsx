/**
 * The card on the page: one host element with a closed shadow root, in the document only while a card is shown, in the
 * top layer, inside whatever makes everything else inert (a fullscreen element, a modal dialog).
 */
import { type ComponentChild, render } from 'preact';
import cardCss from '@/components/card.css?inline';
import { say } from '@/components/words/words';
import type { Settings } from '@/userdata/settings';
import { newCardHost } from './card-host';
import { putStyle } from './card-style';
import { formProof } from './form-proof';
import { type FrameWindow, fixedArea } from './frames';
import type { Box, Placement, Size } from './placement';
import { PressGuard } from './press-guard';
import { SHEET_WIDTH } from './resting-place';

export interface CardEvents {
  onEnter(): void;
  onLeave(): void;
  onClose(): void;
  /** The keyboard comes into the card from an element of the page, if it was at one. */
  onFocusFrom(element: Element | null): void;
}

/** All of a card beside its term, along the edge of a small screen, or the note that stands in for it where there is no room. */
export type CardKind = 'card' | 'sheet' | 'note';

/** What the person has set that changes how a card looks. */
export type Dress = Pick<Settings, 'theme' | 'textSize'>;

/** A line of a note, what is around the text, and the button where it stands below the text (card.css). */
const NOTE_LINE = 24;
const NOTE_FRAME = 12;
const NOTE_BUTTON = 36;
const NOTE_LINES = 3;
/** Below this height a note has no room for anything around its line. */
const THIN = 44;
/** Below this width text and button of a note stand one above the other, where the height allows. */
const NARROW = 300;

export class CardElement {
  readonly host: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #guard: PressGuard;

  constructor(
    readonly view: FrameWindow,
    readonly kind: CardKind,
    events: CardEvents,
  ) {
    const { document } = view;
    this.host = newCardHost(document);
    this.#panel = document.createElement('div');
    const root = this.host.attachShadow({ mode: 'closed' });
    putStyle(root, view, cardCss);
    this.#panel.className = kind === 'card' ? 'card' : `card ${kind}`;
    this.#panel.tabIndex = -1;
    this.#panel.setAttribute('role', 'dialog');
    this.#panel.setAttribute('aria-labelledby', 'term-name');
    root.append(this.#panel);
    this.#guard = new PressGuard(this.#panel, view);
    this.host.addEventListener('pointerenter', (event) => event.isTrusted && events.onEnter());
    this.host.addEventListener('pointerleave', (event) => event.isTrusted && events.onLeave());
    this.host.addEventListener('focusin', ({ isTrusted, relatedTarget }) => {
      if (isTrusted) events.onFocusFrom(relatedTarget as Element | null);
    });
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

  dress({ theme, textSize }: Dress): void {
    this.#panel.dataset.theme = theme;
    this.#panel.classList.toggle('large', textSize === 'large');
  }

  /** `anchor` is what the term stands in; `isOther`: it is not about the term that it was about. */
  show(content: ComponentChild, anchor: Node, isOther: boolean): void {
    // Chinese inside it says that it is; a person may have chosen another language since the card was made.
    this.#panel.lang = say('app_language');
    render(content, this.#panel);
    if (isOther) this.#guard.restart();
    const place = placeFor(anchor, this.view.document);
    if (this.host.parentNode === place) return;
    this.host.remove();
    if (supportsPopover(this.host)) this.host.popover = 'manual';
    place.append(this.host);
    if (supportsPopover(this.host)) this.host.showPopover();
    this.#guard.raised();
  }

  /** What the card wants to be in a room. */
  sizeIn(room: Box, margin: number): Size {
    this.#limit(room.right - room.left - 2 * margin, room.bottom - room.top - 2 * margin);
    this.#set('--max-height', 'none');
    const { width, height } = this.#panel.getBoundingClientRect();
    return { width, height };
  }

  place({ side, left, edge, maxWidth, maxHeight }: Placement): void {
    this.#limit(maxWidth, maxHeight);
    const { style } = this.host;
    style.setProperty('--left', `${Math.round(left)}px`, 'important');
    // Held at its lower edge a card above its term grows away from it, whatever makes it grow.
    const fromBottom = fixedArea(this.view).height - Math.floor(edge);
    style.setProperty('--top', side === 'above' ? 'auto' : `${Math.ceil(edge)}px`, 'important');
    style.setProperty('--bottom', side === 'above' ? `${fromBottom}px` : 'auto', 'important');
    this.#guard.placed();
  }

  /** Gives the keyboard to the button that opened a term, or to the card as a whole. */
  focus(term?: string): void {
    const button = term === undefined ? null : this.#panel.querySelector<HTMLElement>(`.term[data-term="${term}"]`);
    if (button) button.focus();
    else this.#panel.focus({ preventScroll: true });
  }

  /** Where it is on the screen. */
  get box(): Box {
    return this.#panel.getBoundingClientRect();
  }

  get hasFocus(): boolean {
    return this.view.document.activeElement === this.host || this.host.matches(':focus-within');
  }

  remove(): void {
    this.#guard.stop();
    this.host.remove();
    render(null, this.#panel);
  }

  #limit(maxWidth: number, maxHeight: number): void {
    this.#set(
      '--max-width',
      `${Math.max(0, Math.floor(this.kind === 'sheet' ? Math.min(maxWidth, SHEET_WIDTH) : maxWidth))}px`,
    );
    this.#set('--max-height', `${Math.max(0, Math.floor(maxHeight))}px`);
    if (this.kind !== 'note') return;
    const isUpright = maxWidth < NARROW && maxHeight >= NOTE_FRAME + NOTE_LINE + NOTE_BUTTON;
    const lines = Math.floor((maxHeight - NOTE_FRAME - (isUpright ? NOTE_BUTTON : 0)) / NOTE_LINE);
    this.#set('--lines', `${Math.max(1, Math.min(NOTE_LINES, lines))}`);
    this.#panel.classList.toggle('upright', isUpright);
    this.#panel.classList.toggle('thin', maxHeight < THIN);
  }

  #set(name: string, value: string): void {
    this.#panel.style.setProperty(name, value);
  }
}

function supportsPopover(element: HTMLElement): boolean {
  return typeof element.showPopover === 'function';
}

/** Outside a fullscreen element or a modal dialog everything is inert: a card there could be seen but not used. */
function placeFor(anchor: Node, document: Document): Element {
  for (let at: Node | null = anchor; at; at = formProof(at).parentNode ?? ('host' in at ? (at.host as Node) : null)) {
    const isModal = 'matches' in at && formProof(at as Element).matches('dialog:modal');
    if (at === document.fullscreenElement || isModal) return at as Element;
  }
  return document.documentElement;
}
