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

const ROUNDS = 5;
/** Walks at a time: one alone is short beside what asking costs. */
const WALKS = 5;
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

export async function measureScan(session: Session, file: string, script: string, lexicon: Lexicon): Promise<PartResult> {
  const { name, visit } = session;
  return visit(file, 'without', async (page) => {
    const bench = await enter(page, script, lexicon);
    const clock = await cpuClock(session, page);
    const timed = async <T>(call: string): Promise<{ cpu: number; value: T }> => {
      const begun = await clock();
      const value = await bench<T>(call);
      return { cpu: (await clock()) - begun, value };
    };
    const first = { walk: await timed('bench.walk()'), scan: await timed<ScanFigures>('bench.scan(lexicon)') };
    const walks: number[] = [];
    const scans: { cpu: number; value: ScanFigures }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      walks.push((await timed(`for (let i = 0; i < ${WALKS}; i++) bench.walk()`)).cpu / WALKS);
      scans.push(await timed<ScanFigures>('bench.scan(lexicon)'));
    }
    const prepared = await timed('bench.prepare(lexicon)');
    const count = await bench<number>('lexicon.terms.flatMap(({ surfaces }) => surfaces).length');
    const list = await timed(`bench.markList(lexicon, ${FEW})`);
    await bench('bench.unmark()');
    const expression = await timed<number>('bench.markExpression(lexicon)');
    await bench('bench.unmark()');
    const wrapped = await timed<number>('bench.wrap(lexicon)');

    const walk = least(walks);
    const scan = least(scans.map(({ cpu }) => cpu));
    const longest = scans.map(({ value }) => value.longest);
    const marks = `${first.scan.value.marks} 处`;
    const row = (what: string, cpu: number, found = '—') => [what, `${rounded(cpu)} ms`, `${rounded(cpu / walk)} 倍`, found];
    return {
      measurements: [
        {
          budget: 'scan',
          browser: name,
          value: scan / walk,
          note: `扫描器原代码在隔离世界里，处理器时间 ${rounded(scan)} ms，TreeWalker 只读一遍 ${rounded(walk)} ms（${ROUNDS} 轮各取最少；刚打开的第一轮 ${rounded(first.scan.cpu)} 比 ${rounded(first.walk.cpu)} ms）`,
        },
        {
          budget: 'slice',
          browser: name,
          value: least(longest),
          note: `同一次扫描最长的一段，${ROUNDS} 轮里最少的一轮；中位数 ${rounded(median(longest))} ms，含别的程序占用机器的时间`,
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
            row('造词表的匹配器（每页一次，不在上面）', prepared.cpu),
          ],
        },
      ],
    };
  });
}
