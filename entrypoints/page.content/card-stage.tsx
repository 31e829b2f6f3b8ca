/**
 * Where the card is drawn and as what: in the frame of its term; where that is too small for it in a frame around of the
 * same origin; and where there is none with room, as a note that leads to the full explanation.
 */
import { TermCard, type TermCardProps } from '@/components/term-card';
import { TermNote } from '@/components/term-note';
import { CardElement, type CardEvents } from './card';
import { type FrameWindow, type Level, levelsAround, reachesTop, windowsAround } from './frames';
import { InSight } from './in-sight';
import { type Card, overlap, placeCard, type TermLines } from './placement';

export type CardContent = Omit<TermCardProps, 'onClose'>;

interface StageEvents extends CardEvents {
  /** The card may no longer be where its term is. */
  onShift(): void;
}

/** What a frame must have room for to be drawn in: a card of usual size, so that the choice does not change as it fills. */
const USUAL: Card = { width: 400, height: 360, minWidth: 260, minHeight: 180, margin: 8 };
const NOTE: Pick<Card, 'minWidth' | 'minHeight' | 'margin'> = { minWidth: 120, minHeight: 26, margin: 2 };

export class CardStage {
  #element: CardElement | undefined;
  #shown: { content: CardContent; anchor: Node } | undefined;
  #before: Element | null = null;
  #around: AbortController | undefined;
  readonly #inSight = new InSight(() => this.events.onShift());

  constructor(private readonly events: StageEvents) {}

  /** Before a card may be shown: asks what takes the browser a moment to tell. */
  prepare(): void {
    if (!reachesTop()) this.#inSight.start();
  }

  /** Shows the content beside a term; `anchor` is the node that the term stands in. */
  show(content: CardContent, anchor: Node, term: TermLines): void {
    this.#shown = { content, anchor };
    this.prepare();
    this.#draw(term, true);
  }

  /** Brings the card to where its term is now; false when the term is out of sight. */
  follow(term: TermLines): boolean {
    return this.#draw(term, false);
  }

  hide(): void {
    this.#inSight.stop();
    this.#around?.abort();
    this.#around = undefined;
    this.#shown = undefined;
    const element = this.#element;
    if (!element) return;
    const giveBack = element.hasFocus ? this.#before : null;
    this.#element = undefined;
    this.#before = null;
    element.remove();
    if (giveBack instanceof HTMLElement && giveBack.isConnected) giveBack.focus({ preventScroll: true });
  }

  /** Moves the keyboard into the card; `hide` gives it back to where it was. */
  focus(): void {
    this.#before ??= document.activeElement;
    this.#element?.focus();
  }

  get hasFocus(): boolean {
    return this.#element?.hasFocus ?? false;
  }

  /** Whether an event happened in the card. */
  holds(path: readonly EventTarget[]): boolean {
    return this.#element !== undefined && path.includes(this.#element.host);
  }

  #draw(term: TermLines, isNew: boolean): boolean {
    if (!this.#shown) return false;
    const { content, anchor } = this.#shown;
    const levels = levelsAround(anchor, term, this.#inSight.box);
    const [own] = levels;
    if (!own || !(isNew || overlap(own.room, term.line))) return false;

    const wide = levelFor(levels);
    const level = wide ?? own;
    const kind = wide ? 'card' : 'note';
    const before = this.#element;
    const stays = before?.view === level.view && before.kind === kind;
    const element = stays ? before : new CardElement(level.view, kind, this.events);
    if (!stays || isNew) {
      const { onClose } = this.events;
      const filled = kind === 'card' ? <TermCard {...content} onClose={onClose} /> : <TermNote {...content} />;
      element.show(filled, level.anchor);
    }
    const limits = kind === 'card' ? USUAL : NOTE;
    element.place(placeCard(level.term, { ...limits, ...element.sizeIn(level.room, limits.margin) }, level.room));

    if (!stays) {
      this.#element = element;
      if (before?.hasFocus) element.focus();
      if (before) this.#inSight.unwatch(before.host);
      before?.remove();
      this.#watchAround(element);
      if (level === own) this.#inSight.watch(element.host);
    }
    return true;
  }

  /** What moves the frame moves the term in it; and a click anywhere outside closes. */
  #watchAround({ host }: CardElement): void {
    this.#around?.abort();
    this.#around = new AbortController();
    const options = { capture: true, passive: true, signal: this.#around.signal };
    const shift = () => this.events.onShift();
    const press = (event: Event) => {
      if (event.isTrusted && !event.composedPath().includes(host)) this.events.onClose();
    };
    const watch = (view: FrameWindow) => {
      view.document.addEventListener('scroll', shift, options);
      view.addEventListener('resize', shift, options);
      view.document.addEventListener('pointerdown', press, options);
    };
    for (const view of windowsAround()) watch(view);
  }
}

/** The nearest with room for all of a card, or else the roomiest that it can be used in. */
function levelFor(levels: readonly Level[]): Level | undefined {
  const rooms = levels.map((level) => ({ level, placement: placeCard(level.term, USUAL, level.room) }));
  const whole = rooms.find(({ placement }) => placement.whole);
  if (whole) return whole.level;
  const area = ({ placement }: (typeof rooms)[number]) => placement.maxWidth * placement.maxHeight;
  return rooms.filter(({ placement }) => placement.usable).sort((a, b) => area(b) - area(a))[0]?.level;
}
