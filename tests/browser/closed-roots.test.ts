/** Text in closed shadow roots, which no script of the page can reach either: it is underlined and opens cards as any other. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, html, marks, paintedTexts, titleOf, whileNothingMayCome } from './extension-suite';
import { waitUntil } from './harness/wait-until';

const line = (word: string) => `<p style="margin: 0; padding: 8px; font: 20px/32px sans-serif">${word}</p>`;
/** What is in the page's own tree, in a closed root, in a closed root inside that, in an open root inside a closed one, and in slots. */
const script = `
  const roots = { closed: attach(document.getElementById('closed'), 'closed', ${JSON.stringify(line('起付线'))} + '<div></div><article></article>') };
  roots.inner = attach(roots.closed.querySelector('div'), 'closed', ${JSON.stringify(line('统筹支付'))});
  roots.open = attach(roots.closed.querySelector('article'), 'open', ${JSON.stringify(line('大病保险'))});
  roots.slots = attach(document.getElementById('slots'), 'closed', '<slot></slot><slot name="none">' + ${JSON.stringify(line('医疗救助'))} + '</slot>');
  function attach(host, mode, html) {
    const root = host.attachShadow({ mode });
    root.innerHTML = html;
    return root;
  }
  window.placeOf = (name) => {
    const line = (roots[name] ?? document.getElementById(name)).querySelector('p');
    const range = document.createRange();
    range.selectNodeContents(line);
    return { text: range.getBoundingClientRect().toJSON(), whole: line.getBoundingClientRect().toJSON() };
  };
`;
const pages = {
  '/roots': html(
    `<section id="plain">${line('起付线')}</section><section id="closed"></section>
     <section id="slots">${line('先行自付')}</section><script>${script}</script>`,
  ),
};

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

extensionSuite('closed shadow roots', pages, (suite) => {
  const placeOf = (page: Page, name: string) =>
    page.evaluate(
      (key) => (globalThis as unknown as { placeOf(name: string): { text: Rect; whole: Rect } }).placeOf(key),
      name,
    );
  const openMarked = async () => {
    const page = await suite.open('/roots', { width: 900, height: 900 });
    await marks(page);
    await waitUntil('六处标出', async () => (await paintedTexts(page)).length === 6);
    return page;
  };

  test.each([
    ['plain', '起付线'],
    ['closed', '起付线'],
    ['inner', '统筹支付'],
    ['open', '大病保险'],
    ['slots', '医疗救助'],
  ])('opens a card: %s', async (name, term) => {
    const page = await openMarked();
    const { text, whole } = await placeOf(page, name);
    await page.mouse.move(text.x + text.width / 2, text.y + text.height / 2);
    const card = await waitUntil('小注打开', () => suite.card(page));
    expect(titleOf(card)).toBe(term);
    await page.keyboard.press('Escape');
    await suite.cardCloses(page);
    await page.mouse.move(whole.x + whole.width - 20, text.y + text.height / 2);
    await whileNothingMayCome();
    expect(await suite.card(page)).toBeNull();
  });

  test('opens a card of what fills a slot', async () => {
    const page = await openMarked();
    const box = await (await page.$('#slots p'))?.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 24);
    await suite.fullCard(page, '先行自付');
  });

  test('is underlined to be seen, not only registered', async () => {
    const page = await openMarked();
    const picture = async (name: string) => {
      const { text } = await placeOf(page, name);
      const clip = { x: text.x, y: text.y - 4, width: text.width, height: text.height + 8 };
      return Buffer.from(await page.screenshot({ clip }));
    };
    const names = ['plain', 'closed', 'inner', 'open', 'slots'];
    const marked = new Map<string, Buffer>();
    for (const name of names) marked.set(name, await picture(name));
    await page.evaluate(() => CSS.highlights.clear());
    for (const name of names) expect((await picture(name)).equals(marked.get(name)!), name).toBe(false);
  });

  test('follows what changes there', async () => {
    const page = await openMarked();
    await page.evaluate("roots.inner.querySelector('p').textContent = '别的'");
    await waitUntil('五处', async () => (await paintedTexts(page)).length === 5);
    await page.evaluate("roots.inner.querySelector('p').firstChild.data = '封顶线'");
    await waitUntil('又是六处', async () => (await paintedTexts(page)).includes('封顶线'));
  });
});
