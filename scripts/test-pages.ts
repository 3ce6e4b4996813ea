/**
 * `npm run test:pages -- FOLDER`: opens every saved page of a folder under its own
 * address in a real browser, with no network, saves it with a click, and compares
 * the sealed record with `truth.json`. Exit code 0 only if nothing is wrong and
 * at least 95 % of what the truth names is right, for each field.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../tests/support/browsers/launch';
import { buildExtension } from './build-extension';
import { compareRecord, type Verdict } from './test-pages/compare';
import { recordNumber } from './test-pages/latest-record';
import { startPageServer } from './test-pages/page-server';
import { printPage, printSummary, type ComparedPage } from './test-pages/print';
import { loadTruth, type TruePage } from './test-pages/truth';

async function comparePages(
  folder: string,
  extensionDir: string,
  pages: readonly TruePage[],
): Promise<readonly ComparedPage[]> {
  const server = await startPageServer(folder);
  const downloadDir = await mkdtemp(join(tmpdir(), 'getuige-pages-'));
  const browser = await launchBrowser('chromium', {
    extensionDir,
    downloadDir,
    language: 'en',
    network: true,
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${String(server.port)}`],
    insecureCertificates: true,
  });
  const compared: ComparedPage[] = [];
  const dossier = await browser.openExtensionPage('dossier.html#/settings');
  try {
    for (const page of pages) {
      server.show(page);
      const tab = await browser.openPage(page.address);
      await browser.clickToolbar();
      const record = await recordNumber(dossier, compared.length + 1);
      await tab.close();
      const verdicts: readonly Verdict[] = compareRecord(record, page.expected);
      const one: ComparedPage = { page, reader: record.reader?.id ?? 'none', verdicts };
      compared.push(one);
      printPage(one);
    }
  } finally {
    await browser.close();
    await server.close();
    await rm(downloadDir, { recursive: true, force: true });
  }
  return compared;
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
  return printSummary(await comparePages(resolve(given), extensionDir, pages)) ? 0 : 1;
}

process.exitCode = await main();
