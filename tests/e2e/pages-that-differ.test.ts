import { describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import { countExhibits } from '../support/screens/dossier';
import { exportFromPopup, recordOf } from '../support/screens/exported';
import { button, NAMES, STATUS } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';
import { chooseSettings } from '../support/screens/settings';
import { useRun } from '../support/use-run';

describe.each(BROWSER_KINDS)('pages that differ, in %s', (kind) => {
  const run = useRun(kind);

  test('a data: address is saved, with what could not be read', async () => {
    const page = await run.browser.openPage('data:text/html,<title>d</title><h1>Words</h1>');
    const { popup } = await saveByToolbar(run.browser);
    const record = await recordOf((await exportFromPopup(run.browser, popup)).path);
    expect(record.artifacts.map(({ role }) => role)).toContain('viewport');
    // Chromium shows such a page and keeps its address to itself.
    if (kind === 'firefox') expect(record.page.address?.value).toMatch(/^data:text\/html/);
    else expect(record.notCaptured.map(({ what }) => what)).toContain('address');
    await page.close();
  });

  test('a PDF becomes an exhibit of pixels only', async () => {
    const page = await run.browser.openPage(run.server.address('letter.pdf'));
    const { popup } = await saveByToolbar(run.browser);
    const record = await recordOf((await exportFromPopup(run.browser, popup)).path);
    expect(record.artifacts.map(({ role }) => role)).toEqual(['viewport']);
    expect(record.posts).toEqual([]);
    expect(record.notCaptured.map(({ what }) => what)).toContain('post-source');
    await page.close();
  });

  test('with "ask before saving" nothing is saved until the person says so', async () => {
    await chooseSettings(run.browser, { language: 'en', askBeforeSaving: true });
    const before = await countExhibits(run.browser);
    const page = await run.browser.openPage(run.server.address('news.html'));
    const asking = await run.browser.clickToolbar();
    await asking.waitForText(/Nothing was looked at or saved yet/);
    await asking.close();
    expect(await countExhibits(run.browser)).toBe(before);

    await page.show();
    const popup = await run.browser.clickToolbar();
    await popup.waitForText(/^Save this page\?$/, STATUS);
    await popup.click(button('Save'));
    await popup.waitForText(NAMES.en.saved, STATUS);
    await popup.close();
    expect(await countExhibits(run.browser)).toBe(before + 1);
    await page.close();
  });

  test('speaks Dutch when that is chosen', async () => {
    await chooseSettings(run.browser, { language: 'nl', askBeforeSaving: false });
    const page = await run.browser.openPage(run.server.address('practice.nl.html'));
    const { popup } = await saveByToolbar(run.browser, 'nl');
    for (const name of [
      'saveAgain',
      'remove',
      'exporting',
      'openDossier',
      'showPicture',
    ] as const) {
      await popup.find(button(NAMES.nl[name]));
    }
    await page.close();
  });
});
