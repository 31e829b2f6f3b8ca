/**
 * Frames: every page in tests/pages/frames holds one with a term, `#term`, and says by `data-drawn` where its card is
 * drawn: in the frame (`here`), on the page (`around`), or in the frame as a note that leads to the explanation (`note`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { extensionSuite, find, html, titleOf, type Where, whileNothingMayCome } from './extension-suite';
import { waitUntil } from './harness/wait-until';

const folder = path.resolve('tests/pages/frames');
const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
const cases = files.filter((file) => !file.includes('inner'));
const texts = Object.fromEntries(files.map((file) => [`/${file}`, readFileSync(path.join(folder, file), 'utf8')]));
const window = { width: 1000, height: 700 };

const at = (word: string, id = 'term') => `<p style="margin: 60px 20px"><span id="${id}">${word}</span></p>`;
const pages = {
  ...texts,
  '/one': html(at('起付线')),
  '/two': html(
    `<p><span id="outside">大病保险</span> <input id="field" aria-label="填写"></p>
     <iframe name="near" src="/one" width="420" height="560"></iframe>
     <iframe name="far" src="https://hsa.gd.gov.cn/one" width="420" height="560"></iframe>`,
  ),
  '/small': html(
    `<p><span id="outside">大病保险</span> <input id="field" aria-label="填写"></p>
     <iframe name="near" src="/inner.html" width="300" height="60"></iframe><p id="below" style="margin-top: 600px">下面</p>
     <p style="height: 2000px">很长</p>`,
  ),
  '/shrunk': html(
    `<iframe name="near" src="/inner.html" width="600" height="100" style="transform: scale(.5); transform-origin: 100px 0"></iframe>`,
  ),
  '/wordless': html(
    `<p><input id="field" aria-label="填写"></p><iframe name="near" src="/one" width="420" height="560"></iframe>`,
  ),
};

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}
const covers = (a: Rect, b: Rect) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

extensionSuite('frames', pages, (suite) => {
  const frameNamed = async (page: Page, name: string): Promise<Frame> => {
    const frame = await (await find(page, `iframe[name=${name}]`)).contentFrame();
    if (!frame) throw new Error(`没有框架 ${name}`);
    await find(frame, '#term');
    return frame;
  };
  const boxOf = async (element: ElementHandle): Promise<Rect> => {
    const box = await element.boundingBox();
    if (!box) throw new Error('不在屏幕上');
    return box;
  };
  /** The card's box on the screen, whichever frame it is in. */
  const cardBox = async (where: Where) => boxOf(await suite.extension.cardElement(where, '.card'));
  const cardsIn = async (page: Page) => {
    const each = await Promise.all(page.frames().map((frame) => frame.$$eval('yibao-card', (all) => all.length)));
    return each.reduce((sum, count) => sum + count, 0);
  };
  const point = async (page: Page, element: ElementHandle) => {
    const { x, y, width, height } = await boxOf(element);
    await page.mouse.move(x - 5, y + height / 2);
    await page.mouse.move(x + width / 2, y + height / 2);
  };
  /** Points at an element until the card is there: a frame is read a moment after it has loaded. */
  const pointUntilCard = (page: Page, element: ElementHandle, where: Where) =>
    waitUntil('小注打开', async () => {
      if (!(await suite.card(where))) await point(page, element);
      await whileNothingMayCome();
      const card = await suite.card(where);
      return card?.visible && card;
    });

  test.each(cases)('%s', async (file) => {
    const page = await suite.open(`/${file}`, window);
    const outer = await find(page, '[data-drawn]');
    const drawn = await outer.evaluate((each) => (each as HTMLElement).dataset.drawn);
    const nested = await outer.evaluate((each) => (each as HTMLElement).dataset.inner !== undefined);
    let frame = await waitUntil('框架', () => outer.contentFrame());
    if (nested) frame = await waitUntil('里面的框架', async () => (await find(frame, 'iframe')).contentFrame());
    const term = await find(frame, '#term');
    const where = drawn === 'around' ? page : frame;
    const card = await pointUntilCard(page, term, where);
    expect(titleOf(card)).toBe('起付线');
    if (drawn === 'note') {
      expect(card.text).toContain('您先自己付够这个数');
      expect(card.text).toContain('完整解释');
    } else await suite.fullCard(where, '起付线');
    expect(await cardsIn(page)).toBe(1);

    const box = await cardBox(where);
    const word = await boxOf(term);
    await suite.picture(page, file.replace('.html', ''));
    expect(covers(box, word), `小注不盖住词：${JSON.stringify({ box, word })}`).toBe(false);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(window.width);
    expect(box.y + box.height).toBeLessThanOrEqual(window.height);
    // Near its term, so that a person sees what it belongs to.
    const gap = Math.max(word.y - box.y - box.height, box.y - word.y - word.height, box.x - word.x - word.width);
    expect(gap).toBeLessThan(12);
    if (drawn !== 'note') expect(box.width).toBeGreaterThan(390);
    // All that can be pressed is inside, and the button leads on.
    const button = await suite.extension.cardElement(where, '[data-action=open]');
    const pressed = await boxOf(button);
    expect(pressed.y + pressed.height).toBeLessThanOrEqual(box.y + box.height);
    expect(pressed.x + pressed.width).toBeLessThanOrEqual(box.x + box.width);
    const before = new Set(await suite.extension.browser.pages());
    await page.mouse.move(pressed.x + pressed.width / 2, pressed.y + pressed.height / 2, { steps: 4 });
    await whileNothingMayCome();
    expect(await suite.card(where)).not.toBeNull();
    await page.mouse.click(pressed.x + pressed.width / 2, pressed.y + pressed.height / 2);
    if (suite.kind === 'chromium') {
      const panel = await waitUntil('完整解释在侧边栏打开', async () =>
        suite.extension.browser
          .targets()
          .find((target) => target.url().endsWith('/sidepanel.html'))
          ?.asPage(),
      );
      await waitUntil('是这个词的解释', () => panel.$eval('body', (body) => body.textContent.includes('起付线')));
      await panel.close();
      return;
    }
    // In Firefox puppeteer knows no address of such a tab, but can ask for it.
    const opened = await waitUntil('完整解释在新页打开', async () =>
      (await suite.extension.browser.pages()).find((each) => !before.has(each)),
    );
    await waitUntil('是这个词的解释', () => opened.evaluate(() => location.hash === '#/term/deductible'));
    await opened.close();
  });

  test('one card at a time, over all frames', async () => {
    const page = await suite.open('/two', window);
    const [near, far] = [await frameNamed(page, 'near'), await frameNamed(page, 'far')];
    await pointUntilCard(page, await find(near, '#term'), near);
    for (const [where, selector] of [
      [far, '#term'],
      [page, '#outside'],
      [far, '#term'],
    ] as const) {
      await point(page, await find(where, selector));
      await waitUntil('这里的小注打开', () => suite.card(where));
      await waitUntil('别处的小注关上', async () => (await cardsIn(page)) === 1);
      expect(await suite.card(where)).not.toBeNull();
    }
  });

  test('a card that was asked for goes, too, when another frame shows one', async () => {
    const page = await suite.open('/two', window);
    const far = await frameNamed(page, 'far');
    await pointUntilCard(page, await find(far, '#term'), far);
    await page.keyboard.press('Escape');
    await suite.cardCloses(far);
    await suite.extension.fireCommand('next-term');
    await suite.fullCard(page, '大病保险');
    await point(page, await find(far, '#term'));
    await suite.fullCard(far, '起付线');
    await suite.cardCloses(page);
  });

  test.each(['near', 'far'])('Escape closes the card of a frame without the focus: %s', async (name) => {
    const page = await suite.open('/two', window);
    const frame = await frameNamed(page, name);
    await (await find(page, '#field')).focus();
    await page.keyboard.type('字');
    await pointUntilCard(page, await find(frame, '#term'), frame);
    await page.keyboard.press('Escape');
    await suite.cardCloses(frame);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
  });

  test('Escape closes the card of the page while the focus is in a frame of another origin', async () => {
    const page = await suite.open('/two', window);
    const far = await frameNamed(page, 'far');
    await pointUntilCard(page, await find(far, '#term'), far);
    await (await find(far, 'html')).click();
    await suite.cardCloses(far);
    await pointUntilCard(page, await find(page, '#outside'), page);
    await page.keyboard.press('Escape');
    await suite.cardCloses(page);
  });

  test('Escape is heard on a page that has no words itself, and left to the page while there is no card', async () => {
    const page = await suite.open('/wordless', window);
    const frame = await frameNamed(page, 'near');
    await page.evaluate(() => {
      addEventListener('keydown', ({ key }) => {
        document.body.dataset.keys = `${document.body.dataset.keys ?? ''}${key} `;
      });
    });
    const keys = () => page.evaluate(() => document.body.dataset.keys);
    await (await find(page, '#field')).focus();
    await page.keyboard.press('Escape');
    expect(await keys()).toBe('Escape ');
    await pointUntilCard(page, await find(frame, '#term'), frame);
    await page.keyboard.press('Escape');
    await suite.cardCloses(frame);
    expect(await keys()).toBe('Escape ');
    await page.keyboard.press('Escape');
    expect(await keys()).toBe('Escape Escape ');
  });

  describe('a card drawn around its frame', () => {
    const openSmall = async (file = '/small') => {
      const page = await suite.open(file, window);
      const frame = await frameNamed(page, 'near');
      const term = await find(frame, '#term');
      await pointUntilCard(page, term, page);
      return { page, frame, term };
    };

    test('goes along when the page scrolls, and goes with the term', async () => {
      const { page } = await openSmall();
      const { y } = await cardBox(page);
      await page.evaluate(() => scrollBy(0, 20));
      await waitUntil('小注跟着', async () => Math.abs((await cardBox(page)).y - (y - 20)) <= 2);
      await page.evaluate(() => scrollBy(0, 1000));
      await suite.cardCloses(page);
    });

    test('is closed by a click beside it, by leaving, and with its frame', async () => {
      const { page, term } = await openSmall();
      await page.mouse.move(900, 680);
      await suite.cardCloses(page);
      await pointUntilCard(page, term, page);
      await page.mouse.move(900, 680);
      await page.mouse.click(900, 680);
      await suite.cardCloses(page);
      await pointUntilCard(page, term, page);
      await page.$eval('iframe', (iframe) => iframe.remove());
      await suite.cardCloses(page);
    });

    test('is closed by its own button and copies', async () => {
      const { page } = await openSmall();
      await suite.fullCard(page, '起付线');
      await (await suite.extension.cardElement(page, '[data-action=copy]')).click();
      await waitUntil('已复制', async () => (await suite.card(page))?.text.includes('已复制'));
      await (await suite.extension.cardElement(page, '[data-action=close]')).click();
      await suite.cardCloses(page);
    });

    test('takes the focus when asked for, and gives it back into the frame', async () => {
      const page = await suite.open('/small', window);
      const frame = await frameNamed(page, 'near');
      await frame.evaluate(() => {
        const field = document.createElement('input');
        field.id = 'inside';
        document.body.append(field);
        field.focus();
      });
      await waitUntil('词已标出', () => frame.evaluate(() => (CSS.highlights.get('yibao-term')?.size ?? 0) > 0));
      for (let i = 0; i < 2; i++) {
        await suite.extension.fireCommand('next-term');
        await suite.fullCard(page, '起付线');
        await waitUntil('焦点在小注里', async () => (await suite.card(page))?.focused?.startsWith('起付线'));
      }
      await page.keyboard.press('Escape');
      await suite.cardCloses(page);
      expect(await frame.evaluate(() => document.activeElement?.id)).toBe('inside');
    });

    test('stands at its term when the frame is drawn smaller', async () => {
      const page = await suite.open('/shrunk', window);
      const frame = await frameNamed(page, 'near');
      const { x, y } = await page.$eval('iframe', (iframe) => iframe.getBoundingClientRect().toJSON() as Rect);
      const word = await frame.$eval('#term', (term) => term.getBoundingClientRect().toJSON() as Rect);
      const inset = 1; // Half of the frame's own border of two pixels.
      const box = { x: x + inset + word.x / 2, y: y + inset + word.y / 2, width: word.width / 2, height: word.height / 2 };
      await waitUntil('小注打开', async () => {
        await page.mouse.move(box.x - 20, box.y + box.height / 2);
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await whileNothingMayCome();
        return suite.card(page);
      });
      const card = await cardBox(page);
      expect(covers(card, box)).toBe(false);
      expect(Math.abs(card.x - box.x)).toBeLessThan(3);
      expect(card.y - box.y - box.height).toBeLessThan(10);
    });
  });
});
