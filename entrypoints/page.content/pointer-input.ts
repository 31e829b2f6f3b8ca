/** What the pointer does on the page: the mark it is over, the mark it taps, that it presses elsewhere. */
import type { Settings } from '@/userdata/settings';
import { formProof } from './form-proof';
import type { Mark } from './mark';
import type { Marks } from './marks';
import { markAt, type ScreenPoint } from './pointer';

interface PointerEvents {
  onOver(mark: Mark | undefined, point?: ScreenPoint): void;
  /** By finger, or by mouse where a click opens. */
  onTap(mark: Mark): void;
  onPress(): void;
  /** Whether an event happened in the card, which is not the page. */
  isInCard(path: readonly EventTarget[]): boolean;
}

/**
 * A click on these is the page's own. Where only a script knows that something can be clicked, the pointer over it mostly
 * says so, and is asked as well.
 */
const CLICKABLE =
  'a, area, button, input, select, textarea, label, summary, option, audio, video, [onclick], [contenteditable], [role=button], [role=link], [role=tab], [role=option], [role^=menuitem], [role=checkbox], [role=radio], [role=switch]';

export class PointerInput {
  /** What opens a card: that the mouse rests on a term, or only a click. */
  opensBy: Settings['openBy'] = 'hover';
  #last: { point: ScreenPoint; path: EventTarget[]; isTouch: boolean } | undefined;
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

  get isTouch(): boolean {
    return this.#last?.isTouch ?? false;
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
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons || this.opensBy === 'click') return;
    const path = event.composedPath();
    if (this.events.isInCard(path)) return;
    // The path is read here: it is empty once the event is over.
    this.#last = { point: { x: event.clientX, y: event.clientY }, path, isTouch: false };
    // One hit-test a frame, for where the pointer is by then.
    this.#hitTest ??= requestAnimationFrame(() => {
      this.#hitTest = undefined;
      const { point, path } = this.#last ?? {};
      if (point && path) this.events.onOver(markAt(this.marks, point, path), point);
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

  /** A tap shows the card, and a click where the person wants that; on whatever does something by itself it stays the page's own. */
  readonly #onClick = (event: MouseEvent) => {
    if (!event.isTrusted || !(event instanceof PointerEvent)) return;
    const isTouch = event.pointerType === 'touch';
    if (!isTouch && (this.opensBy === 'hover' || event.button !== 0 || event.detail > 1 || hasModifier(event))) return;
    const path = event.composedPath();
    if (path.some((target) => target instanceof Element && formProof(target).matches(CLICKABLE))) return;
    const point = { x: event.clientX, y: event.clientY };
    const mark = markAt(this.marks, point, path);
    // Who has just selected words with the mouse wants those.
    if (!mark || (!isTouch && (hasSelection() || looksClickable(mark)))) return;
    this.#last = { point, path, isTouch };
    this.events.onTap(mark);
  };
}

const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent) => altKey || ctrlKey || metaKey || shiftKey;

function hasSelection(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed;
}

function looksClickable({ start: { node } }: Mark): boolean {
  return node.parentElement !== null && getComputedStyle(node.parentElement).cursor === 'pointer';
}
