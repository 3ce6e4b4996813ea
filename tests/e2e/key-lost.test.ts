/** A key that the browser lost, or that signs no more: saving goes on, and says so. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Surface } from '../support/browsers/types';
import { checkWithTools, verifyPackage } from '../support/package-tools';
import { readEntry, startRun, type TestRun } from '../support/run';
import { listedExhibits, openExhibit } from '../support/screens/exhibit-view';
import { exportAll, recordOf } from '../support/screens/exported';
import { button } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';

type Loss = 'unusable' | 'gone';

/** Runs in a page of the extension, and so can use nothing from outside itself. */
async function loseKeys(loss: Loss): Promise<void> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error(String(request.error)));
      };
    });
  const algorithm = { name: 'AES-GCM', length: 256 };
  const noSigner = await crypto.subtle.generateKey(algorithm, false, ['encrypt']);
  const database = await settled(indexedDB.open('getuige'));
  const change = database.transaction(['keys'], 'readwrite');
  const keys = change.objectStore('keys');
  for (const row of (await settled(keys.getAll())) as { fingerprint: string }[]) {
    if (loss === 'gone') keys.delete(row.fingerprint);
    else keys.put({ ...row, privateKey: noSigner });
  }
  await new Promise((resolve) => {
    change.oncomplete = resolve;
  });
  database.close();
}

describe.each(BROWSER_KINDS)('a lost key in %s', (kind) => {
  let run: TestRun;
  const keys: string[] = [];

  async function saveFrom(name: 'news.html' | 'forum.html' | 'feed.html'): Promise<string> {
    const page = await run.browser.openPage(run.server.address(name));
    const { popup } = await saveByToolbar(run.browser);
    const text = await popup.evaluate(() => document.body.innerText);
    await popup.close();
    await page.close();
    return text;
  }

  /** What the settings say of the key now. */
  async function keyTold(work: (settings: Surface) => Promise<void>): Promise<void> {
    const settings = await run.browser.openExtensionPage('dossier.html#/settings');
    await work(settings);
    await settings.close();
  }

  const shown = (settings: Surface, testId: string): Promise<string> =>
    settings.waitForText(/^[0-9a-f]{64}$/, { testId });

  beforeAll(async () => {
    run = await startRun(kind);
    expect(await saveFrom('news.html')).not.toMatch(/saved with a new one/);
    await keyTold(async (settings) => {
      keys.push(await shown(settings, 'key-fingerprint'));
    });
  });
  afterAll(async () => {
    await run.stop();
  });

  test.each([
    ['unusable', 'forum.html'],
    ['gone', 'feed.html'],
  ] as const)('that is %s is told, and the page is saved with a new one', async (loss, page) => {
    const before = keys.at(-1);
    await keyTold((settings) => settings.evaluate(loseKeys, loss));
    await keyTold(async (settings) => {
      expect(await shown(settings, 'key-before')).toBe(before);
      await settings.waitForText(/The key of this computer can no longer be used/);
    });
    expect(await saveFrom(page)).toMatch(
      /saved with a new one\. What you saved before can still be checked/,
    );
    await keyTold(async (settings) => {
      const now = await shown(settings, 'key-fingerprint');
      expect(keys).not.toContain(now);
      keys.push(now);
      expect(await shown(settings, 'key-before')).toBe(before);
      await settings.waitForText(/This key was made on .* Give the new fingerprint/);
    });
  });

  test('leaves every exhibit intact', async () => {
    for (const exhibitId of await listedExhibits(run.browser)) {
      const view = await openExhibit(run.browser, exhibitId);
      await view.click(button('Check this exhibit again'));
      await view.waitForText(/Nothing has changed/);
      await view.close();
    }
  });

  test('gives a package that verifies, with three keys that each begin at 1', async () => {
    const path = await exportAll(run.browser);
    const records = await Promise.all([1, 2, 3].map((n) => recordOf(path, n)));
    expect(records.map(({ sequence }) => sequence.number)).toEqual([1, 1, 1]);
    expect(new Set(records.map(({ sequence }) => sequence.key))).toEqual(new Set(keys));
    const report = await readEntry(path, 'report.html');
    for (const key of keys) {
      expect(report).toContain((key.slice(0, 16).match(/.{4}/g) ?? []).join(' '));
    }
    expect((await checkWithTools(path)).filter(({ holds }) => !holds)).toEqual([]);
    await verifyPackage(path);
  });
});
