/**
 * Where the card is drawn and as what: in the frame of its term; where that is too small for it in a frame around of the
 * same origin; and where there is none with room, as a note that leads to the full explanation.
 */
import { TermCard, type TermCardProps } from '@/components/term-card';
import { TermNote } from '@/components/term-note';
import { USUAL_SETTINGS } from '@/userdata/settings';
import { CardElement, type CardEvents, type CardKind, type Dress } from './card';
import { type FrameWindow, type Level, levelsAround, reachesTop, viewportOf, windowsAround } from './frames';
import { InSight } from './in-sight';
import { type Box, type Card, intersection, overlap, placeCard, type TermLines } from './placement';
import type { ScreenPoint } from './pointer';
import { distance, placeInside, placeSheet, type Spot } from './resting-place';

export interface CardContent extends Omit<TermCardProps, 'look'> {
  /** The term whose button is to have the keyboard, if the keyboard is in the card. */
  focusOn?: string | undefined;
}

interface StageEvents extends Omit<CardEvents, 'onFocusFrom'> {
  /** A press on the page, or on a page around it. */
  onPress(): void;
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
  #dress: Dress = USUAL_SETTINGS;
  #isSheet = false;
  /** Where the person has put the card; nothing while it follows its term. */
  #spot: Spot | undefined;
  readonly #inSight = new InSight(() => this.events.onShift());

  constructor(private readonly events: StageEvents) {}

  /** Before a card may be shown: asks what takes the browser a moment to tell. */
  prepare(): void {
    if (!reachesTop()) this.#inSight.start();
  }

  /** Also while a card is shown. */
  dress(dress: Dress): void {
    this.#dress = dress;
    this.#element?.dress(dress);
    this.events.onShift();
  }

  /** Whether the next card is a sheet along the edge of the screen: for fingers. */
  set isSheet(isSheet: boolean) {
    this.#isSheet = isSheet;
  }

  /** Lets the card stay where it is on the screen, or follow its term again. */
  set isFixed(isFixed: boolean) {
    if (!isFixed) this.#spot = undefined;
    else if (!this.#spot && this.#element) {
      const { left, top, bottom } = this.#element.box;
      const isWhole = this.#element.sizeIn(this.#roomOf(this.#element), USUAL.margin).height < bottom - top + 1;
      // What had to be cut to fit beside its term does not jump by growing where it stands.
      this.#spot = { left, top, height: isWhole ? Number.POSITIVE_INFINITY : bottom - top };
    }
  }

  /** Moves a fixed card. */
  move(right: number, down: number): void {
    const { left, top } = this.#element?.box ?? {};
    if (!this.#spot || left === undefined || top === undefined) return;
    this.#spot = { ...this.#spot, left: left + right, top: top + down };
    this.#placeFixed();
  }

  /** How far a point of this frame is from the card; nothing when there is none to be reached here. */
  distanceTo(point: ScreenPoint): number | undefined {
    const element = this.#element;
    return element?.view === window ? distance(point, element.box) : undefined;
  }

  /** Shows the content beside a term; `anchor` is the node that the term stands in. */
  show(content: CardContent, anchor: Node, term: TermLines): void {
    const isOther = this.#shown?.content.term.id !== content.term.id;
    this.#shown = { content, anchor };
    this.prepare();
    this.#draw(term, true, isOther);
  }

  /** Brings the card to where its term is now; false when the term is out of sight. */
  follow(term: TermLines): boolean {
    if (this.#spot) {
      this.#placeFixed();
      return true;
    }
    return this.#draw(term, false);
  }

  hide(): void {
    this.#inSight.stop();
    this.#around?.abort();
    this.#around = undefined;
    this.#shown = undefined;
    this.#spot = undefined;
    const element = this.#element;
    if (!element) return;
    const giveBack = element.hasFocus ? this.#before : null;
    this.#element = undefined;
    this.#before = null;
    element.remove();
    // In a frame around this one it is of another class of the same name.
    if (giveBack?.isConnected && 'focus' in giveBack) (giveBack as HTMLElement).focus({ preventScroll: true });
  }

  #placeFixed(): void {
    const element = this.#element;
    if (!element || !this.#spot) return;
    const room = this.#roomOf(element);
    element.place(placeInside(this.#spot, element.sizeIn(room, USUAL.margin), room, USUAL.margin));
  }

  #roomOf({ view }: CardElement): Box {
    const room = viewportOf(view);
    return view === window && this.#inSight.box ? intersection(room, this.#inSight.box) : room;
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

  #draw(term: TermLines, isNew: boolean, isOther = false): boolean {
    if (!this.#shown) return false;
    const { content, anchor } = this.#shown;
    const levels = levelsAround(anchor, term, this.#inSight.box);
    const [own] = levels;
    if (!own || !(isNew || overlap(own.room, term.line))) return false;

    const before = this.#element;
    const wide = levelFor(levels);
    const level =
      (this.#spot && levels.find(({ view }) => view === before?.view)) ?? (this.#isSheet && wide ? levels.at(-1) : wide) ?? own;
    const kind: CardKind = this.#spot && before ? before.kind : wide ? (this.#isSheet ? 'sheet' : 'card') : 'note';
    const stays = before?.view === level.view && before.kind === kind;
    const element = stays ? before : this.#newElement(level.view, kind);
    if (!stays || isNew) {
      const hadFocus = element.hasFocus;
      const look = kind === 'sheet' ? kind : this.#spot ? 'fixed' : 'beside';
      element.show(
        kind === 'note' ? <TermNote term={content.term} {...content.actions} /> : <TermCard {...content} look={look} />,
        level.anchor,
        isOther,
      );
      // What had the keyboard may be gone with the term that it belonged to.
      if (hadFocus && (!element.hasFocus || content.focusOn !== undefined)) element.focus(content.focusOn);
    }
    if (this.#spot) this.#placeFixed();
    else if (kind === 'sheet') element.place(placeSheet(level.term, element.sizeIn(level.room, 0), level.room));
    else {
      const limits = kind === 'card' ? USUAL : NOTE;
      element.place(placeCard(level.term, { ...limits, ...element.sizeIn(level.room, limits.margin) }, level.room));
    }

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

  #newElement(view: FrameWindow, kind: CardKind): CardElement {
    const onFocusFrom = (from: Element | null) => {
      if (from) this.#before = from;
    };
    const element = new CardElement(view, kind, { ...this.events, onFocusFrom });
    element.dress(this.#dress);
    return element;
  }

  /** What moves the frame moves the term in it; and a click anywhere outside closes. */
  #watchAround({ host }: CardElement): void {
    this.#around?.abort();
    this.#around = new AbortController();
    const options = { capture: true, passive: true, signal: this.#around.signal };
    const shift = () => this.events.onShift();
    const press = (event: Event) => {
      if (event.isTrusted && !event.composedPath().includes(host)) this.events.onPress();
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
