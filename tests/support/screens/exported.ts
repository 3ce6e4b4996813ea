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

/** The sealed record of the n-th exhibit in a package, from 1. */
export async function recordOf(path: string, n = 1): Promise<EvidenceRecord> {
  const folder = String(n).padStart(4, '0');
  return JSON.parse(await readEntry(path, `exhibits/${folder}/record.json`)) as EvidenceRecord;
}
