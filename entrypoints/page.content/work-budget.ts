/**
 * How much of the page's time reading may take. Its first reading is done at once; what changes afterwards is read within
 * a share of the time, because a page can change without end: in any ten seconds of changing that is under a tenth. What
 * is left when the page comes to rest has an end, and is read at once.
 */

/** Milliseconds of work for the first reading: enough for a page of some ten million characters. */
const FIRST_READING = 10_000;
/** The share of the time that reading changes may take in the long run. */
const SHARE = 0.05;
/** Milliseconds that can be saved up, for a page that exchanges all it shows in one go; as much can be owed. */
const SAVED = 500;
/** Milliseconds without a change after which a page is at rest. */
const REST = 3_000;
/** Less than this is not worth waking up for. */
const WORTHWHILE = 6;

export class WorkBudget {
  #left = FIRST_READING;
  #isFirst = true;
  #asked: number;
  #changed = -Infinity;

  constructor(now: number) {
    this.#asked = now;
  }

  /** The first reading is over: from now on the share counts. */
  firstReadingIsOver(now: number): void {
    if (!this.#isFirst) return;
    this.#isFirst = false;
    this.#asked = now;
    this.#left = Math.min(this.#left, SAVED);
  }

  pageHasChanged(now: number): void {
    this.#changed = now;
  }

  spend(milliseconds: number): void {
    this.#left = Math.max(this.#left - milliseconds, -SAVED);
  }

  /** Milliseconds to wait before there is work to be done; 0 when it may go on. */
  wait(now: number): number {
    // Less than before only ever means that the first reading has not used up what it was given.
    this.#left = Math.max(this.#left, Math.min(this.#left + (now - this.#asked) * SHARE, SAVED));
    this.#asked = now;
    if (this.#left > 0) return 0;
    const untilRest = Math.max(0, this.#changed + REST - now);
    return Math.ceil(Math.min((WORTHWHILE - this.#left) / SHARE, untilRest));
  }
}
