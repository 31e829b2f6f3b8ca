/** Without a mouse: the shortcut goes from term to term, the card takes the focus and gives it back. */
import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, find, html, marks, titleOf, type Where, whileNothingMayCome } from './extension-suite';
import { waitUntil } from './harness/wait-until';

const filler = '<p style="height: 1500px">没有词的一大段。</p>';
const terms = `<p>一、起付线；</p><p>二、统筹支付；</p>${filler}<p id="low">三、大病保险。</p>`;
const pages = {
  '/three': html(`<p><input id="field" aria-label="填写"></p>${terms}`),
  '/none': html('<p>这一页没有词。</p>'),
  '/frame': html('<p>外面是先行自付。</p><iframe src="/three" width="700" height="600"></iframe>'),
  '/hidden-first': html('<p style="visibility: hidden">起付线</p><p style="display: none">统筹支付</p><p>大病保险</p>'),
};

extensionSuite('keyboard', pages, (suite) => {
  const next = async (where: Where, name: string) => {
    await suite.extension.fireCommand('next-term');
    const card = await suite.fullCard(where, name);
    // The dialog itself has the focus, so that a screen reader says its name.
    await waitUntil('焦点在卡片里', async () => (await suite.card(where))?.focused?.startsWith(name));
    return card;
  };
  const focusIn = (where: Page | Frame) => where.evaluate(() => document.activeElement?.id ?? '');

  test('goes from term to term, scrolls to each, and starts again', async () => {
    const page = await suite.open('/three', { width: 800, height: 600 });
    await marks(page);
    await next(page, '起付线');
    await next(page, '统筹支付');
    const { rect } = await next(page, '大病保险');
    expect(rect.y + rect.height).toBeLessThanOrEqual(600);
    const low = await page.$eval('#low', (line) => line.getBoundingClientRect().top);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(low).toBeLessThan(600);
    await next(page, '起付线');
    expect(await page.$$eval('yibao-card', (all) => all.length)).toBe(1);
  });

  test('Tab reaches everything in the card', async () => {
    const page = await suite.open('/three');
    await marks(page);
    const { roles } = await next(page, '起付线');
    const reached: string[] = [];
    for (let i = 0; i < roles.filter(({ role }) => role === 'button').length; i++) {
      await page.keyboard.press('Tab');
      reached.push((await suite.card(page))?.focused ?? '');
    }
    expect(reached.slice(0, 2)).toEqual(['移动小注，用方向键', '关闭']);
    expect(reached.at(-1)).toBe('完整解释');
    expect(reached.join()).toMatch(/收藏.*复制/);
  });

  test('Escape closes and gives the focus back', async () => {
    const page = await suite.open('/three');
    await marks(page);
    await (await find(page, '#field')).focus();
    await next(page, '起付线');
    await next(page, '统筹支付');
    expect(await focusIn(page)).toBe('');
    await page.keyboard.press('Escape');
    await suite.cardCloses(page);
    expect(await focusIn(page)).toBe('field');
    await page.keyboard.type('字');
    expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('字');
  });

  test('closing by its own button gives the focus back, too', async () => {
    const page = await suite.open('/three');
    await marks(page);
    await (await find(page, '#field')).focus();
    await next(page, '起付线');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await suite.cardCloses(page);
    expect(await focusIn(page)).toBe('field');
  });

  test('a resting mouse does not close a card that was asked for', async () => {
    const page = await suite.open('/three');
    await marks(page);
    await page.mouse.move(400, 500);
    await next(page, '起付线');
    await page.mouse.move(600, 580, { steps: 3 });
    await whileNothingMayCome();
    const card = await suite.card(page);
    expect(card && titleOf(card)).toBe('起付线');
  });

  test('works in the frame that has the focus, and only there', async () => {
    const page = await suite.open('/frame', { width: 900, height: 800 });
    const frame = await (await find(page, 'iframe')).contentFrame();
    if (!frame) throw new Error('没有子框架');
    await Promise.all([marks(page), marks(frame)]);
    await next(page, '先行自付');
    await page.keyboard.press('Escape');
    await suite.cardCloses(page);
    await (await find(frame, '#field')).click();
    await next(frame, '起付线');
    expect(await suite.card(page)).toBeNull();
    await page.keyboard.press('Escape');
    await suite.cardCloses(frame);
    expect(await focusIn(frame)).toBe('field');
  });

  test('passes over terms that nobody sees, and does nothing where there are none', async () => {
    const page = await suite.open('/hidden-first');
    await marks(page);
    await next(page, '大病保险');
    const none = await suite.open('/none');
    await suite.extension.fireCommand('next-term');
    expect(await suite.card(none)).toBeNull();
  });
});
