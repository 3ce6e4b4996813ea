/** Rows of IndexedDB that somebody, or a failing disk, changed behind our back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import { checkWithTools } from '../support/package-tools';
import { startRun, type TestRun } from '../support/run';
import { listedExhibits, openExhibit } from '../support/screens/exhibit-view';
import { makeAndDownload } from '../support/screens/export-view';
import { recordOf } from '../support/screens/exported';
import { saveByToolbar } from '../support/screens/popup';

describe.each(BROWSER_KINDS)('a damaged database in %s', (kind) => {
  let run: TestRun;
  let ids: readonly string[];

  beforeAll(async () => {
    run = await startRun(kind);
    for (const name of ['news.html', 'forum.html', 'feed.html'] as const) {
      const page = await run.browser.openPage(run.server.address(name));
      await (await saveByToolbar(run.browser)).popup.close();
      await page.close();
    }
    ids = (await listedExhibits(run.browser)).toReversed();
    const view = await run.browser.openExtensionPage('dossier.html#/settings');
    await view.evaluate(
      async (noRecord, noPicture) => {
        const settled = <T>(request: IDBRequest<T>): Promise<T> =>
          new Promise((resolve, reject) => {
            request.onsuccess = () => {
              resolve(request.result);
            };
            request.onerror = () => {
              reject(new Error(String(request.error)));
            };
          });
        const database = await settled(indexedDB.open('getuige'));
        const change = database.transaction(['exhibits', 'artifacts'], 'readwrite');
        const exhibits = change.objectStore('exhibits');
        const row = (await settled(exhibits.get(noRecord))) as object;
        exhibits.put({ ...row, record: new Uint8Array([1, 2, 3]) });
        change.objectStore('artifacts').delete([noPicture, 'screen.png']);
        await new Promise((resolve) => {
          change.oncomplete = resolve;
        });
        database.close();
      },
      ids[0] ?? '',
      ids[1] ?? '',
    );
    await view.close();
  });
  afterAll(async () => {
    await run.stop();
  });

  test('is named in the dossier, and what is left can be used', async () => {
    const list = await run.browser.openExtensionPage('dossier.html#/');
    await list.waitForText(/3 exhibits/);
    await list.close();
    const first = await openExhibit(run.browser, ids[0] ?? '');
    await first.waitForText(/The recorded data \(record\.json\) can no longer be read\./);
    await first.find({ role: 'button', name: 'Save a copy of screen.png' });
    await first.close();
    const second = await openExhibit(run.browser, ids[1] ?? '');
    await second.waitForText(/This file is no longer here, and the log does not say why\./);
    await second.find({ role: 'button', name: 'Save a copy of post.html.txt' });
    await second.close();
  });

  test('gives a package of the rest, which names what it was made without', async () => {
    const view = await run.browser.openExtensionPage(`dossier.html#/export?ids=${ids.join(',')}`);
    const { path } = await makeAndDownload(view);
    await view.waitForText(/Not in this package: number 1, 2\./);
    await view.close();
    expect((await recordOf(path, 1)).sequence.number).toBe(3);
    expect((await checkWithTools(path)).filter(({ holds }) => !holds)).toEqual([]);
  });

  test('does not keep anything new from being saved', async () => {
    const page = await run.browser.openPage(run.server.address('news.html'));
    await (await saveByToolbar(run.browser)).popup.close();
    await page.close();
    expect(await listedExhibits(run.browser)).toHaveLength(4);
  });
});
