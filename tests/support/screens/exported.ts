/** The whole way from the popup to a package, and what stands in it. */
import type { EvidenceRecord } from '../../../utils/evidence/record-schema';
import type { BrowserUnderTest, Surface } from '../browsers/types';
import { readEntry } from '../run';
import { makeAndDownload, type DownloadedPackage } from './export-view';
import type { ScreenLanguage } from './names';
import { openExportView } from './popup';

export async function exportFromPopup(
  browser: BrowserUnderTest,
  popup: Surface,
  language: ScreenLanguage = 'en',
): Promise<DownloadedPackage> {
  const view = await openExportView(browser, popup, language);
  const downloaded = await makeAndDownload(view, language);
  await view.close();
  return downloaded;
}

/** Everything in the dossier, in one package; gives the path of the file. */
export async function exportAll(browser: BrowserUnderTest): Promise<string> {
  const list = await browser.openExtensionPage('dossier.html#/');
  await list.waitForText(/1 exhibit|\d+ exhibits/);
  const ids = await list.evaluate(() =>
    [...document.querySelectorAll('a[href^="#/exhibit/"]')].map(
      (link) => link.getAttribute('href')?.split('/').at(2) ?? '',
    ),
  );
  await list.close();
  const chosen = [...new Set(ids)].join(',');
  const view = await browser.openExtensionPage(`dossier.html#/export?ids=${chosen}`);
  const { path } = await makeAndDownload(view);
  await view.close();
  return path;
}

/** The sealed record of the n-th exhibit in a package, from 1. */
export async function recordOf(path: string, n = 1): Promise<EvidenceRecord> {
  const folder = String(n).padStart(4, '0');
  return JSON.parse(await readEntry(path, `exhibits/${folder}/record.json`)) as EvidenceRecord;
}
