import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  // Property tests and OpenSSL take long where every core is busy; a test that hangs still ends.
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 180_000 },
});
