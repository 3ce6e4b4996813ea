/** A browser with the extension and the page of the benchmark, for one suite. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../tests/support/browsers/launch';
import type { BrowserKind, BrowserUnderTest, Surface } from '../../tests/support/browsers/types';
import { waitUntil } from '../../tests/support/wait';
import { BENCH_PAGE } from './bench-build';
import type { BenchPage } from './in-extension/main';
import type { SeedOptions } from './in-extension/seed';
import { startPageServer, type LongPage } from './page-server';

export interface Session {
  readonly kind: BrowserKind;
  readonly browser: BrowserUnderTest;
  readonly profileDir: string;
  /** In front, with a megabyte of source, in a window of 1280 × 800. */
  openThread(): Promise<Surface>;
  /** In front, a page of text of that height, in a window of the same size. */
  openLong(height: LongPage): Promise<Surface>;
  openBenchPage(): Promise<Surface>;
  /** Until there are so many exhibits. */
  seed(options: SeedOptions): Promise<void>;
  closePopup(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * @param extensionDir as `copyWithBenchPage` gives it.
 * @param args handed to the browser as they are.
 */
export async function startSession(
  kind: BrowserKind,
  extensionDir: string,
  args: readonly string[] = [],
): Promise<Session> {
  const profileDir = await mkdtemp(join(tmpdir(), `getuige-bench-profile-`));
  const downloadDir = await mkdtemp(join(tmpdir(), 'getuige-bench-downloads-'));
  const server = await startPageServer();
  const browser = await launchBrowser(kind, {
    extensionDir,
    downloadDir,
    profileDir,
    language: 'en',
    args: [...(kind === 'chromium' ? ['--window-size=1280,800'] : []), ...args],
    env: kind === 'firefox' ? { MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '800' } : {},
  });
  const openBenchPage = () => browser.openExtensionPage(BENCH_PAGE);
  return {
    kind,
    browser,
    profileDir,
    openBenchPage,
    openThread: () => browser.openPage(server.address),
    openLong: (height) => browser.openPage(server.longAddress(height)),
    seed: async (options) => {
      const page = await openBenchPage();
      const bytes = options.size === 'small' ? null : options.size.bytes;
      while ((await page.evaluate(seedOneBatch, options.upTo, bytes)) < options.upTo);
      await page.close();
    },
    closePopup: () => closePopup(browser),
    stop: async () => {
      await browser.close();
      await server.close();
      await rm(profileDir, { recursive: true, force: true });
      await rm(downloadDir, { recursive: true, force: true });
    },
  };
}

/** Runs in the page of the benchmark. */
function seedOneBatch(upTo: number, bytes: number | null) {
  const { getuigeBench } = globalThis as unknown as { getuigeBench: BenchPage };
  return getuigeBench.seedBatch({ upTo, size: bytes === null ? 'small' : { bytes } });
}

async function closePopup(browser: BrowserUnderTest): Promise<void> {
  await (await browser.openPopup())?.close();
  await waitUntil('the popup to close', async () => (await browser.openPopup()) === null);
}
