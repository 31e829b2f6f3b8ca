/**
 * One card at a time over all frames of a tab, and an Escape that reaches it wherever the focus is: keys go to the frame
 * that has the focus, not to the one that the pointer is in. Frames of other origins cannot be reached but by messages,
 * which the background passes on. A page without frames sends none.
 */
import { type Message, tell } from '../background/messages';

/** This frame among those of its tab. */
const FRAME = Math.random().toString(36).slice(2);

export interface ShownCard {
  frame: string;
  at: number;
}

const hasOtherFrames = () => window !== window.top || window.length > 0;

export function announceShown(): ShownCard {
  const card = { frame: FRAME, at: Date.now() };
  if (hasOtherFrames()) void tell({ kind: 'card-shown', ...card });
  return card;
}

export function announceGone({ frame, at }: ShownCard): void {
  if (hasOtherFrames()) void tell({ kind: 'card-gone', frame, at });
}

/** Whether a message says that the card shown here has to go: there is a later one in another frame. */
export function isOvertaken({ at }: ShownCard, message: Message): boolean {
  return message.kind === 'card-shown' && message.frame !== FRAME && message.at >= at;
}

/** Listens for Escape only while there is a card in another frame. */
export class EscapeForOthers {
  #card: ShownCard | undefined;
  #listening: AbortController | undefined;

  onMessage(message: Message): void {
    if (message.kind === 'card-shown') {
      if (message.frame === FRAME) this.stop();
      else this.#listen(message);
    }
    if (message.kind === 'card-gone' && message.frame === this.#card?.frame && message.at === this.#card.at) this.stop();
  }

  stop(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#card = undefined;
  }

  #listen({ frame, at }: ShownCard): void {
    this.#card = { frame, at };
    if (this.#listening) return;
    this.#listening = new AbortController();
    window.addEventListener('keydown', (event) => this.#onKeyDown(event), { capture: true, signal: this.#listening.signal });
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.stop();
    void tell({ kind: 'close-card' });
  }
}
