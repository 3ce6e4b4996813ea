/** A save beside the least that a save can be, in the same background, of the same page, in turns. */
import { clickAndWait } from '../click';
import { floorOfSave } from '../floor-of-save';
import { lastSaveMs } from '../last-save';
import type { Measurement } from '../measurement';
import { createPace } from '../pace';
import type { Session } from '../session';

const MARGIN_MS = 120;

export async function measureSave(
  session: Session,
  rounds: number,
): Promise<readonly Measurement[]> {
  const { browser } = session;
  // The background is reached from a page of the extension.
  await session.openBenchPage();
  const thread = await session.openThread();
  const pace = createPace();
  const ours: number[] = [];
  const floor: number[] = [];
  // The first click makes the key, fills caches, and lets the background look at this tab.
  await clickAndWait(session, thread, pace);
  const background = await browser.background();
  for (let round = 0; round < rounds; round++) {
    await pace();
    floor.push(await background.evaluate(floorOfSave));
    await clickAndWait(session, thread, pace);
    ours.push(await background.evaluate(lastSaveMs));
  }
  return [
    {
      suite: 'save',
      place: session.kind,
      what: 'save: request reaches the background → verified and answered',
      unit: 'ms',
      runs: ours,
      floor: {
        what: 'captureVisibleTab, SHA-256 of its bytes, one IndexedDB write with strict durability, read back and SHA-256 compared',
        runs: floor,
      },
      goal: { kind: 'floor-plus', margin: MARGIN_MS },
    },
  ];
}
