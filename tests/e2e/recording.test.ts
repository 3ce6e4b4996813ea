import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, describe, expect, test } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers/launch';
import { expectSound, readKept } from '../support/database';
import { checkWithTools, verifyPackage } from '../support/package-tools';
import { exportAll, recordOf } from '../support/screens/exported';
import { openExhibit } from '../support/screens/exhibit-view';
import { button } from '../support/screens/names';
import {
  beginRecording,
  openList,
  recordPieces,
  stagedPieces,
  startRecordingRun,
  stopRecording,
  waitForSealed,
  type RecordingRun,
} from '../support/screens/record-view';

/** The first bytes of every WebM (RFC 8794, EBML header). */
const EBML = '1a45dfa3';

describe.each(BROWSER_KINDS)('recording in %s', (kind) => {
  let run: RecordingRun | null = null;
  let profileDir: string | null = null;

  afterEach(async () => {
    await run?.stop();
    if (profileDir !== null) await rm(profileDir, { recursive: true, force: true });
    run = null;
    profileDir = null;
  });

  const videoIn = async (path: string): Promise<Buffer> => {
    const zip = await JSZip.loadAsync(await readFile(path));
    const file = zip.file('exhibits/0001/recording.webm');
    if (file === null) throw new Error('There is no recording in the package');
    return file.async('nodebuffer');
  };

  test('is sealed, plays, and leaves in a package that others accept', async () => {
    run = await startRecordingRun(kind);
    const recorded = await beginRecording(run);
    await recordPieces(recorded, 3);
    const exhibitId = await stopRecording(recorded.view);
    expect(await stagedPieces(recorded.view)).toBe(0);

    const list = await openList(run.browser);
    await list.waitForText(/Screen recording[\s\S]*\d:\d\d · [\d.]+ [kM]B/);
    expectSound(await readKept(list), 1);
    const view = await openExhibit(run.browser, exhibitId);
    await view.waitForText(/may show something that you would rather not see/);
    expect(await view.all({ css: 'video' })).toEqual([]);
    await view.click(button('Show the recording'));
    await expect
      .poll(() => view.evaluate(() => document.querySelector('video')?.videoWidth ?? 0))
      .toBeGreaterThan(0);
    expect(await view.evaluate(() => document.querySelector('video')?.paused)).toBe(true);
    await view.click(button('Check this exhibit again'));
    await view.waitForText(/no longer|unchanged|nothing has changed/i);

    const path = await exportAll(run.browser);
    await verifyPackage(path);
    const failing = (await checkWithTools(path)).filter(({ holds }) => !holds);
    expect(failing).toEqual([]);
    const record = await recordOf(path);
    const [file] = record.artifacts;
    const video = await videoIn(path);
    expect(video.subarray(0, 4).toString('hex')).toBe(EBML);
    expect(createHash('sha256').update(video).digest('hex')).toBe(file?.sha256);
    expect(record).toMatchObject({
      kind: 'recording',
      page: {},
      posts: [],
      saved: { trigger: 'recording-ended' },
      recording: { name: 'recording.webm', ended: 'stopped-by-person', pickedUpLater: false },
    });
    expect(record.recording?.pieces).toBeGreaterThanOrEqual(3);
    expect(record.recording?.shared.surface?.value).toBe(
      kind === 'chromium' ? 'browser' : undefined,
    );
    expect(JSON.stringify(record)).not.toMatch(/zwembad|Monitor|web-contents/i);
  });

  test('is kept up to the last piece when the browser is killed, and sealed later', async () => {
    profileDir = await mkdtemp(join(tmpdir(), 'getuige-recording-'));
    run = await startRecordingRun(kind, profileDir);
    const recorded = await beginRecording(run);
    await recordPieces(recorded, 4);
    await run.browser.kill();
    await run.stop();

    run = await run.again();
    const list = await openList(run.browser);
    await list.waitForText(/was cut off\. \d:\d\d of it is on this computer/);
    const staged = await stagedPieces(list);
    expect(staged).toBeGreaterThanOrEqual(4);
    await list.click(button('Keep it as an exhibit'));
    await list.waitForText(/Exhibit 1/);
    expectSound(await readKept(list), 1);
    expect(await stagedPieces(list)).toBe(0);
    const path = await exportAll(run.browser);
    await verifyPackage(path);
    const { recording } = await recordOf(path);
    expect(recording).toMatchObject({ ended: 'cut-off', pickedUpLater: true });
    expect(recording).not.toHaveProperty('endedAt');
    expect((await videoIn(path)).subarray(0, 4).toString('hex')).toBe(EBML);
  });

  test('refuses a second one calmly, and the first goes on', async () => {
    run = await startRecordingRun(kind);
    const recorded = await beginRecording(run);
    const other = await run.browser.openExtensionPage('dossier.html#/record');
    await other.click(button('Choose what to record'));
    await other.waitForText(/already recording in another tab/);
    await recorded.page.show();
    await recordPieces(recorded, 2);
    await stopRecording(recorded.view);
  });

  test.runIf(kind === 'chromium')('ends with its tab, and says so', async () => {
    run = await startRecordingRun(kind);
    const recorded = await beginRecording(run);
    await recordPieces(recorded, 2);
    await recorded.page.close();
    await recorded.view.show();
    await waitForSealed(recorded.view);
    await recorded.view.waitForText(/the tab or window was closed/);
    const { recording } = await recordOf(await exportAll(run.browser));
    expect(recording?.ended).toBe('sharing-ended');
  });
});
