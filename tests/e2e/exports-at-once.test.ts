/** Exports while something else goes on: another tab, a save, a person who changes their mind. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Surface } from '../support/browsers/types';
import { expectSound, readKept } from '../support/database';
import { holdExport, letExportGo, waitForExport, type ExportStage } from '../support/export-gate';
import { verifyPackage } from '../support/package-tools';
import { entriesOf, startRun, type TestRun } from '../support/run';
import { openBackupView } from '../support/screens/backup-view';
import { listedExhibits, openExhibit, removeExhibit } from '../support/screens/exhibit-view';
import { downloadMade, makeAndDownload } from '../support/screens/export-view';
import { exportAll, recordOf } from '../support/screens/exported';
import { button, NAMES, STATUS } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';

const STAGES: readonly ExportStage[] = ['reading', 'log', 'previews', 'building', 'verifying'];
const PAGES = ['news.html', 'forum.html', 'feed.html'] as const;
const MAKE = button(NAMES.en.makePackage);

/** Every file that the extension keeps beside its database. */
function privateFiles(view: Surface): Promise<readonly string[]> {
  return view.evaluate(async () => {
    const found: string[] = [];
    const look = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      const entries = (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values();
      const each = entries[Symbol.asyncIterator]();
      for (let next = await each.next(); next.done !== true; next = await each.next()) {
        const inside = `${path}/${next.value.name}`;
        if (next.value.kind === 'file') found.push(inside);
        else await look(next.value as FileSystemDirectoryHandle, inside);
      }
    };
    await look(await navigator.storage.getDirectory(), '');
    return found;
  });
}

describe.each(BROWSER_KINDS)('an export in %s', (kind) => {
  let run: TestRun;
  /** Oldest first. */
  let ids: readonly string[];

  const savePage = async (name: (typeof PAGES)[number]): Promise<void> => {
    const page = await run.browser.openPage(run.server.address(name));
    await (await saveByToolbar(run.browser)).popup.close();
    await page.close();
  };
  const listed = async () => (await listedExhibits(run.browser)).toReversed();
  const openExport = (chosen: readonly string[]): Promise<Surface> =>
    run.browser.openExtensionPage(`dossier.html#/export?ids=${chosen.join(',')}`);
  const startAndHold = async (chosen: readonly string[], stage: ExportStage) => {
    const view = await openExport(chosen);
    await view.find(MAKE);
    await holdExport(view, stage);
    await view.click(MAKE);
    await waitForExport(view);
    return view;
  };

  beforeAll(async () => {
    run = await startRun(kind);
    for (const name of PAGES) await savePage(name);
    ids = await listed();
  });
  afterAll(async () => {
    await run.stop();
  });

  test.each(STAGES)('that is cancelled at %s leaves nothing, and works again', async (stage) => {
    const view = await startAndHold(ids, stage);
    await view.click(button('Cancel'));
    await view.waitForText(/You stopped making the package\./);
    expect(await view.all({ testId: 'download' })).toEqual([]);
    await letExportGo(view);

    const { path } = await makeAndDownload(view);
    await verifyPackage(path);
    expect(await privateFiles(view)).toEqual([]);
    await view.close();
    const exhibit = await openExhibit(run.browser, ids[0] ?? '');
    await exhibit.click(button('Check this exhibit again'));
    await exhibit.waitForText(/Nothing has changed/);
    await exhibit.close();
  });

  test.each(['log', 'previews', 'verifying'] as const)(
    'is whole when a page is saved while it stands at %s',
    async (stage) => {
      const view = await startAndHold(ids, stage);
      const before = (await readKept(view)).exhibits.length;
      const body = `<title>${stage}</title><p>Saved while the export stood at ${stage}</p>`;
      const page = await run.browser.openPage(run.server.offer(`${stage}.html`, { body }));
      const popup = await run.browser.clickToolbar();
      // The save has to wait for the lock that keeps the export from going on.
      if (stage === 'log') await letExportGo(view);
      await popup.waitForText(NAMES.en.saved, STATUS);
      if (stage !== 'log') await letExportGo(view);
      await popup.close();
      await page.close();
      await view.show();
      const { path } = await downloadMade(view);
      await verifyPackage(path);
      expect((await recordOf(path, 3)).sequence.number).toBe(3);
      expect(await entriesOf(path)).not.toContain('exhibits/0004/record.json');
      expectSound(await readKept(view), before + 1);
      await view.close();
      await verifyPackage(await exportAll(run.browser));
    },
  );

  test('shows at once what another tab removes, and goes on without it', async () => {
    const [first = '', second = ''] = ids;
    const list = await run.browser.openExtensionPage('dossier.html#/');
    const same = await openExhibit(run.browser, first);
    const choosing = await openExport([first, second]);
    const removing = await openExhibit(run.browser, first);
    await removeExhibit(removing);
    await removing.close();
    await same.waitForText(/Exhibit 1 was removed/);
    await same.close();
    await list.waitForText(/Number 1 was removed on/);
    await list.close();
    await choosing.show();
    const { path } = await makeAndDownload(choosing);
    await choosing.close();
    await verifyPackage(path);
    expect((await recordOf(path)).sequence.number).toBe(2);
    expect(await entriesOf(path)).not.toContain('exhibits/0002/record.json');
  });

  test('is whole, or says so, when another tab removes what it is packing', async () => {
    const [, second = '', third = ''] = ids;
    const view = await startAndHold([second, third], 'previews');
    const removing = await openExhibit(run.browser, second);
    await removeExhibit(removing);
    await removing.close();
    await view.show();
    await letExportGo(view);
    const text = await view.waitForText(/was checked|This exhibit was removed/);
    if (text.includes('This exhibit was removed')) {
      expect(await view.all({ testId: 'download' })).toEqual([]);
    } else {
      const { path } = await downloadMade(view);
      await verifyPackage(path);
      expect(await entriesOf(path)).toContain('exhibits/0002/record.json');
    }
    await view.close();
  });

  test('says that an exhibit was removed before it came to the log, and writes nothing', async () => {
    const [, , third = ''] = ids;
    const holder = await run.browser.openExtensionPage('dossier.html#/settings');
    await holdExport(holder, 'log');
    const removing = await openExhibit(run.browser, third);
    await removing.click(button('Remove'));
    await removing.click({ css: '.question input[type=radio][id$="on request"]' });
    await removing.click(button('Yes, remove'));
    const view = await startAndWait(third);
    await letExportGo(holder);
    await view.waitForText(/This exhibit was removed; only the removal notice is left\./);
    await view.close();
    await removing.show();
    await removing.waitForText(/Exhibit 3 was removed/);
    const last = await lastEvent(removing, third);
    expect(last).toMatch(/"type":"removed"/);
    await removing.close();
    await holder.close();
  });

  test('stops with one clear sentence when another tab erases everything', async () => {
    const view = await startAndHold((await listed()).slice(-1), 'verifying');
    const erasing = await openBackupView(run.browser);
    await erasing.click(button('Delete everything…'));
    await erasing.fill({ css: '#erase-word' }, 'delete everything');
    await erasing.click(button('Yes, delete everything'));
    await erasing.waitForText(/Everything on this computer was erased/);
    await view.show();
    await view.waitForText(/Everything on this computer was erased in another window/);
    await view.waitForText(/Nothing has been saved yet/);
    expect(await view.address()).toMatch(/dossier\.html#\/$/);
    expect(await view.all({ testId: 'download' })).toEqual([]);
    expectSound(await readKept(view), 0);
    expect((await readKept(view)).lastNumbers).toEqual([]);
    expect(await privateFiles(view)).toEqual([]);
    await erasing.close();
    await view.close();
    await savePage('news.html');
    const path = await exportAll(run.browser);
    await verifyPackage(path);
    expect((await recordOf(path)).sequence).toMatchObject({
      number: 1,
      previousSealSha256: null,
    });
  });

  /** Starts an export of one exhibit, and waits until it stands in line for the lock. */
  const startAndWait = async (exhibitId: string): Promise<Surface> => {
    const view = await openExport([exhibitId]);
    await view.click(MAKE);
    await expect
      .poll(() =>
        view.evaluate(async () => {
          const { pending = [] } = await navigator.locks.query();
          return pending.filter(({ name }) => name === 'getuige-exhibits').length;
        }),
      )
      .toBe(2);
    return view;
  };
});

/** The last line of an exhibit's log, as it is kept. */
function lastEvent(view: Surface, exhibitId: string): Promise<string> {
  return view.evaluate(async (id) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error(String(request.error)));
        };
      });
    const database = await asked(indexedDB.open('getuige'));
    const log = database.transaction('custody').objectStore('custody').index('exhibitId');
    const rows = (await asked(log.getAll(id))) as { place: number; line: string }[];
    database.close();
    return rows.sort((one, other) => one.place - other.place).at(-1)?.line ?? '';
  }, exhibitId);
}
