/** Proves the harness: what a browser test relies on is true of both browsers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { eachBrowser } from '../each-browser';
import { type ExtensionBrowser, launchBrowser } from './browser-driver';
import { type GateProxy, startGateProxy } from './gate-proxy';
import { writeProbeExtension } from './probe-extension';
import { type SiteServer, startSiteServer } from './site-server';
import { waitUntil } from './wait-until';

const http = 'http://ybj.zj.gov.cn/page';
const https = 'https://ybj.zj.gov.cn/page';
const frames = 'https://www.nhsa.gov.cn/frames';

const pages = {
  '/page': '<!doctype html><meta charset="utf-8"><title>页面</title><p>起付线',
  '/frames': `<!doctype html><meta charset="utf-8"><div style="height:300px"></div><iframe src="${https}" width="600" height="400" style="border:5px solid"></iframe>`,
  'https://www.z2hospital.com/bill': '<!doctype html><meta charset="utf-8"><title>票据</title>',
};

eachBrowser('harness', (kind) => {
  let folder: string;
  let site: SiteServer;
  let gate: GateProxy;
  let extension: ExtensionBrowser;

  const launch = () =>
    launchBrowser(kind, {
      extensionPath: path.join(folder, 'probe'),
      proxy: { port: gate.port },
      userDataDir: path.join(folder, 'profile'),
    });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'harness-'));
    await writeProbeExtension(kind, folder);
    site = await startSiteServer(pages);
    gate = await startGateProxy({ site, serves: ['*.gov.cn', 'www.z2hospital.com'], expectsStrays: true });
    extension = await launch();
  });

  beforeEach(async () => {
    // Every test opens the tabs it needs; the first one stays because a browser without tabs ends.
    const [, ...others] = await extension.browser.pages();
    for (const page of others) await page.close();
  });

  afterAll(async () => {
    await extension?.close();
    await gate?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const card = (page: Parameters<ExtensionBrowser['readCard']>[0]) => waitUntil('卡片', () => extension.readCard(page));

  test('serves real-looking hosts over http and https, and the content script runs on both', async () => {
    for (const url of [http, https]) {
      const page = await extension.newPage(url);
      expect(page.url()).toBe(url);
      expect(await page.evaluate(() => isSecureContext)).toBe(url === https);
      expect((await card(page)).text).toContain('起付线');
      expect(extension.consoleErrors(page)).toEqual([]);
    }
    expect(site.requested()).toEqual(expect.arrayContaining([http, https]));
  });

  test('leaves hosts alone that the manifest does not name', async () => {
    const page = await extension.newPage('https://www.z2hospital.com/bill');
    expect(await page.title()).toBe('票据');
    expect(await extension.readCard(page)).toBeNull();
  });

  test('reads inside the closed shadow root', async () => {
    const page = await extension.newPage(https);
    expect(await page.evaluate(() => document.querySelector('yibao-card')?.shadowRoot)).toBeNull();
    const reading = await card(page);
    expect(reading).toMatchObject({ visible: true, rect: { x: 40, y: 60, width: 200 }, focused: null });
    expect(reading.text).not.toContain('看不见');
    expect(reading.roles).toEqual([
      { role: 'dialog', name: '起付线' },
      { role: 'heading', name: '起付线' },
      { role: 'button', name: '钉住' },
    ]);
  });

  test('clicks and focuses inside the card with trusted events', async () => {
    const page = await extension.newPage(https);
    const button = await extension.cardElement(page, 'button');
    await button.focus();
    expect((await card(page)).focused).toBe('钉住');
    await button.click();
    await waitUntil('点击', async () => (await card(page)).text.includes('真的点了'));
  });

  test('reads and clicks the card of a frame of another site', async () => {
    const page = await extension.newPage(frames);
    const frame = await waitUntil('子框架', () => page.frames().find((each) => each.url() === https));
    expect((await card(frame)).rect).toMatchObject({ x: 40, y: 60 });
    const button = await extension.cardElement(frame, 'button');
    await button.click();
    await waitUntil('点击', async () => (await card(frame)).text.includes('真的点了'));
  });

  test('fires each command by its name, also when the background is stopped', async () => {
    const page = await extension.newPage(https);
    await card(page);
    await extension.fireCommand('second');
    await waitUntil('second', async () => (await card(page)).text.includes('second'));
    await extension.stopBackground();
    await extension.fireCommand('first');
    await waitUntil('first', async () => (await card(page)).text.includes('first'));
  });

  test('opens an extension page, and the real popup in Chromium', async () => {
    const page = await extension.openExtensionPage('popup.html');
    await waitUntil('弹窗脚本', async () => (await page.title()) === 'ready');
    expect(Boolean(extension.openPopup)).toBe(kind === 'chromium');
    const popup = await extension.openPopup?.();
    if (!popup) return;
    await waitUntil('弹窗脚本', async () => (await popup.title()) === 'ready');
    await popup.close();
    const again = await extension.openPopup?.();
    expect(again?.url()).toBe(`${extension.baseUrl}popup.html`);
  });

  test('reports errors of content scripts and of the background', async () => {
    const page = await extension.newPage(https);
    await card(page);
    await page.evaluate(() => document.dispatchEvent(new Event('fail')));
    await waitUntil('两条错误', () => extension.consoleErrors(page).length === 2);
    expect(extension.consoleErrors(page).join()).toMatch(/content complains.*content failed/s);
    const popup = await extension.openExtensionPage('popup.html');
    await popup.evaluate(() => document.dispatchEvent(new Event('fail')));
    await waitUntil('后台错误', async () => (await extension.backgroundErrors()).join().includes('background failed'));
  });

  test('refuses and records a request to anywhere else', async () => {
    const page = await extension.newPage(https);
    await card(page);
    expect(gate.refusedOutside()).toEqual([]);
    await page.evaluate(() => document.dispatchEvent(new Event('fetch-outside')));
    await waitUntil('被拒绝的请求', () => gate.refusedOutside().length > 0);
    const plain = await extension.newPage(http);
    await plain.evaluate(() => fetch('http://elsewhere.example/plain').catch(() => {}));
    expect((await plain.goto('http://127.0.0.1:4999/local'))?.status()).toBe(403);
    const hosts = gate.refusedOutside().map((each) => each.host);
    expect(new Set(hosts)).toEqual(new Set(['outside.example', 'elsewhere.example', '127.0.0.1']));
  });

  test('orphans the content script of an open page when the extension is loaded again', async () => {
    const page = await extension.newPage(https);
    await card(page);
    const tryIt = () => page.evaluate(() => document.dispatchEvent(new Event('try-extension')));
    await tryIt();
    expect((await card(page)).text).toContain('connected 1');
    await extension.reloadExtension();
    if (kind === 'firefox') {
      // Firefox puts a new content script into the open page and the old one never runs again.
      await waitUntil('新的卡片', () => page.evaluate(() => document.querySelectorAll('yibao-card').length === 2));
    }
    await tryIt();
    await tryIt();
    expect((await card(page)).text).toContain(kind === 'firefox' ? 'connected 1' : 'orphaned');
    await page.reload();
    expect((await card(page)).text).toContain('起付线');
  });

  test('keeps what the extension stored when the browser starts again with the same profile', async () => {
    const page = await extension.openExtensionPage('popup.html');
    await waitUntil('弹窗脚本', async () => (await page.title()) === 'ready');
    await page.type('input', '历年余额');
    await page.keyboard.press('Enter');
    await waitUntil('写入', async () => (await page.title()) === 'stored');
    for (let launchNumber = 2; launchNumber <= 3; launchNumber++) {
      await extension.close();
      extension = await launch();
      const again = await extension.openExtensionPage('popup.html');
      await waitUntil('弹窗脚本', async () => (await again.title()) === 'ready');
      expect(await again.$eval('input', (input) => input.value)).toBe('历年余额');
    }
  });
});
