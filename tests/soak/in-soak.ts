/** One Chromium with the built extension, as the browser tests have it, for a long time. */
import path from 'node:path';
import { changedExtension } from '../browser/changed-extension';
import { type ExtensionBrowser, launchBrowser } from '../browser/harness/browser-driver';
import { startGateProxy } from '../browser/harness/gate-proxy';
import { startSiteServer } from '../browser/harness/site-server';
import { SOAKED } from './soaked-pages';

export const SITE = 'https://ybj.zj.gov.cn';

/** `before`: code that runs where the content scripts run, before each of them. */
export async function inChromium<T>(use: (extension: ExtensionBrowser) => Promise<T>, before = ''): Promise<T> {
  const site = await startSiteServer(({ pathname }) => {
    const body = SOAKED[pathname];
    return body === undefined ? undefined : { body };
  });
  const gate = await startGateProxy({ site, serves: ['*.gov.cn'] });
  const changed = await changedExtension(path.resolve('.output/chrome-mv3'), before);
  const extension = await launchBrowser('chromium', { extensionPath: changed.folder, proxy: { port: gate.port } });
  try {
    return await use(extension);
  } finally {
    await extension.close();
    await changed.remove();
    await Promise.all([gate.close(), site.close()]);
  }
}
