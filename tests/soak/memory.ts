/** What a page's process and the background worker hold, asked of Chromium after it has collected its garbage. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browser/harness/browser-driver';
import type { Sample } from './trend';

const PAGE_METRICS = {
  JSHeapUsedSize: { name: '网页进程的 JS 堆', unit: 'MB' },
  Nodes: { name: '网页进程的节点', unit: '个' },
  JSEventListeners: { name: '网页进程的监听', unit: '个' },
  Documents: { name: '网页进程的文档', unit: '个' },
} as const;
const WORKER = { name: '后台的 JS 堆', unit: 'MB' } as const;

export interface Series {
  name: string;
  unit: 'MB' | '个';
  samples: Sample[];
}

export interface MemoryWatch {
  take(done: number): Promise<void>;
  series(): readonly Series[];
}

/** The worker is kept awake by being watched: a worker that ends now and then would hide what it leaks. */
export async function watchMemory({ browser, baseUrl }: ExtensionBrowser, page: Page): Promise<MemoryWatch> {
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker' && each.url().startsWith(baseUrl));
  const [ofPage, ofWorker] = [await page.createCDPSession(), await target.createCDPSession()];
  await Promise.all([
    ofPage.send('Performance.enable'),
    ofPage.send('HeapProfiler.enable'),
    ofWorker.send('HeapProfiler.enable'),
  ]);
  const series: Series[] = [...Object.values(PAGE_METRICS), WORKER].map((each) => ({ ...each, samples: [] }));
  const note = (name: string, done: number, value: number) =>
    series.find((each) => each.name === name)?.samples.push({ done, value });
  return {
    take: async (done) => {
      await collect(ofPage);
      const { metrics } = await ofPage.send('Performance.getMetrics');
      for (const [key, { name }] of Object.entries(PAGE_METRICS)) {
        const found = metrics.find((metric) => metric.name === key);
        if (!found) throw new Error(`浏览器没有说 ${key}`);
        note(name, done, found.value);
      }
      await collect(ofWorker);
      note(WORKER.name, done, (await ofWorker.send('Runtime.getHeapUsage')).usedSize);
    },
    series: () => series,
  };
}

/** Twice: what only finalizers let go is free the second time. */
async function collect(session: CDPSession): Promise<void> {
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
}
