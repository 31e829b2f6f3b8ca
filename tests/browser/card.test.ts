/** The card in use: terms in it and the way back, fixed and moved, the way of a slow hand, a sheet for fingers; all of it by keyboard, too. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { USUAL_SETTINGS } from '../../userdata/settings';
import { cardViolations } from './card-axe';
import { extensionSuite, find, html, marks, titleOf, whileNothingMayCome } from './extension-suite';
import { waitUntil } from './harness/wait-until';
import { storeSettings } from './stored-settings';

const lines = (count: number) => Array.from({ length: count }, () => '<p>没有词的一行。</p>').join('');
const pages = {
  '/page': html(
    `<p id="other"><input id="field" aria-label="填写">没有词的一行</p><p style="margin: 60px 100px">职工医保的<span id="term">起付线</span>，还有<span id="far">统筹支付</span></p>${lines(60)}`,
  ),
  // The card stands below the line, and other terms on a flat way to it.
  '/beside': html(
    '<p style="margin: 0; padding: 40px; font-size: 24px"><span id="term">起付线</span>统筹支付、大病保险、先行自付</p>',
  ),
  '/phone': html(
    `<p>职工医保的<span id="term">起付线</span></p><p><a href="#gone" id="link">统筹支付</a></p>${lines(20)}<p><span id="low">大病保险</span></p>`,
    '<meta name="viewport" content="width=device-width">',
  ),
};

extensionSuite('card', pages, (suite) => {
  afterEach(() => storeSettings(suite, USUAL_SETTINGS));
  const openMarked = async (file: string, viewport = { width: 1000, height: 760 }) => {
    const page = await suite.open(file, viewport);
    await marks(page);
    return page;
  };
  const element = (page: Page, selector: string) => suite.extension.cardElement(page, selector);
  const focused = async (page: Page) => (await suite.card(page))?.focused ?? '';
  const rectOf = async (page: Page) => {
    const card = await suite.card(page);
    if (!card) throw new Error('卡片不在了');
    return card.rect;
  };
  const byKeyboard = async (page: Page) => {
    await (await find(page, '#field')).focus();
    await suite.extension.fireCommand('next-term');
    await suite.extension.fireCommand('next-term');
    await suite.fullCard(page, '起付线');
    await waitUntil('焦点在卡片里', async () => (await focused(page)).startsWith('起付线'));
  };
  const tabTo = async (page: Page, name: string) => {
    for (let i = 0; i < 20; i++) {
      if ((await focused(page)) === name) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab 到不了“${name}”`);
  };

  test('a term in the card opens in the card, and the way back leads to where one was', async () => {
    const page = await openMarked('/page');
    await suite.hover(page, '#term', '起付线');
    await (await element(page, '[data-term=enrolment-place]')).click();
    await suite.fullCard(page, '参保地');
    // The card has changed its size, and the pointer may be outside by now.
    await page.mouse.move(900, 740, { steps: 3 });
    await whileNothingMayCome();
    expect(titleOf((await suite.card(page)) ?? (await suite.fullCard(page, '参保地')))).toBe('参保地');
    await suite.picture(page, 'card-nested');
    await (await element(page, '[data-action=back]')).click();
    const card = await suite.fullCard(page, '起付线');
    expect(card.roles.map(({ name }) => name)).not.toContain('返回“起付线”');
    await page.keyboard.press('Escape');
    await suite.cardCloses(page);
  });

  test('all of it by keyboard: into a term, back with Alt+Left, out with Escape, the focus never lost', async () => {
    const page = await openMarked('/page');
    await byKeyboard(page);
    await tabTo(page, '参保地');
    await page.keyboard.press('Enter');
    await suite.fullCard(page, '参保地');
    expect(await focused(page)).toMatch(/^参保地/);
    await tabTo(page, '返回“起付线”');
    await page.keyboard.press('Enter');
    await suite.fullCard(page, '起付线');
    expect(await focused(page)).toBe('参保地');
    await page.keyboard.press(' ');
    await suite.fullCard(page, '参保地');
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Alt');
    await suite.fullCard(page, '起付线');
    expect(await focused(page)).toBe('参保地');
    await page.keyboard.press('Escape');
    await suite.cardCloses(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
  });

  test('a click in the card takes the focus, and closing gives it back', async () => {
    const page = await openMarked('/page');
    await (await find(page, '#field')).focus();
    await suite.hover(page, '#term', '起付线');
    await (await element(page, '[data-action=fix]')).click();
    await page.keyboard.press('Escape');
    await suite.cardCloses(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
  });

  test('a fixed card stays: when the page is clicked, scrolled and pointed at; until it is let go', async () => {
    const page = await openMarked('/page');
    const { rect } = await suite.hover(page, '#term', '起付线');
    await (await element(page, '[data-action=fix]')).click();
    await waitUntil('固定了', async () =>
      (await element(page, '[data-action=fix]')).evaluate((button) => button.ariaPressed === 'true'),
    );
    await page.mouse.click(900, 20);
    await page.evaluate(() => scrollBy(0, 900));
    await whileNothingMayCome();
    const fixed = await rectOf(page);
    expect([fixed.x, fixed.y]).toEqual([rect.x, rect.y]);
    await suite.picture(page, 'card-fixed');
    await page.evaluate(() => scrollTo(0, 0));
    await (await element(page, '[data-action=fix]')).click();
    await waitUntil('放开了', async () =>
      (await element(page, '[data-action=fix]')).evaluate((button) => button.ariaPressed === 'false'),
    );
    await page.mouse.click(900, 20);
    await suite.cardCloses(page);
  });

  test('dragged by its head and by arrow keys it goes anywhere in the window and never outside', async () => {
    const page = await openMarked('/page');
    await suite.hover(page, '#term', '起付线');
    const head = await (await element(page, '.title')).boundingBox();
    if (!head) throw new Error('没有标题');
    const before = await rectOf(page);
    await page.mouse.move(head.x + 20, head.y + 10);
    await page.mouse.down();
    await page.mouse.move(head.x + 220, head.y - 30, { steps: 5 });
    await page.mouse.up();
    const dragged = await rectOf(page);
    expect([dragged.x - before.x, dragged.y - before.y]).toEqual([200, -40]);
    expect(await (await element(page, '[data-action=fix]')).evaluate((button) => button.ariaPressed)).toBe('true');
    await page.mouse.move(head.x + 220, head.y - 30);
    await page.mouse.down();
    await page.mouse.move(998, 758, { steps: 5 });
    await page.mouse.up();
    const corner = await rectOf(page);
    expect([corner.x + corner.width, corner.y + corner.height]).toEqual([992 - (await scrollBar(page)), 752]);
    await (await element(page, '[data-action=move]')).focus();
    for (let i = 0; i < 60; i++) await page.keyboard.press(i % 2 ? 'ArrowLeft' : 'ArrowUp');
    const other = await rectOf(page);
    expect([other.x, other.y]).toEqual([8, 8]);
    await page.keyboard.press('ArrowRight');
    expect((await rectOf(page)).x).toBe(32);
    await page.setViewport({ width: 360, height: 500 });
    await waitUntil('在小窗口里', async () => {
      const { x, y, width, height } = await rectOf(page);
      return x >= 0 && y >= 0 && x + width <= 360 && y + height <= 500;
    });
  });

  test('a slow hand that crosses other terms on its way gets to its card', async () => {
    const page = await openMarked('/beside');
    const { rect } = await suite.hover(page, '#term', '起付线');
    const term = await (await find(page, '#term')).boundingBox();
    if (!term) throw new Error('没有词');
    const [fromX, fromY] = [term.x + term.width - 4, term.y + term.height / 2];
    const [toX, toY] = [fromX + 150, rect.y + 4];
    for (let i = 1; i <= 12; i++) {
      await page.mouse.move(fromX + ((toX - fromX) * i) / 12, fromY + ((toY - fromY) * i) / 12);
      await new Promise((resolve) => setTimeout(resolve, 90));
    }
    expect(titleOf((await suite.card(page)) ?? (await suite.fullCard(page, '起付线')))).toBe('起付线');
  });

  const scrollBar = (page: Page) => page.evaluate(() => innerWidth - document.documentElement.clientWidth);

  test('WCAG 1.4.13: can be dismissed without moving, pointed at, and stays as long as it is pointed at', async () => {
    const page = await openMarked('/page');
    const { rect } = await suite.hover(page, '#term', '起付线');
    await page.keyboard.press('Escape');
    await suite.cardCloses(page);
    await (await find(page, '#other')).hover();
    await suite.hover(page, '#term', '起付线');
    await page.mouse.move(rect.x + 40, rect.y + 70, { steps: 6 });
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await suite.card(page)).not.toBeNull();
    const term = await (await find(page, '#term')).boundingBox();
    expect(term && rect.y >= term.y + term.height, '没有盖住词').toBe(true);
  });

  test('what a screen reader comes upon, in order', async () => {
    const page = await openMarked('/page');
    const { roles } = await suite.hover(page, '#term', '起付线');
    const said = roles.map(({ role, name }) => `${role} ${name}`);
    expect(said[0]).toBe('dialog 起付线');
    const order = [
      'heading 起付线',
      'button 移动小注，用方向键',
      'button 关闭',
      'button 参保地',
      'heading 您可能还想问',
      'button 不再标注这个词',
    ];
    const end = [/收藏$/, /复制$/, /固定在这里$/, /完整解释$/];
    const places = order.map((each) => said.indexOf(each));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    for (const [i, pattern] of end.entries()) expect(said.at(i - end.length)).toMatch(pattern);
  });

  test('has nothing that axe objects to: usual, nested, asking, fixed, dark and large, with a region', async () => {
    const page = await openMarked('/page');
    await byKeyboard(page);
    expect(await cardViolations(suite, page)).toEqual([]);
    await (await element(page, '[data-term=enrolment-place]')).click();
    await suite.fullCard(page, '参保地');
    expect(await cardViolations(suite, page)).toEqual([]);
    await (await element(page, '[data-action=ask-unmark]')).click();
    await (await element(page, '[data-action=fix]')).click();
    expect(await cardViolations(suite, page)).toEqual([]);
    await storeSettings(suite, { theme: 'dark', textSize: 'large', region: 'beijing' });
    await page.bringToFront();
    await waitUntil('北京', async () => (await suite.card(page))?.text.includes('北京'));
    await waitUntil('深色', async () =>
      (await element(page, '[role=dialog]')).evaluate((panel) => getComputedStyle(panel).backgroundColor === 'rgb(31, 35, 40)'),
    );
    expect(await cardViolations(suite, page)).toEqual([]);
    await suite.picture(page, 'card-all');
  });

  test('for a finger it is a sheet along the edge, never over the term, that a swipe on its head closes', async () => {
    const page = await suite.open('/phone');
    await page.setViewport({ width: 360, height: 640, ...(suite.kind === 'chromium' && { hasTouch: true, isMobile: true }) });
    await marks(page);
    const tap = async (selector: string) => {
      const box = await (await find(page, selector)).boundingBox();
      if (!box) throw new Error(`${selector} 不在屏幕上`);
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      return box;
    };
    const term = await tap('#term');
    await suite.fullCard(page, '起付线');
    const rect = await rectOf(page);
    expect([rect.x, rect.width, rect.y + rect.height]).toEqual([
      0,
      await page.evaluate(() => document.documentElement.clientWidth),
      640,
    ]);
    expect(rect.y).toBeGreaterThanOrEqual(term.y + term.height);
    const low = await (await element(page, '[role=dialog]')).evaluate(
      (panel) => [...panel.querySelectorAll('button')].filter((button) => button.offsetHeight < 44).length,
    );
    expect(low).toBe(0);
    expect(await cardViolations(suite, page)).toEqual([]);
    await suite.picture(page, 'card-sheet');
    await (await element(page, '[data-action=close]')).tap();
    await suite.cardCloses(page);

    await tap('#link');
    await whileNothingMayCome();
    expect(await suite.card(page)).toBeNull();
    expect(await page.evaluate(() => location.hash)).toBe('#gone');

    await page.$eval('#low', (line) => line.scrollIntoView({ block: 'end' }));
    const lowest = await tap('#low');
    await suite.fullCard(page, '大病保险');
    const above = await rectOf(page);
    expect(above.y).toBe(0);
    expect(above.y + above.height).toBeLessThanOrEqual(lowest.y);
    const head = await (await element(page, '.title')).boundingBox();
    if (!head) throw new Error('没有标题');
    const finger = await page.touchscreen.touchStart(head.x + 60, head.y + 10);
    for (let i = 1; i <= 5; i++) await finger.move(head.x + 60, head.y + 10 + i * 20);
    await finger.end();
    await suite.cardCloses(page);
  });
});
