/**
 * `npm run soak`: an hour of browsing, compressed, and a browser that is killed while it writes. Minutes long, so no part of `npm test`.
 * `-- pages`, `-- hovers`, `-- crash` run one part; `--share=0.1` runs a tenth of it, to try it (the heap is still warming up then); `--no-build` takes the build that is there.
 */
import { buildExtension } from '../benchmarks/page-part';
import { crash, reportCrash } from './crash-part';
import { soakHovers } from './hovers-part';
import { soakPages } from './pages-part';
import { report } from './report';

const share = Number(process.argv.find((word) => word.startsWith('--share='))?.slice('--share='.length) ?? 1);
const timed = async (run: () => Promise<Parameters<typeof report>[0]>): Promise<boolean> => {
  const begun = Date.now();
  return report(await run(), (Date.now() - begun) / 1_000);
};

const parts: Record<string, () => Promise<boolean>> = {
  pages: () => timed(() => soakPages(Math.round(2_000 * share))),
  hovers: () => timed(() => soakHovers(Math.round(20_000 * share))),
  crash: async () => {
    const passed: boolean[] = [];
    for (const [kind, runs] of [
      ['chromium', 200],
      ['firefox', 30],
    ] as const) {
      const begun = Date.now();
      passed.push(reportCrash(await crash(kind, Math.ceil(runs * share)), (Date.now() - begun) / 1_000));
    }
    return passed.every(Boolean);
  },
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((word) => !(word in parts));
if (unknown.length || !(share > 0)) {
  console.error(`没有这一部分：${unknown.join('、')}。有的是：${Object.keys(parts).join('、')}`);
  process.exitCode = 2;
} else {
  if (!process.argv.includes('--no-build')) buildExtension();
  for (const part of asked.length ? asked : Object.keys(parts)) if (!(await parts[part]?.())) process.exitCode = 1;
}
