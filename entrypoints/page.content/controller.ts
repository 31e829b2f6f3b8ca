/** Wires the page's events to the rooms: pointer and keyboard -> hover machine -> card and marks. Holds no rule of its own. */

import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Card, Reference, RegionPortal } from '@/knowledge/compiled';
import { readCard, readRegion } from '../background/card-store';
import { type Message, type PageTerm, tell } from '../background/messages';
import { isCardHost } from './card-host';
import { CardStage } from './card-stage';
import { formProof } from './form-proof';
import { type Hover, type HoverEvent, IDLE, nextHover, shownMark, waitOf } from './hover';
import { type Mark, writtenForm } from './mark';
import type { Marks } from './marks';
import { announceGone, announceShown, isOvertaken, type ShownCard } from './other-frames';
import { inOrder, nextAfter, termsInOrder } from './page-terms';
import { linesOf, pieceAt } from './pointer';
import { PointerInput } from './pointer-input';
import { siteOf } from './site';

export class Controller {
  #state: Hover<Mark> = IDLE;
  /** The stored card of the term shown: not there while it is being read, null when there is none to read. */
  #card: Card | null | undefined;
  #region: RegionPortal | undefined;
  #last: Mark | undefined;
  /** Which piece of the mark the card is at: the one that the pointer found. */
  #piece = 0;
  #announced: ShownCard | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #stopped = new AbortController();
  readonly #stage = new CardStage({
    onEnter: () => {
      this.#pointer.forgetHitTest();
      this.#dispatch({ kind: 'enter-card' });
    },
    onLeave: () => this.#dispatch({ kind: 'leave-card' }),
    onClose: () => this.#dispatch({ kind: 'dismiss' }),
    onShift: () => this.#follow(),
  });
  readonly #pointer: PointerInput;

  constructor(
    private readonly ctx: ContentScriptContext,
    private readonly marks: Marks,
  ) {
    this.#pointer = new PointerInput(marks, {
      onOver: (mark) => this.#dispatch({ kind: 'over', mark }),
      onTap: (mark) => this.#dispatch({ kind: 'show', mark }),
      onPress: () => this.#dispatch({ kind: 'dismiss' }),
      isInCard: (path) => this.#stage.holds(path),
    });
  }

  start(): void {
    const { signal } = this.#stopped;
    const onKeyDown = (event: KeyboardEvent) => this.#onKeyDown(event);
    const follow = () => this.#follow();
    const dismiss = () => this.#dispatch({ kind: 'dismiss' });
    // What a page says while it goes comes to nobody, and Firefox complains of it.
    const leave = () => {
      this.#announced = undefined;
      dismiss();
    };
    // Chromium prints highlighted text in its screen colour: white terms on a dark banner would be gone on paper.
    const beforePrint = () => {
      dismiss();
      this.marks.unregister();
    };
    const afterPrint = () => this.marks.register();
    const listen = () => {
      this.#pointer.listen(signal);
      document.addEventListener('scroll', follow, { capture: true, passive: true, signal });
      window.addEventListener('resize', follow, { capture: true, passive: true, signal });
      window.addEventListener('keydown', onKeyDown, { capture: true, signal });
      document.addEventListener('fullscreenchange', dismiss, { signal });
      window.addEventListener('pagehide', leave, { signal });
      window.addEventListener('beforeprint', beforePrint, { signal });
      window.addEventListener('afterprint', afterPrint, { signal });
    };
    listen();
    // A page that writes itself anew (`document.open()`) takes all listeners away. Adding one that is still there does nothing.
    const rewritten = new MutationObserver(listen);
    rewritten.observe(document, { childList: true });
    signal.addEventListener('abort', () => rewritten.disconnect());
  }

  onMessage(message: Message): void {
    if (message.kind === 'next-term' && this.#isFocusedFrame()) this.#goTo(nextAfter(inOrder(this.marks.all()), this.#last));
    if (message.kind === 'jump') {
      const places = inOrder(this.marks.all()).filter((mark) => mark.term.id === message.term);
      this.#goTo(nextAfter(places, this.#last));
    }
    const closes = message.kind === 'close-card' || (this.#announced && isOvertaken(this.#announced, message));
    if (closes) this.#dispatch({ kind: 'dismiss' });
  }

  /** Leaves nothing behind. */
  stop(): void {
    this.#stopped.abort();
    this.#pointer.forgetHitTest();
    this.#dispatch({ kind: 'dismiss' });
  }

  pageTerms(): PageTerm[] {
    return termsInOrder(inOrder(this.marks.all()));
  }

  #goTo(mark: Mark | undefined): void {
    if (!mark) return;
    mark.start.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.#pointer.forget();
    this.#dispatch({ kind: 'show', mark });
    this.#stage.focus();
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || event.isComposing || !shownMark(this.#state)) return;
    // The card is what Escape closes; what lies under it stays open.
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#dispatch({ kind: 'dismiss' });
  }

  #dispatch(event: HoverEvent<Mark>): void {
    if (this.ctx.isInvalid && event.kind !== 'dismiss') return;
    const before = this.#state;
    const after = nextHover(before, event);
    if (after === before) return;
    this.#state = after;
    clearTimeout(this.#timer);
    const wait = waitOf(after);
    if (wait !== undefined && after.kind !== 'idle') {
      const { token } = after;
      this.#timer = setTimeout(() => this.#dispatch({ kind: 'waited', token }), wait);
    }
    if (after.kind === 'waiting') this.#stage.prepare();
    if (after.kind === 'idle') this.#stage.hide();
    const shown = shownMark(after);
    if (shown !== shownMark(before)) this.#showCard(shown);
  }

  #showCard(mark: Mark | undefined): void {
    this.marks.setActive(mark);
    this.#announce(mark);
    if (!mark) return;
    this.#last = mark;
    this.#piece = pieceAt(mark, this.#pointer.point);
    if (this.#card?.id !== mark.term.id) this.#card = undefined;
    this.#render(mark);
    if (this.#card) return;
    void Promise.all([readCard(mark.term.id), readRegion(siteOf(window))]).then(([card, region]) => {
      this.#region = region;
      if (shownMark(this.#state) !== mark) return;
      this.#card = card ?? null;
      this.#render(mark);
    });
  }

  #announce(mark: Mark | undefined): void {
    if (this.ctx.isInvalid) return;
    if (this.#announced && !mark) announceGone(this.#announced);
    this.#announced = mark && announceShown();
  }

  #render(mark: Mark): void {
    const lines = linesOf(mark, this.#piece);
    if (!lines) {
      this.#dispatch({ kind: 'dismiss' });
      return;
    }
    const onOpen = (route: Reference) => void tell({ kind: 'open', route });
    const content = { term: mark.term, written: writtenForm(mark), card: this.#card, region: this.#region, onOpen };
    this.#stage.show(content, mark.start.node, lines);
  }

  /** Keeps the card at its term while the page scrolls; lets it go when the term is off the screen. */
  #follow(): void {
    const mark = shownMark(this.#state);
    if (!mark) return;
    const lines = linesOf(mark, this.#piece);
    if (!(lines && this.#stage.follow(lines)) && !this.#stage.hasFocus) this.#dispatch({ kind: 'dismiss' });
  }

  /** Whether this frame is the one the person works in; the top frame when no frame has the focus. */
  #isFocusedFrame(): boolean {
    // The card of a frame may stand, and have the focus, in a frame around it.
    if (this.#stage.hasFocus) return true;
    const { activeElement } = document;
    if (activeElement && (formProof(activeElement).matches('iframe, frame') || isCardHost(activeElement))) return false;
    return document.hasFocus() || window === window.top;
  }
}
