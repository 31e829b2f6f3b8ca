/**
 * Cases as pages: every page in tests/pages/cases holds a case and says itself what is expected. On `<main>`,
 * `data-terms` names the terms that are found, each once, in order of first appearance, `×2` behind what stands there
 * twice. Inside, `data-hover` marks what opens the card of that term when the mouse rests on any of its lines, and
 * `data-no-card` what opens none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { extensionSuite, paintedTexts, titleOf, whileNothingMayCome } from './extension-suite';
import { waitUntil } from './harness/wait-until';
import { pageReport } from './page-report';

const folder = path.resolve('tests/pages/cases');
const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
const pages = Object.fromEntries(files.map((file) => [`/${file}`, readFileSync(path.join(folder, file), 'utf8')]));
/** Only terms near the viewport are underlined; in this one nearly every case is seen whole. */
const tall = { width: 1000, height: 3000 };

extensionSuite('pages', pages, (suite) => {
  let popup: Page;
  beforeAll(async () => {
    popup = await suite.extension.openExtensionPage('popup.html');
  });

  test.each(files)('%s', async (file) => {
    const page = await suite.open(`/${file}`, tall);
    const expected = await page.$eval('main', (main) => main.dataset.terms?.split(/\s+/).filter(Boolean) ?? []);
    expect(await settled(async () => (await pageReport(popup)).terms, expected)).toEqual(expected);

    const fits = await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight);
    const total = expected.reduce((sum, each) => sum + Number(/×(\d+)$/.exec(each)?.[1] ?? 1), 0);
    if (fits) await waitUntil(`${total} 处标出`, async () => (await paintedTexts(page)).length === total);

    for (const element of await page.$$('>>> [data-hover]')) {
      const name = await element.evaluate((each) => each.getAttribute('data-hover') ?? '');
      const points = await pointsOn(element);
      expect(points.length, `${name} 占的地方`).toBeGreaterThan(0);
      for (const { x, y } of points) {
        await page.mouse.move(x, y);
        const card = await waitUntil(`“${name}”的卡片`, () => suite.card(page));
        expect(titleOf(card)).toBe(name);
        await page.keyboard.press('Escape');
        await suite.cardCloses(page);
      }
    }
    for (const element of await page.$$('>>> [data-no-card]')) {
      const [point] = await pointsOn(element);
      expect(point, '占的地方').toBeDefined();
      if (point) await page.mouse.move(point.x, point.y);
      await whileNothingMayCome();
      expect(await suite.card(page)).toBeNull();
    }
  });
});

/** The value once it is as expected, or the last one when it never is. */
async function settled<T>(read: () => Promise<T>, expected: T): Promise<T | undefined> {
  let last: T | undefined;
  const isAsExpected = async () => {
    last = await read();
    return JSON.stringify(last) === JSON.stringify(expected);
  };
  await waitUntil('预期的词', isAsExpected, { timeoutMs: 5_000 }).catch(() => {});
  return last;
}

/** The middle of every piece of an element's text; of the element itself when its text has no place, as in a text field. */
function pointsOn(element: ElementHandle<Element>): Promise<{ x: number; y: number }[]> {
  return element.evaluate((each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    const pieces = [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 2);
    const boxes = pieces.length ? pieces : [each.getBoundingClientRect()];
    const points = boxes.map((box) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 }));
    return points.filter(({ x, y }, i) => x !== points[i - 1]?.x || y !== points[i - 1]?.y);
  });
}
