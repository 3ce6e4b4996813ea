/**
 * A whole page, from the press of the button to the popup's word that it is saved, beside what
 * the browser itself needs for the same pixels; and what memory that takes.
 */
import type { Surface } from '../../../tests/support/browsers/types';
import { NAMES } from '../../../tests/support/screens/names';
import { saveByToolbar } from '../../../tests/support/screens/popup';
import { popupTexts } from '@/utils/texts/popup';
import { changePicture } from '../click';
import { floorOfBands } from '../floor-of-bands';
import { askLastExhibit } from '../in-extension/ask';
import type { LastExhibit } from '../in-extension/last-exhibit';
import type { Measurement } from '../measurement';
import { CAN_MEASURE_MEMORY, watchMemory } from '../memory';
import { createPace } from '../pace';
import type { Session } from '../session';

export interface WholePlan {
  readonly rounds: number;
  readonly memoryRounds: number;
}

const SCREENS = '3500vh';
const ROWS = '20000px';
/** Chromium gives two pictures a second: this much for each but the first. Milliseconds. */
const BETWEEN_FRAMES_MS = 500;
const CHROMIUM_RATIO = 1.1;
const FIREFOX_RATIO = 2;
const MEMORY_MB = 600;
const PATIENCE_MS = 50_000;

export async function measureWhole(
  session: Session,
  plan: WholePlan,
  say: (line: string) => void,
): Promise<readonly Measurement[]> {
  const bench = await session.openBenchPage();
  const high = session.kind === 'chromium' ? SCREENS : ROWS;
  const page = await session.openLong(high);
  const pace = createPace();
  const saveWhole = async (): Promise<{ readonly ms: number; readonly last: LastExhibit }> => {
    const popup = await openSaved(session, page, pace);
    const button = NAMES.en.wholePage;
    const ms = await popup.evaluate(pressAndWait, button, popupTexts.en.wholeDone, PATIENCE_MS);
    await session.closePopup();
    const last = await bench.evaluate(askLastExhibit);
    if (last.whole?.complete !== true) throw new Error('not all of the page was saved');
    return { ms, last };
  };
  // The first one makes the key, and fills caches.
  const { last } = await saveWhole();
  say(`a whole page is ${last.whole?.frames ?? 0} frames, ${(last.bytes / 1e6).toFixed(1)} MB`);
  const times = await measureTimes(session, { page, saveWhole }, plan.rounds);
  const memory = CAN_MEASURE_MEMORY
    ? await measureMemory(session, saveWhole, plan.memoryRounds)
    : [];
  return [...times, ...memory];
}

interface Work {
  readonly page: Surface;
  readonly saveWhole: () => Promise<{ readonly ms: number; readonly last: LastExhibit }>;
}

interface Times {
  readonly ours: number[];
  readonly floor: number[];
  /** Within ours: from the first picture of the whole to the last, and from there to the seal. */
  readonly pixels: number[];
  readonly sealing: number[];
  readonly others: number[];
}

async function measureTimes(
  session: Session,
  { page, saveWhole }: Work,
  rounds: number,
): Promise<readonly Measurement[]> {
  const times: Times = { ours: [], floor: [], pixels: [], sealing: [], others: [] };
  for (let round = 0; round < rounds; round++) {
    const { ms, last } = await saveWhole();
    times.ours.push(ms);
    times.floor.push(await floorOf(session, last));
    times.pixels.push(last.whole?.pixelsMs ?? Number.NaN);
    times.sealing.push(last.whole?.sealingMs ?? Number.NaN);
    const begin = performance.now();
    await page.screenshotOfAll();
    times.others.push(performance.now() - begin);
  }
  return rowsOf(session, times);
}

/** With the page in front. Milliseconds. */
async function floorOf({ kind, browser }: Session, { whole }: LastExhibit): Promise<number> {
  const { frames = 0, bands = [], width = 0 } = whole ?? {};
  if (kind === 'chromium') return (frames - 1) * BETWEEN_FRAMES_MS;
  return (await browser.background()).evaluate(floorOfBands, width, bands);
}

function rowsOf({ kind }: Session, times: Times): readonly Measurement[] {
  const isChromium = kind === 'chromium';
  const page = `whole page of ${isChromium ? '35 screens' : '20,000 px'}`;
  const row = (what: string, runs: readonly number[], note: string): Measurement => {
    return { suite: 'whole', place: kind, what, unit: 'ms', runs, floor: null, goal: null, note };
  };
  const first = isChromium ? 'first frame → last frame' : 'first band → last band';
  return [
    {
      ...row(
        `${page}: pressed → the popup says that it is saved`,
        times.ours,
        `${times.ours.length} rounds; the pictures of the whole, digests, seal and reading back included, and up to 0.1 s until the popup asks again`,
      ),
      floor: {
        what: isChromium
          ? 'half a second for each frame but the first: Chromium gives two pictures of a tab a second'
          : 'captureVisibleTab with `rect`, once for each band of the whole, in the same background',
        runs: times.floor,
      },
      goal: { kind: 'ratio-at-most', ratio: isChromium ? CHROMIUM_RATIO : FIREFOX_RATIO },
    },
    row(`${page}: ${first}`, times.pixels, 'A part of the time above'),
    row(`${page}: from there to its seal`, times.sealing, 'A part of the time above'),
    row(
      'the same page as one picture by the browser’s tools for developers',
      times.others,
      'What somebody might use instead: a picture, and nothing that vouches for it',
    ),
  ];
}

async function measureMemory(
  { kind, profileDir }: Session,
  saveWhole: Work['saveWhole'],
  rounds: number,
): Promise<readonly Measurement[]> {
  const added: number[] = [];
  const highest: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const watch = watchMemory(profileDir);
    await saveWhole().finally(watch.rest);
    added.push(watch.peakMb());
    highest.push(watch.highestMb());
  }
  const row = (what: string, runs: readonly number[]) =>
    ({ suite: 'whole', place: kind, what, unit: 'MB', runs, floor: null }) as const;
  return [
    {
      ...row('memory that a whole page adds at the highest', added),
      goal: { kind: 'below', limit: MEMORY_MB },
      note: 'PSS of all processes of the browser above what they had just before the click on the icon',
    },
    { ...row('the whole browser at that moment', highest), goal: null },
  ];
}

/** The popup after a click on the icon, with a page that was never saved like this before. */
async function openSaved(
  { browser }: Session,
  page: Surface,
  pace: () => Promise<void>,
): Promise<Surface> {
  await page.show();
  await page.evaluate(changePicture);
  await pace();
  const { popup } = await saveByToolbar(browser);
  await pace();
  return popup;
}

/** In the popup: presses the button, and waits until it says so. Milliseconds. */
function pressAndWait(buttonName: string, done: string, limitMs: number): Promise<number> {
  const buttons = [...document.querySelectorAll('button')];
  const press = buttons.find(({ textContent }) => textContent.trim() === buttonName);
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const look = (): void => {
      if (!document.body.innerText.includes(done)) return;
      resolve(performance.now() - begin);
      watch.disconnect();
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    setTimeout(() => {
      reject(new Error(`The popup says: ${document.body.innerText}`));
    }, limitMs);
    if (press === undefined) reject(new Error(`There is no button ${buttonName}`));
    else press.click();
  });
}
