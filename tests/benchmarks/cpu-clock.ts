/**
 * Processor time of a page, as the browser itself counts it: of its main thread in Chromium, of its process in Firefox, which
 * counts threads in steps of 10 ms only. Unlike a clock on the wall it does not go on while other programs have the
 * processor, so figures from a busy machine can be compared.
 */
import type { Page } from 'puppeteer-core';
import { inFirefox } from '../browser/harness/firefox-chrome-scope';
import type { Session } from './session';

/** Milliseconds used so far. */
export type CpuClock = () => Promise<number>;

const processTime = `async (url) => {
  const { children } = await ChromeUtils.requestProcInfo();
  const ours = children.find(({ windows }) => windows.some(({ documentURI }) => documentURI?.spec === url));
  if (!ours) throw new Error('没有找到这一页的进程：' + url);
  return String(ours.cpuTime / 1e6);
}`;

export async function cpuClock({ kind, extension }: Session, page: Page): Promise<CpuClock> {
  if (kind === 'firefox') return async () => Number(await inFirefox(extension.browser, processTime, page.url()));
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000;
  };
}
