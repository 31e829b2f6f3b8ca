import { type Plugin, runnerImport } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** By Vite, and not by an `import`, which would have to name files as no other file here does. */
const quiet = { configFile: false, logLevel: 'error' } as const;
const knowledge = await runnerImport<{ knowledgePlugin(): Plugin }>('./knowledge/compile/vite-plugin.ts', quiet);
const words = await runnerImport<{ wordsPlugin(): Plugin }>('./components/words/words-plugin.ts', quiet);

/** Unit tests, in Node. A file that needs a DOM says so in its first line: `// @vitest-environment happy-dom`. */
export default defineConfig({
  plugins: [WxtVitest(), knowledge.module.knowledgePlugin(), words.module.wordsPlugin()],
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'tests/browser/**', '.output/**', '.wxt/**'],
    setupFiles: ['tests/speak-chinese.ts'],
    // Nothing here is slow; a machine that does ten other things at once is.
    testTimeout: 60_000,
    allowOnly: false,
  },
});
