/**
 * 20,000 rests of the pointer on a term, each with its card, by the browser's own input. The hour is compressed: the waits that
 * a hover has for a person's sake (150 ms to rest, 300 ms to leave) are a few milliseconds here; all that is done is done.
 */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browser/harness/browser-driver';
import { waitUntil } from '../browser/harness/wait-until';
import { inChromium, SITE } from './in-soak';
import { watchMemory } from './memory';
import { pressInCard } from './press-in-card';
import type { SoakResult } from './report';
import { HOVERED } from './soaked-pages';

const SAMPLES = 20;
const compressed = `{
  const wait = globalThis.setTimeout;
  globalThis.setTimeout = (act, time, ...given) => wait(act, time === 150 || time === 300 ? 4 : time, ...given);
}`;
/** Nearer to the corner than any card may come. */
const ASIDE = [3, 797] as const;
/** From most terms the pointer goes straight to the next, as on a line full of them; after every fourth it leaves them. */
const LEAVES = 4;

/** Kept in the page, so that a look costs one call: the cards that came, and waiting for the card of the nth term, or for none. */
const watchCards = `(() => {
  const terms = [...document.querySelectorAll('.term')];
  const active = () => [...(CSS.highlights.get('yibao-active') ?? [])][0]?.startContainer.parentElement;
  globalThis.cards = {
    shown: 0,
    until: (nth) => new Promise((resolve) => {
      const end = performance.now() + 3000;
      const look = () => {
        const card = document.querySelector('yibao-card');
        if (nth === undefined ? !card : card && active() === terms[nth]) resolve(true);
        else if (performance.now() > end) resolve(false);
        else setTimeout(look, 2);
      };
      look();
    }),
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName === 'yibao-card') cards.shown++;
  }).observe(document, { childList: true, subtree: true });
})()`;

interface Place {
  x: number;
  y: number;
}

async function placeOf(term: ElementHandle): Promise<Place> {
  const box = await term.boundingBox();
  if (!box) throw new Error('词不在屏幕上');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What a person does in a card now and then: pins and takes it back, opens a term inside, asks for the next by keyboard. */
async function workInCard(extension: ExtensionBrowser, page: Page, round: number): Promise<void> {
  if (round % 3 === 0) {
    for (const pressed of ['false', 'true']) await pressInCard(page, { 'data-action': 'pin', 'aria-pressed': pressed });
  } else if (round % 3 === 1) await pressInCard(page, { 'data-action': 'fix' });
  else {
    await extension.fireCommand('next-term');
    await waitUntil('键盘进了卡片', () => page.evaluate(() => document.activeElement?.localName === 'yibao-card'));
  }
  await page.keyboard.press('Escape');
}

export async function soakHovers(count: number): Promise<SoakResult> {
  return inChromium(async (extension) => {
    const page = await extension.newPage(SITE + HOVERED);
    await page.bringToFront();
    await waitUntil('页面上有词被标出', () => page.evaluate(() => (CSS.highlights.get('yibao-term')?.size ?? 0) > 0));
    const places = await Promise.all((await page.$$('.term')).map(placeOf));
    const tree = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(watchCards);
    const memory = await watchMemory(extension, page);
    const every = Math.max(1, Math.floor(count / SAMPLES));
    const missed: string[] = [];
    const expectCard = async (nth?: number) => {
      if (await page.evaluate(`cards.until(${nth})`)) return;
      missed.push(nth === undefined ? '卡片没有收起' : `第 ${nth + 1} 个词的卡片没有出现`);
      if (missed.length > 20) throw new Error(`一再出错：${missed.join('、')}`);
    };
    const leave = async () => {
      await page.mouse.move(...ASIDE);
      await expectCard();
    };
    for (let i = 1; i <= count; i++) {
      const nth = (i * 3) % places.length;
      const { x, y } = places[nth] ?? { x: 0, y: 0 };
      await page.mouse.move(x, y);
      await expectCard(nth);
      if (i % 100 === 0) await workInCard(extension, page, i / 100);
      if (i % LEAVES === 0) await leave();
      if (i % every === 0) {
        await leave();
        await memory.take(i);
        console.error(`停了 ${i} 次……`);
      }
    }
    const shown = Number(await page.evaluate('cards.shown'));
    const isWhole = await page.evaluate((before) => document.documentElement.outerHTML === before, tree);
    return {
      what: '停在词上',
      unit: '次',
      count,
      series: memory.series(),
      errors: [
        ...extension.consoleErrors(page),
        ...(await extension.backgroundErrors()),
        ...(isWhole ? [] : ['网页和开始时不一样了']),
        ...missed,
      ],
      notes: [`每次都等到了那个词的卡片，卡片新出现了 ${shown} 次；每 100 次里有 1 次收藏再取消、固定，或者用键盘跳到下一个词`],
    };
  }, compressed);
}
