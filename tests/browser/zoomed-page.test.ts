/** The browser's own zoom, from half to three times: terms are hit where they are seen, and the card stays in the window. */
import { expect, test } from 'vitest';
import { extensionSuite, html, marks } from './extension-suite';
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
      const { rect } = await suite.hover(page, selector, name);
      const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      const term = await page.$eval(selector, (element) => element.getBoundingClientRect().toJSON());
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.y).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(width + 1);
      expect(rect.y + rect.height).toBeLessThanOrEqual(height + 1);
      expect(rect.y >= term.bottom || rect.y + rect.height <= term.top, '词没有被盖住').toBe(true);
      // Whatever room there is, the last button can be scrolled to.
      await page.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2, { steps: 5 });
      const last = await suite.extension.cardElement(page, 'footer button:last-child');
      await waitUntil('最后的按钮', async () => {
        await page.mouse.wheel({ deltaY: 400 });
        const bottom = await last.evaluate((button) => button.getBoundingClientRect().bottom);
        return bottom <= rect.y + rect.height;
      });
      await page.keyboard.press('Escape');
      await suite.cardCloses(page);
    }
    // A browser keeps the zoom by site.
    await suite.extension.setZoom(page, 1);
  });
});
