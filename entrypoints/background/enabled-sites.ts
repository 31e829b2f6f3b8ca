/**
 * Sites that the person has let the extension work on beside those of the manifest. The browser's own record of what was
 * granted is the only list there is: nothing of ours can say otherwise, and what the browser takes away is gone from it.
 */
import { browser } from 'wxt/browser';
import { siteOfPattern } from '@/userdata/enabled-sites';
import { tellPage } from './messages';

const SCRIPT = 'enabled-sites';

/** The manifest names files that the build has made; the type knows only those that the sources name. */
type ScriptFiles = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>;
type Registration = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/** What the manifest says of the page script, for registering the same on other sites. */
function pageScript() {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  // Firefox gives whole addresses for what the manifest names, and takes only paths.
  const paths = (files: readonly string[] = []) =>
    files.map((file) => new URL(file, browser.runtime.getURL('/')).pathname.slice(1));
  return { js: paths(script?.js), css: paths(script?.css), matches: script?.matches ?? [] };
}

async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = pageScript().matches;
  return origins.filter((pattern) => !own.includes(pattern));
}

let last: Promise<void> = Promise.resolve();

/** Makes what is registered the same as what is granted. One at a time, so that two do not register the same script. */
export function registerGranted(): Promise<void> {
  last = last.then(register, register);
  return last;
}

async function register(): Promise<void> {
  const matches = await grantedPatterns();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered.length) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (!matches.length) return;
  const { js, css, matches: own } = pageScript();
  const script: Registration = { id: SCRIPT, js, css, matches, excludeMatches: own, allFrames: true, runAt: 'document_idle' };
  // In Firefox only user-origin style reaches ::highlight() inside shadow trees.
  const whole = { ...script, matchOriginAsFallback: true, ...(import.meta.env.FIREFOX && { cssOrigin: 'user' }) };
  try {
    await browser.scripting.registerContentScripts([whole]);
  } catch {
    // Chromium before 119 does not know `matchOriginAsFallback` here, and refuses what it does not know.
    await browser.scripting.registerContentScripts([script]);
  }
}

/** Puts the script into the tabs that are open on sites just granted; those that load later get it by registration. */
async function beginOn(patterns: readonly string[]): Promise<void> {
  const own = pageScript();
  const url = patterns.filter((pattern) => !own.matches.includes(pattern));
  if (!url.length) return;
  const tabs = await browser.tabs.query({ url });
  const begun = tabs.map(async ({ id }) => {
    if (id === undefined) return;
    const target = { tabId: id, allFrames: true };
    await browser.scripting.insertCSS({ target, files: own.css, ...(import.meta.env.FIREFOX && { origin: 'USER' as const }) });
    await browser.scripting.executeScript({ target, files: own.js as ScriptFiles });
  });
  // A tab that shows an error page, or closes meanwhile, is none of ours.
  await Promise.allSettled(begun);
}

/** The tabs may not be asked for by address any more, so each script hears which sites are gone and knows its own. */
async function endOn(patterns: readonly string[]): Promise<void> {
  const own = pageScript().matches;
  const sites = patterns.filter((pattern) => !own.includes(pattern)).flatMap((pattern) => siteOfPattern(pattern) ?? []);
  if (!sites.length) return;
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : tellPage(id, { kind: 'leave', sites }))));
}

export function followPermissions(): void {
  const report = (error: unknown) => console.error('enabled sites could not be followed', error);
  const again = () => void registerGranted().catch(report);
  browser.runtime.onInstalled.addListener(again);
  browser.runtime.onStartup.addListener(again);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    again();
    beginOn(origins).catch(report);
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    again();
    endOn(origins).catch(report);
  });
}
