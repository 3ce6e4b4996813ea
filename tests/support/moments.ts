/**
 * Stops a save at a moment of its own: just before or just after the pixels are
 * taken. The browser's own function is wrapped in the background of the build
 * under test; what the product does stays as it is. Everything hangs on `self`: what
 * Marionette runs in Firefox has a `globalThis` of its own, anew each time.
 */
import type { Background, Surface } from './browsers/types';
import { waitUntil } from './wait';

export type Moment = 'before-pixels' | 'after-pixels';

interface Gate {
  wanted: string[];
  reached: string | null;
  open: () => void;
}
interface Hooked {
  getuigeGate?: Gate;
}

/** Wraps the browser's function once. */
function hook(): void {
  const scope = self as Hooked;
  if (scope.getuigeGate !== undefined) return;
  const gate: Gate = { wanted: [], reached: null, open: () => undefined };
  scope.getuigeGate = gate;
  const pass = (moment: string): Promise<void> => {
    if (gate.wanted[0] !== moment) return Promise.resolve();
    gate.wanted.shift();
    gate.reached = moment;
    return new Promise((resolve) => {
      gate.open = () => {
        gate.reached = null;
        resolve();
      };
    });
  };
  const api = self as { browser?: Api; chrome?: Api };
  const { tabs } = (api.browser ?? api.chrome) as Api;
  const take = tabs.captureVisibleTab.bind(tabs);
  tabs.captureVisibleTab = async (windowId, options) => {
    await pass('before-pixels');
    const pixels = await take(windowId, options);
    await pass('after-pixels');
    return pixels;
  };
}

interface Api {
  readonly tabs: { captureVisibleTab: (windowId: number, options: object) => Promise<unknown> };
}

/** Stops the next save at each of these moments, in this order. */
export async function stopAt(background: Background, ...moments: readonly Moment[]) {
  await background.evaluate(hook);
  await background.evaluate((wanted) => {
    const { getuigeGate } = self as Hooked;
    if (getuigeGate !== undefined) getuigeGate.wanted = [...wanted];
  }, moments);
}

/** Waits until the save has come to the moment, does something, and lets the save go on. */
export async function atMoment(
  background: Background,
  moment: Moment,
  act: () => Promise<unknown>,
): Promise<void> {
  await waitUntil(`the moment ${moment}`, () =>
    background.evaluate((wanted) => (self as Hooked).getuigeGate?.reached === wanted, moment),
  );
  await act();
  await background.evaluate(() => {
    (self as Hooked).getuigeGate?.open();
  });
}

/** What the background answers to a page of our own. */
export interface Outcome {
  readonly ok: boolean;
  readonly code?: string;
  readonly value?: {
    readonly status: string;
    readonly code?: string;
    readonly saved?: {
      readonly summary: { readonly exhibitId: string; readonly number: number };
      readonly page: { readonly address?: { readonly value: string } };
    };
  };
}

interface Desk {
  outcome?: Promise<unknown>;
}
interface Messages {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: { query(filter: object): Promise<{ id?: number; windowId?: number }[]> };
}

/** Asks for a save of the tab in front, from a page of ours that stands behind it. */
export async function askToSave(desk: Surface): Promise<void> {
  await desk.evaluate(async () => {
    const scope = self as Desk & { browser?: Messages; chrome?: Messages };
    const api = (scope.browser ?? scope.chrome) as Messages;
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    const request = {
      tabId: tab?.id,
      windowId: tab?.windowId,
      requestedAtMs: Date.now(),
      again: true,
      confirmed: true,
    };
    scope.outcome = api.runtime.sendMessage({ name: 'save', request });
  });
}

/** How the save that was asked for ended. */
export async function outcomeOf(desk: Surface): Promise<Outcome> {
  return (await desk.evaluate(() => (self as Desk).outcome)) as Outcome;
}
