/** Firefox, driven by WebDriver BiDi: the extension is a temporary add-on with an address that is known beforehand. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import type { ExtensionBrowser, LaunchOptions } from './browser-driver';
import { type ClosedRoot, cardAccess } from './card';
import {
  inFirefox,
  pressCommandKey,
  reloadAddon,
  scriptErrors,
  speakLanguage,
  stopEventPage,
  zoomTabInFront,
} from './firefox-chrome-scope';
import { firefoxProxyPreferences } from './proxy-settings';
import { type BidiNode, bidiConnection, bidiOf, browsingContextId } from './puppeteer-internals';
import { waitUntil } from './wait-until';

/** Any UUID does: it only has to be the same at every launch, because storage belongs to the address. */
const uuid = '7d1f3c52-0b0e-4a57-9c1d-5a1b2c3d4e5f';
const baseUrl = `moz-extension://${uuid}/`;

async function readExtensionId(extensionPath: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(path.join(extensionPath, 'manifest.json'), 'utf8'));
  const id = (manifest as { browser_specific_settings?: { gecko?: { id?: string } } }).browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionPath}/manifest.json 里没有 browser_specific_settings.gecko.id`);
  return id;
}

const preferences = (extensionId: string, { proxy }: LaunchOptions) => ({
  ...firefoxProxyPreferences(proxy),
  'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
  // A temporary add-on is uninstalled when Firefox ends; its storage shall stay in a profile that is kept.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // http must stay http: some of the portals have nothing else.
  'dom.security.https_first': false,
  // No test can press a button in the browser's own prompt: what is asked for from a click is granted.
  'extensions.webextOptionalPermissionPrompts': false,
});

const closedRoot: ClosedRoot = async (host) => {
  const { realm, sharedId } = bidiOf(host);
  const target = { context: browsingContextId(host.frame), sandbox: realm.sandbox };
  const { result } = await bidiConnection(host.frame.page().browser()).send('script.callFunction', {
    functionDeclaration: '(host) => host',
    arguments: [{ sharedId }],
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    awaitPromise: false,
    target,
  });
  const root = (result as { result: BidiNode }).result.value?.shadowRoot;
  return root ? realm.createHandle(root) : null;
};

export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { extensionPath, userDataDir, executablePath, headless = true, language = 'zh-CN' } = options;
  const extensionId = await readExtensionId(extensionPath);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: preferences(extensionId, options),
    ...(userDataDir ? { userDataDir } : {}),
  });
  await inFirefox(browser, speakLanguage, language);
  await browser.installExtension(extensionPath);

  const errors = new WeakMap<Page, string[]>();
  const newPage = async (url?: string) => {
    const page = await browser.newPage();
    const reported: string[] = [];
    errors.set(page, reported);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'assert') reported.push(message.text());
    });
    page.on('pageerror', (error) => reported.push(String(error)));
    if (url) await page.goto(url);
    return page;
  };

  return {
    kind: 'firefox',
    browser,
    extensionId,
    baseUrl,
    newPage,
    openExtensionPage: async (extensionFile) => {
      const page = await newPage();
      const url = new URL(extensionFile, baseUrl).href;
      // `page.goto` never resolves here: the tab changes to the extension's process and puppeteer loses the navigation.
      await bidiConnection(browser).send('browsingContext.navigate', {
        context: browsingContextId(page.mainFrame()),
        url,
        wait: 'none',
      });
      await waitUntil(`扩展页面 ${extensionFile} 打开`, () =>
        page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
      );
      return page;
    },
    fireCommand: async (name) => {
      await inFirefox(browser, pressCommandKey, extensionId, name);
    },
    setZoom: async (page, factor) => {
      await page.bringToFront();
      await inFirefox(browser, zoomTabInFront, factor);
    },
    ...cardAccess(closedRoot),
    reloadExtension: async () => {
      await inFirefox(browser, reloadAddon, extensionId);
    },
    stopBackground: async () => {
      await inFirefox(browser, stopEventPage, extensionId);
    },
    consoleErrors: (page) => errors.get(page) ?? [],
    backgroundErrors: async () => JSON.parse((await inFirefox(browser, scriptErrors, baseUrl)) ?? '[]') as string[],
    close: () => browser.close(),
  };
}
