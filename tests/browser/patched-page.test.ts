/** Pages that change what the browser gives them: built-ins, the registry of highlights, names that forms take over. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, find, html, marks, paintedTexts } from './extension-suite';
import { waitUntil } from './harness/wait-until';
import { pageReport } from './page-report';

const term = '<p style="margin: 60px"><span id="term">起付线</span>以上</p><p id="other">没有词的一行</p>';

/** Before anything else runs, every built-in that a content script may lean on is made useless. */
const patches = {
  arrays: `for (const name of Object.getOwnPropertyNames(Array.prototype)) if (typeof [][name] === 'function' && name !== 'constructor')
    Object.defineProperty(Array.prototype, name, { value() { throw new Error('Array.prototype.' + name); } });
    Array.prototype[Symbol.iterator] = () => { throw new Error('Array 的迭代'); };`,
  maps: `for (const type of [Map, Set, WeakMap, WeakSet]) for (const name of Object.getOwnPropertyNames(type.prototype))
    if (name !== 'constructor' && name !== 'size') type.prototype[name] = () => { throw new Error(type.name + '.' + name); };
    for (const type of [Map, Set]) type.prototype[Symbol.iterator] = () => { throw new Error(type.name + ' 的迭代'); };`,
  nodes: `for (const type of [Element, Node, Document, HTMLElement]) for (const name of Object.getOwnPropertyNames(type.prototype)) {
      const { value, get, configurable } = Object.getOwnPropertyDescriptor(type.prototype, name);
      if (!configurable || name === 'constructor' || /^on/.test(name)) continue;
      const fail = () => { throw new Error(type.name + '.' + name); };
      if (typeof value === 'function') Object.defineProperty(type.prototype, name, { value: fail });
      else if (get && !/^(body|documentElement|readyState|title)$/.test(name)) Object.defineProperty(type.prototype, name, { get: fail });
    }`,
  observers: `for (const name of ['MutationObserver', 'IntersectionObserver', 'Range', 'StaticRange', 'CSSStyleSheet', 'Text', 'ShadowRoot', 'PointerEvent'])
      window[name] = class { constructor() { throw new Error(name); } };
    window.requestAnimationFrame = window.setTimeout = () => { throw new Error('计时'); };
    performance.now = () => { throw new Error('时钟'); };`,
  highlights: `window.Highlight = class { constructor() { throw new Error('Highlight'); } };
    for (const name of ['set', 'get', 'has', 'delete']) HighlightRegistry.prototype[name] = () => { throw new Error('highlights.' + name); };`,
  prototypes: `Object.prototype.kind = Object.prototype.term = Object.prototype.id = '别人的';
    Object.prototype.toJSON = String.prototype.replace = RegExp.prototype.exec = Promise.prototype.then = () => { throw new Error('别人的'); };`,
};

/** Old pages name their fields as they like, and a form answers for its fields by name before it answers for itself. */
const names =
  'nodeType localName parentNode parentElement firstChild nextSibling shadowRoot isConnected hasAttribute getAttribute closest contains matches children childNodes textContent data getClientRects querySelector scrollIntoView getRootNode compareDocumentPosition checkVisibility';
const form = `<form>${names
  .split(' ')
  .map((name) => `<input type="hidden" name="${name}">`)
  .join('')}<p><span id="term">起付线</span></p>外面的统筹支付</form><p>后面的大病保险</p>`;
const documentNames =
  'documentElement body createElement querySelectorAll activeElement caretPositionFromPoint title addEventListener hidden createRange';
const images = `${documentNames
  .split(' ')
  .map((name) => `<img name="${name}" alt="">`)
  .join('')}${term}`;

const pages = {
  '/cleared': html(`${term}<input id="search" aria-label="查找">`),
  '/form': html(form),
  '/images': html(images),
  ...Object.fromEntries(Object.entries(patches).map(([name, code]) => [`/${name}`, html(term, `<script>${code}</script>`)])),
};

extensionSuite('patched page', pages, (suite) => {
  test.each([...Object.keys(patches), 'images', 'form'])(
    'terms are found and explained where the page has changed its %s',
    async (name) => {
      const popup = await suite.extension.openExtensionPage('popup.html');
      const page = await suite.open(`/${name}`);
      const expected = name === 'form' ? '起付线,统筹支付,大病保险' : '起付线';
      await waitUntil('弹窗知道有哪些词', async () => (await pageReport(popup)).terms.join() === expected);
      await popup.close();
      await page.bringToFront();
      await page.mouse.move(2, 2);
      await (await find(page, '#term')).hover();
      await suite.fullCard(page, '起付线');
      await page.keyboard.press('Escape');
      await suite.cardCloses(page);
    },
  );

  const names = (page: Page) => page.evaluate(() => [...CSS.highlights.keys()].sort());
  const ours = ['yibao-active', 'yibao-term'];
  test.each([
    ['empties the registry', 'CSS.highlights.clear()'],
    ['deletes both', "CSS.highlights.delete('yibao-term'); CSS.highlights.delete('yibao-active')"],
  ])('a page that %s gets them back with the pointer, a change, a card', async (_, take) => {
    const page = await suite.open('/cleared');
    await marks(page);
    const occasions = [
      () => page.mouse.move(70, 70, { steps: 3 }),
      () =>
        page.evaluate(() => {
          document.getElementById('other')?.append('又来一句统筹支付');
        }),
      () => suite.extension.fireCommand('next-term'),
    ];
    for (const occasion of occasions) {
      await page.mouse.move(2, 2);
      // The pointer is asked about in the next frame, which would be an occasion already.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await page.evaluate(`${take}; CSS.highlights.size`)).toBe(0);
      await occasion();
      await waitUntil('标记回来', async () => (await names(page)).join() === ours.join());
    }
    expect(new Set(await paintedTexts(page))).toEqual(new Set(['起付线', '统筹支付']));
  });

  test('a page that empties the registry all the time is not fought with', async () => {
    const page = await suite.open('/cleared');
    await marks(page);
    const times = await page.evaluate(async () => {
      let back = 0;
      for (let i = 0; i < 60; i++) {
        CSS.highlights.clear();
        await new Promise((resolve) => requestAnimationFrame(resolve));
        back += CSS.highlights.size;
      }
      return back;
    });
    // Something else may be an occasion once or twice: a look for late shadow roots, a mark that comes near.
    expect(times).toBeLessThan(10);
  });

  test('a name that the page has taken stays with the page', async () => {
    const page = await suite.open('/cleared');
    await marks(page);
    await page.evaluate(() => {
      const range = new StaticRange({
        startContainer: document.body,
        startOffset: 0,
        endContainer: document.body,
        endOffset: 1,
      });
      const theirs = new Highlight(range);
      CSS.highlights.set('yibao-term', theirs);
      Object.assign(window, { theirs });
      document.getElementById('other')?.append('又来一句统筹支付');
    });
    await suite.hover(page, '#term', '起付线');
    expect(await page.evaluate("CSS.highlights.get('yibao-term') === theirs && theirs.size")).toBe(1);
  });
});
