/** Builds the extension for one browser, as people get it. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { BrowserKind } from '../tests/support/browsers/types';

const BUILDS: Readonly<Record<BrowserKind, { target: string; folder: string }>> = {
  chromium: { target: 'chrome', folder: '.output/chrome-mv3' },
  firefox: { target: 'firefox', folder: '.output/firefox-mv3' },
};

/** @returns The folder of the build. @throws With what the build said. */
export function buildExtension(kind: BrowserKind): string {
  const { target, folder } = BUILDS[kind];
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', target],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  return resolve(folder);
}
