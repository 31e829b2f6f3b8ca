/** Runs code in Firefox itself, where the browser's own interfaces are; `-remote-allow-system-access` permits it. */
import type { Browser } from 'puppeteer-core';
import { bidiConnection } from './puppeteer-internals';

interface Tree {
  contexts: { context: string }[];
}
interface Evaluated {
  type: 'success' | 'exception';
  result?: { type: string; value?: unknown };
  exceptionDetails?: { text: string };
}

/** `code` is the text of a function, because its names (`Services`, `ChromeUtils`) exist only there; it returns text or nothing. */
export async function inFirefox(
  browser: Browser,
  code: string,
  ...args: readonly (string | number)[]
): Promise<string | undefined> {
  const connection = bidiConnection(browser);
  const { contexts } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as Tree;
  const window = contexts[0];
  if (!window) throw new Error('Firefox 没有打开的窗口');
  const { result } = await connection.send('script.evaluate', {
    expression: `(${code})(...${JSON.stringify(args)})`,
    target: { context: window.context },
    awaitPromise: true,
  });
  const evaluated = result as Evaluated;
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails?.text ?? 'Firefox 内部出错');
  return typeof evaluated.result?.value === 'string' ? evaluated.result.value : undefined;
}

/** Makes Firefox one of this language, as far as extensions and pages can tell; its own words would need a language pack. */
export const speakLanguage = `(language) => {
  Services.locale.availableLocales = [language, 'en-US'];
  Services.locale.requestedLocales = [language];
}`;

/** Presses the extension's own key element, found by the shortcut that the command has now. */
export const pressCommandKey = `async (id, name) => {
  const { shortcuts } = WebExtensionPolicy.getByID(id).extension;
  const command = (await shortcuts.allCommands()).find((each) => each.name === name);
  if (!command?.shortcut) throw new Error('没有这个命令，或者它没有快捷键：' + name);
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const wanted = shortcuts.buildKeyFromShortcut(window.document, name, command.shortcut);
  const same = (key) => ['modifiers', 'key', 'keycode'].every((part) => key.getAttribute(part) === wanted.getAttribute(part));
  const key = [...shortcuts.keysetsMap.get(window).children].find(same);
  if (!key) throw new Error('快捷键没有登记：' + command.shortcut);
  key.doCommand();
}`;

export const reloadAddon = `async (id) => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).reload();
}`;

export const zoomTabInFront = `(factor) => {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  window.ZoomManager.setZoomForBrowser(window.gBrowser.selectedBrowser, factor);
}`;

export const stopEventPage = `async (id) => {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground();
}`;

/** Uncaught errors in any file of the extension. What its background writes with `console.error` stays in its own process. */
export const scriptErrors = `(baseUrl) => JSON.stringify(
  Services.console.getMessageArray()
    .filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & Ci.nsIScriptError.warningFlag))
    .filter((each) => each.sourceName.startsWith(baseUrl))
    .map((each) => each.errorMessage + ' (' + each.sourceName + ':' + each.lineNumber + ')'))`;

/** Shows or hides the sidebar of the extension, as a person does from Firefox's own menu. */
export const showSidebar = `async (id, act) => {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const sidebars = window.SidebarController;
  if (act === 'hide') return void sidebars.hide();
  const ours = [...sidebars.sidebars.entries()].find(([, { extensionId }]) => extensionId === id);
  if (!ours) throw new Error('没有登记侧边栏');
  await sidebars.show(ours[0]);
}`;
