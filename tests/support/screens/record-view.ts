/** Recording a tab in the dossier, as a person does it. */
import { startDesktop, type Desktop } from '../desktop';
import type { BrowserKind, BrowserUnderTest, Surface } from '../browsers/types';
import { startRun, type TestRun } from '../run';
import { waitUntil } from '../wait';
import { button } from './names';

/** In the title of the page that is recorded in Chromium. */
const TITLE = 'Parkeren bij het zwembad';
export const RECORDED_PAGE = 'forum.html';

/** Chromium chooses the tab by its title; Firefox the screen, which it has only with a display. */
const CHOOSING_BY_ITSELF = [`--auto-select-tab-capture-source-by-title=${TITLE}`];
const WITHOUT_ASKING = { 'media.navigator.permission.disabled': true };

export interface RecordingRun extends TestRun {
  /** Another browser on the same profile, once this one was killed. */
  again(): Promise<RecordingRun>;
}

/** A browser in which what is recorded is chosen without a person. */
export async function startRecordingRun(
  kind: BrowserKind,
  profileDir?: string,
): Promise<RecordingRun> {
  const desktop: Desktop | null = kind === 'firefox' ? await startDesktop() : null;
  const run = await startRun(kind, {
    ...(kind === 'chromium' ? { args: CHOOSING_BY_ITSELF } : { preferences: WITHOUT_ASKING }),
    ...(desktop === null ? {} : { headed: true, env: desktop.env }),
    ...(profileDir === undefined ? {} : { profileDir }),
  });
  return {
    ...run,
    stop: async () => {
      await run.stop();
      await desktop?.stop();
    },
    again: () => startRecordingRun(kind, profileDir),
  };
}

export interface RecordedView {
  readonly view: Surface;
  readonly page: Surface;
}

/** Opens a page and the view, and begins to record. */
export async function beginRecording({ browser, server }: TestRun): Promise<RecordedView> {
  const page = await browser.openPage(server.address(RECORDED_PAGE));
  const view = await browser.openExtensionPage('dossier.html#/record');
  await view.click(button('Choose what to record'));
  await view.waitForText(/Recording\s+\d:\d\d · /);
  await page.show();
  return { view, page };
}

/** Moves something on the page, and waits until so many pieces of it are on the disk. */
export async function recordPieces({ page, view }: RecordedView, count: number): Promise<void> {
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:200px;height:200px;z-index:9';
    document.body.append(box);
    let hue = 0;
    const turn = (): void => {
      hue = (hue + 7) % 360;
      box.style.background = `hsl(${hue} 80% 50%)`;
      setTimeout(turn, 200);
    };
    turn();
  });
  await waitUntil(
    `${count} pieces of a recording`,
    async () => ((await stagedPieces(view)) >= count ? true : null),
    60_000,
  );
}

/** Files of pieces that stand in the staging place, of all recordings together. */
export function stagedPieces(view: Surface): Promise<number> {
  return view.evaluate(async () => {
    type Entries = { values(): AsyncIterable<FileSystemHandle> };
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('recordings', { create: true });
    let pieces = 0;
    for await (const one of (folder as unknown as Entries).values()) {
      for await (const file of (one as unknown as Entries).values()) {
        if (/^\d{6}-\d+$/.test(file.name)) pieces += 1;
      }
    }
    return pieces;
  });
}

/** Stops and waits for the exhibit; gives its id. */
export async function stopRecording(view: Surface): Promise<string> {
  await view.show();
  await view.click(button('Stop and save'));
  return waitForSealed(view);
}

/** Waits until the view says that it is sealed; gives the id of the exhibit. */
export async function waitForSealed(view: Surface): Promise<string> {
  await view.waitForText(/Saved: recording of \d+:\d\d, exhibit \d+/);
  const hash = await view.evaluate(
    () => document.querySelector('a[href^="#/exhibit/"]')?.getAttribute('href') ?? '',
  );
  return hash.split('/').at(-1) ?? '';
}

/** The page of the extension that lists what is there. */
export function openList(browser: BrowserUnderTest): Promise<Surface> {
  return browser.openExtensionPage('dossier.html#/');
}
