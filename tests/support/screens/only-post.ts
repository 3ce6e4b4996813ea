/** One post, pointed at in the page and saved, as a person does it. */
import type { BrowserUnderTest, Surface } from '../browsers/types';
import { waitUntil } from '../wait';
import { listedExhibits } from './exhibit-view';
import { makeAndDownload } from './export-view';
import { button, NAMES, type ScreenLanguage } from './names';
import { openExhibit, type OpenedExhibit } from './opened';
import { saveByToolbar } from './popup';

export const POST_PATIENCE_MS = 120_000;
/** What is drawn over the page stands beside its body, or in its open dialog. */
const PICKER = ':is(html, dialog) > div[popover]';
const NOTICE = 'html > div:not([popover])';

export function isPicking(page: Surface): Promise<boolean> {
  return page.evaluate((selector) => document.querySelector(selector) !== null, PICKER);
}

/** Saves the page, presses the button, and waits until the page asks for the post. */
export async function startPicking(
  browser: BrowserUnderTest,
  page: Surface,
  language: ScreenLanguage = 'en',
): Promise<void> {
  const { popup } = await saveByToolbar(browser, language);
  await popup.click(button(NAMES[language].onlyPost));
  await waitForPicker(browser, page);
}

/** Waits until the page asks for the post, with the popup out of the way. */
export async function waitForPicker(browser: BrowserUnderTest, page: Surface): Promise<void> {
  await waitUntil('the page to ask for the post', () => isPicking(page));
  await waitUntil('the popup to close', async () => (await browser.openPopup()) === null);
}

/** Presses the middle of what is seen of an element, whatever lies over it. */
export async function pressOn(page: Surface, css: string): Promise<void> {
  const { x, y } = await page.evaluate((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    if (box === undefined) throw new Error(`There is no ${selector}`);
    const middle = (from: number, to: number, most: number) =>
      (Math.max(0, from) + Math.min(most, to)) / 2;
    return {
      x: middle(box.left, box.right, innerWidth),
      y: middle(box.top, box.bottom, innerHeight),
    };
  }, css);
  await page.moveTo(x, y);
  await page.pressAt(x, y);
}

/** Waits until a notice in the page says how it went, with the picker gone. */
export async function waitForPost(page: Surface): Promise<void> {
  await waitUntil(
    'the notice that it is saved',
    () => page.evaluate((selector) => document.querySelector(selector) !== null, NOTICE),
    POST_PATIENCE_MS,
  );
  if (await isPicking(page)) throw new Error('The page still asks for the post');
}

/** Exports the exhibit that was saved last, and opens the package. */
export async function openPost(browser: BrowserUnderTest): Promise<OpenedExhibit> {
  const [exhibitId = ''] = await listedExhibits(browser);
  const view = await browser.openExtensionPage(`dossier.html#/export?ids=${exhibitId}`);
  const { path } = await makeAndDownload(view);
  await view.close();
  return openExhibit(path);
}
