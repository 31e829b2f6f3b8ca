/** The popup's own page in a tab, watched from a script that the browser runs before the page's: nothing is built in for it. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../browser/harness/wait-until';
import type { Measurement } from './budgets';
import type { Session } from './session';
import { least, median, rounded } from './statistics';

/** Types one key as soon as there is a box to type in, and notes when the results to it are painted. */
const typeAtOnce = `((win) => {
  const noted = {};
  globalThis.noted = noted;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { noted.results ??= win.performance.now(); };
  const look = () => {
    const box = win.document.querySelector('#question');
    if (box && noted.typed === undefined) {
      noted.typed = win.performance.now();
      // The page's own listener is put on in the same piece of work: the key comes just after it.
      win.setTimeout(() => { box.value = '医'; box.dispatchEvent(new win.InputEvent('input', { bubbles: true })); });
    }
    if (!noted.found && win.document.querySelector('[data-result]')) {
      noted.found = true;
      win.requestAnimationFrame(() => port2.postMessage(0));
    }
  };
  new win.MutationObserver(look).observe(win.document, { childList: true, subtree: true });
  look();
})`;

/** In Firefox no script can be put before an extension's page; another page of the extension opens it and sees into it at once. */
const openAndType = `(() => {
  const before = new Set(browser.extension.getViews());
  void browser.tabs.create({ url: '/popup.html?' + Math.random() });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const opened = browser.extension.getViews().find((view) => !before.has(view) && view.location.search);
    if (opened) ${typeAtOnce}(opened);
    else port2.postMessage(0);
  };
  port2.postMessage(0);
})()`;

/** The chunk with the index read once more under another address: parsing, tables and all. */
const readyAgain = (chunk: string) => `(async () => {
  const begun = performance.now();
  const parts = await import('/chunks/${chunk}?' + begun);
  const loaded = performance.now();
  const create = Object.values(parts).find((part) => typeof part === 'function');
  create();
  return { load: loaded - begun, create: performance.now() - loaded };
})()`;

async function finderChunk({ kind }: Session): Promise<string> {
  const chunks = await readdir(path.resolve('.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3', 'chunks'));
  const found = chunks.find((name) => name.startsWith('finder-') && name.endsWith('.js'));
  if (!found) throw new Error('构建里没有搜索块 finder-*.js');
  return found;
}

/** Gives the page that holds what was noted. */
async function open({ kind, extension }: Session): Promise<Page> {
  if (kind === 'firefox') {
    const page = await extension.openExtensionPage('popup.html');
    await page.evaluate(openAndType);
    return page;
  }
  const page = await extension.newPage();
  await page.bringToFront();
  await page.evaluateOnNewDocument(`${typeAtOnce}(window)`);
  await page.goto(new URL('popup.html', extension.baseUrl).href);
  return page;
}

export async function measurePopup(session: Session): Promise<Measurement[]> {
  const chunk = await finderChunk(session);
  const results: number[] = [];
  const ready: { load: number; create: number }[] = [];
  const box: number[] = [];
  for (let round = 0; round < 7; round++) {
    const page = await open(session);
    const noted = await waitUntil(
      '弹窗里的结果',
      async () => {
        const seen = (await page.evaluate('globalThis.noted')) as { typed: number; results?: number } | undefined;
        return seen?.results !== undefined && { typed: seen.typed, results: seen.results };
      },
      { timeoutMs: 30_000 },
    );
    results.push(noted.results);
    box.push(noted.typed);
    ready.push((await page.evaluate(readyAgain(chunk))) as { load: number; create: number });
    await page.close();
    for (const other of (await session.extension.browser.pages()).slice(1)) await other.close();
  }
  const total = ready.map(({ load, create }) => load + create);
  return [
    {
      budget: 'firstResults',
      browser: session.name,
      value: median(results),
      note: `弹窗的页面开在标签页里，从打开地址算起，搜索框一出现就打一个键；7 次的中位数，最快 ${rounded(least(results))} ms，搜索框出现在 ${rounded(median(box))} ms`,
    },
    {
      budget: 'indexReady',
      browser: session.name,
      value: median(total),
      note: `把装好的搜索块再载入一次并建好：载入和解析 ${rounded(median(ready.map(({ load }) => load)))} ms，建索引 ${rounded(median(ready.map(({ create }) => create)))} ms；最快共 ${rounded(least(total))} ms`,
    },
  ];
}
