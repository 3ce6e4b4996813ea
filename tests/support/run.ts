/** What a browser test stands on: a started browser with the built extension, and our own server. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import JSZip from 'jszip';
import { launchBrowser } from './browsers/launch';
import type { BrowserKind, BrowserUnderTest, LaunchOptions } from './browsers/types';
import { startFixtureServer, type FixtureServer } from './fixture-server';

export interface TestRun {
  readonly browser: BrowserUnderTest;
  readonly server: FixtureServer;
  /** So that the next click opens it, and does not close it. */
  closePopup(): Promise<void>;
  stop(): Promise<void>;
}

const BUILDS: Readonly<Record<BrowserKind, string>> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/** The folder of the build under test. */
export function buildOf(kind: BrowserKind): string {
  const folder = resolve(process.env['GETUIGE_OUTPUT'] ?? '.', BUILDS[kind]);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`There is no build in ${folder}: npm run build`);
  }
  return folder;
}

export async function startRun(
  kind: BrowserKind,
  options: Partial<LaunchOptions> = {},
): Promise<TestRun> {
  const downloadDir = await mkdtemp(join(tmpdir(), 'getuige-downloads-'));
  const server = await startFixtureServer();
  const browser = await launchBrowser(kind, {
    extensionDir: buildOf(kind),
    downloadDir,
    language: 'en',
    ...options,
  });
  return {
    browser,
    server,
    closePopup: async () => {
      await (await browser.openPopup())?.close();
    },
    stop: async () => {
      await browser.close();
      await server.close();
      await rm(downloadDir, { recursive: true, force: true });
    },
  };
}

/** One text file of a package. */
export async function readEntry(path: string, entry: string): Promise<string> {
  const zip = await JSZip.loadAsync(await readFile(path));
  const file = zip.file(entry);
  if (file === null) throw new Error(`${entry} is not in the package`);
  return file.async('string');
}

/** Paths of all files in a package. */
export async function entriesOf(path: string): Promise<readonly string[]> {
  const zip = await JSZip.loadAsync(await readFile(path));
  return Object.keys(zip.files);
}
