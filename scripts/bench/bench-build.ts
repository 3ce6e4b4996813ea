/** The built extension, and one page more that only the benchmark opens. All else stays byte for byte. */
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildOf } from '../../tests/support/run';
import type { BrowserKind } from '../../tests/support/browsers/types';

export const BENCH_PAGE = 'bench.html';
const SCRIPT = 'bench.js';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the build with the page in it; to be removed by whoever asked. */
export async function copyWithBenchPage(kind: BrowserKind): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `getuige-bench-${kind}-`));
  await cp(buildOf(kind), folder, { recursive: true });
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    // The page finds its worker beside itself.
    base: './',
    resolve: { alias: { '@': resolve(ROOT) } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: join(ROOT, 'scripts/bench/in-extension/main.ts'),
        output: { entryFileNames: SCRIPT },
      },
    },
  });
  const page = `<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="${SCRIPT}"></script>`;
  await writeFile(join(folder, BENCH_PAGE), page);
  return folder;
}
