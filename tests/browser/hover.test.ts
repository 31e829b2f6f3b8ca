/** The card under a real mouse: when it opens, where it stands, when it goes. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, find, html, marks, whileNothingMayCome } from './extension-suite';
import { waitUntil } from './harness/wait-until';

const lines = (count: number) => Array.from({ length: count }, (_, i) => `<p>第 ${i} 行，没有别的。</p>`).join('');
const css = '<style>body { margin: 0 } .at { position: absolute; line-height: 24px }</style>';
const at = (place: string, word: string, id: string) => `<span class="at" style="${place}" id="${id}">${word}</span>`;

const corners = ['left: 8px; top: 4px', 'right: 8px; top: 4px', 'left: 8px; bottom: 4px', 'right: 8px; bottom: 4px'];
const inside = html('<p style="margin: 40px"><span id="term">起付线</span>以上</p>');

const pages = {
  '/plain': html(`<p id="other">没有词的一行</p><p style="margin: 200px"><span id="term">起付线</span></p>`, css),
  '/two': html(`${at('left: 40px; top: 40px', '起付线', 'term')}${at('left: 700px; top: 500px', '统筹支付', 'far')}`, css),
  '/corners': html(corners.map((place, i) => at(place, '起付线', `corner${i}`)).join(''), css),
  '/long': html(`${lines(8)}<p><span id="term">起付线</span></p>${lines(100)}`),
  '/inside': inside,
  '/frames': html(
    `<h1>外面</h1><iframe name="same" src="/inside" width="600" height="500"></iframe>
     <iframe name="blank" width="600" height="500"></iframe>
     <script>
       const { document: inner } = window.frames.blank;
       inner.body.innerHTML = '<p style="margin: 40px"><span id="term">统筹支付</span></p>';
     </script>`,
  ),
  '/fullscreen': html(
    `<div id="whole" style="background: #fff"><button id="enter" onclick="whole.requestFullscreen()">全屏</button>
     <p style="margin: 60px"><span id="term">起付线</span></p></div>`,
  ),
  '/dialog': html(
    `<p>外面的起付线</p><dialog id="box"><p style="margin: 30px"><span id="term">起付线</span></p></dialog><script>box.showModal()</script>`,
  ),
};

extensionSuite('hover', pages, (suite) => {
  const middle = async (page: Page, selector: string) => {
    const box = await (await find(page, selector)).boundingBox();
    if (!box) throw new Error(`${selector} 不在屏幕上`);
    return {
      ...box,
      right: box.x + box.width,
      bottom: box.y + box.height,
      cx: box.x + box.width / 2,
      cy: box.y + box.height / 2,
    };
  };
  const openMarked = async (file: string) => {
    const page = await suite.open(file, { width: 1000, height: 700 });
    await marks(page);
    return page;
  };
  const clickClose = async (where: Parameters<typeof suite.card>[0]) => {
    await (await suite.extension.cardElement(where, '[data-action=close]')).click();
    await suite.cardCloses(where);
  };

  test('resting on a term opens its card with name and meaning, leaving closes it', async () => {
    const page = await openMarked('/plain');
    const card = await suite.hover(page, '#term', '起付线');
    expect(card.text).toContain('您先自己付够这个数，医保才开始报。');
    expect(card.roles[0]).toEqual({ role: 'dialog', name: '起付线' });
    expect(card.focused).toBeNull();
    await (await find(page, '#other')).hover();
    await suite.cardCloses(page);
  });

  test('crossing a term opens nothing', async () => {
    const page = await openMarked('/plain');
    const { x, right, cy } = await middle(page, '#term');
    await page.mouse.move(x - 50, cy);
    await page.mouse.move(right + 50, cy, { steps: 4 });
    await whileNothingMayCome();
    expect(await suite.card(page)).toBeNull();
  });

  test('the mouse may go into the card, over the gap, and stay there', async () => {
    const page = await openMarked('/plain');
    const { rect } = await suite.hover(page, '#term', '起付线');
    const term = await middle(page, '#term');
    expect(rect.y).toBeGreaterThan(term.bottom);
    await page.mouse.move(term.cx, (term.bottom + rect.y) / 2, { steps: 3 });
    await page.mouse.move(term.cx, rect.y + 60, { steps: 5 });
    await whileNothingMayCome();
    expect(await suite.card(page)).not.toBeNull();
    await page.mouse.move(rect.x + rect.width + 60, rect.y + 60);
    await suite.cardCloses(page);
  });

  test('Escape closes, and the term opens again only when the mouse comes back', async () => {
    const page = await openMarked('/plain');
    await suite.hover(page, '#term', '起付线');
    await page.keyboard.press('Escape');
    await suite.cardCloses(page);
    await (await find(page, '#other')).hover();
    await suite.hover(page, '#term', '起付线');
  });

  test('from one term to another the card changes', async () => {
    const page = await openMarked('/two');
    await suite.hover(page, '#term', '起付线');
    await suite.hover(page, '#far', '统筹支付');
    expect(await page.$$eval('yibao-card', (all) => all.length)).toBe(1);
  });

  test('a click elsewhere closes, and the page gets the click', async () => {
    const page = await openMarked('/plain');
    await suite.hover(page, '#term', '起付线');
    const clicked = page.evaluate(
      () => new Promise((resolve) => addEventListener('click', () => resolve(true), { once: true })),
    );
    const { x, y } = await middle(page, '#other');
    await page.mouse.click(x + 5, y + 5);
    expect(await clicked).toBe(true);
    await suite.cardCloses(page);
  });

  test.each([
    ['a wide window', 1000, 700],
    ['a small window', 320, 480],
  ])('in the corners of %s the card is whole and leaves the term in sight', async (_, width, height) => {
    const page = await openMarked('/corners');
    await page.setViewport({ width, height });
    for (let i = 0; i < corners.length; i++) {
      const { rect } = await suite.hover(page, `#corner${i}`, '起付线');
      const term = await middle(page, `#corner${i}`);
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.y).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(width);
      expect(rect.y + rect.height).toBeLessThanOrEqual(height);
      expect(rect.y >= term.bottom || rect.y + rect.height <= term.y, `第 ${i} 角的词没有被盖住`).toBe(true);
      await page.keyboard.press('Escape');
      await suite.cardCloses(page);
    }
  });

  test('a window that becomes small keeps the card inside', async () => {
    const page = await openMarked('/long');
    await suite.hover(page, '#term', '起付线');
    await page.setViewport({ width: 320, height: 480 });
    await waitUntil('卡片在窗口里，或者关闭', async () => {
      const card = await suite.card(page);
      return !card || (card.rect.x >= 0 && card.rect.x + card.rect.width <= 320 && card.rect.y + card.rect.height <= 480);
    });
  });

  test('scrolling takes the card along, and away when the term is gone', async () => {
    const page = await openMarked('/long');
    const { rect } = await suite.hover(page, '#term', '起付线');
    await page.evaluate(() => scrollBy(0, 60));
    await waitUntil('卡片跟着', async () => {
      const card = await suite.card(page);
      return card && Math.abs(card.rect.y - (rect.y - 60)) < 2;
    });
    await page.evaluate(() => scrollBy(0, 2000));
    await suite.cardCloses(page);
  });

  test.each([
    ['same', '起付线'],
    ['blank', '统筹支付'],
  ])('works in a frame: %s', async (frameName, name) => {
    const page = await suite.open('/frames', { width: 1300, height: 700 });
    const frame = await (await find(page, `iframe[name=${frameName}]`)).contentFrame();
    if (!frame) throw new Error('没有子框架');
    await marks(frame);
    await suite.hover(frame, '#term', name);
    await clickClose(frame);
    await (await find(page, 'h1')).hover();
    await suite.hover(frame, '#term', name);
    await (await find(page, 'h1')).hover();
    await suite.cardCloses(frame);
  });

  test('works inside a fullscreen element', async () => {
    const page = await openMarked('/fullscreen');
    await (await find(page, '#enter')).click();
    await waitUntil('全屏', () => page.evaluate(() => document.fullscreenElement !== null));
    await suite.hover(page, '#term', '起付线');
    await clickClose(page);
  });

  test('works inside a modal dialog, where Escape closes the card first', async () => {
    const page = await openMarked('/dialog');
    await suite.hover(page, '#term', '起付线');
    await clickClose(page);
    await page.mouse.move(2, 2);
    await suite.hover(page, '#term', '起付线');
    await page.keyboard.press('Escape');
    await suite.cardCloses(page);
    expect(await page.$eval('#box', (box) => (box as HTMLDialogElement).open)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.$eval('#box', (box) => (box as HTMLDialogElement).open)).toBe(false);
  });
});
