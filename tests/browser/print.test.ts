/** Printing takes the highlights out: Chromium prints what they cover in screen colours, white terms on dark would be gone. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, html, marks } from './extension-suite';
import { waitUntil } from './harness/wait-until';

const pages = { '/bill': html('<p style="background: #035; color: #fff"><span id="term">起付线</span>以上由统筹支付</p>') };

/** Has the page note, behind the extension's own listeners, what is registered when each print event comes. */
const noteHighlights = (page: Page) =>
  page.evaluate(() => {
    const seen: Record<string, string[]> = {};
    Object.assign(window, { seen });
    for (const type of ['beforeprint', 'afterprint']) {
      addEventListener(type, () => {
        seen[type] = [...CSS.highlights.keys()].sort();
      });
    }
  });
const seen = (page: Page) => page.evaluate('seen') as Promise<Record<string, string[]>>;
const both = ['yibao-active', 'yibao-term'];

extensionSuite(
  'print',
  pages,
  (suite) => {
    test.each([
      ['really printed', (page: Page) => page.pdf()],
      [
        'printed by the page',
        (page: Page) =>
          page.evaluate(() => {
            dispatchEvent(new Event('beforeprint'));
            dispatchEvent(new Event('afterprint'));
          }),
      ],
    ])('%s: the highlights and the card go and the highlights come back', async (_, print) => {
      const page = await suite.open('/bill');
      await marks(page);
      await suite.hover(page, '#term', '起付线');
      await noteHighlights(page);
      await print(page);
      await waitUntil('打印结束', async () => 'afterprint' in (await seen(page)));
      expect(await seen(page)).toEqual({ beforeprint: [], afterprint: both });
      await suite.cardCloses(page);
      await marks(page);
    });

    test('on paper a page with marks and a card is what it is without', async () => {
      const unmarked = await suite.open('/bill?unpainted');
      const plain = drawn(await unmarked.pdf());
      expect(plain.length).toBeGreaterThan(0);
      const page = await suite.open('/bill');
      await marks(page);
      await suite.hover(page, '#term', '起付线');
      expect(drawn(await page.pdf())).toEqual(plain);
    });
  },
  { before: "if (location.search === '?unpainted') Object.defineProperty(CSS, 'highlights', { value: undefined });" },
);

/** What a PDF draws: its streams, unpacked; dates and names stand outside of them. */
function drawn(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body = '']) => {
    try {
      const unpacked = inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      return / (?:re|l|Tf)\n/.test(unpacked) ? [unpacked] : [];
    } catch {
      return [];
    }
  });
}
