/** Saved pages with a button beside each post: every one is pressed, as a person does, and its record read. */
import { startDesktop } from '../../tests/support/desktop';
import {
  allowSites,
  countSaved,
  isChosen,
  X_OPTION,
} from '../../tests/support/screens/page-button';
import { chooseSettings } from '../../tests/support/screens/settings';
import type { Surface } from '../../tests/support/browsers/types';
import { waitUntil } from '../../tests/support/wait';
import { PAGES_OF_POSTS } from '../../tests/unit/platforms/posts-with-places';
import type { Post } from '../../utils/evidence/post-schema';
import {
  BUTTON_PLATFORMS,
  isButtonPlatform,
  type ButtonPlatform,
} from '../../utils/platforms/button-platforms';
import type {} from '../../utils/platforms/page-button-script';
import { platformOf } from '../../utils/platforms/platform-of';
import { recordNumber } from './latest-record';
import { startPageBrowser, type PageBrowser } from './page-browser';
import { walkButtons, type MadePosts } from './page-with-buttons';
import type { TruePage } from './truth';

/** What a press on one button sealed. */
export interface Pressed {
  /** First words of what it stands beside. */
  readonly beside: string;
  /** The post that the record is about; null where it names none. */
  readonly post: Post | null;
}

export interface PressedPage {
  readonly page: TruePage;
  /** Everything that the page shows in words. */
  readonly words: string;
  readonly pressed: readonly Pressed[];
  /** Why not all of them were pressed; null where all were. */
  readonly failure: string | null;
}

/** @param look is handed each page of a platform that buttons exist for. */
export async function pressButtons(
  folder: string,
  extensionDir: string,
  pages: readonly TruePage[],
  look: (pressed: PressedPage) => void,
): Promise<void> {
  const desktop = await startDesktop();
  const on = await startPageBrowser(folder, extensionDir, { headed: true, env: desktop.env });
  try {
    await allowSites(on.dossier, desktop, X_OPTION);
    await waitUntil('the choice to stand', () => isChosen(on.dossier));
    await chooseSettings(on.browser, { language: 'en', pageButtons: BUTTON_PLATFORMS });
    for (const page of pages) {
      const platform = platformOf(new URL(page.address));
      if (isButtonPlatform(platform)) look(await pressAll(on, page, platform));
    }
  } finally {
    await on.stop();
    await desktop.stop();
  }
}

async function pressAll(
  on: PageBrowser,
  page: TruePage,
  platform: ButtonPlatform,
): Promise<PressedPage> {
  const tab = await on.open(page);
  const words = await tab.evaluate(() => document.body.innerText);
  const pressed: Pressed[] = [];
  let failure: string | null = null;
  try {
    await walkButtons(tab, madePosts(platform), async (press, beside) => {
      const number = (await countSaved(on.dossier)) + 1;
      await press();
      pressed.push({ beside, post: await pressedPost(on.dossier, number) });
    });
  } catch (error) {
    failure = `after ${String(pressed.length)} presses: ${String(error)}`;
  }
  await tab.close();
  return { page, words, pressed, failure };
}

/** Every kind that the platform has. */
function madePosts(platform: ButtonPlatform): MadePosts {
  const pages = PAGES_OF_POSTS.filter((page) => page.platform === platform);
  return {
    html: pages.map(({ html }) => html).join(''),
    count: pages.reduce((sum, { posts }) => sum + posts.length, 0),
  };
}

/** Waits for the record, and until the next press counts. */
async function pressedPost(dossier: Surface, number: number): Promise<Post | null> {
  const { posts, subject } = await recordNumber(dossier, number);
  await waitUntil('the answer to the press', () => dossier.evaluate(isAnswered));
  return subject === null ? null : (posts[subject] ?? null);
}

interface Api {
  readonly tabs: { query(wanted: object): Promise<readonly [{ readonly id: number }]> };
  readonly scripting: {
    executeScript(script: object): Promise<readonly [{ readonly result: boolean }]>;
  };
}

/** Runs in a page of the extension: only scripts of ours see what the buttons offer. */
async function isAnswered(): Promise<boolean> {
  const { chrome } = globalThis as unknown as { readonly chrome: Api };
  const [{ id }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const func = (): boolean => globalThis.getuigeButtons?.pressed() === null;
  const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: id }, func });
  return result;
}
