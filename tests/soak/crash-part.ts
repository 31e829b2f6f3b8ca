/**
 * The browser is killed while it writes pins and settings, and started again with the same profile: a person finds either what was
 * there before or what was to be there after. Killed with SIGKILL, all its processes at once, at any moment of the write.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundle } from '../benchmarks/bundle';
import { type ExtensionBrowser, launchBrowser } from '../browser/harness/browser-driver';
import type { BrowserKind } from '../browser/harness/find-browsers';
import { startGateProxy } from '../browser/harness/gate-proxy';
import { startSiteServer } from '../browser/harness/site-server';
import { afterStep, keyOf, type Outcome, type OwnData, outcomeOf, type Step, settingsAt, stepAt } from './crash-steps';

/** Whole writes between two kills. */
const UNDISTURBED = 3;
const KEPT = Array.from({ length: 20 }, (_, i) => ({ kind: 'question', id: `kept-${i}` }) as const);

type Found = Pick<OwnData, 'pins' | 'settings'> & { aside: number };
interface Own {
  take(step: Step): Promise<void>;
  read(): Promise<Found>;
}
const take = (page: Page, step: Step) => page.evaluate((each) => (globalThis as unknown as { own: Own }).own.take(each), step);
const read = (page: Page) => page.evaluate(() => (globalThis as unknown as { own: Own }).own.read());

async function kill({ browser }: ExtensionBrowser): Promise<void> {
  const process_ = browser.process();
  if (!process_?.pid) throw new Error('不知道浏览器是哪个进程');
  const ended = new Promise((resolve) => process_.once('exit', resolve));
  // The group, so that nothing lives on to write what the browser had not.
  process.kill(-process_.pid, 'SIGKILL');
  await ended;
}

export interface CrashResult {
  kind: BrowserKind;
  runs: number;
  outcomes: Record<Outcome, number>;
  /** By kind of write: old and new. */
  writes: Record<string, { old: number; new: number }>;
  errors: string[];
}

export async function crash(kind: BrowserKind, runs: number): Promise<CrashResult> {
  const site = await startSiteServer({});
  const gate = await startGateProxy({ site, serves: ['*.gov.cn'] });
  const profile = await mkdtemp(path.join(tmpdir(), 'crashed-profile-'));
  const script = await bundle('tests/soak/in-page/own-data.ts');
  const start = async () => {
    const extension = await launchBrowser(kind, {
      extensionPath: path.resolve('.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'),
      proxy: { port: gate.port },
      userDataDir: profile,
    });
    const page = await extension.openExtensionPage('manifest.json');
    await page.evaluate(script);
    return { extension, page };
  };

  const result: CrashResult = { kind, runs, outcomes: { old: 0, new: 0, lost: 0, corrupt: 0 }, writes: {}, errors: [] };
  let { extension, page } = await start();
  try {
    let state: OwnData = { pins: {}, gone: {}, settings: settingsAt(0) };
    const write = async (step: Step) => {
      const begun = performance.now();
      await take(page, step);
      state = afterStep(state, step);
      return performance.now() - begun;
    };
    for (const pin of KEPT) await write({ do: 'add', pin, at: 1 });
    for (const pin of KEPT) await write({ do: 'note', pin, text: `${keyOf(pin)} 的备注`, at: 2 });
    await write({ do: 'settings', round: 0 });

    const longest: Partial<Record<Step['do'], number>> = {};
    let round = 0;
    for (let run = 0; run < runs; run++) {
      for (let i = 0; i < UNDISTURBED; i++) {
        const step = stepAt(++round, state);
        const took = await write(step);
        longest[step.do] = Math.max(took, (longest[step.do] ?? took) * 0.7);
      }
      const step = stepAt(++round, state);
      // It comes to nothing when the browser dies first; what it came to is asked for afterwards.
      const writing = take(page, step).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 1.2 * (longest[step.do] ?? 6)));
      await kill(extension);
      await writing;

      ({ extension, page } = await start());
      const after = afterStep(state, step);
      const found = await read(page);
      const outcome = found.aside ? 'corrupt' : outcomeOf(state, after, found);
      result.outcomes[outcome] += 1;
      result.writes[step.do] ??= { old: 0, new: 0 };
      const counts = result.writes[step.do];
      if (counts && (outcome === 'old' || outcome === 'new')) counts[outcome] += 1;
      else result.errors.push(`第 ${run + 1} 次，${JSON.stringify(step)}：${outcome}`);
      state = { ...(outcome === 'new' ? after : state), pins: found.pins, settings: found.settings };
      result.errors.push(...(await extension.backgroundErrors()), ...extension.consoleErrors(page));
      if ((run + 1) % 10 === 0) console.error(`${kind}：杀了 ${run + 1} 次……`);
    }
    await extension.close();
  } finally {
    extension.browser.process()?.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    await Promise.all([gate.close(), site.close()]);
  }
  return result;
}

/** Prints it; false where anything was lost, damaged or went wrong. */
export function reportCrash({ kind, runs, outcomes, writes, errors }: CrashResult, seconds: number): boolean {
  const name = kind === 'firefox' ? 'Firefox' : 'Chromium';
  console.log(`【写到一半，浏览器被杀】${name}，${runs} 次，${Math.round(seconds)} 秒`);
  console.log(
    `写之前的样子 ${outcomes.old} 次，写之后的样子 ${outcomes.new} 次，丢了 ${outcomes.lost} 次，坏了 ${outcomes.corrupt} 次`,
  );
  const names: Record<string, string> = {
    add: '收藏',
    remove: '取消收藏',
    note: '写备注',
    settings: '改设置',
    import: '导入 12 条',
  };
  for (const [write, counts] of Object.entries(writes))
    console.log(`· ${names[write] ?? write}：之前 ${counts.old}，之后 ${counts.new}`);
  for (const error of [...new Set(errors)].slice(0, 10)) console.log(`出错：${error}`);
  const passed = errors.length === 0 && outcomes.lost === 0 && outcomes.corrupt === 0;
  console.log(passed ? '通过：每次都是写之前或写之后的样子，没有丢，没有坏' : '没有通过');
  return passed;
}
