/** What the pointer does on the page: the mark it is over, the mark it taps, that it presses elsewhere. */
import type { Mark } from './mark';
import type { Marks } from './marks';
import { markAt, type ScreenPoint } from './pointer';

interface PointerEvents {
  onOver(mark: Mark | undefined): void;
  onTap(mark: Mark): void;
  onPress(): void;
  /** Whether an event happened in the card, which is not the page. */
  isInCard(path: readonly EventTarget[]): boolean;
}

export class PointerInput {
  #last: { point: ScreenPoint; path: EventTarget[] } | undefined;
  #hitTest: number | undefined;

  constructor(
    private readonly marks: Marks,
    private readonly events: PointerEvents,
  ) {}

  /** Adding a listener that is still there does nothing. */
  listen(signal: AbortSignal): void {
    const options = { capture: true, passive: true, signal };
    document.addEventListener('pointermove', this.#onMove, options);
    document.addEventListener('pointerout', this.#onOut, options);
    document.addEventListener('pointerdown', this.#onDown, options);
    document.addEventListener('click', this.#onClick, options);
  }

  /** Where the pointer is, if it is what was used last. */
  get point(): ScreenPoint | undefined {
    return this.#last?.point;
  }

  /** The keyboard was used since. */
  forget(): void {
    this.#last = undefined;
  }

  /** Where the pointer was a moment ago no longer counts: a hit-test still to come would take it out of where it is now. */
  forgetHitTest(): void {
    if (this.#hitTest !== undefined) cancelAnimationFrame(this.#hitTest);
    this.#hitTest = undefined;
  }

  readonly #onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons) return;
    const path = event.composedPath();
    if (this.events.isInCard(path)) return;
    // The path is read here: it is empty once the event is over.
    this.#last = { point: { x: event.clientX, y: event.clientY }, path };
    // One hit-test a frame, for where the pointer is by then.
    this.#hitTest ??= requestAnimationFrame(() => {
      this.#hitTest = undefined;
      if (this.#last) this.events.onOver(markAt(this.marks, this.#last.point, this.#last.path));
    });
  };

  /** Out of the whole document, as from a frame into the page around it. (Firefox sends no `pointerleave` to documents.) */
  readonly #onOut = (event: PointerEvent) => {
    if (!event.isTrusted || event.relatedTarget) return;
    this.forgetHitTest();
    this.events.onOver(undefined);
  };

  readonly #onDown = (event: PointerEvent) => {
    if (event.isTrusted && !this.events.isInCard(event.composedPath())) this.events.onPress();
  };

  /** A tap shows the card; on links and buttons it stays the page's own. */
  readonly #onClick = (event: MouseEvent) => {
    if (!event.isTrusted || !(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
    const path = event.composedPath();
    if (path.some((target) => target instanceof Element && target.matches('a, button, input, label, summary, [role=button]')))
      return;
    const point = { x: event.clientX, y: event.clientY };
    const mark = markAt(this.marks, point, path);
    if (!mark) return;
    this.#last = { point, path };
    this.events.onTap(mark);
  };
}
