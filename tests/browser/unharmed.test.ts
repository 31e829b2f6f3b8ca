/** The page stays as it was: its tree, its globals, its framework, its rules; and the card stays as it is on any page. */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { extensionSuite, find, html, marks, paintedTexts } from './extension-suite';
import { waitUntil } from './harness/wait-until';
import { App } from './react-page';

const term = '<p style="margin: 60px"><span id="term">起付线</span>以上由<b>统</b>筹支付</p>';
/** Keeps in the page what it is before any content script runs; the list of names then holds the two new ones, too. */
const remember = `<script>
  var before = { names: [], tree: '' };
  before.names = Object.getOwnPropertyNames(window).sort();
  addEventListener('DOMContentLoaded', () => { before.tree = document.documentElement.outerHTML; });
</script>`;

/** Rules that take everything, the card's host element included; and what would come into it by inheritance. */
const grabbing = {
  unset: '* { all: unset !important }',
  hide: 'div, button, h2 { color: red !important; display: none !important }',
  host: 'yibao-card { display: none !important; position: static !important; opacity: 0 !important; transform: scale(0.1) !important; width: 5px !important; overflow: hidden !important; filter: invert(1) !important; color-scheme: dark !important }',
  inherited: `html { visibility: hidden; white-space: pre; text-transform: uppercase; word-spacing: 3em; letter-spacing: 1em;
    text-shadow: 3px 3px red; -webkit-text-fill-color: red; font-size: 60px; line-height: 4; text-align: right; pointer-events: none }
    body { visibility: visible; pointer-events: auto }`,
};

const pages: Record<string, string | { body: string; headers: Record<string, string> }> = {
  '/plain': html(term),
  '/remember': html(term + remember),
  '/csp': { body: html('<p><span id="term">起付线</span></p>'), headers: { 'content-security-policy': "default-src 'none'" } },
  ...Object.fromEntries(Object.entries(grabbing).map(([name, css]) => [`/${name}`, html(term, `<style>${css}</style>`)])),
};

extensionSuite('unharmed', pages, (suite) => {
  test('the tree is the same byte for byte, before, with marks, and after a card', async () => {
    const page = await suite.open('/remember');
    await marks(page);
    const same = () => page.evaluate('document.documentElement.outerHTML === before.tree');
    expect(await same()).toBe(true);
    await suite.hover(page, '#term', '起付线');
    expect(await same()).toBe(false);
    await page.keyboard.press('Escape');
    await suite.cardCloses(page);
    expect(await same()).toBe(true);
    expect(await page.$('yibao-card')).toBeNull();
  });

  test('no new global, no focus and no selection taken', async () => {
    const page = await suite.open('/remember');
    await marks(page);
    await suite.hover(page, '#term', '起付线');
    expect(await page.evaluate('Object.getOwnPropertyNames(window).filter((name) => !before.names.includes(name))')).toEqual(
      [],
    );
    expect(await page.evaluate(() => [document.activeElement?.tagName, getSelection()?.rangeCount])).toEqual(['BODY', 0]);
  });

  test('what happens in the card stays there', async () => {
    const page = await suite.open('/plain');
    await marks(page);
    await suite.hover(page, '#term', '起付线');
    await page.evaluate(() => {
      const heard: string[] = [];
      for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup'])
        document.addEventListener(type, () => heard.push(type));
      Object.assign(window, { heard });
    });
    const button = await suite.extension.cardElement(page, '[data-action=pin], footer button');
    await button.focus();
    await page.keyboard.press('Tab');
    await (await suite.extension.cardElement(page, 'header h2')).click();
    expect(await page.evaluate('heard')).toEqual([]);
    expect(await suite.card(page)).not.toBeNull();
  });

  test("under default-src 'none' the terms are marked and the card has its own look", async () => {
    const page = await suite.open('/csp');
    // The browser's own request for the page's icon is refused by the policy, too.
    suite.expectErrors(page, /favicon\.ico/);
    await marks(page);
    const { rect } = await suite.hover(page, '#term', '起付线');
    expect(rect.width).toBeGreaterThan(300);
    const look = await (await suite.extension.cardElement(page, '.card')).evaluate((card) => {
      const { backgroundColor, borderRadius } = getComputedStyle(card);
      return { backgroundColor, borderRadius };
    });
    expect(look.backgroundColor).toMatch(/^rgb\(/);
    expect(look.borderRadius).not.toBe('0px');
  });

  /** Everything about how the card looks and where it is, piece by piece. */
  const lookOn = async (file: string) => {
    const page = await suite.open(file, { width: 1000, height: 1200 });
    await marks(page);
    const card = await suite.hover(page, '#term', '起付线');
    const termBox = await (await find(page, '#term')).boundingBox();
    const dialog = await suite.extension.cardElement(page, '[role=dialog]');
    const pieces = await dialog.evaluate((panel) => {
      const read = ['color', 'display', 'visibility', 'opacity', 'whiteSpace', 'textTransform', 'wordSpacing', 'letterSpacing'];
      read.push(
        'textShadow',
        'webkitTextFillColor',
        'fontSize',
        'lineHeight',
        'textAlign',
        'pointerEvents',
        'fontWeight',
        'filter',
      );
      return [panel, ...panel.querySelectorAll('*')].map((piece) => {
        const style = getComputedStyle(piece);
        return [piece.localName, ...read.map((name) => `${name}: ${style.getPropertyValue(dashed(name))}`)].join('; ');
      });
      function dashed(name: string) {
        return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^webkit/, '-webkit');
      }
    });
    const { width, height } = card.rect;
    // Relative to the term: its own place differs from page to page.
    const place = {
      x: Math.round(card.rect.x - (termBox?.x ?? 0)),
      below: Math.round(card.rect.y - (termBox?.y ?? 0) - (termBox?.height ?? 0)),
    };
    return { pieces, width: Math.round(width), height: Math.round(height), place };
  };

  let usual: Awaited<ReturnType<typeof lookOn>>;
  test.each(Object.keys(grabbing))('the card looks and stands the same on a page that styles everything: %s', async (name) => {
    usual ??= await lookOn('/plain');
    const here = await lookOn(`/${name}`);
    expect(here.pieces).toEqual(usual.pieces);
    expect({ width: here.width, height: here.height }).toEqual({ width: usual.width, height: usual.height });
    expect(Math.abs(here.place.x - usual.place.x)).toBeLessThanOrEqual(2);
    expect(Math.abs(here.place.below - usual.place.below)).toBeLessThanOrEqual(2);
  });

  beforeAll(async () => {
    pages['/react'] = await reactPage();
  });

  test('React takes over its markup without a word, and goes on working', async () => {
    const page = await suite.open('/react');
    await waitUntil('React 接手', async () => page.evaluate(() => document.querySelector('[data-started]') !== null));
    await suite.hover(page, '#term', '起付线');
    await page.keyboard.press('Escape');
    for (let times = 1; times <= 2; times++) {
      await (await find(page, 'button')).click();
      await waitUntil('状态更新', () => page.evaluate((n) => document.body.textContent?.includes(`已看 ${n} 次`), times));
    }
    await waitUntil(
      '新的词',
      async () => (await paintedTexts(page)).sort().join() === ['先行自付', '大病保险', '起付线'].sort().join(),
    );
    expect(await page.evaluate('complaints')).toEqual([]);
  });
});

/** The page as a server would send it, its script bundled in React's development mode, which says when anything differs. */
async function reactPage(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'tests/browser/react-page.ts', output: { format: 'iife' } },
    },
  });
  if (!('output' in output)) throw new Error('React 页面的脚本没有打包出来');
  const script = output.output[0].code.replaceAll('</script', '<\\/script');
  const listen = `<script>
    var complaints = [];
    for (const kind of ['error', 'warn']) console[kind] = (...words) => complaints.push(words.join(' '));
    addEventListener('error', ({ message }) => complaints.push(message));
    addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
  </script>`;
  return html(`<div id="root">${renderToString(createElement(App))}</div><script>${script}</script>`, listen);
}
