import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import { expectSound, readKept } from '../support/database';
import { verifyPackage } from '../support/package-tools';
import { startRun, type TestRun } from '../support/run';
import { holdAt, stepOf, waitUntilHeld } from '../support/save-steps';
import { exportAll } from '../support/screens/exported';
import { button } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';

const MOMENTS = [
  'taking the picture',
  'the middle of the commit',
  'the end of the commit',
  'reading back',
].map(stepOf);

describe.each(BROWSER_KINDS)('%s, killed during a save', (kind) => {
  let profileDir: string;
  let run: TestRun;

  beforeAll(async () => {
    profileDir = await mkdtemp(join(tmpdir(), 'getuige-killed-'));
    run = await startRun(kind, { profileDir });
    await run.browser.openPage(run.server.address('forum.html'));
    await saveByToolbar(run.browser);
  });
  afterAll(async () => {
    await run.stop();
    await rm(profileDir, { recursive: true, force: true });
  });

  test.each(MOMENTS)('at $name: whole or absent, the rest untouched, and told', async (step) => {
    await run.closePopup();
    const watcher = await run.browser.openExtensionPage('dossier.html#/');
    const before = await readKept(watcher);
    const count = before.exhibits.length;
    await run.browser.openPage(run.server.address('news.html'));
    const background = await run.browser.background();
    await holdAt(background, step.point);
    await run.browser.clickToolbar();
    await waitUntilHeld(background);
    await run.browser.kill();
    await run.stop();

    run = await startRun(kind, { profileDir });
    const dossier = await run.browser.openExtensionPage('dossier.html#/');
    const now = step.committed === true ? count + 1 : count;
    await dossier.waitForText(
      step.committed === true
        ? new RegExp(`saving was cut off, but the page was saved: no\\. ${now}`)
        : /saving a page was cut off\. That page was not saved/,
    );
    const after = await readKept(dossier);
    expectSound(after, now);
    expect(after.exhibits.slice(0, count)).toEqual(before.exhibits);
    expect(Object.keys(after.ownStorage)).toHaveLength(1);
    expect(JSON.stringify(after.ownStorage)).not.toMatch(/127\.0\.0\.1|news|bewoners/i);

    await dossier.click(button('Understood'));
    await expect.poll(async () => (await readKept(dossier)).ownStorage).toEqual({});
    await run.browser.openPage(`${run.server.address('news.html')}?after=${count}`);
    await saveByToolbar(run.browser);
    expectSound(await readKept(dossier), now + 1);
  });

  test('keeps a dossier whose package verifies', async () => {
    await verifyPackage(await exportAll(run.browser));
  });
});
