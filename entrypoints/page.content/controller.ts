/** Wires the page's events to the rooms: pointer and keyboard -> hover machine -> card and marks. Holds no rule of its own. */

import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { CardActions } from '@/components/card-actions';
import type { Detector } from '@/knowledge/detection/detect';
import { type Settings, USUAL_SETTINGS } from '@/userdata/settings';
import { type Message, type PageTerm, tell } from '../background/messages';
import { isCardHost } from './card-host';
import { CardStage } from './card-stage';
import { CardTrail } from './card-trail';
import { formProof } from './form-proof';
import { type Hover, type HoverEvent, IDLE, isFixed, nextHover, shownMark, waitOf } from './hover';
import { type Mark, writtenForm } from './mark';
import type { Marks } from './marks';
import { announceGone, announceShown, isOvertaken, type ShownCard } from './other-frames';
import { inOrder, nextAfter, termsInOrder } from './page-terms';
import type { TermLines } from './placement';
import { linesOf, pieceAt, type ScreenPoint } from './pointer';
import { PointerInput } from './pointer-input';

export class Controller {
  #state: Hover<Mark> = IDLE;
  #settings: Readonly<Settings> = USUAL_SETTINGS;
  readonly #trail = new CardTrail(() => this.#render());
  #last: Mark | undefined;
  /** Which piece of the mark the card is at: the one that the pointer found. */
  #piece = 0;
  /** Where the term shown was last: a fixed card outlives it. */
  #lines: TermLines | undefined;
  /** How far the pointer was from the card. */
  #away = 0;
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
    onPress: () => this.#dispatch({ kind: 'press' }),
    onShift: () => this.#follow(),
  });
  readonly #pointer: PointerInput;

  constructor(
    private readonly ctx: ContentScriptContext,
    private readonly marks: Marks,
    private readonly detector: Detector,
  ) {
    this.#pointer = new PointerInput(marks, {
      onOver: (mark, point) => this.#onOver(mark, point),
      onTap: (mark) => this.#dispatch({ kind: 'show', mark }),
      onPress: () => this.#dispatch({ kind: 'press' }),
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

  /** Also while a card is open. */
  apply(settings: Readonly<Settings>): void {
    this.#settings = settings;
    this.#pointer.opensBy = settings.openBy;
    this.#trail.chooseRegion(settings.region);
    this.#stage.dress(settings);
    // Its words may be of another language now.
    this.#render();
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
    const isBack = event.key === 'ArrowLeft' && event.altKey && event.isTrusted && this.#stage.hasFocus;
    if (isBack && this.#back()) {
      // In the page it would leave the page.
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if (event.key !== 'Escape' || !event.isTrusted || event.isComposing || !shownMark(this.#state)) return;
    // The card is what Escape closes; what lies under it stays open.
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#dispatch({ kind: 'dismiss' });
  }

  #onOver(mark: Mark | undefined, point?: ScreenPoint): void {
    this.#dispatch({ kind: 'over', mark });
    const away = (point && this.#stage.distanceTo(point)) ?? 0;
    if (away < this.#away) this.#dispatch({ kind: 'approach' });
    this.#away = away;
  }

  #dispatch(event: HoverEvent<Mark>): void {
    if (this.ctx.isInvalid && event.kind !== 'dismiss') return;
    const before = this.#state;
    const after = nextHover(before, event);
    if (after === before) return;
    this.#state = after;
    clearTimeout(this.#timer);
    const wait = waitOf(after, this.#settings.delay);
    if (wait !== undefined && after.kind !== 'idle') {
      const { token } = after;
      this.#timer = setTimeout(() => this.#dispatch({ kind: 'waited', token }), wait);
    }
    if (after.kind === 'waiting') this.#stage.prepare();
    if (after.kind === 'idle') this.#stage.hide();
    const shown = shownMark(after);
    this.#stage.isFixed = isFixed(after);
    if (shown !== shownMark(before)) this.#showCard(shown);
    else if (isFixed(after) !== isFixed(before)) this.#render();
  }

  #showCard(mark: Mark | undefined): void {
    this.marks.setActive(mark);
    this.#announce(mark);
    if (!mark) return;
    this.#last = mark;
    this.#piece = pieceAt(mark, this.#pointer.point);
    // Fingers need large targets within reach; who used the keyboard last may have only fingers besides.
    this.#stage.isSheet = this.#pointer.isTouch || (!this.#pointer.point && matchMedia('(pointer: coarse)').matches);
    this.#trail.begin(mark.term, writtenForm(mark));
    this.#render();
  }

  #announce(mark: Mark | undefined): void {
    if (this.ctx.isInvalid) return;
    if (this.#announced && !mark) announceGone(this.#announced);
    this.#announced = mark && announceShown();
  }

  readonly #actions: CardActions = {
    onOpen: (route) => void tell({ kind: 'open', route }),
    onClose: () => this.#dispatch({ kind: 'dismiss' }),
    onTerm: (term) => {
      this.#hold();
      this.#trail.goOn(term);
      this.#render();
    },
    onBack: () => this.#back(),
    onFix: (isFixed) => this.#dispatch({ kind: 'hold', as: isFixed ? 'fixed' : 'asked' }),
    onMove: (right, down) => {
      if (!isFixed(this.#state)) this.#dispatch({ kind: 'hold', as: 'fixed' });
      this.#stage.move(right, down);
    },
    onChangeRegion: () => void tell({ kind: 'open-settings' }),
  };

  /** Who works in the card is not to lose it because it changes its size under the pointer. */
  #hold(): void {
    if (!isFixed(this.#state)) this.#dispatch({ kind: 'hold', as: 'asked' });
  }

  #back(): boolean {
    if (!this.#trail.back()) return false;
    this.#hold();
    this.#render();
    return true;
  }

  /** The terms that stand in a text of a card, which speaks of medical insurance whatever the page speaks of. */
  readonly #find = (text: string) => this.detector.detect(text, this.#cardSubject);

  get #cardSubject() {
    return this.detector.pageCues('职工医保和居民医保的待遇');
  }

  #render(): void {
    const mark = shownMark(this.#state);
    const step = this.#trail.now;
    if (!mark || !step) return;
    const lines = linesOf(mark, this.#piece) ?? (isFixed(this.#state) ? this.#lines : undefined);
    if (!lines) {
      this.#dispatch({ kind: 'dismiss' });
      return;
    }
    this.#lines = lines;
    const { before, left, regions } = this.#trail;
    const { term, written, card } = step;
    const content = { term, written, card, before, regions, find: this.#find, actions: this.#actions, focusOn: left };
    this.#stage.show(content, mark.start.node, lines);
  }

  /** Keeps the card at its term while the page scrolls; lets it go when the term is off the screen. */
  #follow(): void {
    const mark = shownMark(this.#state);
    if (!mark) return;
    const lines = linesOf(mark, this.#piece) ?? (isFixed(this.#state) ? this.#lines : undefined);
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
