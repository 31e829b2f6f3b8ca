/**
 * Pages that a generator makes, changed in ways that it makes up: what is marked is what a reader sees as one line, a page
 * that has changed is marked as if it were new, and the page's own markup stays as it would be. `SEEDS=20000` runs more
 * seeds, `SEED=123` only that one.
 */
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { knowledgePlugin } from '../../knowledge/compile/vite-plugin';
import { extensionSuite, html } from './extension-suite';
import type { Failure } from './random-pages/in-page';

const FIRST = Number(process.env.SEED ?? 1);
const SEEDS = process.env.SEED ? 1 : Number(process.env.SEEDS ?? 2_000);
/** Seeds to one page: short enough that a browser which hangs is noticed. */
const AT_ONCE = 250;

const pages: Record<string, string> = {};

extensionSuite('random pages', pages, (suite) => {
  beforeAll(async () => {
    pages['/'] ??= html(
      '',
      `<script>addEventListener("DOMContentLoaded", () => { ${(await script()).replaceAll('</script', '<\\/script')} })</script>`,
    );
  });

  const timeout = 60_000 + SEEDS * 50;
  test(`${SEEDS} seeds from ${FIRST} on`, { timeout }, async () => {
    const failures: Failure[] = [];
    let ran = 0;
    for (let from = FIRST; from < FIRST + SEEDS && failures.length === 0; from += AT_ONCE) {
      const count = Math.min(AT_ONCE, FIRST + SEEDS - from);
      const page = await suite.open('/');
      failures.push(
        ...(await page.evaluate((...range) => (window as unknown as RandomPagesWindow).runRandomPages(...range), from, count)),
      );
      ran += count;
    }
    expect(failures.map(told).join('\n\n')).toBe('');
    expect(ran).toBe(SEEDS);
  });
});

interface RandomPagesWindow {
  runRandomPages(from: number, count: number): Promise<Failure[]>;
}

function told({ seed, says, page, changes }: Failure): string {
  return [`SEED=${seed}：${says}`, `网页（| 隔开相邻的节点）：${page}`, ...changes.map((change) => `改动：${change}`)].join(
    '\n',
  );
}

async function script(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [knowledgePlugin()],
    resolve: { alias: { '@': path.resolve('.') } },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'tests/browser/random-pages/in-page.ts', output: { format: 'iife' } },
    },
  });
  if (!('output' in output)) throw new Error('随机网页的脚本没有打包出来');
  return output.output[0].code;
}
