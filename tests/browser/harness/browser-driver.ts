/** One interface for both browsers, so that a browser test is written once. */
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core';
import type { CardReading } from './card';
import { launchChromium } from './chromium';
import { type BrowserKind, findBrowser } from './find-browsers';
import { launchFirefox } from './firefox';
import { opensWelcome, welcomeTab } from './welcome-tab';

export interface ProxyOptions {
  port: number;
  /** Only these hosts go through the proxy, everything else goes out directly: for the demo in a window, never for tests. */
  onlyHosts?: readonly string[];
}

/** Those that the extension has words in. */
export type Language = 'zh-CN' | 'zh-TW' | 'en-US';

export interface LaunchOptions {
  /** The folder of the built extension. */
  extensionPath: string;
  proxy: ProxyOptions;
  /** A profile folder that outlives the browser: what the extension stored is there again at the next launch. */
  userDataDir?: string;
  /** Default: headless. */
  headless?: boolean;
  /** Of the browser. Default: zh-CN, where it has it; what is named it must have. */
  language?: Language;
  /** Leaves the tab open that the extension opens after its first install. */
  keepsWelcome?: boolean;
  /** Default: what `findBrowser` finds. */
  executablePath?: string;
}

export interface ExtensionBrowser {
  kind: BrowserKind;
  /** For what is the same in both: `browser.pages()`, `page.mouse`, `page.keyboard`, `page.evaluate`. */
  browser: Browser;
  extensionId: string;
  /** `chrome-extension://…/` or `moz-extension://…/` */
  baseUrl: string;
  /** A new tab, its errors recorded from the start; with an address, also loaded. */
  newPage(url?: string): Promise<Page>;
  /** A page of the extension in a tab of its own, for example `popup.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** The real popup below the toolbar button, over the tab in front. Chromium only. */
  openPopup?(): Promise<Page>;
  /** What pressing the shortcut of a command does: the browser never sees synthetic keys, so the harness starts one step behind them. */
  fireCommand(name: string): Promise<void>;
  /** The browser's own zoom of the tab of a page, which must be the one in front: 1 is as usual. */
  setZoom(page: Page, factor: number): Promise<void>;
  /** What the card shows, or null while no card is open. */
  readCard(where: Page | Frame): Promise<CardReading | null>;
  /** An element inside the card, for real mouse moves and clicks, focus and `boundingBox()`. Waits until it is there. */
  cardElement(where: Page | Frame, selector: string): Promise<ElementHandle<Element>>;
  /** Loads the extension again, as an update does: content scripts in open pages lose their connection. */
  reloadExtension(): Promise<void>;
  /** Ends the background worker or event page, as the browser does after a while; the next event wakes it. */
  stopBackground(): Promise<void>;
  /** Errors reported in a page since it was opened, those of content scripts and frames included. */
  consoleErrors(page: Page): readonly string[];
  /**
   * Chromium: errors of the background worker. Firefox: uncaught errors in any code of the extension, which it does not tell apart.
   */
  backgroundErrors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function launchBrowser(kind: BrowserKind, options: LaunchOptions): Promise<ExtensionBrowser> {
  const executablePath = options.executablePath ?? findBrowser(kind)?.executablePath;
  if (!executablePath) throw new Error(`没有找到 ${kind === 'firefox' ? 'Firefox' : 'Chromium、Chrome 或 Edge'}，无法测试`);
  const launch = kind === 'firefox' ? launchFirefox : launchChromium;
  const opens = opensWelcome(options.extensionPath, options.userDataDir);
  const launched = await launch({ ...options, executablePath });
  if (opens && !options.keepsWelcome) await (await welcomeTab(launched.browser, launched.baseUrl)).close();
  return launched;
}
