/** Printing takes the highlights out: Chromium prints what they cover in screen colours, white terms on dark would be gone. */
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

extensionSuite('print', pages, (suite) => {
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
});
