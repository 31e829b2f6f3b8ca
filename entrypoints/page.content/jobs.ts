/** What waits to be read: each piece of the page once, in the order in which it came. */
import { formProof } from './form-proof';
import { isLeftOut, type LineOwner } from './kinds';

export interface Job {
  root: LineOwner;
  /** Only the lines of the root itself; and of what is new in them, everything. */
  ownLinesOnly: boolean;
  fresh: ReadonlySet<Element>;
}

export class Jobs {
  readonly #jobs = new Map<LineOwner, Job & { fresh: Set<Element> }>();

  get areWaiting(): boolean {
    return this.#jobs.size > 0;
  }

  /** All lines below a root. */
  addWhole(root: LineOwner): void {
    this.#jobs.set(root, { root, ownLinesOnly: false, fresh: new Set() });
  }

  /** The lines of an owner; `fresh`: an element in them of which nobody has told what is in it. */
  addLines(owner: LineOwner, fresh?: Element): void {
    const job = this.#jobs.get(owner) ?? { root: owner, ownLinesOnly: true, fresh: new Set() };
    this.#jobs.set(owner, job);
    if (fresh) job.fresh.add(fresh);
  }

  /** The next one that is still there to be read. */
  take(): Job | undefined {
    for (const [root, job] of this.#jobs) {
      this.#jobs.delete(root);
      if (formProof(root).isConnected && !isLeftOut(root)) return job;
    }
    return undefined;
  }

  clear(): void {
    this.#jobs.clear();
  }
}

/** Whether an element of a job's lines is new, or stands in something that is. */
export function isFresh(element: Element, { root, fresh }: Job): boolean {
  for (let at: Node | null = element; fresh.size && at && at !== root; at = formProof(at).parentNode) {
    if (fresh.has(at as Element)) return true;
  }
  return false;
}
