/** Buttons beside posts: on which pages their script stands, and what it may say to us. */
import * as v from 'valibot';
import { patternsOf, type ButtonPlatform } from '@/utils/platforms/button-platforms';
import { PRESS_MESSAGE, type PressOutcome } from '@/utils/platforms/page-button-script';
import { platformOf } from '@/utils/platforms/platform-of';
import { hasAllSites } from './all-sites';
import { browser } from './api';
import type { SaveGesture } from './menus';
import { loadSettings, saveSettings } from './settings';

const ID = 'page-button';
const SCRIPT = 'page-button.js';

let latest: Promise<void> = Promise.resolve();

/** Makes it so that the script stands where somebody wants it and may have it, and nowhere else. */
export function syncPageButtons(): Promise<void> {
  // One after the other: settings and permission change at the same moment.
  latest = latest.then(sync, sync);
  return latest;
}

async function sync(): Promise<void> {
  const settings = await loadSettings();
  const isChosen = settings.pageButtons.length > 0;
  const isAllowed = isChosen && (await hasAllSites());
  // Taken back in the browser's own list, or restored from another computer. Pages hear of it too.
  if (isChosen && !isAllowed) await saveSettings({ ...settings, pageButtons: [] });
  await register(isAllowed ? patternsOf(settings.pageButtons) : []);
}

async function register(matches: string[]): Promise<void> {
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (before !== undefined) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, js: [SCRIPT], matches, runAt: 'document_idle' as const };
  if (before === undefined) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
  const open = await browser.tabs.query({ url: matches });
  await Promise.all(open.flatMap(({ id }) => (id === undefined ? [] : [inject(id)])));
}

/** Where it stands already it does nothing. */
async function inject(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.executeScript({ target, files: [`/${SCRIPT}`] }).catch(() => undefined);
}

const PressSchema = v.strictObject({ name: v.literal(PRESS_MESSAGE), confirmed: v.boolean() });

/** A press on a button beside a post. */
export interface Press extends SaveGesture {
  /** The person said yes after `ask-first`. */
  readonly confirmed: boolean;
}

interface PageSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number; readonly windowId?: number } | undefined;
}

/** What a message says, where it comes from our script on top of a page of a chosen platform. */
export function pressOf(
  message: unknown,
  { id, url, frameId, tab }: PageSender,
  ownId: string,
  chosen: readonly ButtonPlatform[],
): Press | null {
  const press = v.safeParse(PressSchema, message);
  const platform = url !== undefined && URL.canParse(url) ? platformOf(new URL(url)) : null;
  if (!press.success || id !== ownId || frameId !== 0 || tab?.id === undefined) return null;
  if (!chosen.some((one) => one === platform)) return null;
  return {
    tabId: tab.id,
    windowId: tab.windowId ?? -1,
    trigger: 'page-button',
    pointedAt: { pressed: true },
    confirmed: press.output.confirmed,
  };
}

/** Hands on every press. Call while the background starts, before any await. */
export function listenToPresses(onPress: (press: Press) => Promise<PressOutcome>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: PageSender) => {
    // Messages of our own pages are answered elsewhere.
    if (!v.is(PressSchema, message)) return undefined;
    return loadSettings().then(async ({ pageButtons }) => {
      const press = pressOf(message, sender, browser.runtime.id, pageButtons);
      return press === null ? 'failed' : onPress(press);
    });
  });
}
