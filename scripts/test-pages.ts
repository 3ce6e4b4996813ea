/**
 * `npm run test:pages -- FOLDER`: opens every saved page of a folder under its own
 * address in a real browser, with no network, saves it with a click, and compares
 * the sealed record with `truth.json`; then once more with a button beside each
 * post, and presses each of them. Exit code 0 only if nothing is wrong, at least
 * 95 % of what the truth names is right, for each field, and every button stands
 * beside a post of its own and names that one.
 */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildExtension } from './build-extension';
import { judgeButtons, type ButtonVerdict } from './test-pages/button-verdicts';
import { openPages } from './test-pages/open-pages';
import { pressButtons } from './test-pages/press-buttons';
import { printButtons, printButtonSummary, printPage, printSummary } from './test-pages/print';
import { comparedPage, type ComparedPage } from './test-pages/tally';
import { loadTruth, type TruePage } from './test-pages/truth';

async function comparePages(
  folder: string,
  extensionDir: string,
  pages: readonly TruePage[],
): Promise<readonly ComparedPage[]> {
  const compared: ComparedPage[] = [];
  await openPages(folder, extensionDir, pages, ({ page, record }) => {
    const one = comparedPage(page, record);
    compared.push(one);
    printPage(one);
    return Promise.resolve();
  });
  return compared;
}

async function compareButtons(
  folder: string,
  extensionDir: string,
  pages: readonly TruePage[],
): Promise<readonly ButtonVerdict[]> {
  const verdicts: ButtonVerdict[] = [];
  console.log('\nButtons');
  await pressButtons(folder, extensionDir, pages, (pressed) => {
    const verdict = judgeButtons(pressed);
    verdicts.push(verdict);
    printButtons(verdict);
  });
  return verdicts;
}

async function main(): Promise<number> {
  const [given, only] = process.argv.slice(2);
  if (given === undefined || !(await stat(given).catch(() => null))?.isDirectory()) {
    console.error('npm run test:pages -- FOLDER   a folder with saved pages and truth.json');
    return 2;
  }
  console.log('Building the extension');
  const extensionDir = buildExtension('chromium');
  const pages = (await loadTruth(given)).filter(({ file }) => file.includes(only ?? ''));
  const folder = resolve(given);
  const isRead = printSummary(await comparePages(folder, extensionDir, pages));
  const isPlaced = printButtonSummary(await compareButtons(folder, extensionDir, pages));
  return isRead && isPlaced ? 0 : 1;
}

process.exitCode = await main();
