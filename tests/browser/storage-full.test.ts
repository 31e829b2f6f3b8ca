/**
 * A storage that is really full. Only Chromium has a limit that a test can reach (10 MB); what Firefox says when a write
 * fails is tested in the popup with a storage that refuses.
 */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html, marks } from './extension-suite';
import { type ExtensionBrowser, launchBrowser } from './harness/browser-driver';
import { type GateProxy, startGateProxy } from './harness/gate-proxy';
import { type SiteServer, startSiteServer } from './harness/site-server';
import { waitUntil } from './harness/wait-until';

const PAGE = 'https://ybj.zj.gov.cn/page';

describe('chromium: storage full', () => {
  let site: SiteServer;
  let gate: GateProxy;
  let extension: ExtensionBrowser;

  beforeAll(async () => {
    site = await startSiteServer({ [PAGE]: html('<p style="margin: 60px"><span id="term">起付线</span></p>') });
    gate = await startGateProxy({ site, serves: ['*.gov.cn'] });
    extension = await launchBrowser('chromium', {
      extensionPath: path.resolve('.output/chrome-mv3'),
      proxy: { port: gate.port },
    });
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
    await gate?.close();
  });

  test('a pin that finds no room is said on the card, is not shown as kept, and works again once there is room', async () => {
    const filler = await extension.openExtensionPage('popup.html');
    await filler.evaluate(async () => {
      for (let size = 4 * 1024 * 1024, i = 0; size >= 1; i++) {
        try {
          await chrome.storage.local.set({ [`filler:${i}`]: 'x'.repeat(size) });
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });

    const page = await extension.newPage(PAGE);
    await marks(page);
    await page.hover('#term');
    await (await extension.cardElement(page, '[data-action="pin"]')).click();
    const said = await waitUntil('说明没有存上', async () => {
      const card = await extension.readCard(page);
      return card?.text.includes('没有存上') && card;
    });
    expect(said.text).toContain('存储空间满了');
    const pressed = async () =>
      (await extension.cardElement(page, '[data-action="pin"]')).evaluate((button) => button.getAttribute('aria-pressed'));
    expect(await pressed()).toBe('false');

    await filler.evaluate(async () => {
      const keys = Object.keys(await chrome.storage.local.get(null));
      await chrome.storage.local.remove(keys.filter((key) => key.startsWith('filler:')));
    });
    await (await extension.cardElement(page, '[data-action="pin"]')).click();
    await waitUntil('收藏上了', async () => (await pressed()) === 'true');
    expect(extension.consoleErrors(page)).toEqual([]);
  });
});
