/** A wrong or missing value is corrected in the popup; what the page said stays beside it everywhere. */
import { describe, expect, test } from 'vitest';
import { violationsIn } from '../support/accessibility';
import { BROWSER_KINDS } from '../support/browsers/launch';
import { verifyPackage } from '../support/package-tools';
import { readEntry } from '../support/run';
import { beginCorrection, openSources, saveCorrection } from '../support/screens/corrections';
import { listedExhibits, openExhibit } from '../support/screens/exhibit-view';
import { exportFromPopup, recordOf } from '../support/screens/exported';
import { saveByToolbar } from '../support/screens/popup';
import { button } from '../support/screens/names';
import { useRun } from '../support/use-run';

const SAID = 'Storm Verzonnen';
const CORRECTED = 'Storm Anders';

describe.each(BROWSER_KINDS)('corrections in the popup, in %s', (kind) => {
  const run = useRun(kind);

  test('the author is corrected, and both names stand in popup, dossier, report and package', async () => {
    const { browser, server } = run;
    const page = await browser.openPage(server.address('practice.en.html'));
    const { popup } = await saveByToolbar(browser);
    await openSources(popup);
    await beginCorrection(popup, 'Name', CORRECTED);
    expect(await violationsIn(popup)).toEqual([]);
    await saveCorrection(popup);
    const shown = await popup.find({ css: '.recognised .recognised__row:first-child' });
    expect(shown.text).toContain(SAID);
    expect(shown.text).toContain(`Corrected: ${CORRECTED}`);
    expect(await violationsIn(popup)).toEqual([]);

    const { path } = await exportFromPopup(browser, popup);
    expect((await recordOf(path)).posts[0]?.author?.name?.value).toBe(SAID);
    const notes = await readEntry(path, 'exhibits/0001/notes.json');
    expect(JSON.parse(notes)).toMatchObject({
      notes: [{ kind: 'correction', pointer: '/posts/0/author/name', was: SAID, value: CORRECTED }],
    });
    expect(await readEntry(path, 'exhibits/0001/custody.jsonl')).toMatch(/"type":"corrected"/);
    const report = await readEntry(path, 'report.html');
    expect(report).toContain(CORRECTED);
    expect(report).toMatch(new RegExp(`The page said: <bdi>${SAID}</bdi>`));
    await verifyPackage(path);
    const [exhibitId = ''] = await listedExhibits(browser);
    const view = await openExhibit(browser, exhibitId);
    await view.waitForText(new RegExp(`${CORRECTED}[^]*The page said: ${SAID}`));
    await view.waitForText(/Correction added/);
    expect(await violationsIn(view)).toEqual([]);
    await view.close();
    await page.close();
  });

  test('what was half typed is there again when the popup opens again', async () => {
    const { browser, server } = run;
    const page = await browser.openPage(server.addressAt('half.example', 'practice.en.html'));
    const { popup } = await saveByToolbar(browser);
    await openSources(popup);
    await beginCorrection(popup, 'Name', 'Storm And');
    await popup.close();
    await page.show();
    const again = (await saveByToolbar(browser)).popup;
    await again.waitForText(/This page was saved just now and still looks the same/);
    await again.find({ role: 'textbox', name: 'Correction of Name' });
    const kept = await again.evaluate(
      () => document.querySelector<HTMLTextAreaElement>('form.question textarea')?.value,
    );
    expect(kept).toBe('Storm And');
    await saveCorrection(again);
    await page.close();
  });

  test('of several people each is listed apart, in popup, dossier and report', async () => {
    const { browser, server } = run;
    const page = await browser.openPage(server.addressAt('people.example', 'forum.html'));
    const { popup } = await saveByToolbar(browser);
    await popup.click({ css: '.which__posts li:nth-child(2) button' });
    await popup.click(button('And 2 others in view'));
    await popup.find({ css: '.people__person:nth-child(2)' });
    const listed = await popup.all({ css: '.people__person' });
    expect(listed.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Fenna Fictie\b.*wrote post 1\b.*in view$/),
      expect.stringMatching(/^Kalme Kees\b.*wrote post 3\b.*in view$/),
    ]);
    expect(await violationsIn(popup)).toEqual([]);
    const report = await readEntry((await exportFromPopup(browser, popup)).path, 'report.html');
    expect(report).toMatch(/People on this page[^]*Boze Bram[^]*Fenna Fictie[^]*Kalme Kees/);
    const [exhibitId = ''] = await listedExhibits(browser);
    const view = await openExhibit(browser, exhibitId);
    await view.find({ css: '.people__person:nth-child(3)' });
    expect(await view.all({ css: '.people__person' })).toHaveLength(3);
    await view.close();
    await page.close();
  });
});
