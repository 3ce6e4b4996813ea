/**
 * `npm run demo`: builds the extension, saves a page with a real click on the
 * toolbar icon, exports, and verifies the package. Exit code 0 only if all of it
 * holds, 1 if anything does not, 2 for an option that does not exist.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import JSZip from 'jszip';
import { findBrowser } from '../tests/support/browsers/find-browser';
import { launchBrowser } from '../tests/support/browsers/launch';
import type { BrowserUnderTest } from '../tests/support/browsers/types';
import { startFixtureServer } from '../tests/support/fixture-server';
import { buildExtension } from './build-extension';
import { checkPackage } from './demo/check-package';
import { parseDemoOptions, UsageError, USAGE, type DemoOptions } from './demo/options';
import { saveAndExport } from './demo/save-and-export';
import { linesOfRecord } from './demo/what-was-read';
import type { EvidenceRecord } from '../utils/evidence/record-schema';
import { chooseSettings } from '../tests/support/screens/settings';

type Say = (line: string) => void;

function startBrowser(
  options: DemoOptions,
  extensionDir: string,
  downloadDir: string,
): Promise<BrowserUnderTest> {
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  if (options.headed && process.platform === 'linux' && display === undefined) {
    throw new Error('--headed needs a display; without it the demo needs none.');
  }
  return launchBrowser(options.browser, {
    extensionDir,
    downloadDir,
    headed: options.headed,
    language: options.language,
    args: options.browserArgs,
    network: options.url !== null || options.headed,
  });
}

/** @returns Whether everything holds. */
async function verifyAndTell(
  path: string,
  shownSha256: string,
  options: DemoOptions,
  say: Say,
): Promise<boolean> {
  const { sha256, lines } = await checkPackage(path, shownSha256, options.language);
  say(`Package: ${path}`);
  say(`SHA-256: ${sha256}`);
  for (const { holds, text, detail } of lines) {
    say(detail === true ? `         ${text}` : `${holds ? 'holds' : 'FAILS'}  ${text}`);
  }
  const zip = await JSZip.loadAsync(await readFile(path));
  const record = (await zip.file('exhibits/0001/record.json')?.async('string')) ?? '{}';
  for (const line of linesOfRecord(JSON.parse(record) as EvidenceRecord)) say(line);
  if (options.json) console.log(record);
  return lines.every(({ holds }) => holds);
}

async function run(options: DemoOptions, say: Say): Promise<boolean> {
  say(`Browser: ${findBrowser(options.browser)}`);
  const outDir = resolve(options.outDir);
  await mkdir(outDir, { recursive: true });
  say(`Building the extension for ${options.browser}`);
  const extensionDir = buildExtension(options.browser);
  const server = options.url === null ? await startFixtureServer() : null;
  try {
    const browser = await startBrowser(options, extensionDir, outDir);
    try {
      await chooseSettings(browser, { language: options.language });
      const address = options.url ?? server?.address(`practice.${options.language}.html`) ?? '';
      const page = await browser.openPage(address);
      say(`Opened ${address} in ${browser.kind} ${browser.version}`);
      const { path, shownSha256 } = await saveAndExport(browser, page, options, say);
      const holds = await verifyAndTell(path, shownSha256, options, say);
      say(
        holds ? 'Everything holds.' : 'Not everything holds: see the lines that begin with FAILS.',
      );
      if (options.headed) {
        say('The browser stays open for you to try. Close it to end the demo.');
        await browser.closedByPerson();
      }
      return holds;
    } finally {
      await browser.close();
    }
  } finally {
    await server?.close();
  }
}

async function main(): Promise<number> {
  try {
    const options = parseDemoOptions(process.argv.slice(2));
    const say: Say = options.json ? console.error : console.log;
    return (await run(options, say)) ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

process.exitCode = await main();
