/** Wires the page's events to the rooms: pointer and keyboard -> hover machine -> card and marks. Holds no rule of its own. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Card, Reference, RegionPortal } from '@/knowledge/compiled';
import { readCard, readRegion } from '../background/card-store';
import { type Message, type PageTerm, tell } from '../background/messages';
import { CardHost } from './card';
import { type Hover, type HoverEvent, IDLE, nextHover, shownMark, waitOf } from './hover';
import { type Mark, writtenForm } from './mark';
import type { Marks } from './marks';
import { inOrder, nextAfter, termsInOrder } from './page-terms';
import { lineBox, markAt, type ScreenPoint } from './pointer';

export class Controller {
  #state: Hover<Mark> = IDLE;
  /** The stored card of the term shown: not there while it is being read, null when there is none to read. */
  #card: Card | null | undefined;
  #region: RegionPortal | undefined;
  #pointer: { point: ScreenPoint; path: EventTarget[] } | undefined;
  #last: Mark | undefined;
  #hitTest: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host = new CardHost({
    onEnter: () => {
      this.#forgetPointer();
      this.#dispatch({ kind: 'enter-card' });
    },
    onLeave: () => this.#dispatch({ kind: 'leave-card' }),
    onClose: () => this.#dispatch({ kind: 'dismiss' }),
  });

  readonly #stopped = new AbortController();

  constructor(
    private readonly ctx: ContentScriptContext,
    private readonly marks: Marks,
  ) {}

  start(): void {
    const { signal } = this.#stopped;
    const passive = { capture: true, passive: true, signal };
    const onPointerMove = (event: PointerEvent) => this.#onPointerMove(event);
    const onPointerOut = (event: PointerEvent) => this.#onPointerOut(event);
    const onPointerDown = (event: PointerEvent) => this.#onPointerDown(event);
    const onClick = (event: MouseEvent) => this.#onClick(event);
    const onKeyDown = (event: KeyboardEvent) => this.#onKeyDown(event);
    const follow = () => this.#follow();
    const dismiss = () => this.#dispatch({ kind: 'dismiss' });
    // Chromium prints highlighted text in its screen colour: white terms on a dark banner would be gone on paper.
    const beforePrint = () => {
      dismiss();
      this.marks.unregister();
    };
    const afterPrint = () => this.marks.register();
    const listen = () => {
      document.addEventListener('pointermove', onPointerMove, passive);
      document.addEventListener('pointerout', onPointerOut, passive);
      document.addEventListener('pointerdown', onPointerDown, passive);
      document.addEventListener('click', onClick, passive);
      document.addEventListener('scroll', follow, passive);
      window.addEventListener('resize', follow, passive);
      window.addEventListener('keydown', onKeyDown, { capture: true, signal });
      document.addEventListener('fullscreenchange', dismiss, { signal });
      window.addEventListener('pagehide', dismiss, { signal });
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
    if (message.kind === 'next-term' && isFocusedFrame()) this.#goTo(nextAfter(inOrder(this.marks.all()), this.#last));
    if (message.kind === 'jump') {
      const places = inOrder(this.marks.all()).filter((mark) => mark.term.id === message.term);
      this.#goTo(nextAfter(places, this.#last));
    }
  }

  /** Leaves nothing behind. */
  stop(): void {
    this.#stopped.abort();
    this.#forgetPointer();
    this.#dispatch({ kind: 'dismiss' });
  }

  pageTerms(): PageTerm[] {
    return termsInOrder(inOrder(this.marks.all()));
  }

  #goTo(mark: Mark | undefined): void {
    if (!mark) return;
    mark.start.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.#pointer = undefined;
    this.#dispatch({ kind: 'show', mark });
    this.#host.focus();
  }

  #onPointerMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons || this.ctx.isInvalid) return;
    const path = event.composedPath();
    if (path.includes(this.#host.host)) return;
    // The path is read here: it is empty once the event is over.
    this.#pointer = { point: { x: event.clientX, y: event.clientY }, path };
    // One hit-test a frame, for where the pointer is by then.
    this.#hitTest ??= requestAnimationFrame(() => {
      this.#hitTest = undefined;
      if (this.#pointer) this.#dispatch({ kind: 'over', mark: markAt(this.marks, this.#pointer.point, this.#pointer.path) });
    });
  }

  /** Out of the whole document, as from a frame into the page around it. (Firefox sends no `pointerleave` to documents.) */
  #onPointerOut(event: PointerEvent): void {
    if (!event.isTrusted || event.relatedTarget) return;
    this.#forgetPointer();
    this.#dispatch({ kind: 'over', mark: undefined });
  }

  /** Where the pointer was a moment ago no longer counts: a hit-test still to come would take it out of where it is now. */
  #forgetPointer(): void {
    if (this.#hitTest !== undefined) cancelAnimationFrame(this.#hitTest);
    this.#hitTest = undefined;
  }

  #onPointerDown(event: PointerEvent): void {
    if (!event.isTrusted || event.composedPath().includes(this.#host.host)) return;
    if (shownMark(this.#state)) this.#dispatch({ kind: 'dismiss' });
  }

  /** A tap shows the card; on links and buttons it stays the page's own. */
  #onClick(event: MouseEvent): void {
    if (!event.isTrusted || !(event instanceof PointerEvent) || event.pointerType !== 'touch' || this.ctx.isInvalid) return;
    const path = event.composedPath();
    if (path.some((target) => target instanceof Element && target.matches('a, button, input, label, summary, [role=button]')))
      return;
    const point = { x: event.clientX, y: event.clientY };
    const mark = markAt(this.marks, point, path);
    if (!mark) return;
    this.#pointer = { point, path };
    this.#dispatch({ kind: 'show', mark });
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || event.isComposing || !shownMark(this.#state)) return;
    // The card is what Escape closes; what lies under it stays open.
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#dispatch({ kind: 'dismiss' });
  }

  #dispatch(event: HoverEvent<Mark>): void {
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
    const shown = shownMark(after);
    if (shown !== shownMark(before)) this.#showCard(shown);
  }

  #showCard(mark: Mark | undefined): void {
    this.marks.setActive(mark);
    if (!mark || this.ctx.isInvalid) {
      this.#host.hide();
      return;
    }
    this.#last = mark;
    if (this.#card?.id !== mark.term.id) this.#card = undefined;
    this.#render(mark);
    if (this.#card) return;
    void Promise.all([readCard(mark.term.id), readRegion(location.hostname)]).then(([card, region]) => {
      this.#region = region;
      if (shownMark(this.#state) !== mark) return;
      this.#card = card ?? null;
      this.#render(mark);
    });
  }

  #render(mark: Mark): void {
    const box = lineBox(mark, this.#pointer?.point);
    if (!box) {
      this.#dispatch({ kind: 'dismiss' });
      return;
    }
    const onOpen = (route: Reference) => void tell({ kind: 'open', route });
    this.#host.show(
      { term: mark.term, written: writtenForm(mark), card: this.#card, region: this.#region, onOpen },
      box,
      mark.start.node,
    );
  }

  /** Keeps the card at its term while the page scrolls; lets it go when the term is off the screen. */
  #follow(): void {
    const mark = shownMark(this.#state);
    if (!mark) return;
    const box = lineBox(mark);
    const visible = box && box.bottom > 0 && box.top < innerHeight;
    if (visible) this.#host.place(box);
    else if (!this.#host.hasFocus) this.#dispatch({ kind: 'dismiss' });
  }
}

/** Whether this frame is the one the person works in; the top frame when no frame has the focus. */
function isFocusedFrame(): boolean {
  if (document.activeElement instanceof HTMLIFrameElement) return false;
  return document.hasFocus() || window === window.top;
}
