/** The part that needs browsers: the built extension on pages and in its popup, first in Chromium, then in Firefox. */
import { spawnSync } from 'node:child_process';
import type { Lexicon } from '../../knowledge/compiled';
import type { PartResult } from './budgets';
import { bundle } from './bundle';
import { measureAppend, measureEdits, measureRestless } from './measure-changes';
import { measureCard, measurePointer } from './measure-hover';
import { measurePopup } from './measure-popup';
import { measureScan } from './measure-scan';
import { bigPage, cardPage, growingPage, restlessPage, termPage } from './pages';
import { inBrowser, type Session } from './session';

export function buildExtension(): void {
  for (const target of [[], ['-b', 'firefox', '--mv3']]) {
    const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'wxt', 'build', ...target], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`构建失败：\n${stdout}${stderr}`);
  }
}

/** One step: what is said while it runs, and how it is taken. */
type Step = [what: string, take: (session: Session) => Promise<PartResult>];

const only = (measurements: Promise<PartResult['measurements']>): Promise<PartResult> =>
  measurements.then((taken) => ({ measurements: taken, comparisons: [] }));

export async function measurePage(lexicon: Lexicon): Promise<PartResult & { browsers: string[] }> {
  const script = await bundle('tests/benchmarks/in-page/scan.ts');
  const pages = {
    '/big': bigPage(),
    '/terms': termPage(),
    '/growing': growingPage(),
    '/card': cardPage(),
    '/restless': restlessPage(),
  };
  const steps: Step[] = [
    ['扫描整页', (session) => measureScan(session, '/big', script, lexicon)],
    ['改一处文字', (session) => only(measureEdits(session, '/terms'))],
    ['添 5,000 个节点', (session) => only(measureAppend(session, '/growing'))],
    ['移动指针', (session) => only(measurePointer(session, '/terms'))],
    ['打开卡片', (session) => only(measureCard(session, '/card'))],
    ['不停改动的页面', (session) => only(measureRestless(session, '/restless'))],
    ['打开弹窗', (session) => only(measurePopup(session))],
  ];
  const result: PartResult & { browsers: string[] } = { measurements: [], comparisons: [], browsers: [] };
  for (const kind of ['chromium', 'firefox'] as const) {
    await inBrowser(kind, pages, async (session) => {
      result.browsers.push(`${session.name} ${session.version}`);
      for (const [what, take] of steps) {
        console.error(`${session.name}：${what}……`);
        try {
          const { measurements, comparisons } = await take(session);
          result.measurements.push(...measurements);
          result.comparisons.push(...comparisons);
        } catch (error) {
          // The other rows are worth having; this one is missing from the table, and the command fails.
          console.error(`${session.name}：${what}没有量成：`, error);
          process.exitCode = 1;
        }
      }
    });
  }
  return result;
}
