import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Surface } from '../support/browsers/types';
import { expectSound, readKept } from '../support/database';
import type { Outcome } from '../support/moments';
import { verifyPackage } from '../support/package-tools';
import { startRun, type TestRun } from '../support/run';
import { exportAll, recordOf } from '../support/screens/exported';
import { NAMES, STATUS } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';
import { chooseSettings } from '../support/screens/settings';

interface Messages {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: { query(filter: object): Promise<{ id?: number; windowId?: number }[]> };
}

/** Asks for a save of the tab in front of every window, all in one breath. */
async function saveAllWindows(desk: Surface): Promise<readonly Outcome[]> {
  const outcomes = await desk.evaluate(async () => {
    const { browser, chrome } = self as { browser?: Messages; chrome?: Messages };
    const api = (browser ?? chrome) as Messages;
    const tabs = await api.tabs.query({ active: true });
    const asked = { requestedAtMs: Date.now(), again: true, confirmed: true };
    return Promise.all(
      tabs.map(({ id, windowId }) =>
        api.runtime.sendMessage({ name: 'save', request: { tabId: id, windowId, ...asked } }),
      ),
    );
  });
  return outcomes as Outcome[];
}

describe.each(BROWSER_KINDS)('two windows that are saved at once, in %s', (kind) => {
  let run: TestRun;
  let desk: Surface;

  beforeAll(async () => {
    run = await startRun(kind, { privateWindows: true });
    await chooseSettings(run.browser, { language: 'en', privateWindows: true });
    desk = await run.browser.openExtensionPage('dossier.html#/');
    // A click on each: without one the browser gives no pixels.
    await run.browser.openPage(run.server.address('news.html'));
    await (await saveByToolbar(run.browser)).popup.close();
    const other = await run.browser.openPrivatePage(run.server.address('forum.html'));
    const popup = await other.clickToolbar();
    await popup.waitForText(NAMES.en.saved, STATUS);
    await popup.close();
  });
  afterAll(async () => {
    await run.stop();
  });

  test('become two whole exhibits with numbers that follow, each of its own page', async () => {
    const outcomes = await saveAllWindows(desk);
    expect(outcomes.map(({ value }) => value?.status)).toEqual(['saved', 'saved']);
    const numbers = outcomes.map(({ value }) => value?.saved?.summary.number ?? 0);
    expect(numbers.sort()).toEqual([3, 4]);
    expectSound(await readKept(desk), 4);

    const path = await exportAll(run.browser);
    await verifyPackage(path);
    const records = await Promise.all([1, 2, 3, 4].map((n) => recordOf(path, n)));
    expect(records.map(({ sequence }) => sequence.number)).toEqual([1, 2, 3, 4]);
    const addresses = records.slice(2).map(({ page }) => page.address?.value ?? '');
    expect(addresses.sort()).toEqual([
      run.server.address('forum.html'),
      run.server.address('news.html'),
    ]);
  });
});
