/** What a person would do on the demo pages, done with a real mouse and keyboard, and what they would see, said in Chinese. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browser/harness/browser-driver';
import { waitUntil } from '../browser/harness/wait-until';

interface Walk {
  portal: string;
  bill: string;
  /** Where the screenshots go. */
  folder: string;
}

const term = '历年余额';
const query = `${term}是什么`;
const searchBox = '#question';
const result = '[data-result], [role="option"]';
const pinButton = '[data-action="pin"]';
const pinned = '[data-pinned]';

const marksOn = (page: Page) => page.evaluate(() => CSS.highlights.get('yibao-term')?.size ?? 0);

/** How many marks there are once a quarter of a second has passed without a new one: a page is scanned in slices. */
async function settledMarks(page: Page): Promise<number> {
  let [count, since] = [0, Date.now()];
  return waitUntil('网页上的用词带上小注', async () => {
    const now = await marksOn(page);
    if (now !== count) [count, since] = [now, Date.now()];
    return count > 0 && Date.now() - since > 250 ? count : null;
  });
}

/** The middle of the first place in the running text where the term stands. */
const placeOf = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const [box] = range.getClientRects();
      if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return null;
  }, text);

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}……` : text);

export async function walkThrough(extension: ExtensionBrowser, { portal, bill, folder }: Walk): Promise<void> {
  await mkdir(folder, { recursive: true });
  const shots: string[] = [];
  const photograph = async (page: Page, name: string) => {
    const file = path.join(folder, name);
    await page.screenshot({ path: file });
    shots.push(file);
  };
  const openSearch = () => extension.openPopup?.() ?? extension.openExtensionPage('popup.html');

  const billPage = await extension.newPage(bill);
  const billMarks = await settledMarks(billPage);
  await photograph(billPage, '1-票据.png');
  console.log(`· 打开医院结算单（${bill}），有 ${billMarks} 处用词带上了点线。`);

  const page = await extension.newPage(portal);
  await page.bringToFront();
  const marks = await settledMarks(page);
  console.log(`· 打开医保门户（${portal}），有 ${marks} 处用词带上了点线。`);

  const place = await waitUntil(`网页正文里的“${term}”`, () => placeOf(page, term));
  await page.mouse.move(place.x - 60, place.y + 40);
  await page.mouse.move(place.x, place.y, { steps: 8 });
  const card = await waitUntil(`“${term}”的小注卡片`, async () => {
    const reading = await extension.readCard(page);
    return reading?.visible && reading.text ? reading : null;
  });
  await photograph(page, '2-小注.png');
  console.log(`· 鼠标停在“${term}”上，卡片写着：${short(card.text.replace(/\s+/g, ' '))}`);

  const popup = await openSearch();
  await waitUntil('弹窗里的搜索框', () => popup.$(searchBox));
  await popup.type(searchBox, query);
  await waitUntil(`“${query}”的搜索结果`, () => popup.$(result));
  const title = await textOf(popup, result);
  await photograph(popup, '3-搜索.png');
  console.log(`· 打开弹窗，输入“${query}”，第一条结果是：${short(title)}`);

  await popup.click(result);
  const pin = await waitUntil('答案上的“收藏”按钮', () => popup.$(pinButton));
  await pin.click();
  await waitUntil('答案已经收藏', () => popup.$eval(pinButton, (button) => button.getAttribute('aria-pressed') === 'true'));
  await photograph(popup, '4-答案.png');
  console.log('· 点开第一条，收藏了这个答案。');
  await popup.close();

  const again = await openSearch();
  // The real popup opens where it was left: at the answer, which has a way back to what was typed, which can be cleared.
  for (const way of ['[data-action="back"]', '[data-action="clear"]']) {
    await waitUntil('弹窗打开', () => again.$(searchBox));
    await (await again.$(way))?.click();
  }
  await waitUntil('空的搜索框下面列出收藏的答案', () => again.$(pinned));
  const listed = await textOf(again, pinned);
  await photograph(again, '5-收藏.png');
  console.log(`· 再打开弹窗，搜索框空着，收藏的答案在列：${short(listed)}`);
  console.log(`看过了 ${shots.length} 步，截图在：\n${shots.map((file) => `  ${file}`).join('\n')}`);
}
