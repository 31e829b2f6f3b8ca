/** The page read once: the scanner's own code in the page beside a bare walk, mark.js and a pass that wraps every hit. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Lexicon } from '../../knowledge/compiled';
import type { PartResult } from './budgets';
import type { ScanBench, ScanFigures } from './in-page/scan';
import type { Session } from './session';
import { least, median, rounded } from './statistics';

const ROUNDS = 9;

/** Kept in the page, not sent with each call: the lexicon is most of what would go over the wire. */
const place = (page: Page, lexicon: Lexicon) =>
  page.evaluate((given) => {
    Object.assign(window, { lexicon: given });
  }, lexicon);

const inPage = <T>(page: Page, call: string): Promise<T> => page.evaluate(`bench.${call}`) as Promise<T>;

export async function measureScan({ visit, name }: Session, file: string, lexicon: Lexicon): Promise<PartResult> {
  return visit(file, 'without', async (page) => {
    await place(page, lexicon);
    const walks: number[] = [];
    const scans: ScanFigures[] = [];
    for (let round = -2; round < ROUNDS; round++) {
      const walk = await inPage<number>(page, 'walk()');
      const scan = await inPage<ScanFigures>(page, 'scan(lexicon)');
      if (round < 0) continue;
      walks.push(walk);
      scans.push(scan);
    }
    const prepared = await inPage<number>(page, 'prepare(lexicon)');
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8'));
    const markJs = await inPage<Awaited<ReturnType<ScanBench['markJs']>>>(page, 'markJs(lexicon)');
    const wrapped = await inPage<ReturnType<ScanBench['wrap']>>(page, 'wrap(lexicon)');

    const walk = least(walks);
    const work = least(scans.map((scan) => scan.work));
    const longest = scans.map((scan) => scan.longest);
    const marks = scans[0]?.marks ?? 0;
    const row = (what: string, took: number, found: string) => [what, `${rounded(took)} ms`, `${rounded(took / walk)} 倍`, found];
    return {
      measurements: [
        {
          budget: 'scan',
          browser: name,
          value: work / walk,
          note: `扫描器原代码在页内，各段相加 ${rounded(work)} ms，比只读一遍 ${rounded(walk)} ms；${ROUNDS} 轮各取最少`,
        },
        {
          budget: 'slice',
          browser: name,
          value: median(longest),
          note: `同一次扫描，${ROUNDS} 轮各自最长一段的中位数；最坏 ${rounded(Math.max(...longest))} ms`,
        },
      ],
      comparisons: [
        {
          title: `同一页上的别人：${name}`,
          head: ['做法', '用时', '比只读一遍', '标出'],
          rows: [
            row('TreeWalker 只读 .data', walk, '—'),
            row('医保小注的扫描器（分段，各段相加）', work, `${marks} 处`),
            row('同上，从开始到扫完（含让给页面的时间）', median(scans.map((scan) => scan.wall)), `${marks} 处`),
            row('mark.js，全部词合成一个正则', markJs.asExpression, `${markJs.marks} 处`),
            row('mark.js，逐词（由 5 个词推算）', markJs.asList, '—'),
            row('每处包一个 span', wrapped.work, `${wrapped.marks} 处`),
            row('（另）造词表的匹配器，每页一次', prepared, '—'),
          ],
        },
      ],
    };
  });
}
