import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { BrowserKind, Surface } from '../support/browsers/types';
import { checkWithTools } from '../support/package-tools';
import { startRun, type TestRun } from '../support/run';
import {
  makeBackup,
  openBackupView,
  restoreBackup,
  waitForWork,
} from '../support/screens/backup-view';
import { exportAll, recordOf } from '../support/screens/exported';
import { button } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';

const PASSWORD = 'paard lamp regen zes';

async function savePage(run: TestRun, page: 'news.html' | 'forum.html'): Promise<void> {
  await run.browser.openPage(run.server.address(page));
  const { popup } = await saveByToolbar(run.browser);
  await popup.close();
}

async function exhibitsOf(run: TestRun): Promise<number> {
  const list = await run.browser.openExtensionPage('dossier.html#/');
  await list.waitForText(/1 exhibit|\d+ exhibits|Nothing has been saved|Nothing here/i);
  const rows = await list.all({ css: '.exhibit-row' });
  await list.close();
  return rows.length;
}

/** Whether the extension's private files hold anything. */
function stagedFiles(view: Surface): Promise<number> {
  return view.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('staging', { create: true });
    let count = 0;
    const names = (folder as unknown as { keys(): AsyncIterable<string> }).keys();
    const each = names[Symbol.asyncIterator]();
    while ((await each.next()).done !== true) count += 1;
    return count;
  });
}

describe.each(BROWSER_KINDS)('a backup from %s', (kind) => {
  const elsewhere: BrowserKind = kind === 'chromium' ? 'firefox' : 'chromium';
  let home: TestRun;
  let away: TestRun;
  let path: string;

  beforeAll(async () => {
    home = await startRun(kind);
    await savePage(home, 'news.html');
    await savePage(home, 'forum.html');
    away = await startRun(elsewhere);
  });
  afterAll(async () => {
    await home.stop();
    await away.stop();
  });

  test('is made, downloaded and told of in the popup', async () => {
    const view = await openBackupView(home.browser);
    await view.waitForText(/2 exhibits exist only on this computer/);
    path = await makeBackup(view, PASSWORD);
    expect(path).toMatch(/getuige-backup-\d{4}-\d{2}-\d{2}.*\.age$/);
    await view.waitForText(/Last backup: .* Everything is in it\./);
    await view.close();
    const head = (await readFile(path)).subarray(0, 21).toString('latin1');
    expect(head).toBe('age-encryption.org/v1');
  });

  test('leaves no file behind once its tab is closed and the dossier is opened again', async () => {
    const view = await openBackupView(home.browser);
    await expect.poll(() => stagedFiles(view)).toBe(0);
    await view.close();
  });

  test('does not open with another password or when it was cut or damaged', async () => {
    const view = await openBackupView(away.browser);
    await restoreBackup(view, path, 'paard lamp regen vijf');
    await waitForWork(view, /This password does not fit this backup/);
    const bytes = await readFile(path);
    const cut = path.replace('.tar', '-cut.tar');
    await writeFile(cut, bytes.subarray(0, bytes.length / 2));
    await restoreBackup(view, cut, PASSWORD);
    await waitForWork(view, /This file is not complete/);
    await view.close();
    expect(await exhibitsOf(away)).toBe(0);
  });

  test('does not open when a byte was changed', async () => {
    const view = await openBackupView(away.browser);
    const bytes = await readFile(path);
    const damaged = path.replace('.tar', '-damaged.tar');
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    await writeFile(damaged, bytes);
    await restoreBackup(view, damaged, PASSWORD);
    await waitForWork(view, /This (?:backup is damaged|file is not complete)/);
    await view.close();
    expect(await exhibitsOf(away)).toBe(0);
  });

  test('is restored in the other browser, and twice doubles nothing', async () => {
    const view = await openBackupView(away.browser);
    await restoreBackup(view, path, PASSWORD);
    await waitForWork(view, /2 exhibits were added/);
    await view.waitForText(/The old key signed the change/);
    await view.close();
    expect(await exhibitsOf(away)).toBe(2);
    const again = await openBackupView(away.browser);
    await restoreBackup(again, path, PASSWORD);
    await waitForWork(again, /There was nothing new/);
    await again.close();
    expect(await exhibitsOf(away)).toBe(2);
  });

  test('gives exhibits that are exported and verified as before', async () => {
    const atHome = await exportAll(home.browser);
    const there = await exportAll(away.browser);
    const failing = (await checkWithTools(there)).filter(({ holds }) => !holds);
    expect(failing).toEqual([]);
    for (const n of [1, 2]) expect(await recordOf(there, n)).toEqual(await recordOf(atHome, n));
  });

  test('is followed by a new key, whose numbers begin at 1', async () => {
    await savePage(away, 'news.html');
    const there = await exportAll(away.browser);
    const [old, fresh] = [await recordOf(there, 1), await recordOf(there, 3)];
    expect(fresh.sequence).toMatchObject({ number: 1, previousSealSha256: null });
    expect(fresh.sequence.key).not.toBe(old.sequence.key);
  });

  test('is not needed to leave nothing behind', async () => {
    const view = await openBackupView(home.browser);
    await view.click(button('Delete everything…'));
    await view.click(button('Yes, delete everything'));
    await view.waitForText(/First type “delete everything”/);
    await view.fill({ css: '#erase-word' }, 'delete everything');
    await view.click(button('Yes, delete everything'));
    await view.waitForText(/Everything on this computer was erased/);
    await view.close();
    expect(await exhibitsOf(home)).toBe(0);
    await savePage(home, 'news.html');
    const { sequence } = await recordOf(await exportAll(home.browser), 1);
    expect(sequence).toMatchObject({ number: 1, previousSealSha256: null });
  });
});
