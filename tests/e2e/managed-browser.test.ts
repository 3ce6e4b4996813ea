import { afterEach, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { BrowserKind } from '../support/browsers/types';
import { manageBrowser, type ManagedBrowser } from '../support/managed-policy';
import { verifyPackage } from '../support/package-tools';
import { startRun, type TestRun } from '../support/run';
import { exportAll, recordOf } from '../support/screens/exported';
import { button, NAMES, STATUS } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';

const BLOCKED = 'blocked.example';
/** The organisation closes one site to extensions. */
const NO_EXTENSIONS: Readonly<Record<BrowserKind, object>> = {
  chromium: { '*': { runtime_blocked_hosts: [`*://${BLOCKED}`] } },
  firefox: { '*': { restricted_domains: [BLOCKED] } },
};

describe.each(BROWSER_KINDS)('in an organisation that sets rules for %s', (kind) => {
  let run: TestRun | null = null;
  let managed: ManagedBrowser | null = null;

  afterEach(async () => {
    await run?.stop();
    await managed?.remove();
    run = null;
    managed = null;
  });

  const startUnder = async (rules: Readonly<Record<string, unknown>>) => {
    managed = await manageBrowser(kind, rules);
    run = await startRun(kind, { executable: managed.executable });
    await run.browser.openPage(run.server.address('forum.html'));
    return run;
  };

  test('a site that is closed to extensions gives one clear sentence, or pixels only', async () => {
    const started = await startUnder({ ExtensionSettings: NO_EXTENSIONS[kind] });
    const { browser, server } = started;
    await (await saveByToolbar(browser)).popup.close();
    await browser.openPage(server.addressAt(BLOCKED, 'practice.en.html'));
    const popup = await browser.clickToolbar();
    const said = await popup.waitForText(/^(?:Saved|The browser)/, STATUS);
    await popup.find(button(NAMES.en.exporting));
    await popup.find({ role: 'heading', name: 'Last saved' });
    await started.closePopup();
    const path = await exportAll(browser);
    await verifyPackage(path);
    if (kind === 'chromium') {
      expect(said).toMatch(/^The browser does not allow this page to be saved\./);
      return;
    }
    const record = await recordOf(path, 2);
    expect(record.artifacts.map(({ role }) => role)).toEqual(['viewport']);
    expect(record.posts).toEqual([]);
  });

  test.runIf(kind === 'chromium')(
    'where screenshots are switched off, that is said, and the popup still leads on',
    async () => {
      const { browser } = await startUnder({ DisableScreenshots: true });
      const popup = await browser.clickToolbar();
      const said = await popup.waitForText(/^Your organisation/, STATUS);
      expect(said).toBe(
        'Your organisation has switched off screenshots in this browser. Ask your IT department to allow Getuige, or record the post in another way.',
      );
      await popup.find(button(NAMES.en.openDossier));
      await popup.find(button('Try again'));
    },
  );
});
