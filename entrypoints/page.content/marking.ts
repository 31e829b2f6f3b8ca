/**
 * How far a page is read: not at all where the site is switched off; watched for a first word of medical insurance with
 * the small gate that every page carries; and from that word on read with the whole lexicon.
 */
import gate from 'virtual:knowledge/gate';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createDetector, type Detector } from '@/knowledge/detection/detect';
import { createGate } from '@/knowledge/detection/gate';
import { HOLDS, NOTHING_BEGUN } from '@/knowledge/detection/screen';
import { readSettings, type Settings, USUAL_SETTINGS, watchSettings } from '@/userdata/settings';
import { readUnmarked, siteKey, watchUnmarked } from '@/userdata/unmarked';
import { readLexicon } from '../background/lexicon-store';
import type { Message } from '../background/messages';
import { tell } from '../background/messages';
import { learnStoredWords, watchStoredWords } from '../background/words-store';
import { Controller } from './controller';
import { Marks } from './marks';
import { Scanner } from './scanner';
import { siteOf } from './site';

export class Marking {
  readonly #site = siteOf(window);
  #isOff = false;
  #detector: Detector | undefined;
  #termIds: string[] = [];
  #scanner: Scanner | undefined;
  #marks: Marks | undefined;
  #controller: Controller | undefined;
  /** What is still on its way when marking is stopped or begun anew must come to nothing. */
  #run = 0;

  constructor(private readonly ctx: ContentScriptContext) {
    const isOurs = (key: string) => key === siteKey(this.#site) || this.#termIds.some((id) => key.endsWith(`:${id}`));
    const stopWatching = watchUnmarked((keys) => {
      if (!keys.some(isOurs)) return;
      this.stop();
      void this.start();
    });
    const stopWatchingSettings = watchSettings(() => void this.#onSettings());
    const stopWatchingWords = watchStoredWords(() => void learnStoredWords().then(() => this.#onSettings()));
    ctx.onInvalidated(() => {
      try {
        stopWatching();
        stopWatchingSettings();
        stopWatchingWords();
      } catch {
        // The extension that it watched for is gone already.
      }
    });
  }

  async start(): Promise<void> {
    const run = ++this.#run;
    this.#isOff = await this.#isSwitchedOff();
    if (this.#isOff || run !== this.#run || this.ctx.isInvalid) return;
    if (this.#detector) await this.#mark(run);
    else this.#watch(run);
  }

  /** Leaves nothing on the page and listens to nothing on it. */
  stop(): void {
    this.#run++;
    this.#controller?.stop();
    this.#scanner?.stop();
    this.#marks?.destroy();
    this.#controller = undefined;
    this.#scanner = undefined;
    this.#marks = undefined;
  }

  onMessage(message: Message): void {
    if (message.kind === 'report-terms') {
      const terms = this.#controller?.pageTerms() ?? [];
      const unread = this.#scanner?.unread;
      void tell({ kind: 'page-terms', site: this.#site, off: this.#isOff, terms, ...(unread && { unread }) });
    } else this.#controller?.onMessage(message);
  }

  #watch(run: number): void {
    const screen = createGate(gate);
    const marks = new Marks();
    const see = (text: string) => {
      if (run !== this.#run || screen(text, NOTHING_BEGUN) !== HOLDS) return;
      this.stop();
      void this.#mark(this.#run);
    };
    const watching: Detector = {
      detect: (text) => {
        see(text);
        return [];
      },
      pageCues: (titleAndHeadings) => {
        see(titleAndHeadings);
        return new Set();
      },
      screen,
    };
    this.#marks = marks;
    this.#scanner = new Scanner(watching, marks);
    this.#scanner.start();
  }

  async #mark(run: number): Promise<void> {
    const detector = await this.#loadDetector();
    const [unmarked, settings] = await Promise.all([
      readUnmarked(this.#termIds, []).catch(() => undefined),
      readSettings().catch(() => USUAL_SETTINGS),
      learnStoredWords(),
    ]);
    if (!detector || run !== this.#run || this.ctx.isInvalid) return;
    const isWanted = (id: string) => !unmarked?.terms.has(id);
    const wanted: Detector = {
      ...detector,
      detect: (text, page) => detector.detect(text, page).filter(({ term }) => isWanted(term.id)),
    };
    this.#marks = new Marks();
    this.#marks.setStyle(settings);
    this.#marks.register();
    this.#scanner = new Scanner(wanted, this.#marks);
    this.#controller = new Controller(this.ctx, this.#marks, wanted);
    this.#controller.apply(settings);
    this.#scanner.start();
    this.#controller.start();
  }

  /** A page that is open looks and answers as set, at once. */
  async #onSettings(): Promise<void> {
    const controller = this.#controller;
    if (!controller || this.ctx.isInvalid) return;
    const settings: Readonly<Settings> = await readSettings().catch(() => USUAL_SETTINGS);
    if (controller !== this.#controller) return;
    this.#marks?.setStyle(settings);
    controller.apply(settings);
  }

  async #loadDetector(): Promise<Detector | undefined> {
    if (this.#detector) return this.#detector;
    const lexicon = await readLexicon(gate.edition);
    if (!lexicon) return undefined;
    this.#termIds = lexicon.terms.map(({ id }) => id);
    this.#detector = createDetector(lexicon);
    return this.#detector;
  }

  /** Whoever cannot be asked is taken to want what the extension is there for. */
  async #isSwitchedOff(): Promise<boolean> {
    if (!this.#site) return false;
    const unmarked = await readUnmarked([], [this.#site]).catch(() => undefined);
    return unmarked?.sites.has(this.#site) ?? false;
  }
}
