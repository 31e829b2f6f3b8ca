/**
 * 20,000 rests of the pointer on a term, each with its card, by the browser's own input. The hour is compressed: the waits that
 * a hover has for a person's sake (150 ms to rest, 300 ms to leave) are a few milliseconds here; all that is done is done.
 */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browser/harness/browser-driver';
import { waitUntil } from '../browser/harness/wait-until';
import { inChromium, SITE } from './in-soak';
import { watchMemory } from './memory';
import type { SoakResult } from './report';
import { HOVERED } from './soaked-pages';

const SAMPLES = 20;
const compressed = `{
  const wait = globalThis.setTimeout;
  globalThis.setTimeout = (act, time, ...given) => wait(act, time === 150 || time === 300 ? 4 : time, ...given);
}`;
/** Far from every term and from where a card can be. */
const ASIDE = [1_270, 790] as const;

/** Counts in the page what comes and goes, so that a hover which shows nothing does not count as one. */
const countCards = `(() => {
  globalThis.cards = { shown: 0 };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName === 'yibao-card') cards.shown++;
  }).observe(document, { childList: true, subtree: true });
})()`;
/** The page's side of "the card is there" and "it is gone": one call instead of one for each look. */
const untilCard = (isThere: boolean) => `new Promise((resolve) => {
  const end = performance.now() + 5000;
  const look = () => {
    if ((document.querySelector('yibao-card') !== null) === ${isThere}) resolve(true);
    else if (performance.now() > end) resolve(false);
    else setTimeout(look, 2);
  };
  look();
})`;

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
  const press = async (selector: string) => (await extension.cardElement(page, selector)).click();
  if (round % 3 === 0) {
    await press('[data-action=pin][aria-pressed=false]');
    await press('[data-action=pin][aria-pressed=true]');
    await extension.cardElement(page, '[data-action=pin][aria-pressed=false]');
  } else if (round % 3 === 1) await press('[data-action=fix]');
  else await extension.fireCommand('next-term');
  await page.keyboard.press('Escape');
}

export async function soakHovers(count: number): Promise<SoakResult> {
  return inChromium(async (extension) => {
    const page = await extension.newPage(SITE + HOVERED);
    await page.bringToFront();
    await waitUntil('页面上有词被标出', () => page.evaluate(() => (CSS.highlights.get('yibao-term')?.size ?? 0) > 0));
    const places = await Promise.all((await page.$$('.term')).map(placeOf));
    const tree = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(countCards);
    const memory = await watchMemory(extension, page);
    const every = Math.max(1, Math.floor(count / SAMPLES));
    let missed = 0;
    for (let i = 1; i <= count; i++) {
      const { x, y } = places[(i * 7) % places.length] ?? { x: 0, y: 0 };
      await page.mouse.move(x, y);
      if (!(await page.evaluate(untilCard(true)))) missed++;
      if (i % 100 === 0) await workInCard(extension, page, i / 100);
      await page.mouse.move(...ASIDE);
      if (!(await page.evaluate(untilCard(false)))) missed++;
      if (i % every === 0) {
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
        ...(missed || shown < count ? [`有 ${missed} 次卡片没有按时出现或收起，一共出现了 ${shown} 次`] : []),
      ],
      notes: [`卡片出现了 ${shown} 次；每 100 次里有 1 次收藏再取消、固定，或者用键盘跳到下一个词`],
    };
  }, compressed);
}
