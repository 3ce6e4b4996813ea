/** The popup, as a person uses it. */
import type { BrowserUnderTest, Surface } from '../browsers/types';
import { button, NAMES, STATUS, type ScreenLanguage } from './names';

/** Clicks the toolbar icon and waits until the popup says that the page was saved. */
export async function saveByToolbar(
  browser: BrowserUnderTest,
  language: ScreenLanguage = 'en',
): Promise<{ readonly popup: Surface; readonly status: string }> {
  const popup = await browser.clickToolbar();
  try {
    const status = await popup.waitForText(NAMES[language].saved, STATUS);
    return { popup, status };
  } catch (error) {
    const said = await popup.evaluate(() => document.body.innerText);
    throw new Error(`The page was not saved. The popup says: ${said}`, { cause: error });
  }
}

/** Presses Export, and gives the tab with the export view that opens. */
export async function openExportView(
  browser: BrowserUnderTest,
  popup: Surface,
  language: ScreenLanguage = 'en',
): Promise<Surface> {
  await popup.click(button(NAMES[language].exporting));
  return browser.waitForTab(/dossier\.html#\/export\?ids=/);
}
