/**
 * Buttons beside posts, as a person switches them on and presses them. The feed stands at x.com as
 * far as the browser under test knows. What is in a closed shadow root no test sees: the element
 * that holds it has its place and size.
 */
import type { BrowserKind, LaunchOptions, Surface, Target } from '../browsers/types';
import { startDesktop, type Desktop } from '../desktop';
import { startFixtureServer, type MadePage } from '../fixture-server';
import { startRun, type TestRun } from '../run';
import { waitUntil } from '../wait';

const HOST = 'x.com';
const OWN_NAMES = `MAP ${HOST} 127.0.0.1, MAP *.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;

export interface ButtonRun {
  readonly run: TestRun;
  /** Settings, in a tab of their own behind the page. */
  readonly desk: Surface;
  /** Offers a made page at x.com; gives its address. */
  offer(name: string, page: MadePage): string;
  /** Opens a made page at x.com. */
  open(name: string, page: MadePage): Promise<Surface>;
  /** As `allowSites`. */
  allow(option: Target, isGiven?: (desk: Surface) => Promise<boolean>): Promise<void>;
  stop(): Promise<void>;
}

/** In Chromium on a screen, since its question can only be answered there. */
export async function startButtonRun(
  kind: BrowserKind,
  options: Pick<LaunchOptions, 'privateWindows'> = {},
): Promise<ButtonRun> {
  const desktop = kind === 'chromium' ? await startDesktop() : null;
  const server = await startFixtureServer('https');
  const run = await startRun(kind, {
    ...options,
    ...(desktop === null ? {} : { headed: true, env: desktop.env }),
    insecureCertificates: true,
    args: kind === 'chromium' ? [`--host-resolver-rules=${OWN_NAMES}`] : [],
    preferences: { 'extensions.webextOptionalPermissionPrompts': false },
  });
  const desk = await run.browser.openExtensionPage('dossier.html#/settings');
  const offer = (name: string, page: MadePage): string => {
    const address = new URL(server.offer(name, page));
    address.hostname = HOST;
    return address.href;
  };
  return {
    run,
    desk,
    offer,
    open: (name, page) => run.browser.openPage(offer(name, page)),
    allow: (option, isGiven) => allowSites(desk, desktop, option, isGiven),
    stop: async () => {
      await run.stop();
      await server.close();
      await desktop?.stop();
    },
  };
}

/**
 * Chooses in the settings, and answers the browser's question with yes.
 * @param desktop null where the browser asks nothing.
 * @param isGiven by default, whether all sites are allowed.
 */
export async function allowSites(
  desk: Surface,
  desktop: Desktop | null,
  option: Target,
  isGiven: (desk: Surface) => Promise<boolean> = hasAllSites,
): Promise<void> {
  await desk.show();
  await waitUntil('the permission', async () => {
    await desk.click(option);
    if (desktop !== null) await answerQuestion(desk, desktop);
    await waitUntil('an answer', async () => {
      await desktop?.press('Return');
      return (await isGiven(desk)) || (await isRefused(desk));
    });
    return isGiven(desk);
  });
}

/**
 * Chromium draws its question where no test can look: no has the focus, yes is the next one. Keys
 * that come before it is there mean no, and then the question is asked once more.
 */
async function answerQuestion(desk: Surface, desktop: Desktop): Promise<void> {
  await desk.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, DRAWN_WITHIN_FRAMES);
  await desktop.press('Tab');
}

const DRAWN_WITHIN_FRAMES = 60;

function isRefused(desk: Surface): Promise<boolean> {
  return desk.evaluate(() => document.querySelector('[role=alert] .notice') !== null);
}

interface Permissions {
  contains(wanted: object): Promise<boolean>;
  remove(given: object): Promise<boolean>;
}
interface Api {
  readonly permissions: Permissions;
}

export function hasAllSites(desk: Surface): Promise<boolean> {
  return desk.evaluate(() => {
    const scope = globalThis as unknown as { browser?: Api; chrome?: Api };
    const api = (scope.browser ?? scope.chrome) as Api;
    return api.permissions.contains({ origins: ['<all_urls>'] });
  });
}

/** As the browser's own list of extensions does. */
export async function takeBackAllSites(desk: Surface): Promise<void> {
  await desk.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Api; chrome?: Api };
    const api = (scope.browser ?? scope.chrome) as Api;
    await api.permissions.remove({ origins: ['<all_urls>'] });
  });
}

export const X_OPTION = { role: 'checkbox', name: 'X (Twitter)' } as const;

export function isChosen(desk: Surface): Promise<boolean> {
  return desk.evaluate(
    () => document.querySelector<HTMLInputElement>('input[name=button-x]')?.checked === true,
  );
}

/** How many posts have a button. */
export function countButtons(page: Surface): Promise<number> {
  return page.evaluate(
    () => document.querySelectorAll('article > div:not([class]), article + div').length,
  );
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Waits until the n-th post, from 1, has a button that stands still; gives its middle. */
export async function buttonOf(page: Surface, n: number): Promise<Place> {
  let before = '';
  return waitUntil(`the button of post ${n}`, async () => {
    const place = await page.evaluate((at) => {
      const host = document
        .querySelectorAll('article')
        [at - 1]?.querySelector(':scope > div:not([class])');
      const box = host?.getBoundingClientRect();
      if (box === undefined || box.width === 0) return null;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
    }, n);
    const last = before;
    before = JSON.stringify(place);
    return before === last ? place : null;
  });
}

/** Presses the mouse on the button of the n-th post. */
export async function pressButton(page: Surface, n: number): Promise<void> {
  const { x, y } = await buttonOf(page, n);
  await page.moveTo(x, y);
  await page.pressAt(x, y);
}

/** Exhibits in the database. */
export function countSaved(desk: Surface): Promise<number> {
  return desk.evaluate(async () => {
    const opening = indexedDB.open('getuige');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => {
        resolve(opening.result);
      };
      opening.onerror = () => {
        reject(opening.error ?? new Error('no database'));
      };
    });
    const counting = database.transaction('exhibits').objectStore('exhibits').count();
    return new Promise<number>((resolve) => {
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    });
  });
}
