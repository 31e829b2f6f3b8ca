/** A page that wants a person to press in the card what they do not see, to hear what they do there, or to be rid of the card. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionSuite, find, html, marks, whileNothingMayCome } from './extension-suite';
import { waitUntil } from './harness/wait-until';

const term = '<p style="margin: 60px"><span id="term">起付线</span>以上</p><p id="out" style="margin-top: 500px">别处</p>';
const cover = '<div id="cover" popover="manual" style="inset: 0; width: 100vw; height: 100vh; pointer-events: none">抽奖</div>';
const pages = {
  '/page': html(term),
  '/cover': html(term + cover),
  '/overlay': html(`${term}<div style="position: fixed; inset: 0; z-index: 2147483647; pointer-events: none">盖住</div>`),
  '/listening': html(
    term,
    `<script>
      var heard = [];
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'compositionupdate', 'paste', 'copy', 'focusin', 'change'])
        addEventListener(type, (event) => heard.push([type, event.target.localName, event.composedPath()[0].localName, event.clipboardData?.getData('text/plain') ?? '']), true);
    </script>`,
  ),
  '/removing': html(
    term,
    `<script>
      var removed = 0;
      new MutationObserver(() => document.querySelectorAll('yibao-card').forEach((card) => { removed++; card.remove(); }))
        .observe(document, { childList: true, subtree: true });
    </script>`,
  ),
};
const STILL_MS = 600;

extensionSuite('clickjacking', pages, (suite) => {
  const openCard = async (file: string) => {
    const page = await suite.open(file, { width: 1000, height: 800 });
    await marks(page);
    await suite.hover(page, '#term', '起付线');
    return page;
  };
  const middleOf = async (page: Page, selector: string) => {
    const box = await (await suite.extension.cardElement(page, selector)).boundingBox();
    if (!box) throw new Error(`${selector} 没有画出来`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const still = () => new Promise((resolve) => setTimeout(resolve, STILL_MS));
  /** Asked of the storage, once whatever a press has begun is done. */
  const isPinned = async (page: Page) => {
    const asking = await suite.extension.openExtensionPage('manifest.json');
    const stored = await asking.evaluate(() => chrome.storage.local.get('pin:term:deductible'));
    await asking.close();
    await page.bringToFront();
    return stored['pin:term:deductible'] !== undefined;
  };
  const unpin = async () => {
    const asking = await suite.extension.openExtensionPage('manifest.json');
    await asking.evaluate(() => chrome.storage.local.remove('pin:term:deductible'));
    await asking.close();
  };

  test('a card that the page moves under the pointer at the last moment takes no press, and takes one when it has stood still', async () => {
    const page = await openCard('/page');
    const { x, y } = await middleOf(page, '[data-action=pin]');
    await page.evaluate(() => {
      const { style } = document.querySelector('yibao-card') as HTMLElement;
      const left = Number.parseFloat(style.getPropertyValue('--left'));
      style.setProperty('--left', `${left + 200}px`, 'important');
    });
    await page.mouse.click(x + 200, y);
    expect(await isPinned(page)).toBe(false);
    await page.mouse.move(x + 200, y);
    await still();
    await page.mouse.click(x + 200, y);
    await waitUntil('收藏上了', () => isPinned(page));
    await unpin();
  });

  test('a card that follows its term under the pointer takes no press', async () => {
    const page = await openCard('/page');
    const { x, y } = await middleOf(page, '[data-action=pin]');
    const moved = await page.evaluate(async () => {
      const left = () => document.querySelector('yibao-card')?.getBoundingClientRect().left ?? 0;
      const before = left();
      for (const each of document.querySelectorAll('p')) each.style.marginLeft = '260px';
      dispatchEvent(new Event('resize'));
      await new Promise(requestAnimationFrame);
      return left() - before;
    });
    expect(moved).toBeGreaterThan(100);
    await page.mouse.click(x + moved, y);
    await whileNothingMayCome();
    expect(await isPinned(page)).toBe(false);
  });

  test('what the page lays over the card in the top layer, for presses to go through, is seen through', async () => {
    const page = await openCard('/cover');
    const { x, y } = await middleOf(page, '[data-action=pin]');
    const cover = (act: 'showPopover' | 'hidePopover') =>
      page.evaluate((name) => (document.getElementById('cover') as HTMLElement)[name](), act);
    await cover('showPopover');
    await still();
    await page.mouse.click(x, y);
    expect(await isPinned(page)).toBe(false);
    await cover('hidePopover');
    await page.mouse.click(x, y);
    await waitUntil('收藏上了', () => isPinned(page));
    await unpin();
  });

  test('what was under the card is no hindrance, until the page opens it anew over the card', async () => {
    const page = await suite.open('/cover', { width: 1000, height: 800 });
    await marks(page);
    await page.evaluate(() => document.getElementById('cover')?.showPopover());
    await suite.hover(page, '#term', '起付线');
    const { x, y } = await middleOf(page, '[data-action=pin]');
    await page.mouse.click(x, y);
    await waitUntil('收藏上了', () => isPinned(page));
    await page.evaluate(() => {
      document.getElementById('cover')?.hidePopover();
      document.getElementById('cover')?.showPopover();
    });
    await still();
    await page.mouse.click(x, y);
    await whileNothingMayCome();
    expect(await isPinned(page)).toBe(true);
    await unpin();
  });

  test('keys are not kept waiting', async () => {
    const page = await suite.open('/page');
    await marks(page);
    await suite.extension.fireCommand('next-term');
    await waitUntil('键盘进了卡片', () => page.evaluate(() => document.activeElement?.localName === 'yibao-card'));
    await (await suite.extension.cardElement(page, '[data-action=pin]')).focus();
    await page.keyboard.press('Enter');
    await waitUntil('收藏上了', () => isPinned(page));
    await unpin();
  });

  test('nothing that a page lays over everything, or does to its root, covers or fades the card', async () => {
    const page = await openCard('/overlay');
    const { x, y } = await middleOf(page, '.card');
    const onTop = () => page.evaluate((at) => document.elementFromPoint(at.x, at.y)?.localName, { x, y });
    expect(await onTop()).toBe('yibao-card');
    const clip = { x: x - 120, y: y - 60, width: 240, height: 120 };
    const before = Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false }));
    await page.evaluate(() => {
      const { style } = document.documentElement;
      style.cssText =
        'opacity: 0.01; clip-path: inset(50%); mix-blend-mode: difference; mask: linear-gradient(transparent, transparent)';
    });
    expect(Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false })).equals(before)).toBe(true);
    expect(await onTop()).toBe('yibao-card');
  });

  test('a card that fades with the root of its page, as Firefox lets it, takes no press; one that is grey with it does', async () => {
    const page = await openCard('/page');
    const { x, y } = await middleOf(page, '[data-action=pin]');
    for (const [filter, expected] of [
      ['opacity(0)', false],
      ['grayscale(1)', true],
    ] as const) {
      await page.evaluate((css) => document.documentElement.style.setProperty('filter', css), filter);
      await still();
      await page.mouse.click(x, y);
      await whileNothingMayCome();
      expect(await isPinned(page), filter).toBe(expected);
    }
    await unpin();
  });

  test('presses that the page makes up come to nothing, and it has no way into the card', async () => {
    const page = await openCard('/page');
    const reached = await page.evaluate(() => {
      const card = document.querySelector('yibao-card') as HTMLElement;
      const { left, top, width, height } = card.getBoundingClientRect();
      for (let x = left; x < left + width; x += 20)
        for (let y = top; y < top + height; y += 20)
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
            document
              .elementFromPoint(x, y)
              ?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y, detail: 1 }));
      card.click();
      return [card.shadowRoot, card.childNodes.length];
    });
    expect(reached).toEqual([null, 0]);
    await whileNothingMayCome();
    expect(await isPinned(page)).toBe(false);
  });

  test('a page that listens to everything learns of the card that keys are pressed there, and no more: there is nowhere to type', async () => {
    const page = await openCard('/listening');
    await (await suite.extension.cardElement(page, '[data-action=copy]')).focus();
    for (const key of ['a', 'Tab', '5', 'Enter'] as const) await page.keyboard.press(key);
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    const heard = (await page.evaluate('heard')) as string[][];
    expect(heard.some(([type]) => type === 'keydown')).toBe(true);
    // Firefox offers the clipboard to the body when nothing is selected.
    const inCard = heard.filter(([, target]) => target !== 'body');
    expect(new Set(inCard.map(([, target, first]) => `${target} ${first}`))).toEqual(new Set(['yibao-card yibao-card']));
    expect(heard.filter(([type, , , text]) => text || /input|composition|paste|change/.test(type ?? ''))).toEqual([]);
    const fields = await (await suite.extension.cardElement(page, '.card')).evaluate(
      (card) => card.querySelectorAll('input, textarea, select, [contenteditable]').length,
    );
    expect(fields).toBe(0);
  });

  test('a page that removes every card has none, and is not fought with', async () => {
    const page = await suite.open('/removing');
    await marks(page);
    for (let i = 0; i < 2; i++) {
      await (await find(page, '#term')).hover();
      await whileNothingMayCome();
      await (await find(page, '#out')).hover();
      await whileNothingMayCome();
    }
    expect(await page.$('yibao-card')).toBeNull();
    const removed = Number(await page.evaluate('removed'));
    expect(removed).toBeGreaterThanOrEqual(1);
    expect(removed).toBeLessThan(10);
  });

  test.each(['popup.html', 'options.html', 'sidepanel.html', 'welcome.html'])(
    '%s cannot be put into a page, nor opened by one',
    async (file) => {
      const page = await suite.open('/page');
      suite.expectErrors(page, /extension:|Security Error|Not allowed|denied/i);
      const url = suite.extension.baseUrl + file;
      const before = (await suite.extension.browser.pages()).length;
      await page.evaluate((address) => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        frame.src = address;
        try {
          window.open(address);
        } catch {
          // Firefox refuses with an exception.
        }
      }, url);
      await whileNothingMayCome();
      const inside = await Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) =>
            frame.evaluate(() => `${location.protocol} ${document.querySelector('main, #app') !== null}`).catch(() => ''),
          ),
      );
      expect(inside.filter((each) => each.includes('extension:') || each.endsWith('true'))).toEqual([]);
      const opened = (await suite.extension.browser.pages()).slice(before);
      for (const each of opened) {
        expect(await each.evaluate(() => location.protocol).catch(() => '')).not.toMatch(/extension/);
        await each.close().catch(() => {});
      }
    },
  );
});
