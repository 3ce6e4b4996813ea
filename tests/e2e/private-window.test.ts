import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { PrivatePage, Surface } from '../support/browsers/types';
import { expectSound, readKept } from '../support/database';
import { verifyPackage } from '../support/package-tools';
import { readEntry, startRun, type TestRun } from '../support/run';
import { exportAll, recordOf } from '../support/screens/exported';
import { button, NAMES, STATUS } from '../support/screens/names';
import { chooseSettings } from '../support/screens/settings';

describe.each(BROWSER_KINDS)('a private window, in %s', (kind) => {
  let run: TestRun;
  let desk: Surface;
  let page: PrivatePage;

  beforeAll(async () => {
    run = await startRun(kind, { privateWindows: true });
    desk = await run.browser.openExtensionPage('dossier.html#/');
    page = await run.browser.openPrivatePage(run.server.address('forum.html'));
  });
  afterAll(async () => {
    await run.stop();
  });

  test('is not saved from unless that was switched on, and leaves nothing', async () => {
    const popup = await page.clickToolbar();
    const said = await popup.waitForText(/private/, STATUS);
    expect(said).toBe(
      'Saving from a private window is switched off. Switch it on in Settings, or open the page in an ordinary window.',
    );
    await popup.find(button(NAMES.en.openDossier));
    await popup.find(button(NAMES.en.exporting));
    await popup.close();
    const kept = await readKept(desk);
    expectSound(kept, 0);
    expect(JSON.stringify(kept)).not.toContain('forum.html');
  });

  test('is saved from once that was switched on, and record and report say so', async () => {
    await chooseSettings(run.browser, { language: 'en', privateWindows: true });
    const popup = await page.clickToolbar();
    await popup.waitForText(NAMES.en.saved, STATUS);
    await popup.close();
    const path = await exportAll(run.browser);
    await verifyPackage(path);
    const record = await recordOf(path);
    expect(record.page.address?.value).toBe(run.server.address('forum.html'));
    expect(JSON.stringify(record)).toContain('"privateWindow":{"source":"browser","value":true}');
    expect(await readEntry(path, 'report.html')).toContain('The page was in a private window.');
  });
});
