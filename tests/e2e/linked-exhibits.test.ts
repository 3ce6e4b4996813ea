/** Two exhibits of one page: whoever reads only the first sees that there is a second. */
import { describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import { verifyPackage } from '../support/package-tools';
import { readEntry } from '../support/run';
import { listedExhibits, openExhibit } from '../support/screens/exhibit-view';
import { recordOf } from '../support/screens/exported';
import { makeAndDownload } from '../support/screens/export-view';
import { FOLLOW_UP_PATIENCE_MS, openPageAndSave, reloadAgain } from '../support/screens/follow-up';
import { button, NAMES } from '../support/screens/names';
import { waitForWhole } from '../support/screens/whole-page';
import { useRun } from '../support/use-run';

describe.each(BROWSER_KINDS)('the first of two exhibits in %s', (kind) => {
  const run = useRun(kind);

  /** The package of one exhibit alone, and its report. */
  const exportOne = async (exhibitId: string) => {
    const { browser } = run;
    const view = await browser.openExtensionPage(`dossier.html#/export?ids=${exhibitId}`);
    const { path } = await makeAndDownload(view);
    await view.close();
    return { path, report: await readEntry(path, 'report.html') };
  };

  test.each(['reload', 'whole page'] as const)(
    'names the one that was saved by %s, in the dossier and in a report of its own',
    async (way) => {
      const name = `${way.replace(' ', '-')}.html`;
      const { page, popup } = await openPageAndSave(run, name);
      if (way === 'reload') await reloadAgain(run.browser, popup);
      else {
        await popup.click(button(NAMES.en.wholePage));
        await waitForWhole(popup);
      }
      await run.closePopup();
      const [second = '', first = ''] = await listedExhibits(run.browser);

      const view = await openExhibit(run.browser, first);
      const said = /saved after the reload: number \d|The whole page, saved after this: number \d/;
      await view.waitForText(said);
      await view.close();

      const { path, report } = await exportOne(first);
      expect((await recordOf(path)).exhibitId).toBe(first);
      expect(report).toContain(`not in this package (${second})`);
      await verifyPackage(path);
      const other = await exportOne(second);
      expect((await recordOf(other.path)).related).toMatchObject([{ exhibitId: first }]);
      await page.close();
    },
    FOLLOW_UP_PATIENCE_MS * 2,
  );
});
