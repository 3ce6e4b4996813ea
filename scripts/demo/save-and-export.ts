/** What a person does: click the icon, press Export, make the package, download it. */
import type { BrowserUnderTest } from '../../tests/support/browsers/types';
import { makeAndDownload, type DownloadedPackage } from '../../tests/support/screens/export-view';
import { button, NAMES } from '../../tests/support/screens/names';
import { openExportView, saveByToolbar } from '../../tests/support/screens/popup';
import { waitForWhole } from '../../tests/support/screens/whole-page';

export async function saveAndExport(
  browser: BrowserUnderTest,
  { language, whole }: { readonly language: 'nl' | 'en'; readonly whole: boolean },
  say: (line: string) => void,
): Promise<DownloadedPackage> {
  const { popup, status } = await saveByToolbar(browser, language);
  say(`Clicked the toolbar icon. The popup says: ${status}`);
  if (whole) {
    await popup.click(button(NAMES[language].wholePage));
    await waitForWhole(popup);
    say('Pressed the button for the whole page, and waited until the popup said that it is saved.');
  }
  const view = await openExportView(browser, popup, language);
  const downloaded = await makeAndDownload(view, language);
  say('Made the package in the export view, and downloaded it.');
  return downloaded;
}
