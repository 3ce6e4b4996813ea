/** The list of the dossier, as a person reads it. */
import type { BrowserUnderTest } from '../browsers/types';

/** How many exhibits the list says there are. Brings a new tab to the front and closes it again. */
export async function countExhibits(browser: BrowserUnderTest): Promise<number> {
  const list = await browser.openExtensionPage('dossier.html#/');
  const text = await list.waitForText(/\b\d+ exhibits?\b|Nothing has been saved yet/);
  await list.close();
  return Number(/\b(\d+) exhibits?\b/.exec(text)?.[1] ?? 0);
}
