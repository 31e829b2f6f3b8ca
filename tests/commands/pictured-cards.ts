/** Photographs the card in its states, on the portal of the demo. */
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browser/harness/browser-driver';
import { waitUntil } from '../browser/harness/wait-until';
import { type Look, settingsOf, TAB_LOOKS } from './pictured-looks';

/** What is pressed in the card, one after the other. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  card: [],
  'card-nested': ['[data-term]'],
  'card-fixed': ['[data-action=fix]'],
  'card-asking': ['[data-action=ask-unmark]'],
};

export async function photographCards(
  extension: ExtensionBrowser,
  address: string,
  keep: (page: Page, name: string) => Promise<void>,
  looks: readonly string[] = ['light', 'dark', 'large', 'narrow'],
): Promise<void> {
  const set = async (look: Look, more: Record<string, unknown> = {}) => {
    const page = await extension.openExtensionPage('manifest.json');
    await page.evaluate((stored) => chrome.storage.local.set(stored), { ...settingsOf(look), ...more });
    await page.close();
  };
  const openMarked = async (viewport: Parameters<Page['setViewport']>[0]) => {
    const page = await extension.newPage();
    await page.setViewport(viewport);
    await page.goto(address);
    await page.bringToFront();
    await waitUntil('网页上的标记', () => page.evaluate(() => (CSS.highlights.get('yibao-term')?.size ?? 0) > 0));
    return page;
  };
  const cardIsFull = (page: Page) =>
    waitUntil('整张卡片', async () => {
      const card = await extension.readCard(page);
      return card?.visible && /\d{4}-\d\d-\d\d/.test(card.text);
    });

  for (const look of TAB_LOOKS.filter(({ name }) => looks.includes(name))) {
    await set(look, { 'setting:region': look.name === 'dark' ? 'hangzhou' : '' });
    const width = look.name === 'narrow' ? 320 : 1000;
    for (const [name, presses] of Object.entries(STATES)) {
      const page = await openMarked({ width, height: 720 });
      await extension.fireCommand('next-term');
      await cardIsFull(page);
      await extension.fireCommand('next-term');
      await cardIsFull(page);
      for (const selector of presses) {
        await (await extension.cardElement(page, selector)).click();
        await cardIsFull(page);
      }
      await keep(page, `${name}-${look.name}`);
      await page.close();
    }
    const phone = await openMarked({ width: 360, height: 640, hasTouch: true, isMobile: true });
    const box = await phone.evaluate(() => {
      for (const range of CSS.highlights.get('yibao-term') ?? []) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        // A tap on a link follows the link.
        const around = live.startContainer.parentElement;
        if (!around || around.closest('a, button')) continue;
        around.scrollIntoView({ block: 'center', behavior: 'instant' });
        const [box] = live.getClientRects();
        if (box && box.width > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    });
    if (!box) throw new Error('手机大小的网页上没有标记');
    await phone.touchscreen.tap(box.x, box.y);
    await cardIsFull(phone);
    await keep(phone, `card-sheet-${look.name}`);
    await phone.close();
  }
}
