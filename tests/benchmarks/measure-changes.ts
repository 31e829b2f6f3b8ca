/** What the extension adds to a page that changes: one text, thousands of nodes at once, and a page that never rests. */
import type { Page } from 'puppeteer-core';
import type { Measurement } from './budgets';
import { ourCalls } from './chromium-trace';
import { cpuClock } from './cpu-clock';
import { type Session, settled } from './session';
import { least, quantile, rounded, sum } from './statistics';

type Place = 'with' | 'without';

/** Frames in which one text changes, in milliseconds from the change to the end of the frame's work. */
const editFrames = (page: Page, id: string, texts: string[]): Promise<number[]> =>
  page.evaluate(
    async (target, words) => {
      const node = document.getElementById(target)?.firstChild;
      const taken: number[] = [];
      const { port1, port2 } = new MessageChannel();
      for (let i = 0; i < 120; i++) {
        await new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            const begun = performance.now();
            if (node) node.nodeValue = `${words[i % words.length]} ${i}`;
            // A message sent in a frame arrives when the frame's style, layout and paint are done.
            port1.onmessage = () => {
              taken.push(performance.now() - begun);
              resolve();
            };
            port2.postMessage(0);
          });
        });
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return taken.slice(20);
    },
    id,
    texts,
  );

export async function measureEdits({ visit, name }: Session, file: string): Promise<Measurement[]> {
  const edits: [id: string, texts: string[]][] = [
    ['plain', ['更新于上午九点', '更新于下午三点']],
    ['telling', ['本市门诊起付线为三百元', '本市大病保险的封顶线']],
  ];
  const frames = async (place: Place) =>
    visit(file, place, async (page) => {
      await settled(page, place);
      const each: number[] = [];
      // On a busy machine the middle frame is mostly waiting for the processor; the quicker quarter is mostly work.
      for (const [id, texts] of edits) each.push(quantile(await editFrames(page, id, texts), 0.25));
      return each;
    });
  const rounds: Record<'bare' | 'ours', number[]>[] = [];
  for (let round = 0; round < 2; round++) rounds.push({ bare: await frames('without'), ours: await frames('with') });
  const best = (pick: (round: (typeof rounds)[number]) => number | undefined) =>
    least(rounds.map((round) => pick(round) ?? Number.NaN));
  const [plain, telling] = edits.map((_, i) => ({ bare: best(({ bare }) => bare[i]), ours: best(({ ours }) => ours[i]) }));
  if (!plain || !telling) throw new Error('没有量到改动文字的一帧');
  const worst = Math.max(plain.ours / plain.bare, telling.ours / telling.bare);
  return [
    {
      budget: 'edit',
      browser: name,
      value: worst,
      note: `改没有词的文字 ${rounded(plain.ours)} 比 ${rounded(plain.bare)} ms，改带词的文字 ${rounded(telling.ours)} 比 ${rounded(telling.bare)} ms；取比值大的。各 100 帧的下四分位，两轮取少`,
    },
  ];
}

/** Adds 5,000 paragraphs at once; the longest time in which the page had no turn, until it has been quiet for a second (at most eight). */
const append = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let longest = 0;
        let last = performance.now();
        let busy = last;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          if (now - last > 15) busy = now;
          last = now;
          if (now - busy > 1_000 || now - begun > 8_000) resolve(longest);
          else port2.postMessage(0);
        };
        const here = document.getElementById('here');
        for (let i = 0; i < 5_000; i++) {
          const line = document.createElement('p');
          line.textContent = `第 ${i} 条：门诊起付线由统筹基金另行规定`;
          here?.append(line);
        }
        const begun = performance.now();
        last = begun;
        port2.postMessage(0);
      }),
  );

export async function measureAppend({ visit, name, kind, extension }: Session, file: string): Promise<Measurement[]> {
  const calls: number[] = [];
  const totals: number[] = [];
  const longest: Record<Place, number[]> = { with: [], without: [] };
  for (let round = 0; round < 3; round++) {
    for (const place of ['without', 'with'] as const) {
      await visit(file, place, async (page) => {
        await settled(page, place);
        longest[place].push(await append(page));
      });
    }
  }
  if (kind === 'chromium') {
    for (let round = 0; round < 2; round++) {
      await visit(file, 'with', async (page) => {
        await settled(page, 'with');
        const ours = await ourCalls(page, extension.baseUrl, async () => void (await append(page)));
        calls.push(Math.max(...ours.map(({ cpu }) => cpu)));
        totals.push(sum(ours.map(({ cpu }) => cpu)));
      });
    }
  }
  const more = Math.max(0, least(longest.with) - least(longest.without));
  const traced = calls.length
    ? `；按浏览器的记录，我们最长的一段 ${rounded(least(calls))} ms，共 ${rounded(least(totals))} ms 处理器时间`
    : '';
  return [
    {
      budget: 'append',
      browser: name,
      value: Math.max(more, calls.length ? least(calls) : 0),
      note: `页面最长没有轮到的时间：有扩展 ${rounded(least(longest.with))} ms，没有 ${rounded(least(longest.without))} ms（3 轮取少）${traced}`,
    },
  ];
}

export async function measureRestless(session: Session, file: string): Promise<Measurement[]> {
  const { visit, name, kind, extension } = session;
  const spent = (place: Place) =>
    visit(file, place, async (page) => {
      await settled(page, place);
      const clock = await cpuClock(session, page);
      const begun = await clock();
      await page.evaluate('begin()');
      return (await clock()) - begun;
    });
  const bare = await spent('without');
  const ours = await spent('with');
  let traced: number | undefined;
  if (kind === 'chromium') {
    await visit(file, 'with', async (page) => {
      await settled(page, 'with');
      const calls = await ourCalls(page, extension.baseUrl, async () => void (await page.evaluate('begin()')));
      traced = sum(calls.map(({ cpu }) => cpu));
    });
  }
  return [
    {
      budget: 'restless',
      browser: name,
      value: Math.max(0, ours - bare) / 100,
      note: `10 秒里页面用的处理器时间：有扩展 ${rounded(ours)} ms，没有 ${rounded(bare)} ms${traced === undefined ? '' : `；我们自己的调用 ${rounded(traced)} ms`}`,
    },
  ];
}
