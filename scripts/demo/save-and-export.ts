/** What a person does: click the icon, press Export, make the package, download it. */
import type { BrowserUnderTest } from '../../tests/support/browsers/types';
import { makeAndDownload, type DownloadedPackage } from '../../tests/support/screens/export-view';
import { openExportView, saveByToolbar } from '../../tests/support/screens/popup';

export async function saveAndExport(
  browser: BrowserUnderTest,
  language: 'nl' | 'en',
  say: (line: string) => void,
): Promise<DownloadedPackage> {
  const { popup, status } = await saveByToolbar(browser, language);
  say(`Clicked the toolbar icon. The popup says: ${status}`);
  const view = await openExportView(browser, popup, language);
  const downloaded = await makeAndDownload(view, language);
  say('Made the package in the export view, and downloaded it.');
  return downloaded;
}
