import { defineConfig } from 'vitest/config';

/** Browser tests, both browsers. One file at a time: two browsers at once make each other's timings meaningless. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: 0,
    allowOnly: false,
  },
});
