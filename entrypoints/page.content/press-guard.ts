/**
 * A page can move the card under a pointer that is about to press, or lay something over it that presses go through. So what is
 * kept, and what leads away from the page, is pressed only on a card that has stood still for as long as browsers ask of their own
 * prompts, with nothing over it. Keys are not asked: a page cannot send them into the card.
 */
import type { FrameWindow } from './frames';

export const STILL_MS = 500;
const GUARDED = [
  ...['pin', 'unmark', 'open', 'change-region'].map((name) => `[data-action=${name}]`),
  '[data-question]',
].join();
/** What stands in the top layer, as the card does: only that can be over it. */
const TOP_LAYER = ':popover-open, dialog[open]';

export class PressGuard {
  #box = '';
  #since = 0;
  /** What was open before the card, and so is under it. */
  #under: ReadonlySet<Element> = new Set();
  readonly #stopped = new AbortController();
  readonly #sizes: ResizeObserver;

  constructor(
    private readonly panel: HTMLElement,
    private readonly view: FrameWindow,
  ) {
    const { signal } = this.#stopped;
    panel.addEventListener('click', (event) => this.#onClick(event), { capture: true, signal });
    const onToggle = ({ target }: Event) => {
      this.#under = new Set([...this.#under].filter((each) => each !== target));
    };
    view.document.addEventListener('toggle', onToggle, { capture: true, signal });
    this.#sizes = new ResizeObserver(() => this.placed());
    this.#sizes.observe(panel);
  }

  /** The card came to the top layer. */
  raised(): void {
    this.#under = new Set(openedIn(this.view));
    this.restart();
  }

  /** Something else is shown, perhaps where it stood before. */
  restart(): void {
    this.#box = boxOf(this.panel);
    this.#since = performance.now();
  }

  /** The card was put in its place, which may be the one that it had. */
  placed(): void {
    if (boxOf(this.panel) !== this.#box) this.restart();
  }

  stop(): void {
    this.#stopped.abort();
    this.#sizes.disconnect();
  }

  #onClick(event: MouseEvent): void {
    const isKey = event.detail === 0;
    if (isKey || !(event.target as Element).closest(GUARDED)) return;
    // Where a page moved it nobody has told.
    this.placed();
    const isStill = performance.now() - this.#since >= STILL_MS;
    if (isStill && !isFaded(this.view) && !this.#isCovered(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #isCovered({ clientX: x, clientY: y }: MouseEvent): boolean {
    return openedIn(this.view).some((each) => {
      // The card itself may stand in a dialog.
      if (this.#under.has(each) || each.contains(hostOf(this.panel))) return false;
      const { left, right, top, bottom } = each.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    });
  }
}

const hostOf = (panel: Element): Element | null => (panel.getRootNode() as ShadowRoot).host ?? null;

/** In Firefox a filter on the root is one on the card as well. Pages in mourning are grey: that hides nothing. */
const isFaded = (view: FrameWindow) =>
  /opacity|brightness|contrast|url/.test(view.getComputedStyle(view.document.documentElement).filter);

function boxOf(panel: Element): string {
  const { x, y, width, height } = panel.getBoundingClientRect();
  return [x, y, width, height].map(Math.round).join();
}

function openedIn({ document }: FrameWindow): Element[] {
  try {
    return [...document.querySelectorAll(TOP_LAYER)];
  } catch {
    // A browser without popovers, where the card is not in the top layer either.
    return [];
  }
}
