/** A suite over the built extension: one site, one gate and one browser for all its tests, and what must be true after each. */
import path from 'node:path';
import type { ElementHandle, Frame, Page, Viewport } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type ChangedExtension, changedExtension } from './changed-extension';
import { eachBrowser } from './each-browser';
import { type ExtensionBrowser, launchBrowser } from './harness/browser-driver';
import type { CardReading } from './harness/card';
import type { BrowserKind } from './harness/find-browsers';
import { type GateProxy, startGateProxy } from './harness/gate-proxy';
import { type SitePages, type SiteServer, startSiteServer } from './harness/site-server';
import { waitUntil } from './harness/wait-until';

const HOST = 'https://ybj.zj.gov.cn';
const folders: Record<BrowserKind, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** Firefox's own note when a background or a page goes while an answer is still on its way; nothing of ours has failed. */
const UNLOADED = /^Promise (resolved|rejected) (after context unloaded|while context is inactive)/;

export type Where = Page | Frame;

/**
 * To show that nothing comes, a test has to wait: longer than the pointer must rest to open a card (150 ms) and longer than
 * a card stays after the pointer has left (300 ms), with room for a slow machine.
 */
export const ABSENCE_MS = 700;
export const whileNothingMayCome = () => new Promise((resolve) => setTimeout(resolve, ABSENCE_MS));

export interface ExtensionSuite {
  kind: BrowserKind;
  /** There once the first test runs. */
  readonly extension: ExtensionBrowser;
  /** A page of the suite's site in a new tab, or of the site that a whole address names. */
  open(file: string, viewport?: Viewport): Promise<Page>;
  card(where: Where): Promise<CardReading | null>;
  /** The card of a term once all of it is there, its sources included. */
  fullCard(where: Where, name: string): Promise<CardReading>;
  /** Puts the mouse on an element and waits for the whole card of a term. */
  hover(where: Where, selector: string, name: string): Promise<CardReading>;
  cardCloses(where: Where): Promise<void>;
  /** Keeps a picture for somebody to look at, in the folder that the environment variable SHOTS names, if it names one. */
  picture(page: Page, name: string): Promise<void>;
  /** A test whose page complains by itself says here which complaints are the page's. */
  expectErrors(page: Page, pattern: RegExp): void;
}

interface SuiteOptions {
  /** Code that runs where the content scripts run, before each of them. */
  before?: string;
  /** Hosts that are served besides those of the government. */
  serves?: readonly string[];
}

export function extensionSuite(
  name: string,
  pages: SitePages,
  tests: (suite: ExtensionSuite) => void,
  { before, serves = [] }: SuiteOptions = {},
): void {
  eachBrowser(name, (kind) => {
    let site: SiteServer;
    let gate: GateProxy;
    let changed: ChangedExtension | undefined;
    let extension: ExtensionBrowser;
    let opened: Page[] = [];
    let expected = new Map<Page, RegExp>();

    beforeAll(async () => {
      site = await startSiteServer(pages);
      gate = await startGateProxy({ site, serves: ['*.gov.cn', ...serves] });
      const built = path.resolve(folders[kind]);
      changed = before === undefined ? undefined : await changedExtension(built, before);
      extension = await launchBrowser(kind, {
        extensionPath: changed?.folder ?? built,
        proxy: { port: gate.port },
        language: 'zh-CN',
      });
    });

    afterEach(async () => {
      const errors = opened.flatMap((page) => {
        const ofPage = expected.get(page);
        return extension.consoleErrors(page).filter((error) => !ofPage?.test(error));
      });
      for (const page of opened) await page.close();
      opened = [];
      expected = new Map();
      expect(errors).toEqual([]);
    });

    afterAll(async () => {
      const background = await extension?.backgroundErrors();
      await extension?.close();
      await changed?.remove();
      await site?.close();
      await gate?.close();
      expect(background?.filter((error) => !UNLOADED.test(error))).toEqual([]);
    });

    const suite: ExtensionSuite = {
      kind,
      get extension() {
        return extension;
      },
      open: async (file, viewport) => {
        const page = await extension.newPage();
        opened.push(page);
        if (viewport) await page.setViewport(viewport);
        await page.goto(new URL(file, HOST).href);
        return page;
      },
      card: (where) => extension.readCard(where),
      fullCard: (where, name) =>
        waitUntil(`“${name}”的卡片`, async () => {
          const card = await extension.readCard(where);
          return card?.visible && titleOf(card) === name && card.text.includes('核对于') && card;
        }),
      hover: async (where, selector, name) => {
        await (await find(where, selector)).hover();
        return suite.fullCard(where, name);
      },
      cardCloses: async (where) => {
        await waitUntil('卡片关闭', async () => (await extension.readCard(where)) === null);
      },
      picture: async (page, name) => {
        const folder = process.env.SHOTS;
        if (folder) await page.screenshot({ path: path.join(folder, `${kind}-${name}.png`) });
      },
      expectErrors: (page, pattern) => expected.set(page, pattern),
    };
    tests(suite);
  });
}

export async function find(where: Where, selector: string): Promise<ElementHandle<Element>> {
  return waitUntil(`页面里的 ${selector}`, () => where.$(selector));
}

/** The name of the term that a card is about. */
export const titleOf = (card: CardReading): string | undefined => card.roles.find(({ role }) => role === 'dialog')?.name;

/** What is underlined near the viewport and not invisible, as the browser's registry says; blanks inside are left out. */
export function paintedTexts(where: Where): Promise<string[]> {
  return where.evaluate(() =>
    [...(CSS.highlights.get('yibao-term') ?? [])]
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range;
      })
      .filter((range) => {
        const { parentElement } = range.startContainer;
        return (
          range.getClientRects().length > 0 && (!parentElement || getComputedStyle(parentElement).visibility === 'visible')
        );
      })
      .map((range) => range.toString().replace(/\s+/g, '')),
  );
}

/** Waits until some term is underlined. */
export async function marks(where: Where): Promise<void> {
  await waitUntil('页面上有词被标出', () => where.evaluate(() => (CSS.highlights.get('yibao-term')?.size ?? 0) > 0));
}

/** A page as short as a test needs it. */
export const html = (body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>测试页面</title>${head}</head><body>${body}</body></html>`;
