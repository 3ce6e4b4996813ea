/**
 * What was erased is looked for in everything that the browser keeps on the disk.
 * docs/privacy.md says in words what is asserted here.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import { filesWith } from '../support/profile-search';
import { startRun, type TestRun } from '../support/run';
import { openBackupView } from '../support/screens/backup-view';
import {
  listedExhibits,
  openExhibit,
  removeExhibit,
  removeFile,
} from '../support/screens/exhibit-view';
import { button, NAMES } from '../support/screens/names';
import { saveByToolbar } from '../support/screens/popup';
import { waitUntil } from '../support/wait';

/** Words of the post go into record and list; those of its source into a file of their own. */
interface Marks {
  readonly words: string;
  readonly source: string;
}

/** Letters that no digest has: where a database compresses, nothing near them looks alike. */
const newMark = (): string =>
  [...randomBytes(24)].map((byte) => 'ghijklmnopqrstuv'[byte % 16]).join('');
const newMarks = (): Marks => ({ words: newMark(), source: newMark() });

/** Chromium erases files once no page of ours holds on to them, within a minute. */
const FILES_GONE_MS = 90_000;

describe.each(BROWSER_KINDS)('on the disk of %s', { timeout: 10 * 60_000 }, (kind) => {
  const [kept, exhibit, file, accident] = [newMarks(), newMarks(), newMarks(), newMarks()];
  let profileDir: string;
  let run: TestRun;

  const goneWithinPatience = (mark: string): Promise<unknown> =>
    waitUntil(
      `no file with ${mark}`,
      async () => {
        const found = await filesWith(profileDir, mark);
        if (found.length === 0) return true;
        throw new Error(`still in ${found.join(', ')}`);
      },
      FILES_GONE_MS,
    );

  /** Puts the marks into the page only in memory, so that no cache or history holds them. */
  async function saveMarked({ words, source }: Marks): Promise<void> {
    const page = await run.browser.openPage(run.server.address('news.html'));
    await page.evaluate(
      (text, attribute) => {
        document.querySelector('article p')?.setAttribute('data-mark', attribute);
        const data = document.querySelector('script[type="application/ld+json"]');
        if (data !== null) data.textContent = data.textContent.replace('Bewoners', text);
      },
      words,
      source,
    );
    await (await saveByToolbar(run.browser)).popup.close();
    await page.close();
  }

  beforeAll(async () => {
    profileDir = await mkdtemp(join(tmpdir(), 'getuige-erased-'));
    run = await startRun(kind, { profileDir });
    for (const marks of [kept, exhibit, file]) await saveMarked(marks);
  });
  afterAll(async () => {
    await run.stop();
    await rm(profileDir, { recursive: true, force: true });
  });

  test('what is kept is found, so that what is not found was erased', async () => {
    for (const { words, source } of [kept, exhibit, file]) {
      expect(await filesWith(profileDir, words)).not.toEqual([]);
      expect(await filesWith(profileDir, source)).not.toEqual([]);
    }
  });

  test('files are gone soon after they, or their exhibit, were removed', async () => {
    const page = await run.browser.openPage(run.server.address('news.html'));
    await page.evaluate((attribute) => {
      document.querySelector('article p')?.setAttribute('data-mark', attribute);
    }, accident.source);
    const { popup } = await saveByToolbar(run.browser);
    await popup.click(button(NAMES.en.remove));
    await popup.click(button(NAMES.en.removeYes));
    await popup.waitForText(/Of number \d+, only the number is left/);
    await popup.close();
    await page.close();
    const [third = '', second = ''] = await listedExhibits(run.browser);
    const view = await openExhibit(run.browser, second);
    await removeExhibit(view);
    await view.close();
    const other = await openExhibit(run.browser, third);
    await removeFile(other, 'post.html.txt');
    await other.close();
    for (const { source } of [accident, exhibit, file]) await goneWithinPatience(source);
    expect(await filesWith(profileDir, kept.source)).not.toEqual([]);
  });

  test('words of a removed exhibit stay nowhere but in space that the database has freed', async () => {
    const left = await filesWith(profileDir, exhibit.words);
    const database =
      kind === 'firefox'
        ? /^storage\/default\/moz-extension.*\/idb\/\d+geegtiu\.sqlite(?:-wal)?$/
        : /^Default\/IndexedDB\/chrome-extension_.*\.leveldb\/\d+\.(?:ldb|log)$/;
    for (const path of left) expect(path).toMatch(database);
  });

  test('nothing is left once everything was deleted, also after a restart', async () => {
    const view = await openBackupView(run.browser);
    await view.click(button('Delete everything…'));
    await view.fill({ css: '#erase-word' }, 'delete everything');
    await view.click(button('Yes, delete everything'));
    await view.waitForText(/Everything on this computer was erased/);
    await view.close();
    const marks = [kept, exhibit, file, accident].flatMap(({ words, source }) => [words, source]);
    for (const mark of marks) await goneWithinPatience(mark);
    await run.stop();
    run = await startRun(kind, { profileDir });
    expect(await listedExhibits(run.browser)).toEqual([]);
    for (const mark of marks) expect(await filesWith(profileDir, mark)).toEqual([]);
  });
});
