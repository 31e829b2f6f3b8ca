/** The panel beside a page: opened from a card where the browser lets us, and walked through by hand. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, html, marks } from './extension-suite';
import { inFirefox, showSidebar } from './harness/firefox-chrome-scope';
import { waitUntil } from './harness/wait-until';

const BOX = '#question';
const pages = {
  '/bill': html('<p style="margin: 60px"><span id="term">起付线</span>以上，<span id="other">封顶线</span>以下</p>'),
};

extensionSuite('panel', pages, (suite) => {
  const title = (panel: Page) =>
    panel.evaluate(
      () => document.getElementById('view-title')?.textContent ?? (document.querySelector('[data-theme]') && '首页'),
    );
  const shows = (panel: Page, wanted: string) => waitUntil(`面板里的“${wanted}”`, async () => (await title(panel)) === wanted);
  /** The panel's page in a tab, at its start: the same page, where a test can press and look. */
  const openPanel = async (width = 400, height = 760): Promise<Page> => {
    const panel = await suite.extension.openExtensionPage('sidepanel.html');
    await panel.setViewport({ width, height });
    await panel.waitForSelector(BOX);
    await panel.click('[data-action="start"]');
    await shows(panel, '首页');
    return panel;
  };
  const closes = async (panel: Page) => {
    expect(suite.extension.consoleErrors(panel)).toEqual([]);
    await panel.close();
  };
  const press = async (panel: Page, key: 'ArrowLeft' | 'ArrowRight') => {
    await panel.keyboard.down('Alt');
    await panel.keyboard.press(key);
    await panel.keyboard.up('Alt');
  };
  const disabled = (panel: Page, action: string) =>
    panel.$eval(`[data-action="${action}"]`, (button) => button.getAttribute('aria-disabled') === 'true');
  const openQuestion = async (panel: Page, theme: string, question: string) => {
    await panel.click(`[data-theme="${theme}"] summary`);
    await (await panel.waitForSelector(`[data-theme="${theme}"] [data-question="${question}"]`))?.click();
    await panel.waitForSelector(`[data-answer="${question}"]`);
  };
  const violations = async (panel: Page) => {
    await panel.evaluate(axe.source);
    return panel.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
  };

  const openCard = async (page: Page, selector: string, name: string) => {
    await suite.hover(page, selector, name);
    await (await suite.extension.cardElement(page, '[data-action="open"]')).click();
  };
  /** Where pages of the extension are open in tabs; Firefox does not tell their addresses by itself. */
  const tabsOf = async (file: string) => {
    const pages = await suite.extension.browser.pages();
    const urls = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
    return pages.filter((_, i) => urls[i]?.includes(file));
  };
  /** The panel that is really beside the page: Chromium shows it to tests as a page that is in no tab. */
  const realPanel = async () => {
    const found = suite.extension.browser.targets().find((target) => target.url().endsWith('/sidepanel.html'));
    return found ? found.asPage() : undefined;
  };

  test('the card’s full explanation opens beside the page, and the next one in the same panel; in Firefox in a tab', async () => {
    const page = await suite.open('/bill');
    await marks(page);
    await openCard(page, '#term', '起付线');
    if (suite.kind === 'firefox') {
      const [tab] = await waitUntil('解释的标签页', async () => {
        const tabs = await tabsOf('/popup.html#/term/deductible');
        return tabs.length > 0 && tabs;
      });
      await tab?.close();
      return;
    }
    const panel = await waitUntil('侧边栏', realPanel);
    await shows(panel, '起付线');
    const kinds = await panel.evaluate(async () =>
      (await chrome.runtime.getContexts({})).map(({ contextType }) => String(contextType)),
    );
    expect(kinds).toContain('SIDE_PANEL');
    expect(kinds).not.toContain('TAB');

    await suite.extension.stopBackground();
    await page.bringToFront();
    await page.mouse.move(5, 5);
    await suite.cardCloses(page);
    await openCard(page, '#other', '封顶线');
    await shows(panel, '封顶线');
    await panel.click('[data-action="back"]');
    await shows(panel, '起付线');
    await panel.close();
  });

  if (suite.kind === 'firefox') {
    test('an open sidebar takes what the card asks for', async () => {
      const { browser, extensionId } = suite.extension;
      const page = await suite.open('/bill');
      await marks(page);
      await inFirefox(browser, showSidebar, extensionId, 'show');
      await openCard(page, '#other', '封顶线');
      const reader = await suite.extension.openExtensionPage('manifest.json');
      const shown = () =>
        reader.evaluate(async () => {
          const { storage } = (globalThis as unknown as { browser: typeof chrome }).browser;
          const stored = Object.values(await storage.session.get(null)) as {
            steps?: { spot: { id?: string } }[];
            now?: number;
          }[];
          return stored.map(({ steps, now }) => steps?.[now ?? 0]?.spot.id);
        });
      await waitUntil('侧边栏里的封顶线，请求已经取走', async () => (await shown()).join() === 'annual-cap');
      await reader.close();
      expect(await tabsOf('/popup.html')).toEqual([]);
      await inFirefox(browser, showSidebar, extensionId, 'hide');
    });
  } else {
    test('from the toolbar popup, which finds it by theme, an answer goes to the panel', async () => {
      const page = await suite.open('/bill');
      await marks(page);
      const popup = await suite.extension.openPopup?.();
      if (!popup) throw new Error('这里要有工具栏弹窗');
      await popup.waitForSelector('[data-theme="retirement"]');
      await suite.picture(popup, 'popup-themes');
      await openQuestion(popup, 'retirement', 'deemed-years');
      expect(await violations(popup)).toEqual([]);
      await suite.picture(popup, 'popup-answer');
      await popup.click('[data-action="beside"]').catch(() => {});
      const panel = await waitUntil('侧边栏', realPanel);
      await shows(panel, '视同缴费年限是什么？');
      await waitUntil('弹窗关上', () => popup.isClosed());
      await panel.close();
    });
  }

  test('prints the whole answer with its documents, and nothing to press', async () => {
    const panel = await openPanel();
    await openQuestion(panel, 'reimbursement', 'deductible');
    const made = await panel.evaluate(async () => {
      const { tabs } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      const urls: (string | undefined)[] = [];
      tabs.getCurrent = () => Promise.resolve(undefined);
      tabs.create = ((options: { url?: string }) => Promise.resolve(urls.push(options.url))) as never;
      document.querySelector<HTMLElement>('[data-action="print"]')?.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return urls;
    });
    expect(made).toEqual([`${suite.extension.baseUrl}popup.html?print#/question/deductible`]);

    const unfolded = () => panel.$$eval('.grounds', (all) => all.map((each) => (each as HTMLDetailsElement).open));
    const fire = (type: string) => panel.evaluate((name) => void dispatchEvent(new Event(name)), type);
    await fire('beforeprint');
    expect(await unfolded()).not.toContain(false);
    await panel.emulateMediaType('print').catch(() => {});
    await suite.picture(panel, 'print');
    if (suite.kind === 'chromium') {
      const pressable = await panel.$$eval('button, summary, input', (all) =>
        all.filter((each) => each.checkVisibility() && !each.matches('.term-link')).map((each) => each.textContent),
      );
      expect(pressable).toEqual([]);
      await panel.emulateMediaType();
    }
    await fire('afterprint');
    expect(await unfolded()).not.toContain(true);
    await closes(panel);
  });

  test('walks back and forward: buttons, Alt with arrows, side buttons of the mouse', async () => {
    const panel = await openPanel();
    await openQuestion(panel, 'reimbursement', 'deductible');
    await shows(panel, '医保起付线是什么意思？');
    await (await panel.waitForSelector('.term-link[data-opens="term/own-expense"]'))?.click();
    await shows(panel, '自费');
    expect(await disabled(panel, 'forward')).toBe(true);

    await press(panel, 'ArrowLeft');
    await shows(panel, '医保起付线是什么意思？');
    expect(await panel.evaluate(() => document.activeElement?.getAttribute('data-opens'))).toBe('term/own-expense');
    await press(panel, 'ArrowRight');
    await shows(panel, '自费');
    await panel.mouse.click(200, 400, { button: 'back' });
    await shows(panel, '医保起付线是什么意思？');
    await panel.mouse.click(200, 400, { button: 'forward' });
    await shows(panel, '自费');
    await panel.click('[data-action="back"]');
    await shows(panel, '医保起付线是什么意思？');
    await panel.click('[data-action="back"]');
    await shows(panel, '首页');
    expect(await panel.evaluate(() => document.activeElement?.getAttribute('data-question'))).toBe('deductible');
    await panel.click('[data-action="forward"]');
    await shows(panel, '医保起付线是什么意思？');
    await closes(panel);
  });

  test('is where it was when it is opened again in its window', async () => {
    const panel = await openPanel();
    await openQuestion(panel, 'sharing', 'family-sharing');
    await closes(panel);
    const again = await suite.extension.openExtensionPage('sidepanel.html');
    await again.waitForSelector('[data-answer="family-sharing"]');
    await again.click('[data-action="back"]');
    await shows(again, '首页');
    await closes(again);
  });

  test('is used by keyboard alone: ask, open, back to the results, and the box has the question again', async () => {
    const panel = await openPanel();
    await panel.focus(BOX);
    await panel.keyboard.type('历年余额');
    await panel.waitForSelector('[data-result="current-vs-carried-over"]');
    const isOnResult = () => panel.evaluate(() => document.activeElement?.matches('[data-result="current-vs-carried-over"]'));
    for (let rows = 0; rows < 5 && !(await isOnResult()); rows++) await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('[data-answer="current-vs-carried-over"]');
    expect(await panel.evaluate(() => document.activeElement?.id)).toBe('view-title');
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('[data-result="current-vs-carried-over"]');
    expect(await panel.$eval(BOX, (box) => (box as HTMLInputElement).value)).toBe('历年余额');
    await press(panel, 'ArrowLeft');
    await shows(panel, '首页');
    expect(await panel.$eval(BOX, (box) => (box as HTMLInputElement).value)).toBe('');
    await closes(panel);
  });

  /** The theme and text size that a person has chosen. */
  const choose = async (panel: Page, theme: string, textSize: string) => {
    await panel.evaluate(
      async (settings) => {
        const { storage } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        await storage.local.set(settings);
      },
      { 'setting:theme': theme, 'setting:textSize': textSize },
    );
    await waitUntil('选好的样子', () => panel.evaluate((wanted) => document.documentElement.dataset.theme === wanted, theme));
  };

  test.each([
    [400, 760, 'light', 'normal'],
    [320, 480, 'dark', 'large'],
    [200, 400, 'light', 'normal'],
  ])(
    'has nothing that axe objects to and no sideways scrolling at %i x %i, %s, %s text',
    async (width, height, theme, size) => {
      const panel = await openPanel(width, height);
      await choose(panel, theme, size);
      const isAsWide = () => panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      const isSound = async () => {
        expect(await violations(panel)).toEqual([]);
        expect(await isAsWide()).toBe(true);
      };
      await isSound();
      await suite.picture(panel, `panel-start-${width}`);
      await openQuestion(panel, 'reimbursement', 'deductible');
      await isSound();
      await suite.picture(panel, `panel-answer-${width}`);
      await (await panel.waitForSelector('.term-link[data-opens="term/own-expense"]'))?.click();
      await shows(panel, '自费');
      await isSound();
      await panel.focus(BOX);
      await panel.keyboard.type('量子纠缠的薛定谔方程');
      await panel.waitForSelector('[data-nothing]');
      await isSound();
      await closes(panel);
    },
  );
});
