/** Finds an installed browser. Nothing is downloaded. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import places from './places.json' with { type: 'json' };
import type { BrowserKind } from './types';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a browser may stand on this kind of computer, most fitting first. */
export function placesOf(
  kind: BrowserKind,
  platform: NodeJS.Platform,
  env: Environment,
): readonly string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '/', 'Applications')];
    return folders.flatMap((folder) => places.macApps[kind].map((app) => join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => places.windowsPrograms[kind].map((program) => `${folder}\\${program}`));
  }
  const folders = ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter), '/snap/bin'];
  return places.commands[kind].flatMap((command) => folders.map((folder) => join(folder, command)));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @throws With the way out when no browser is found. */
export function findBrowser(
  kind: BrowserKind,
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
  runs: (path: string) => boolean = canRun,
): string {
  const named = env[places.variables[kind]];
  const candidates = named === undefined ? placesOf(kind, platform, env) : [named];
  const found = candidates.find(runs);
  if (found !== undefined) return found;
  const which = kind === 'chromium' ? 'Chrome, Edge or Chromium' : 'Firefox';
  throw new Error(
    named === undefined
      ? `No ${which} was found. Install one (on Debian: apt-get install ${kind === 'chromium' ? 'chromium' : 'firefox-esr'}), or set ${places.variables[kind]} to its program.`
      : `${places.variables[kind]} names ${named}, which cannot be run.`,
  );
}
