/** The whole page, saved from the popup as a person does it. */
import type { BrowserUnderTest, Surface } from '../browsers/types';
import { waitUntil } from '../wait';
import { exportFromPopup } from './exported';
import { button, NAMES, type ScreenLanguage } from './names';
import { openExhibit, type OpenedExhibit } from './opened';
import { saveByToolbar } from './popup';

/** A page of forty screens takes twenty seconds at two a second. */
export const WHOLE_PATIENCE_MS = 120_000;

/** Presses the button, and waits until the popup says how it ended. */
export async function saveWholePage(
  browser: BrowserUnderTest,
  language: ScreenLanguage = 'en',
): Promise<Surface> {
  const { popup } = await saveByToolbar(browser, language);
  await popup.click(button(NAMES[language].wholePage));
  await waitForWhole(popup);
  return popup;
}

/** Waits until the popup shows an exhibit with all of the page, or with what there is of it. */
export async function waitForWhole(popup: Surface): Promise<void> {
  await waitUntil(
    'the whole page',
    async () => {
      const text = await popup.evaluate(() => document.body.innerText);
      if (
        /whole page is saved|hele pagina is bewaard|Saved up to|saved up to|Bewaard tot/.test(text)
      )
        return true;
      throw new Error(`The popup says: ${text}`);
    },
    WHOLE_PATIENCE_MS,
  );
}

/** Exports what the popup shows and opens the package. */
export async function openWhole(browser: BrowserUnderTest, popup: Surface): Promise<OpenedExhibit> {
  const { path } = await exportFromPopup(browser, popup);
  return openExhibit(path);
}
