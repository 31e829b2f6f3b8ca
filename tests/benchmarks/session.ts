/** One browser with the built extension, and a site whose pages are there twice: where the extension works and where it does not. */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, launchBrowser } from '../browser/harness/browser-driver';
import type { BrowserKind } from '../browser/harness/find-browsers';
import { startGateProxy } from '../browser/harness/gate-proxy';
import { startSiteServer } from '../browser/harness/site-server';
import { waitUntil } from '../browser/harness/wait-until';

const WITH = 'https://ybj.zj.gov.cn';
/** No site that the manifest names. */
const WITHOUT = 'https://bench.test';
/** Cross-origin isolation: without it a page's clock has steps of 0.1 ms in Chromium and 1 ms in Firefox. */
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

export interface Session {
  kind: BrowserKind;
  name: 'Chromium' | 'Firefox';
  version: string;
  extension: ExtensionBrowser;
  /** A page in front, closed when `use` is done. */
  visit<T>(file: string, place: 'with' | 'without', use: (page: Page) => Promise<T>): Promise<T>;
}

export async function inBrowser<T>(
  kind: BrowserKind,
  pages: Readonly<Record<string, string>>,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const site = await startSiteServer(({ pathname }) => {
    const body = pages[pathname];
    return body === undefined ? undefined : { body, headers };
  });
  const gate = await startGateProxy({ site, serves: ['*.gov.cn', new URL(WITHOUT).hostname] });
  const extensionPath = path.resolve('.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  const extension = await launchBrowser(kind, { extensionPath, proxy: { port: gate.port } });
  try {
    return await use({
      kind,
      name: kind === 'firefox' ? 'Firefox' : 'Chromium',
      version: (await extension.browser.version()).replace(/^\w+\//, ''),
      extension,
      visit: async (file, place, run) => {
        const page = await extension.newPage();
        try {
          await page.bringToFront();
          await page.goto((place === 'with' ? WITH : WITHOUT) + file, { timeout: 120_000 });
          return await run(page);
        } finally {
          await page.close();
        }
      },
    });
  } finally {
    await extension.close().catch(() => {});
    await Promise.all([gate.close(), site.close()]);
  }
}

/** Waits until the page has its marks, and the browser has been idle for a while; only idles where the extension is not active. */
export async function settled(page: Page, place: 'with' | 'without'): Promise<void> {
  if (place === 'with') {
    const marked = () => page.evaluate(() => (CSS.highlights.get('yibao-term')?.size ?? 0) > 0);
    await waitUntil('页面上有词被标出', marked, { timeoutMs: 60_000 });
  }
  await page.evaluate(async () => {
    for (let quiet = 0; quiet < 20; ) {
      const begun = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 50));
      quiet = performance.now() - begun < 70 ? quiet + 1 : 0;
      if (performance.now() > 60_000) break;
    }
  });
}
