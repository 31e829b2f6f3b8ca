/** Where the card stands in windows of all sizes, at every edge, at terms that wrap, and when it grows. Zoom is a smaller window. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, find, html, marks, titleOf } from './extension-suite';
import { waitUntil } from './harness/wait-until';

const columns = { left: 'left: 8px', middle: 'left: calc(50% - 24px)', right: 'right: 8px' };
const rows = { top: 'top: 4px', middle: 'top: calc(50% - 12px)', bottom: 'bottom: 4px' };
const places = Object.keys(rows).flatMap((row) => Object.keys(columns).map((column) => `${row}-${column}`));
const css = '<style>body { margin: 0; font: 16px/24px sans-serif } .at { position: fixed }</style>';
const spots = Object.entries(rows).flatMap(([row, y]) =>
  Object.entries(columns).map(([column, x]) => `<span class="at" style="${x}; ${y}" id="${row}-${column}">起付线</span>`),
);
/** Five characters a line: the term begins at the end of the first one. */
const wrapped = (style: string) =>
  `<p style="position: fixed; margin: 0; width: 5.2em; ${style}">要看清<b id="term">起付标准</b>的。</p>`;

const pages = {
  '/spots': html(spots.join(''), css),
  '/wrapped-high': html(wrapped('left: 300px; top: 8px'), css),
  '/wrapped-low': html(wrapped('left: 300px; bottom: 40px'), css),
  '/wrapped-between': html(wrapped('left: 300px; top: 330px'), css),
  '/low': html('<span class="at" style="left: 40px; bottom: 60px" id="term">起付线</span>', css),
};

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}
const covers = (a: Rect, b: Rect) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

extensionSuite('placement', pages, (suite) => {
  const linesOf = (element: ElementHandle<Element>): Promise<Rect[]> =>
    element.evaluate((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      return [...range.getClientRects()].map((box) => box.toJSON() as Rect);
    });
  const pointAt = async (page: Page, { x, y, width, height }: Rect) => {
    await page.mouse.move(x + width / 2, y + height / 2);
    const card = await waitUntil('小注打开', async () => {
      const reading = await suite.card(page);
      return reading?.visible && (reading.text.includes('核对于') || !reading.text.includes('收藏')) && reading;
    });
    expect(titleOf(card)).toBe('起付线');
    return card;
  };
  const close = async (page: Page) => {
    await page.keyboard.press('Escape');
    await suite.cardCloses(page);
  };

  test.each([
    ['a usual window', 1280, 800],
    ['the same at 200 %', 640, 400],
    ['the same at 300 %', 427, 267],
    ['the same at 400 %', 320, 200],
    ['a phone', 320, 568],
  ])('covers no term and is whole in %s', async (_, width, height) => {
    const page = await suite.open('/spots', { width, height });
    await marks(page);
    for (const place of places) {
      const [line] = await linesOf(await find(page, `#${place}`));
      if (!line) throw new Error('没有字');
      const { rect } = await pointAt(page, line);
      await suite.picture(page, `${width}-${place}`);
      const said = `${place}：${JSON.stringify(rect)}`;
      expect(covers(rect, line), `盖住了词 ${said}`).toBe(false);
      expect(Math.min(rect.x, rect.y), said).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width, said).toBeLessThanOrEqual(width);
      expect(rect.y + rect.height, said).toBeLessThanOrEqual(height);
      const button = await (await suite.extension.cardElement(page, '[data-action=open]')).boundingBox();
      expect(button && button.y + button.height, said).toBeLessThanOrEqual(rect.y + rect.height);
      await close(page);
    }
  });

  test.each([
    ['/wrapped-high', 0, 'below'],
    ['/wrapped-high', 1, 'below'],
    ['/wrapped-low', 0, 'above'],
    ['/wrapped-low', 1, 'above'],
    ['/wrapped-between', 0, undefined],
    ['/wrapped-between', 1, undefined],
  ] as const)('a term in two lines stays in sight whole: %s, line %i', async (file, pointed, side) => {
    const page = await suite.open(file, { width: 900, height: 700 });
    await marks(page);
    const lines = await linesOf(await find(page, '#term'));
    expect(lines).toHaveLength(2);
    const { rect } = await pointAt(page, lines[pointed]!);
    await suite.picture(page, `${file.slice(1)}-${pointed}`);
    for (const line of lines) expect(covers(rect, line)).toBe(false);
    if (side) expect(rect.y > lines[pointed]!.y ? 'below' : 'above').toBe(side);
    const { y, height } = lines[pointed]!;
    const gap = Math.max(y - rect.y - rect.height, rect.y - y - height);
    expect(gap, '离指着的那一行不远').toBeLessThan(45);
  });

  test('a card above its term grows away from it', async () => {
    const page = await suite.open('/low', { width: 900, height: 760 });
    await marks(page);
    const [line] = await linesOf(await find(page, '#term'));
    if (!line) throw new Error('没有字');
    const before = await pointAt(page, line);
    expect(before.rect.y + before.rect.height).toBeLessThanOrEqual(line.y);
    const content = await suite.extension.cardElement(page, '.content');
    for (const height of [-200, 300]) {
      // Nobody is told of it: the card has to be held where it may grow.
      await content.evaluate((each, more) => {
        const box = each as HTMLElement;
        box.style.flex = 'none';
        box.style.height = `${box.offsetHeight + more}px`;
      }, height);
      const { rect } = (await suite.card(page)) ?? before;
      if (height < 0) expect(rect.height).toBeLessThan(before.rect.height);
      else expect(rect.height).toBe(before.rect.height);
      expect(covers(rect, line), JSON.stringify({ rect, line })).toBe(false);
      expect(line.y - rect.y - rect.height).toBeLessThan(10);
    }
  });
});
