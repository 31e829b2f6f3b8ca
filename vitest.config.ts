import { configDefaults, defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Unit tests, in Node. A file that needs a DOM says so in its first line: `// @vitest-environment happy-dom`. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'tests/browser/**', '.output/**', '.wxt/**'],
    // Nothing here is slow; a machine that does ten other things at once is.
    testTimeout: 60_000,
    allowOnly: false,
  },
});
