/** 2,000 page loads of all kinds in one tab and one process, with a second tab on other sites beside it. */
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../browser/harness/wait-until';
import { inChromium, SITE } from './in-soak';
import { watchMemory } from './memory';
import type { SoakResult } from './report';
import { SOAKED } from './soaked-pages';

const SAMPLES = 20;
/** Every fifth page is of another site, as when a person goes from one portal to the next. */
const ELSEWHERE = 5;
/** Where it is measured: always the same page, so that two samples differ by what was left behind and by nothing else. */
const MEASURED = '/notice';
/** More pages than the back/forward cache holds: what is in it is the same at every sample, too. */
const CACHED = 8;

const kinds = Object.keys(SOAKED);

async function load(page: Page, address: string, isMarked: boolean): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  // A page without a term has nothing to wait for; the next load comes while it is still being read, as a hasty person's does.
  if (!isMarked) return;
  const marked = () => page.evaluate(() => (CSS.highlights.get('yibao-term')?.size ?? 0) > 0);
  await waitUntil(`${address} 上有词被标出`, marked, { timeoutMs: 30_000 });
}

export async function soakPages(count: number): Promise<SoakResult> {
  return inChromium(async (extension) => {
    const page = await extension.newPage();
    const other = await extension.newPage();
    await page.bringToFront();
    const memory = await watchMemory(extension, page);
    const every = Math.max(1, Math.floor(count / SAMPLES));
    for (let i = 1; i <= count; i++) {
      const kind = kinds[i % kinds.length] ?? MEASURED;
      const isElsewhere = i % ELSEWHERE === 0;
      // What stands inside shadow trees is marked there.
      const isMarked = !['/plain', '/shadow'].includes(kind) && i % 3 !== 0;
      if (isElsewhere) await load(other, `https://www.nhsa.gov.cn${kind}?${i}`, false);
      else await load(page, `${SITE}${kind}?${i}`, isMarked);
      if (i % every === 0) {
        for (let n = 0; n < CACHED; n++) await load(page, `${SITE}${MEASURED}?measured-${i}-${n}`, true);
        await memory.take(i);
        console.error(`打开了 ${i} 页……`);
      }
    }
    return {
      what: '打开网页',
      unit: '页',
      count,
      series: memory.series(),
      errors: [...extension.consoleErrors(page), ...extension.consoleErrors(other), ...(await extension.backgroundErrors())],
      notes: [
        `${kinds.length} 种网页，每 5 页有 1 页在另一个网站的另一个标签里；每次量之前另开 ${CACHED} 页，让往返缓存里总是同样的网页`,
      ],
    };
  });
}
