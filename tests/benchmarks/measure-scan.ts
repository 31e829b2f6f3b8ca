/** The page read once: the scanner's own code in a world of its own over the page, beside a bare walk, mark.js and wrapping. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Lexicon } from '../../knowledge/compiled';
import { isolatedWorld } from '../browser/harness/puppeteer-internals';
import type { PartResult } from './budgets';
import { cpuClock } from './cpu-clock';
import type { ScanFigures } from './in-page/scan';
import type { Session } from './session';
import { least, median, rounded } from './statistics';

const require = createRequire(import.meta.url);

/** Pages opened for the walk and as many for the scan: a page is read once, soon after it has come. */
const ROUNDS = 5;
/** Words of the list that mark.js is given; the rest is worked out. */
const FEW = 2;

type Bench = <T>(call: string) => Promise<T>;

/** The lexicon stays in the page: it is too much to send each time. */
async function enter(page: Page, script: string, lexicon: Lexicon): Promise<Bench> {
  const world = isolatedWorld(page.mainFrame());
  const library = await readFile(require.resolve('mark.js/dist/mark.min.js'), 'utf8');
  await world.evaluate(`{ ${library} }; { ${script} }; globalThis.lexicon = ${JSON.stringify(lexicon)}; 0`);
  return <T>(call: string) => world.evaluate(call) as Promise<T>;
}

/** What one call takes, of the page's processor. */
type Timed = <T>(call: string) => Promise<{ cpu: number; value: T }>;

export async function measureScan(session: Session, file: string, script: string, lexicon: Lexicon): Promise<PartResult> {
  const { name } = session;
  const onFreshPage = <T>(use: (timed: Timed, bench: Bench) => Promise<T>): Promise<T> =>
    session.visit(file, 'without', async (page) => {
      const bench = await enter(page, script, lexicon);
      const clock = await cpuClock(session, page);
      const timed: Timed = async (call) => {
        const begun = await clock();
        const value = await bench(call);
        return { cpu: (await clock()) - begun, value } as never;
      };
      return use(timed, bench);
    });

  const walks: number[] = [];
  const prepared: number[] = [];
  const scans: { cpu: number; value: ScanFigures }[] = [];
  const again: { walk: number; scan: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await onFreshPage(async (timed) => void walks.push((await timed('bench.walk()')).cpu));
    await onFreshPage(async (timed) => {
      prepared.push((await timed('bench.prepare(lexicon)')).cpu);
      scans.push(await timed<ScanFigures>('bench.scan()'));
      again.push({ walk: (await timed('bench.walk()')).cpu, scan: (await timed('bench.scan()')).cpu });
    });
  }
  return onFreshPage(async (timed, bench) => {
    const count = await bench<number>('lexicon.terms.flatMap(({ surfaces }) => surfaces).length');
    const list = await timed(`bench.markList(lexicon, ${FEW})`);
    await bench('bench.unmark()');
    const expression = await timed<number>('bench.markExpression(lexicon)');
    await bench('bench.unmark()');
    const wrapped = await timed<number>('bench.wrap(lexicon)');

    const walk = least(walks);
    const scan = least(scans.map(({ cpu }) => cpu));
    const longest = scans.map(({ value }) => value.longest);
    const marks = `${scans[0]?.value.marks ?? 0} 处`;
    const warm = { walk: least(again.map((each) => each.walk)), scan: least(again.map((each) => each.scan)) };
    const row = (what: string, cpu: number, found = '—') => [what, `${rounded(cpu)} ms`, `${rounded(cpu / walk)} 倍`, found];
    return {
      measurements: [
        {
          budget: 'scan',
          browser: name,
          value: scan / walk,
          note: `扫描器原代码在隔离世界里，处理器时间 ${rounded(scan)} ms，TreeWalker 只读一遍 ${rounded(walk)} ms；都是刚打开的页面，各开 ${ROUNDS} 次取最少。同一页再读一遍：${rounded(warm.scan)} 比 ${rounded(warm.walk)} ms`,
        },
        {
          budget: 'slice',
          browser: name,
          value: least(longest),
          note: `同一次扫描最长的一段，${ROUNDS} 次里最少的一次；中位数 ${rounded(median(longest))} ms，含别的程序占用机器的时间`,
        },
      ],
      comparisons: [
        {
          title: `同一页上的别人（${name}，处理器时间）`,
          head: ['做法', '用时', '比只读一遍', '标出'],
          rows: [
            row('TreeWalker 只读 .data', walk),
            row('医保小注的扫描器', scan, marks),
            row('每处包一个 span', wrapped.cpu, `${wrapped.value} 处`),
            row('mark.js，全部词合成一个正则', expression.cpu, `${expression.value} 处`),
            row(`mark.js，逐词（由 ${FEW} 个词推算到 ${count} 个）`, (list.cpu / FEW) * count),
            row('造词表的匹配器（每页一次，不在上面）', least(prepared)),
          ],
        },
      ],
    };
  });
}
