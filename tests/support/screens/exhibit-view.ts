/** One exhibit in the dossier, as a person reads and changes it. */
import type { BrowserUnderTest, Surface } from '../browsers/types';
import { button } from './names';

const LISTED = {
  nl: /\b\d+ bewijsstuk(?:ken)?\b|Er is nog niets bewaard/,
  en: /\b\d+ exhibits?\b|Nothing has been saved yet/,
} as const;
const HASH = /^#\/exhibit\/([0-9a-f-]{36})/;

/** Ids of all kept exhibits, newest first, as the list links to them. */
export async function listedExhibits(
  browser: BrowserUnderTest,
  language: 'nl' | 'en' = 'en',
): Promise<readonly string[]> {
  const list = await browser.openExtensionPage('dossier.html#/');
  await list.waitForText(LISTED[language]);
  const hashes = await list.evaluate(() =>
    [...document.querySelectorAll('a[href^="#/exhibit/"]')].map(
      (link) => link.getAttribute('href') ?? '',
    ),
  );
  await list.close();
  return [...new Set(hashes.map((hash) => HASH.exec(hash)?.[1] ?? ''))];
}

/** Opens an exhibit in a tab of its own, and waits until it is drawn. */
export async function openExhibit(browser: BrowserUnderTest, exhibitId: string): Promise<Surface> {
  const view = await browser.openExtensionPage(`dossier.html#/exhibit/${exhibitId}`);
  await view.waitForText(/Exhibit \d+/);
  return view;
}

/** Answers the open question with a reason and a yes. */
async function confirm(view: Surface): Promise<void> {
  await view.click({ css: '.question input[type=radio][id$="on request"]' });
  await view.click(button('Yes, remove'));
}

/** Removes one file, on request, and waits until the view says so. */
export async function removeFile(view: Surface, name: string): Promise<void> {
  await view.click(button(`Remove this file ${name}`));
  await view.waitForText(/This one file is erased/);
  await confirm(view);
  await view.waitForText(/This file was removed on .*Reason: on request/);
}

/** Removes the whole exhibit, on request. */
export async function removeExhibit(view: Surface): Promise<void> {
  await view.click(button('Remove'));
  await view.waitForText(/Why do you want to remove exhibit/);
  await confirm(view);
  await view.waitForText(/Exhibit \d+ was removed/);
}
