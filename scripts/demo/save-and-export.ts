/** What a person does: click the icon, press Export, make the package, download it. */
import type { BrowserUnderTest, Surface } from '../../tests/support/browsers/types';
import { listedExhibits } from '../../tests/support/screens/exhibit-view';
import { makeAndDownload, type DownloadedPackage } from '../../tests/support/screens/export-view';
import { button, NAMES } from '../../tests/support/screens/names';
import { pressOn, waitForPicker, waitForPost } from '../../tests/support/screens/only-post';
import { openExportView, saveByToolbar } from '../../tests/support/screens/popup';
import { waitForWhole } from '../../tests/support/screens/whole-page';

type Language = 'nl' | 'en';
type Say = (line: string) => void;

interface Wanted {
  readonly language: Language;
  readonly whole: boolean;
  readonly post: string | null;
}

export async function saveAndExport(
  browser: BrowserUnderTest,
  page: Surface,
  { language, whole, post }: Wanted,
  say: Say,
): Promise<DownloadedPackage> {
  const { popup, status } = await saveByToolbar(browser, language);
  say(`Clicked the toolbar icon. The popup says: ${status}`);
  if (whole) {
    await popup.click(button(NAMES[language].wholePage));
    await waitForWhole(popup);
    say('Pressed the button for the whole page, and waited until the popup said that it is saved.');
  }
  const view =
    post === null
      ? await openExportView(browser, popup, language)
      : await savePost(browser, page, popup, { language, post }, say);
  const downloaded = await makeAndDownload(view, language);
  say('Made the package in the export view, and downloaded it.');
  return downloaded;
}

/** Gives the export view with the exhibit of the post. */
async function savePost(
  browser: BrowserUnderTest,
  page: Surface,
  popup: Surface,
  { language, post }: { readonly language: Language; readonly post: string },
  say: Say,
): Promise<Surface> {
  await popup.click(button(NAMES[language].onlyPost));
  await waitForPicker(browser, page);
  await page.evaluate((selector) => {
    document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, post);
  await pressOn(page, post);
  await waitForPost(page);
  say(`Pressed the button for only this post, and clicked ${post} in the page.`);
  const [exhibitId = ''] = await listedExhibits(browser, language);
  return browser.openExtensionPage(`dossier.html#/export?ids=${exhibitId}`);
}
