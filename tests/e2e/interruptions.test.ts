import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import type { Surface } from '../support/browsers/types';
import { expectSound, readKept } from '../support/database';
import { verifyPackage } from '../support/package-tools';
import { startRun, type TestRun } from '../support/run';
import {
  FIRST_SAVE_STEPS,
  holdAt,
  SAVE_STEPS,
  stepOf,
  waitUntilHeld,
  type SaveStep,
} from '../support/save-steps';
import { exportAll } from '../support/screens/exported';
import { button, NAMES, STATUS } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';
import { chooseSettings } from '../support/screens/settings';
import { waitUntil } from '../support/wait';

/** Only where the journal already had an entry is it certain that nothing was saved. */
const SAID =
  /Saving was cut off\. What you wanted to save now is not saved yet|cut off before this was finished/;

describe.each(BROWSER_KINDS)('a save whose background is ended in %s', (kind) => {
  let run: TestRun;
  /** A page of the extension that looks on. */
  let watcher: Surface;
  let page: Surface | null = null;
  let pages = 0;

  /** Clicks on a page of its own, holds the save at a step, and ends the background there. */
  async function endAt({ point }: SaveStep): Promise<Surface> {
    pages += 1;
    page = await run.browser.openPage(`${run.server.address('news.html')}?page=${pages}`);
    const background = await run.browser.background();
    await holdAt(background, point);
    const popup = await run.browser.clickToolbar();
    await waitUntilHeld(background);
    expect(await popup.evaluate(() => document.body.innerText)).not.toMatch(NAMES.en.saved);
    await background.stop();
    return popup;
  }

  beforeAll(async () => {
    run = await startRun(kind);
    await chooseSettings(run.browser, { pageArchive: true });
    watcher = await run.browser.openExtensionPage('dossier.html#/');
  });
  afterEach(async () => {
    await run.closePopup();
    await page?.close();
    page = null;
  });
  afterAll(async () => {
    await run.stop();
  });

  test.each(FIRST_SAVE_STEPS)('while it was at $name: told, and nothing is there', async (step) => {
    const popup = await endAt(step);
    await popup.waitForText(SAID, STATUS);
    expectSound(await readKept(watcher), 0);
  });

  test('before the first exhibit leads to a first exhibit with number 1', async () => {
    page = await run.browser.openPage(run.server.address('news.html'));
    const { popup } = await saveByToolbar(run.browser);
    await popup.click(button('Understood'));
    expectSound(await readKept(watcher), 1);
  });

  const steps = SAVE_STEPS.filter(({ only }) => (only ?? kind) === kind);
  test.each(steps)('while it was at $name: told, and saved or absent', async (step) => {
    const before = await readKept(watcher);
    const count = before.exhibits.length;
    const popup = await endAt(step);
    if (step.committed === true) {
      await popup.waitForText(NAMES.en.saved, STATUS);
    } else {
      await popup.waitForText(SAID, STATUS);
      const between = await readKept(watcher);
      expect(between.exhibits).toEqual(before.exhibits);
      expectSound(between, count);
      await popup.click(button('Try again'));
      await popup.waitForText(NAMES.en.saved, STATUS);
    }
    const after = await readKept(watcher);
    expectSound(after, count + 1);
    expect(after.exhibits.slice(0, count)).toEqual(before.exhibits);
    await expect
      .poll(async () => Object.keys((await readKept(watcher)).ownStorage))
      .toEqual(['settings']);
  });

  test('is told in Dutch too, and of a popup that was closed in the next one', async () => {
    await chooseSettings(run.browser, { language: 'nl' });
    const popup = await endAt(stepOf('taking the picture'));
    await popup.waitForText(
      /Het bewaren werd onderbroken\. Wat u nu wilde bewaren, is nog niet bewaard/,
      STATUS,
    );
    await popup.close();
    const next = (await saveByToolbar(run.browser, 'nl')).popup;
    await next.waitForText(
      /werd het bewaren van een pagina onderbroken\. Die pagina is niet bewaard/,
    );
    await next.click(button('Begrepen'));
    await expect
      .poll(async () => Object.keys((await readKept(watcher)).ownStorage))
      .toEqual(['settings']);
    await chooseSettings(run.browser, {});
  });

  test('leaves the note that was being saved in its field', async () => {
    page = await run.browser.openPage(run.server.address('forum.html'));
    const { popup } = await saveByToolbar(run.browser);
    await popup.fill({ css: '#note' }, 'Seen by two of us');
    const background = await run.browser.background();
    await holdAt(background, { on: 'IDBObjectStore', call: 'add', of: 'added' });
    await popup.click(button('Save note'));
    await waitUntilHeld(background);
    await background.stop();
    await popup.waitForText(/Getuige was cut off before this was finished/);
    await popup.click(button('Save note'));
    await popup.waitForText(/1 note with this exhibit/);
  });

  test('that closes the popup leaves the words of a note for when it opens again', async () => {
    page = await run.browser.openPage(run.server.address('forum.html'));
    const { popup } = await saveByToolbar(run.browser);
    await popup.fill({ css: '#note' }, 'He also wrote to my si');
    await run.closePopup();
    const again = await saveByToolbar(run.browser);
    await waitUntil('the words in the field', () =>
      again.popup.evaluate(
        () =>
          document.querySelector<HTMLTextAreaElement>('#note')?.value === 'He also wrote to my si',
      ),
    );
    await again.popup.click(button('Save note'));
    await again.popup.waitForText(/2 notes with this exhibit/);
  });

  test('leaves a dossier whose package verifies, without a gap', async () => {
    await verifyPackage(await exportAll(run.browser));
  });
});
