/** Recording a tab in which something moves: the memory that it takes, and the bytes that it writes. Chromium only. */
import type { Surface } from '../../../tests/support/browsers/types';
import { button } from '../../../tests/support/screens/names';
import { stopRecording } from '../../../tests/support/screens/record-view';
import { askLastExhibit } from '../in-extension/ask';
import type { Measurement } from '../measurement';
import { CAN_MEASURE_MEMORY, watchMemory } from '../memory';
import type { Session } from '../session';

/** Chromium asks nobody, and takes the tab with this title. */
export const RECORDING_ARGS = ['--auto-select-tab-capture-source-by-title=Thread 12'];

const MEMORY_MB = 100;
/** A tenth of a second would take a processor's time from what is measured. */
const BETWEEN_LOOKS_MS = 1000;
/** Caches of a tab just opened fill, and what was opened before is let go. */
const REST_MS = 5_000;

export async function measureRecording(
  session: Session,
  seconds: number,
): Promise<readonly Measurement[]> {
  if (!CAN_MEASURE_MEMORY) return [];
  const bench = await session.openBenchPage();
  const page = await session.openThread();
  const view = await session.browser.openExtensionPage('dossier.html#/record');
  await page.show();
  await page.evaluate(moveSomething);
  await later(REST_MS);
  await view.show();
  const watch = watchMemory(session.profileDir, BETWEEN_LOOKS_MS);
  try {
    await record(view, page, seconds);
  } finally {
    watch.rest();
  }
  const { bytes } = await bench.evaluate(askLastExhibit);
  const length = seconds < 60 ? `${seconds} s` : `${seconds / 60} min`;
  const row = (what: string, value: number) =>
    ({
      suite: 'recording',
      place: session.kind,
      what,
      unit: 'MB',
      runs: [value],
      floor: null,
    }) as const;
  return [
    {
      ...row(`memory that recording a tab for ${length} adds at the highest`, watch.peakMb()),
      goal: { kind: 'below', limit: MEMORY_MB },
      note: 'One run; PSS of all processes of the browser, its encoder and the sealing included, above what they had just before',
    },
    { ...row(`what recording a tab for ${length} wrote`, bytes / 1e6), goal: null },
  ];
}

async function record(view: Surface, page: Surface, seconds: number): Promise<void> {
  await view.click(button('Choose what to record'));
  await view.waitForText(/Recording\s+\d:\d\d · /);
  await page.show();
  await later(seconds * 1000);
  await stopRecording(view);
}

/** In the page: as lively as a page with a small video. */
function moveSomething(): void {
  const box = document.createElement('div');
  box.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:320px;height:240px;z-index:9';
  document.body.append(box);
  let at = 0;
  const turn = (): void => {
    at += 1;
    box.style.background = `linear-gradient(${at * 7}deg, hsl(${at * 5} 80% 50%), hsl(${at * 11} 80% 50%))`;
    setTimeout(turn, 50);
  };
  turn();
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
