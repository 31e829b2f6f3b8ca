/** Browsers that lack something: each feature is taken away where the content script would find it, and what stands in for it works. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, find, html, marks, paintedTexts, whileNothingMayCome } from './extension-suite';
import { waitUntil } from './harness/wait-until';
import { pageReport, popupOver } from './page-report';

/** A page's address says what is missing: `/page?without=popover,caret`. Firefox's own names can only be covered, not deleted. */
const takeAway = `
  const hide = (owner, ...names) => {
    for (const name of names) {
      delete owner[name];
      if (name in owner) Object.defineProperty(owner, name, { value: undefined, configurable: true });
    }
  };
  const older = {
    highlights: () => { hide(CSS, 'highlights'); hide(globalThis, 'Highlight', 'HighlightRegistry', 'StaticRange'); },
    'caret-position': () => hide(Document.prototype, 'caretPositionFromPoint'),
    carets: () => hide(Document.prototype, 'caretPositionFromPoint', 'caretRangeFromPoint'),
    popover: () => hide(HTMLElement.prototype, 'popover', 'showPopover', 'hidePopover', 'togglePopover'),
    'check-visibility': () => hide(Element.prototype, 'checkVisibility'),
    'visibility-names': () => {
      const { checkVisibility } = Element.prototype;
      Object.defineProperty(Element.prototype, 'checkVisibility', { configurable: true, value({ checkVisibilityCSS = false, checkOpacity = false } = {}) {
        return checkVisibility.call(this, { checkVisibilityCSS, checkOpacity });
      } });
    },
    sheets: () => {
      hide(CSSStyleSheet.prototype, 'replace', 'replaceSync');
      for (const root of [Document.prototype, ShadowRoot.prototype]) hide(root, 'adoptedStyleSheets');
    },
    scheduler: () => hide(globalThis, 'scheduler'),
    'can-parse': () => hide(URL, 'canParse', 'parse'),
  };
  for (const name of new URLSearchParams(location.search).get('without')?.split(',') ?? []) older[name]();
`;
const everything = 'highlights,carets,popover,check-visibility,sheets,scheduler,can-parse';

const pages = {
  '/page': html(
    `<p style="margin: 60px"><span id="term">起付线</span>以上</p><p><b id="second">统筹支付</b></p>
     <p style="visibility: hidden">先行自付</p><p style="opacity: 0"><span id="clear">大病保险</span></p>`,
  ),
  '/shadow': html(
    '<div id="host" style="margin: 60px"><template shadowrootmode="open"><p>门诊<span id="term">起付线</span></p></template></div>',
  ),
  '/covered': html(
    '<div style="position: relative"><p><span id="term">起付线</span></p><div style="position: absolute; inset: 0"></div></div>',
  ),
  '/sandboxed': html(`<iframe sandbox srcdoc="&lt;p&gt;起付线&lt;/p&gt;"></iframe>`),
  '/strict': {
    body: html('<p><span id="term">起付线</span></p>'),
    headers: { 'content-security-policy': "default-src 'none'; img-src 'self'" },
  },
  '/above':
    html(`<style>#lid { position: fixed; z-index: 2147483647; left: 0; top: 140px; width: 900px; height: 500px; background: #fee }</style>
    <p style="margin: 60px"><span id="term">起付线</span></p><div id="lid"></div>`),
};

extensionSuite(
  'old browsers',
  pages,
  (suite) => {
    /** The address as a test names it; its terms are known to the popup when this returns. */
    const open = async (file: string, terms: string[]): Promise<Page> => {
      const popup = await suite.extension.openExtensionPage('popup.html');
      const page = await suite.open(file);
      const expected = terms.join();
      await waitUntil(`弹窗知道 ${expected}`, async () => (await pageReport(popup)).terms.join() === expected);
      await popup.close();
      await page.bringToFront();
      return page;
    };
    const two = ['起付线', '统筹支付', '大病保险'];
    const byHover = async (page: Page) => {
      await suite.hover(page, '#term', '起付线');
      await page.keyboard.press('Escape');
      await suite.cardCloses(page);
      await suite.hover(page, '#second', '统筹支付');
      await page.keyboard.press('Escape');
      await suite.cardCloses(page);
    };
    const byKeyboard = async (page: Page) => {
      await suite.extension.fireCommand('next-term');
      await suite.fullCard(page, '起付线');
      await suite.extension.fireCommand('next-term');
      await suite.fullCard(page, '统筹支付');
      await page.keyboard.press('Escape');
      await suite.cardCloses(page);
    };

    test.each([
      'nothing',
      'caret-position',
      'carets',
      'popover',
      'check-visibility',
      'visibility-names',
      'sheets',
      'scheduler',
      'can-parse',
    ])('without %s terms are underlined, and mouse and keyboard open their cards', async (missing) => {
      const page = await open(missing === 'nothing' ? '/page' : `/page?without=${missing}`, two);
      await marks(page);
      expect((await paintedTexts(page)).sort()).toEqual([...two].sort());
      await byKeyboard(page);
      await byHover(page);
      // Transparent text opens none, however it is found out.
      await (await find(page, '#clear')).hover();
      await whileNothingMayCome();
      expect(await suite.card(page)).toBeNull();
    });

    test.each(['highlights', everything])('without %s nothing is underlined, and all else works', async (missing) => {
      const page = await open(`/page?without=${missing}`, two);
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
      await byKeyboard(page);
      await byHover(page);
      const popup = await popupOver(suite.extension, page);
      await (await find(popup, 'li:nth-of-type(2) > [data-page-term]')).click();
      await suite.fullCard(page, '统筹支付');
      await page.pdf().catch(() => {});
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    });

    test.each(['caret-position', 'carets'])('without %s a term in a shadow tree opens its card, too', async (missing) => {
      const page = await open(`/shadow?without=${missing}`, ['起付线']);
      await (await find(page, '>>> #term')).hover();
      await suite.fullCard(page, '起付线');
    });

    test.each(['caret-position', 'carets'])('without %s a covered term opens none', async (missing) => {
      const page = await open(`/covered?without=${missing}`, ['起付线']);
      const { x, y } = (await (await find(page, '#term')).boundingBox()) ?? { x: 0, y: 0 };
      await page.mouse.move(x + 10, y + 8);
      await whileNothingMayCome();
      expect(await suite.card(page)).toBeNull();
    });

    test('without popovers the card stands above what the page has highest', async () => {
      const page = await open('/above?without=popover', ['起付线']);
      const { rect } = await suite.hover(page, '#term', '起付线');
      const top = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, {
        x: rect.x + 40,
        y: rect.y + 90,
      });
      expect(top).toBe('yibao-card');
      await (await suite.extension.cardElement(page, '[data-action=close]')).click();
      await suite.cardCloses(page);
    });

    test("without sheets the card has its own look even under default-src 'none'", async () => {
      const page = await suite.open('/strict?without=sheets');
      suite.expectErrors(page, /favicon\.ico/);
      await marks(page);
      const { rect } = await suite.hover(page, '#term', '起付线');
      expect(rect.width).toBeGreaterThan(300);
      expect(rect.width).toBeLessThan(430);
    });

    test('without URL.canParse a frame that may not ask its parent is read', async () => {
      const page = await suite.open('/sandboxed?without=can-parse');
      const frame = await waitUntil('子框架', () => page.frames()[1]);
      await marks(frame);
    });
  },
  { before: takeAway },
);
