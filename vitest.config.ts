import { configDefaults, defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Unit tests, in Node. A file that needs a DOM says so in its first line: `// @vitest-environment happy-dom`. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'tests/browser/**', '.output/**', '.wxt/**'],
    allowOnly: false,
  },
});
