import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Surface } from '../support/browsers/types';
import { expectSound, readKept } from '../support/database';
import { verifyPackage } from '../support/package-tools';
import { startRun, type TestRun } from '../support/run';
import { makeBackup, openBackupView, waitForWork } from '../support/screens/backup-view';
import { exportAll } from '../support/screens/exported';
import { button, NAMES, STATUS } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk';

const PASSWORD = 'paard lamp regen zes';
const FULL = /There is too little space on this computer\. .* Make some space and try again/;
const ROOM_FOR_A_PROFILE_MB = 256;

/** Puts a picture of noise in front, so that what is saved fits into no gap. */
async function fillWithNoise(page: Surface): Promise<void> {
  await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1200, 700];
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('There is no canvas');
    const image = context.createImageData(canvas.width, canvas.height);
    // The most that the browser gives at once.
    const limit = 65_536;
    for (let at = 0; at < image.data.length; at += limit) {
      const part = new Uint8Array(image.data.buffer, at, Math.min(limit, image.data.length - at));
      crypto.getRandomValues(part);
    }
    for (let at = 3; at < image.data.length; at += 4) image.data[at] = 255;
    context.putImageData(image, 0, 0);
    document.body.prepend(canvas);
  });
}

describe.each(BROWSER_KINDS)('a full disk under %s', (kind) => {
  let disk: SmallDisk;
  let run: TestRun;
  let watcher: Surface;

  beforeAll(async () => {
    disk = await mountSmallDisk(ROOM_FOR_A_PROFILE_MB);
    run = await startRun(kind, { profileDir: disk.dir });
    watcher = await run.browser.openExtensionPage('dossier.html#/');
    await run.browser.openPage(run.server.address('news.html'));
    const { popup } = await saveByToolbar(run.browser);
    await popup.close();
  });
  afterAll(async () => {
    await run.stop();
    await disk.remove();
  });

  /** A save that finds the disk full, and the same one once there is room. */
  async function saveWithoutRoom(query: string): Promise<void> {
    const before = await readKept(watcher);
    const count = before.exhibits.length;
    const page = await run.browser.openPage(`${run.server.address('news.html')}?${query}`);
    await fillWithNoise(page);
    await disk.fill();
    const popup = await run.browser.clickToolbar();
    await popup.waitForText(FULL, STATUS);
    await disk.makeRoom();
    const between = await readKept(watcher);
    expect(between.exhibits).toEqual(before.exhibits);
    expectSound(between, count);
    await popup.click(button('Try again'));
    await popup.waitForText(NAMES.en.saved, STATUS);
    await popup.close();
    await page.close();
    expectSound(await readKept(watcher), count + 1);
  }

  test('at a save is told, and the save succeeds once there is room', async () => {
    await saveWithoutRoom('save');
  });

  test('at the start of the background is told, and needs no new start', async () => {
    await (await run.browser.background()).stop();
    await saveWithoutRoom('start');
  });

  test('at a note is told, and the note stays in its field until it is saved', async () => {
    const { exhibitId } = (await readKept(watcher)).exhibits[0] ?? { exhibitId: '' };
    const view = await run.browser.openExtensionPage(`dossier.html#/exhibit/${exhibitId}`);
    const text = 'Seen by two of us. '.repeat(400).trim();
    await view.fill({ css: '#note' }, text);
    await disk.fill();
    await view.click(button('Save note'));
    await view.waitForText(FULL);
    await disk.makeRoom();
    await view.click(button('Save note'));
    await view.waitForText(/Seen by two of us/);
    await expect.poll(async () => (await readKept(watcher)).exhibits[0]?.content).toContain(text);
    await view.close();
  });

  test('at a backup is told, and the backup is made once there is room', async () => {
    const view = await openBackupView(run.browser);
    await view.fill({ css: '#new-password' }, PASSWORD);
    await view.fill({ css: '#new-password-again' }, PASSWORD);
    await disk.fill();
    await view.click(button('Make a backup'));
    await waitForWork(view, FULL);
    await disk.makeRoom();
    await makeBackup(view, PASSWORD);
    await view.close();
  });

  test('at an export loses nothing, and the package verifies once there is room', async () => {
    const ids = (await readKept(watcher)).exhibits.map(({ exhibitId }) => exhibitId).join(',');
    const view = await run.browser.openExtensionPage(`dossier.html#/export?ids=${ids}`);
    await view.find(button(NAMES.en.makePackage));
    await disk.fill();
    await view.click(button(NAMES.en.makePackage));
    // It writes a few log lines only: what the database has taken already may hold them.
    await view.waitForText(/too little space|[0-9a-f]{64}/);
    await disk.makeRoom();
    await view.close();
    await verifyPackage(await exportAll(run.browser));
  });
});
