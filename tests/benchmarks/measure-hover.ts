/** What a person waits for: the pointer's way over the page, and the card. Taken from outside, by the order in which a browser calls. */
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../browser/harness/wait-until';
import type { Measurement } from './budgets';
import { type Session, settled } from './session';
import { least, median, quantile, rounded } from './statistics';

/** How long the pointer rests before a card opens (`DWELL` in hover.ts). */
const DWELL = 150;

/**
 * The page listens before the extension (on the window) and after it (on the root element, on the way down), and asks for a
 * frame before and after it: what lies between is what the extension did.
 */
const watchPointer = `(() => {
  const moves = [];
  globalThis.moves = moves;
  let begun = 0;
  addEventListener('pointermove', () => {
    begun = performance.now();
    requestAnimationFrame(() => { globalThis.frameBegun = performance.now(); });
  }, true);
  document.documentElement.addEventListener('pointermove', () => {
    const handler = performance.now() - begun;
    requestAnimationFrame(() => moves.push({ handler, frame: performance.now() - globalThis.frameBegun }));
  }, true);
})()`;

interface Move {
  handler: number;
  frame: number;
}

const pointerMoves = (page: Page): Promise<Move[]> => page.evaluate('moves') as Promise<Move[]>;

export async function measurePointer({ visit, name }: Session, file: string): Promise<Measurement[]> {
  const taken = async (place: 'with' | 'without') =>
    visit(file, place, async (page) => {
      await settled(page, place);
      await page.evaluate(watchPointer);
      for (let i = 0; i < 200; i++) {
        await page.mouse.move(40 + ((i * 37) % 400), 30 + ((i * 13) % 700));
        await waitUntil('这一帧', async () => (await pointerMoves(page)).length > Math.floor(i * 0.8), {
          timeoutMs: 300,
        }).catch(() => {});
      }
      return (await pointerMoves(page)).map(({ handler, frame }) => handler + frame);
    });
  const bare = await taken('without');
  const ours = await taken('with');
  return [
    {
      budget: 'pointer',
      browser: name,
      value: Math.max(0, median(ours) - median(bare)),
      note: `排在我们前后的两个监听和两个动画帧之间的时间，${ours.length} 次移动，减去没有扩展时的 ${rounded(median(bare))} ms；p95 ${rounded(quantile(ours, 0.95))} ms`,
    },
  ];
}

/** Notes when the pointer was last seen by the extension, and each time the card's element comes or is put in place. */
const watchCard = `(() => {
  const seen = { over: 0, painted: [] };
  globalThis.seen = seen;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => seen.painted.push(performance.now());
  const painted = () => requestAnimationFrame(() => port2.postMessage(0));
  document.documentElement.addEventListener('pointermove', () => requestAnimationFrame(() => { seen.over = performance.now(); }), true);
  new MutationObserver((records) => {
    for (const { addedNodes, target } of records) {
      if ([...addedNodes].some((node) => node.localName === 'yibao-card') || target.localName === 'yibao-card') return painted();
    }
  }).observe(document, { childList: true, subtree: true, attributes: true });
})()`;

interface CardTimes {
  first: number;
  whole: number;
}

/** Rests on the nth term until the whole card is there; how long after the pointer had rested enough it was painted. */
async function rest({ extension }: Session, page: Page, nth: number): Promise<CardTimes> {
  const terms = await page.$$('.term');
  const box = await terms[nth]?.boundingBox();
  if (!box) throw new Error('页面上没有这个词');
  // Far from every term and from where a card can be.
  await page.mouse.move(1200, 780);
  await waitUntil('卡片收起', async () => (await page.$('yibao-card')) === null);
  await page.evaluate('seen.painted.length = 0');
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  await page.waitForSelector('yibao-card');
  await waitUntil('整张卡片', async () => (await extension.readCard(page))?.text.includes('核对于'));
  const { over, painted } = (await page.evaluate('seen')) as { over: number; painted: number[] };
  const due = over + DWELL;
  return { first: (painted[0] ?? Number.NaN) - due, whole: (painted.at(-1) ?? Number.NaN) - due };
}

export async function measureCard(session: Session, file: string): Promise<Measurement[]> {
  const { visit, name, extension } = session;
  const first: CardTimes[] = [];
  const second: CardTimes[] = [];
  const other: CardTimes[] = [];
  for (let round = 0; round < 7; round++) {
    await visit(file, 'with', async (page) => {
      await settled(page, 'with');
      await page.evaluate(watchCard);
      await extension.stopBackground();
      first.push(await rest(session, page, 0));
      second.push(await rest(session, page, 0));
      other.push(await rest(session, page, 1));
    });
  }
  const figures = (times: CardTimes[]) => ({
    first: median(times.map((each) => each.first)),
    whole: median(times.map((each) => each.whole)),
  });
  const [cold, warm, another] = [figures(first), figures(second), figures(other)];
  const best = (times: CardTimes[]) => rounded(least(times.map(({ whole }) => whole)));
  return [
    {
      budget: 'firstCard',
      browser: name,
      value: cold.whole,
      note: `整张卡片（含出处）；一句话先出现在 ${rounded(cold.first)} ms。7 轮的中位数，最快 ${best(first)} ms`,
    },
    {
      budget: 'secondCard',
      browser: name,
      value: warm.whole,
      note: `同一个词再停一次，最快 ${best(second)} ms；换一个词：一句话 ${rounded(another.first)} ms，整张 ${rounded(another.whole)} ms。要等到下一帧，一帧 16.7 ms`,
    },
  ];
}
