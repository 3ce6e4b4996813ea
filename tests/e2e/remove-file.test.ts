import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import { checkWithTools } from '../support/package-tools';
import { runCommand } from '../support/run-command';
import { entriesOf, readEntry, startRun, type TestRun } from '../support/run';
import {
  makeBackup,
  openBackupView,
  restoreBackup,
  waitForWork,
} from '../support/screens/backup-view';
import { listedExhibits, openExhibit, removeFile } from '../support/screens/exhibit-view';
import { makeAndDownload } from '../support/screens/export-view';
import { button } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';

const PASSWORD = 'paard lamp regen zes';

describe.each(BROWSER_KINDS)('one file that is removed in %s', (kind) => {
  let run: TestRun;
  let exhibitId: string;
  let backup: string;

  beforeAll(async () => {
    run = await startRun(kind);
    await run.browser.openPage(run.server.address('news.html'));
    await (await saveByToolbar(run.browser)).popup.close();
    [exhibitId = ''] = await listedExhibits(run.browser);
    const view = await openBackupView(run.browser);
    backup = await makeBackup(view, PASSWORD);
    await view.close();
  });
  afterAll(async () => {
    await run.stop();
  });

  test('is gone from the exhibit at once, in another tab too, and the rest holds', async () => {
    const other = await openExhibit(run.browser, exhibitId);
    await other.find({ css: 'main img' });
    const view = await openExhibit(run.browser, exhibitId);
    await removeFile(view, 'screen.png');
    expect(await view.all({ css: 'main img' })).toEqual([]);
    await view.click(button('Check this exhibit again'));
    await view.waitForText(/Nothing has changed/);
    await view.close();
    await other.waitForText(/The screenshot is no longer here\./);
    expect(await other.all({ css: 'main img' })).toEqual([]);
    await other.close();
  });

  test('is named in the package with its reason, and the package holds', async () => {
    const view = await run.browser.openExtensionPage(`dossier.html#/export?ids=${exhibitId}`);
    const { path } = await makeAndDownload(view);
    await view.close();
    const entries = await entriesOf(path);
    expect(entries).not.toContain('exhibits/0001/screen.png');
    expect(entries).toContain('exhibits/0001/post.html.txt');
    expect(await readEntry(path, 'report.html')).toMatch(
      /The screenshot was removed on .* Reason: on request/,
    );
    expect((await checkWithTools(path)).filter(({ holds }) => !holds)).toEqual([]);
    const args = ['--import', 'tsx', 'scripts/verify.ts', path];
    const { code, stdout } = await runCommand(process.execPath, args);
    expect({ code, stdout }).toMatchObject({ code: 0 });
  });

  test('does not come back with a backup from before', async () => {
    const view = await openBackupView(run.browser);
    await restoreBackup(view, backup, PASSWORD);
    await waitForWork(view, /There was nothing new/);
    await view.close();
    const exhibit = await openExhibit(run.browser, exhibitId);
    await exhibit.waitForText(/The screenshot is no longer here\./);
    await exhibit.close();
    expect(await listedExhibits(run.browser)).toEqual([exhibitId]);
  });

  test('lets the same page be saved anew at once', async () => {
    const page = await run.browser.openPage(run.server.address('news.html'));
    const { popup, status } = await saveByToolbar(run.browser);
    expect(status).not.toMatch(/saved just now/);
    await popup.close();
    await page.close();
    expect(await listedExhibits(run.browser)).toHaveLength(2);
  });
});
