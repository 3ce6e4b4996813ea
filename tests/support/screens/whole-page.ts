/** The whole page, saved from the popup as a person does it. */
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { EvidenceRecord } from '../../../utils/evidence/record-schema';
import type { BrowserUnderTest, Surface } from '../browsers/types';
import { decode, type Picture } from '../coded-rows';
import { waitUntil } from '../wait';
import { exportFromPopup, recordOf } from './exported';
import { button, NAMES, type ScreenLanguage } from './names';
import { saveByToolbar } from './popup';

/** A page of forty screens takes twenty seconds at two a second. */
export const WHOLE_PATIENCE_MS = 120_000;

export interface SavedWhole {
  readonly record: EvidenceRecord;
  /** The content of a file of the exhibit. */
  picture(name: string): Promise<Picture>;
  readonly path: string;
}

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
export async function openWhole(browser: BrowserUnderTest, popup: Surface): Promise<SavedWhole> {
  const { path } = await exportFromPopup(browser, popup);
  const zip = await JSZip.loadAsync(await readFile(path));
  return {
    path,
    record: await recordOf(path),
    picture: async (name) => {
      const content = await zip.file(`exhibits/0001/${name}`)?.async('nodebuffer');
      if (content === undefined) throw new Error(`${name} is not in the package`);
      return decode(content);
    },
  };
}
