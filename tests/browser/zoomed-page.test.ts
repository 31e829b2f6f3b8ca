/** The browser's own zoom, from half to three times: terms are hit where they are seen, and the card stays in the window. */
import { expect, test } from 'vitest';
import { extensionSuite, html, marks, titleOf } from './extension-suite';
import { waitUntil } from './harness/wait-until';

const pages = {
  '/page': html(
    `<p style="margin: 40px">一二三<span id="term">起付线</span>以上</p><div style="height: 60px"></div>
     <p style="text-align: right"><span id="right">统筹支付</span></p>`,
  ),
};

extensionSuite('zoomed page', pages, (suite) => {
  test.each([50, 100, 200, 300])('at %i percent', async (percent) => {
    const page = await suite.open('/page', { width: 1000, height: 600 });
    await marks(page);
    await suite.extension.setZoom(page, percent / 100);
    await waitUntil('缩放', () => page.evaluate((factor) => Math.abs(innerWidth * factor - 1000) < 4, percent / 100));
    for (const [selector, name] of [
      ['#term', '起付线'],
      ['#right', '统筹支付'],
    ] as const) {
      await page.hover(selector);
      // Where no card has room, a note with the meaning stands in for it.
      const { rect, text } = await waitUntil(`“${name}”的卡片`, async () => {
        const card = await suite.card(page);
        return card?.visible && titleOf(card) === name && (card.text.includes('核对于') || !card.text.includes('收藏')) && card;
      });
      expect(text).toContain('完整解释');
      const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      const term = await page.$eval(selector, (element) => element.getBoundingClientRect().toJSON());
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.y).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(width + 1);
      expect(rect.y + rect.height).toBeLessThanOrEqual(height + 1);
      const isBeside = rect.x >= term.right || rect.x + rect.width <= term.left;
      const isApart = rect.y >= term.bottom || rect.y + rect.height <= term.top;
      expect(isBeside || isApart, '词没有被盖住').toBe(true);
      const button = await suite.extension.cardElement(page, '[data-action=open]');
      const bottom = await button.evaluate((each) => each.getBoundingClientRect().bottom);
      expect(bottom).toBeLessThanOrEqual(rect.y + rect.height);
      await page.keyboard.press('Escape');
      await suite.cardCloses(page);
    }
    // A browser keeps the zoom by site.
    await suite.extension.setZoom(page, 1);
  });
});
