/** Chromium's own record of what a page's main thread did: how long each call into the content script took, without a hook in it. */
import type { Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  /** Processor time. */
  tdur?: number;
  tid: number;
  pid: number;
  args?: { data?: { url?: string } };
}

export interface OurCall {
  /** Milliseconds of processor time. */
  cpu: number;
  /** Milliseconds since the trace's first call. */
  at: number;
}

/** Calls into scripts below `baseUrl` while `use` runs; calls inside calls count once. */
export async function ourCalls(page: Page, baseUrl: string, use: () => Promise<void>): Promise<OurCall[]> {
  await page.tracing.start({ categories: ['devtools.timeline'] });
  let trace: Uint8Array | undefined;
  try {
    await use();
  } finally {
    trace = await page.tracing.stop();
  }
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const calls = traceEvents
    .filter(({ name, args }) => (name === 'FunctionCall' || name === 'EvaluateScript') && args?.data?.url?.startsWith(baseUrl))
    .sort((a, b) => a.ts - b.ts);
  const outer: TraceEvent[] = [];
  for (const call of calls) {
    const last = outer.at(-1);
    if (!last || call.tid !== last.tid || call.pid !== last.pid || call.ts >= last.ts + (last.dur ?? 0)) outer.push(call);
  }
  return outer.map(({ ts, tdur, dur }) => ({ cpu: (tdur ?? dur ?? 0) / 1000, at: (ts - (outer[0]?.ts ?? 0)) / 1000 }));
}
