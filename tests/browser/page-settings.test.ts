/** What a person has set, on a page that is already open: how terms are marked, what opens a card, how the card looks. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { USUAL_SETTINGS } from '../../userdata/settings';
import { extensionSuite, find, html, marks, paintedTexts, whileNothingMayCome } from './extension-suite';
import { waitUntil } from './harness/wait-until';
import { storeSettings } from './stored-settings';

const far = '<p style="height: 3000px">没有词的一大段。</p>';
const pages = {
  '/page': html(
    `<p id="other">没有词的一行</p><p style="margin: 100px">职工医保的<span id="term">起付线</span>、<a id="link" href="#x">统筹支付</a>、<span id="script" style="cursor: pointer">大病保险</span></p>`,
  ),
  '/many': html(`<p>起付线，起付线</p><p>大病保险和起付线</p>${far}<p id="low">起付线，又是起付线</p>`),
};

extensionSuite('page settings', pages, (suite) => {
  afterEach(() => storeSettings(suite, USUAL_SETTINGS));
  const openMarked = async (file = '/page') => {
    const page = await suite.open(file, { width: 900, height: 700 });
    await marks(page);
    return page;
  };
  const set = async (page: Page, settings: Parameters<typeof storeSettings>[1]) => {
    await storeSettings(suite, settings);
    await page.bringToFront();
  };
  const names = (page: Page) =>
    page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('yibao-')).sort());
  const panel = (page: Page) => suite.extension.cardElement(page, '[role=dialog]');

  test('each style of underline has a name of its own, and only the chosen one is there', async () => {
    const page = await openMarked();
    expect(await names(page)).toEqual(['yibao-active', 'yibao-term']);
    for (const underline of ['dashed', 'solid', 'tinted'] as const) {
      await set(page, { underline });
      await waitUntil(underline, async () => (await names(page)).join() === `yibao-active,yibao-term-${underline}`);
      const size = await page.evaluate((name) => CSS.highlights.get(name)?.size, `yibao-term-${underline}`);
      expect(size).toBe(4);
    }
    await set(page, { underline: 'dotted' });
    await waitUntil('点线', async () => (await names(page)).join() === 'yibao-active,yibao-term');
    expect((await paintedTexts(page)).length).toBe(4);
  });

  test('only the first of a term on a screen is marked, and all again', async () => {
    const page = await openMarked('/many');
    await waitUntil('全标', async () => (await paintedTexts(page)).length === 4);
    await set(page, { marking: 'first' });
    await waitUntil('只标第一个', async () => (await paintedTexts(page)).length === 2);
    expect((await paintedTexts(page)).sort()).toEqual(['大病保险', '起付线']);
    await page.$eval('#low', (low) => low.scrollIntoView());
    await waitUntil('下面也只标一个', async () => (await paintedTexts(page)).join() === '起付线');
    await set(page, { marking: 'every' });
    await waitUntil('下面全标', async () => (await paintedTexts(page)).length === 2);
  });

  test('a click opens instead of hovering, on nothing that does something by itself', async () => {
    const page = await openMarked();
    await set(page, { openBy: 'click' });
    await waitUntil('悬停不再打开', async () => {
      await (await find(page, '#other')).hover();
      await (await find(page, '#term')).hover();
      await whileNothingMayCome();
      return (await suite.card(page)) === null;
    });
    for (const id of ['#link', '#script']) {
      await (await find(page, id)).click();
      await whileNothingMayCome();
      expect(await suite.card(page), id).toBeNull();
    }
    await (await find(page, '#term')).click();
    await suite.fullCard(page, '起付线');
    await (await find(page, '#other')).hover();
    await whileNothingMayCome();
    expect(await suite.card(page), '点开的不因为鼠标走开而关').not.toBeNull();
    await (await find(page, '#other')).click();
    await suite.cardCloses(page);
    const term = await (await find(page, '#term')).boundingBox();
    if (!term) throw new Error('没有词');
    await page.mouse.move(term.x + 2, term.y + term.height / 2);
    await page.mouse.down();
    await page.mouse.move(term.x + term.width - 2, term.y + term.height / 2, { steps: 4 });
    await page.mouse.up();
    await whileNothingMayCome();
    expect(await suite.card(page), '选字不打开').toBeNull();
  });

  test('a longer rest before the card opens', async () => {
    const page = await openMarked();
    await set(page, { delay: 1_000 });
    await waitUntil('改成了慢的', async () => {
      await (await find(page, '#other')).hover();
      await suite.cardCloses(page);
      const begin = Date.now();
      await suite.hover(page, '#term', '起付线');
      return Date.now() - begin >= 950;
    });
  });

  test('theme and text size change in a card that is open', async () => {
    const page = await openMarked();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]).catch(() => {});
    await suite.hover(page, '#term', '起付线');
    await page.keyboard.press('Escape');
    await suite.cardCloses(page);
    await suite.extension.fireCommand('next-term');
    const dialog = await panel(page);
    const style = () =>
      dialog.evaluate((element) => {
        const { backgroundColor, fontSize } = getComputedStyle(element);
        const low = [...element.querySelectorAll('button')]
          .filter((button) => button.offsetHeight < 44)
          .map(({ className }) => className);
        return { backgroundColor, fontSize, low };
      });
    expect((await style()).fontSize).toBe('16px');
    await set(page, { theme: 'dark', textSize: 'large' });
    await waitUntil('深色', async () => (await style()).backgroundColor === 'rgb(31, 35, 40)');
    expect(await style()).toMatchObject({ fontSize: '20px', low: [] });
    await suite.picture(page, 'card-dark-large');
    await set(page, { theme: 'light' });
    await waitUntil('浅色', async () => (await style()).backgroundColor === 'rgb(255, 253, 247)');
  });

  test('the chosen region speaks first, with its name, and can be changed', async () => {
    const page = await openMarked();
    const before = await suite.hover(page, '#term', '起付线');
    expect(before.text.indexOf('浙江')).toBeGreaterThan(before.text.indexOf('钱从哪里来'));
    await set(page, { region: 'beijing' });
    const text = await waitUntil('北京的说法', async () => {
      await (await find(page, '#other')).hover();
      await suite.cardCloses(page);
      const card = await suite.hover(page, '#term', '起付线');
      return card.text.includes('北京') && card.text;
    });
    expect(text.indexOf('北京')).toBeLessThan(text.indexOf('钱从哪里来'));
    expect((await suite.card(page))?.roles).toContainEqual({ role: 'button', name: '换一个地区' });
    await suite.picture(page, 'card-region');
  });
});
