/** What the card says: the term that it was opened for, those opened from inside it since, and the way back. */
import type { Card, LexiconTerm } from '@/knowledge/compiled';
import { type CardRegions, readCard, readRegions } from '../background/card-store';
import { siteOf } from './site';

export interface Step {
  term: LexiconTerm;
  /** How the page writes it. */
  written: string;
  /** The stored card: not there while it is being read, null when there is none to read. */
  card?: Card | null;
}

export class CardTrail {
  #steps: Step[] = [];
  #regions: CardRegions = { here: undefined, chosen: undefined };
  /** The term that was left last by going back. */
  #left: string | undefined;
  #chosenRegion = '';

  /** `onRead`: more is known of the step that is shown. */
  constructor(private readonly onRead: () => void) {}

  begin(term: LexiconTerm, written: string): void {
    const [first] = this.#steps;
    const known = first?.term.id === term.id ? first.card : undefined;
    this.#steps = [];
    this.#go({ term, written, ...(known && { card: known }) });
  }

  goOn(term: LexiconTerm): void {
    this.#go({ term, written: term.name });
  }

  /** False at the first step. */
  back(): boolean {
    if (this.#steps.length < 2) return false;
    this.#left = this.#steps.pop()?.term.id;
    return true;
  }

  get now(): Step | undefined {
    return this.#steps.at(-1);
  }

  get before(): LexiconTerm | undefined {
    return this.#steps.at(-2)?.term;
  }

  /** The term to return the keyboard to, right after going back. */
  get left(): string | undefined {
    return this.#left;
  }

  get regions(): CardRegions {
    return this.#regions;
  }

  chooseRegion(id: string): void {
    if (id === this.#chosenRegion) return;
    this.#chosenRegion = id;
    const { now } = this;
    if (now) void this.#read(now);
  }

  #go(step: Step): void {
    this.#left = undefined;
    this.#steps.push(step);
    if (!step.card) void this.#read(step);
  }

  async #read(step: Step): Promise<void> {
    const [card, regions] = await Promise.all([readCard(step.term.id), readRegions(siteOf(window), this.#chosenRegion)]);
    this.#regions = regions;
    step.card = card ?? null;
    if (this.now === step) this.onRead();
  }
}
