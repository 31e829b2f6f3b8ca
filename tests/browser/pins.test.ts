/** What a person does with what they keep, by keyboard and with real files, in both browsers. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachBrowser } from './each-browser';
import { type ExtensionBrowser, launchBrowser } from './harness/browser-driver';
import { type GateProxy, startGateProxy } from './harness/gate-proxy';
import { type SiteServer, startSiteServer } from './harness/site-server';
import { waitUntil } from './harness/wait-until';

eachBrowser('pins', (kind) => {
  let folder: string;
  let site: SiteServer;
  let gate: GateProxy;
  let extension: ExtensionBrowser;
  let popup: Page;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pins-'));
    site = await startSiteServer({});
    gate = await startGateProxy({ site, serves: [] });
    extension = await launchBrowser(kind, {
      extensionPath: path.resolve('.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'),
      proxy: { port: gate.port },
    });
    popup = await extension.openExtensionPage('popup.html');
    await popup.evaluate(async () => {
      const { storage } = (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome;
      await storage.local.set({
        'pin:question:account-use': { at: 3_000 },
        'pin:term:deductible': { at: 2_000 },
        'pin:term:annual-cap': { at: 1_000 },
        'pin:question:annual-cap': 'damaged',
      });
    });
    await waitUntil('四条收藏', async () => (await pinned()).length === 4);
  });

  afterAll(async () => {
    expect(extension.consoleErrors(popup)).toEqual([]);
    await extension?.close();
    await site?.close();
    await gate?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const pinned = () =>
    popup.$$eval('[data-pinned]', (rows) =>
      rows.map((row) => `${row.getAttribute('data-kind')}/${row.getAttribute('data-pinned')}`),
    );
  // biome-ignore lint/performance/useDomNodeTextContent: what is not shown must not count
  const text = () => popup.$eval('body', (body) => body.innerText);
  const press = async (selector: string) => {
    await popup.waitForSelector(selector);
    await popup.focus(selector);
    await popup.keyboard.press('Enter');
  };
  const row = (id: string, action: string) => `[data-kind="term"][data-pinned="${id}"] [data-action="${action}"]`;

  test('are put in order by keyboard, said, and keep the focus', async () => {
    await popup.focus(row('deductible', 'edit-pin'));
    await popup.keyboard.down('Alt');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.up('Alt');
    await waitUntil('新的次序', async () => (await pinned())[0] === 'term/deductible');
    await waitUntil('说出来', () => popup.$eval('[data-said]', (said) => said.textContent?.includes('第 1 位')));
    expect(await popup.evaluate(() => document.activeElement?.closest('[data-pinned]')?.getAttribute('data-pinned'))).toBe(
      'deductible',
    );
  });

  test('have a note and a group; removal is undone with both', async () => {
    await press(row('deductible', 'edit-pin'));
    await popup.waitForSelector('textarea[name="note"]');
    await popup.type('textarea[name="note"]', '下次带上社保卡');
    await popup.type('input[name="group"]', '妈妈');
    await popup.evaluate(axe.source);
    const violations = await popup.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    await press('[data-action="save-pin"]');
    await waitUntil('备注', async () => (await text()).includes('下次带上社保卡') && (await text()).includes('妈妈'));
    await press(row('deductible', 'edit-pin'));
    await press(row('deductible', 'unpin'));
    await waitUntil('移除了', async () => !(await pinned()).includes('term/deductible'));
    await waitUntil('焦点在撤销上', () => popup.evaluate(() => document.activeElement?.getAttribute('data-action') === 'undo'));
    await popup.keyboard.press('Enter');
    await waitUntil(
      '都回来了',
      async () => (await pinned()).includes('term/deductible') && (await text()).includes('下次带上社保卡'),
    );
  });

  test('are taken in from a file after a look at what changes; a wrong file is refused and changes nothing', async () => {
    await popup.$eval('.pin-tools', (tools) => ((tools as HTMLDetailsElement).open = true));
    const choose = async (name: string, content: string) => {
      const file = path.join(folder, name);
      await writeFile(file, content);
      const input = (await popup.waitForSelector('[data-action="import"]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
    };
    const before = await pinned();
    await choose('other.json', '{"timeStamp":1,"userSettings":{}}');
    await waitUntil('说明', async () => (await text()).includes('不是小注导出的收藏文件'));
    expect(await pinned()).toEqual(before);
    const pins = [
      { kind: 'question', id: 'family-sharing', stored: { at: 5_000 } },
      { kind: 'term', id: 'deductible', stored: { form: 2, at: 2_000, changed: {}, note: [[1, '另一台']] } },
      { kind: 'term', id: 'x', stored: { at: '昨天' } },
    ];
    await choose('pins.json', JSON.stringify({ format: 'yibao-xiaozhu-pins', version: 1, pins }));
    await waitUntil('预览', async () => /新增 1 条，合并 1 条.*1\s*条不能导入/s.test(await text()));
    expect(await pinned()).toEqual(before);
    await press('[data-action="take-import"]');
    await waitUntil('导入好了', async () => (await pinned()).includes('question/family-sharing'));
    expect(await text()).toContain('另一台');
    expect(await text()).toContain('下次带上社保卡');
  });

  test('are handed out as a file, under the strict policy of the page', async () => {
    await popup.evaluate(() => {
      const made = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then((content) => document.body.setAttribute('data-made', content));
        return made(blob);
      };
      // The file itself is the browser's part.
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    const made = () => popup.$eval('body', (body) => body.getAttribute('data-made') ?? '');
    await press('[data-action="export-json"]');
    await waitUntil('JSON', async () => (await made()).includes('yibao-xiaozhu-pins'));
    expect(await made()).toContain('aside:pin:question:annual-cap');
    await press('[data-action="export-markdown"]');
    await waitUntil('Markdown', async () => (await made()).startsWith('# 我的收藏'));
    expect(await made()).toContain('来源：');
  });

  test('travel with sync once it is switched on, and stay when it is switched off', async () => {
    const synced = () =>
      popup.evaluate(async () => {
        const { storage } = (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome;
        return Object.keys(await storage.sync.get(null)).length;
      });
    expect(await synced()).toBe(0);
    await popup.click('[data-action="sync"]');
    await waitUntil('同步了', async () => (await synced()) >= 5);
    await popup.waitForSelector('[data-sync-used]');
    const before = await pinned();
    await popup.click('[data-action="sync"]');
    expect(await pinned()).toEqual(before);
  });

  test('a note that could not be stored is said, and stays in its field', async () => {
    await press(row('annual-cap', 'edit-pin'));
    await popup.type('textarea[name="note"]', '很要紧');
    await popup.evaluate(() => {
      const { storage } = (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome;
      storage.local.set = () => Promise.reject(new Error('QuotaExceededError: quota exceeded'));
    });
    await press('[data-action="save-pin"]');
    await waitUntil('说明没有存上', async () => (await text()).includes('存储空间满了'));
    expect(await popup.$eval('textarea[name="note"]', (field) => (field as HTMLTextAreaElement).value)).toBe('很要紧');
  });
});
