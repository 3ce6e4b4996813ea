/** A reload or a reconstruction, asked for in the popup as a person does it. */
import type { BrowserUnderTest, Surface } from '../browsers/types';
import type { TestRun } from '../run';
import { waitUntil } from '../wait';
import { exportFromPopup, recordOf } from './exported';
import { button, NAMES, type ScreenLanguage } from './names';
import { saveByToolbar } from './popup';

/** A page is waited for, and its elements until they stand still. */
export const FOLLOW_UP_PATIENCE_MS = 90_000;

export const pageSaying = (words: string): string =>
  `<!doctype html><html lang="en"><title>A post</title><main><p id="post">${words}</p></main></html>`;

/** A page that says these words, opened and saved. */
export async function openPageAndSave(
  { browser, server }: Pick<TestRun, 'browser' | 'server'>,
  name: string,
  words = 'What was posted',
): Promise<{ readonly page: Surface; readonly popup: Surface }> {
  const page = await browser.openPage(server.offer(name, { body: pageSaying(words) }));
  return { page, popup: (await saveByToolbar(browser)).popup };
}

/** The package of what the popup shows, and its record. */
export async function exported(browser: BrowserUnderTest, popup: Surface) {
  const { path } = await exportFromPopup(browser, popup);
  return { path, record: await recordOf(path) };
}

/** Opens what is out of the way, and presses the button in it. */
export async function press(
  popup: Surface,
  name: 'reload' | 'reconstruct',
  language: ScreenLanguage = 'en',
): Promise<void> {
  const isOpen = await popup.evaluate(() => document.querySelector('.more[open]') !== null);
  if (!isOpen) await popup.click(button(NAMES[language].more));
  await popup.click(button(NAMES[language][name]));
}

interface Messages {
  readonly runtime: {
    sendMessage(message: unknown): Promise<{ value: { latest: { number: number }[] } }>;
  };
}

/** The number of the exhibit that was saved last, as the background knows it. */
export async function latestNumber(popup: Surface): Promise<number> {
  return popup.evaluate(async () => {
    const scope = self as unknown as { browser?: Messages; chrome?: Messages };
    const api = (scope.browser ?? scope.chrome) as Messages;
    const answer = await api.runtime.sendMessage({ name: 'overview', request: { limit: 1 } });
    return answer.value.latest[0]?.number ?? 0;
  });
}

/** Waits until the popup shows, and then lists, an exhibit with a higher number. */
export async function waitForNext(popup: Surface, before: number): Promise<void> {
  await waitUntil(
    `an exhibit after number ${before}`,
    async () => {
      const { row, text } = await popup.evaluate(() => ({
        row: document.querySelector('.latest__row')?.textContent ?? '',
        text: document.body.innerText,
      }));
      if (Number(/(?:No\.|Nr\.) (\d+)/.exec(row)?.[1] ?? 0) > before) return true;
      throw new Error(text);
    },
    FOLLOW_UP_PATIENCE_MS,
  );
}

/** Firefox asks for a click; gives the way to make it. */
export async function waitForClickRequest(
  browser: BrowserUnderTest,
  popup: Surface,
): Promise<void> {
  await waitUntil(
    'the request for a click',
    async () => {
      const text = await popup.evaluate(() => document.body.innerText);
      if (text.includes('One more click')) return true;
      throw new Error(text);
    },
    FOLLOW_UP_PATIENCE_MS,
  );
  await popup.click(button('Close window'));
  await waitUntil('the popup to close', async () => (await browser.openPopup()) === null);
}

/** Presses the button, and in Firefox the icon once more; gives the popup that shows the second exhibit. */
export async function reloadAgain(browser: BrowserUnderTest, popup: Surface): Promise<Surface> {
  const before = await latestNumber(popup);
  await press(popup, 'reload');
  return finishReload(browser, popup, before);
}

/** The rest of a reload that was asked for. */
export async function finishReload(
  browser: BrowserUnderTest,
  popup: Surface,
  before: number,
): Promise<Surface> {
  if (browser.kind === 'chromium') {
    await waitForNext(popup, before);
    return popup;
  }
  await waitForClickRequest(browser, popup);
  const second = (await saveByToolbar(browser)).popup;
  await waitForNext(second, before);
  return second;
}
