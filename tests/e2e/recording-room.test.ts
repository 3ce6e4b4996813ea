import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../support/browsers/types';
import { expectSound, readKept } from '../support/database';
import { verifyPackage } from '../support/package-tools';
import { exportAll, recordOf } from '../support/screens/exported';
import { button } from '../support/screens/names';
import {
  beginRecording,
  recordPieces,
  startRecordingRun,
  waitForSealed,
  type RecordingRun,
} from '../support/screens/record-view';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk';

const ROOM_FOR_A_PROFILE_MB = 400;

/** As in recording.test.ts. */
const KINDS: readonly BrowserKind[] = ['chromium'];

describe.each(KINDS)('a disk that fills during a recording, under %s', (kind) => {
  let disk: SmallDisk;
  let run: RecordingRun;

  beforeAll(async () => {
    disk = await mountSmallDisk(ROOM_FOR_A_PROFILE_MB);
    run = await startRecordingRun(kind, disk.dir);
  });
  afterAll(async () => {
    await run.stop();
    await disk.remove();
  });

  test('ends it; what was taken is kept, marked and sealed', async () => {
    const recorded = await beginRecording(run);
    await recordPieces(recorded, 3);
    await disk.fill();
    await recorded.view.show();
    // At once where there is still room for the copy, else when somebody made room.
    await recorded.view.waitForText(/Saved: recording|too little space on this computer/);
    await disk.makeRoom();
    if ((await recorded.view.all(button('Keep it as an exhibit'))).length > 0) {
      await recorded.view.waitForText(/The disk filled up\. What came after that was not recorded/);
      await recorded.view.click(button('Keep it as an exhibit'));
      await recorded.view.waitForText(/Exhibit 1/);
    } else await waitForSealed(recorded.view);
    expectSound(await readKept(recorded.view), 1);
    const path = await exportAll(run.browser);
    await verifyPackage(path);
    expect((await recordOf(path)).recording?.ended).toBe('disk-full');
  });
});
