import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Real browsers: one file after the other, so that two cores are enough. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
