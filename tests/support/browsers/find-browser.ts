/** Finds an installed browser. Nothing is downloaded. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserKind } from './types';

type Environment = Readonly<Record<string, string | undefined>>;

const COMMANDS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const MAC_APPS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS_PROGRAMS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/** Where a browser may stand on this kind of computer, most fitting first. */
export function placesOf(
  kind: BrowserKind,
  platform: NodeJS.Platform,
  env: Environment,
): readonly string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '/', 'Applications')];
    return folders.flatMap((folder) => MAC_APPS[kind].map((app) => join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PROGRAMS[kind].map((program) => `${folder}\\${program}`));
  }
  const folders = ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter), '/snap/bin'];
  return COMMANDS[kind].flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** The variable with which a person names a browser of their own. */
export const VARIABLES: Readonly<Record<BrowserKind, string>> = {
  chromium: 'GETUIGE_CHROMIUM',
  firefox: 'GETUIGE_FIREFOX',
};

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
  const named = env[VARIABLES[kind]];
  const places = named === undefined ? placesOf(kind, platform, env) : [named];
  const found = places.find(runs);
  if (found !== undefined) return found;
  const which = kind === 'chromium' ? 'Chrome, Edge or Chromium' : 'Firefox';
  throw new Error(
    named === undefined
      ? `No ${which} was found. Install one (on Debian: apt-get install ${kind === 'chromium' ? 'chromium' : 'firefox-esr'}), or set ${VARIABLES[kind]} to its program.`
      : `${VARIABLES[kind]} names ${named}, which cannot be run.`,
  );
}
