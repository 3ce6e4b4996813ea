/** An export beside the least that it can be, and beside other libraries; and what memory it takes. */
import type { Surface } from '../../../tests/support/browsers/types';
import { NAMES } from '../../../tests/support/screens/names';
import type { BenchPage } from '../in-extension/main';
import type { Done } from '../in-extension/export-others';
import type { Goal, Measurement } from '../measurement';
import { CAN_MEASURE_MEMORY, watchMemory } from '../memory';
import type { Session } from '../session';

export interface ExportPlan {
  readonly rounds: number;
  /** Exhibits in the package whose speed is measured. */
  readonly exhibits: number;
  /** Exhibits in the packages whose memory is compared; the second is the larger. */
  readonly memoryExhibits: readonly [number, number];
  readonly memoryRounds: number;
  readonly otherRounds: number;
}

const EXHIBIT_BYTES = 5_000_000;
const SPEED_RATIO = 0.8;
const MEMORY_GROWTH = 1.2;

type Way = 'floorOfExport' | 'withJsZip' | 'withZipJs';

export async function measureExport(
  session: Session,
  plan: ExportPlan,
  say: (line: string) => void,
): Promise<readonly Measurement[]> {
  const upTo = Math.max(plan.exhibits, ...plan.memoryExhibits);
  await session.seed({ upTo, size: { bytes: EXHIBIT_BYTES } });
  say(`there are ${upTo} exhibits of ${EXHIBIT_BYTES / 1e6} MB`);
  const speeds = await measureSpeed(session, plan);
  const memory = CAN_MEASURE_MEMORY ? await measureMemory(session, plan, say) : [];
  return [...speeds, ...memory];
}

async function measureSpeed(session: Session, plan: ExportPlan): Promise<readonly Measurement[]> {
  const { exhibits, rounds, otherRounds } = plan;
  const ours: number[] = [];
  const floor: number[] = [];
  await otherWay(session, 'floorOfExport', exhibits);
  for (let round = 0; round < rounds; round++) {
    floor.push(speedOf(await otherWay(session, 'floorOfExport', exhibits)));
    ours.push(speedOf(await ourExport(session, exhibits)));
  }
  const others: Measurement[] = [];
  for (const [way, name] of [
    ['withJsZip', 'JSZip'],
    ['withZipJs', 'zip.js'],
  ] as const) {
    const speeds: number[] = [];
    for (let round = 0; round < otherRounds; round++) {
      speeds.push(speedOf(await otherWay(session, way, exhibits)));
    }
    others.push(
      row(
        session,
        `${name}: the same artifacts stored into a Blob, nothing verified`,
        speeds,
        null,
      ),
    );
  }
  const what = `export of ${exhibits} exhibits of 5 MB, from the click to the verified package`;
  const goal: Goal = { kind: 'ratio-at-least', ratio: SPEED_RATIO };
  return [row(session, what, ours, floor, goal), ...others];
}

function row(
  { kind }: Session,
  what: string,
  runs: readonly number[],
  floor: readonly number[] | null,
  goal: Goal | null = null,
): Measurement {
  const least =
    'each artifact read once, its SHA-256 (WebCrypto) and CRC-32, and SHA-256 of all bytes in a worker: the code and the threads of the export';
  return {
    suite: 'export',
    place: kind,
    what,
    unit: 'MB/s',
    runs,
    floor: floor === null ? null : { what: least, runs: floor },
    goal,
  };
}

/** The highest that all processes together add, in a page opened for each export. */
async function measureMemory(
  session: Session,
  { memoryExhibits, memoryRounds }: ExportPlan,
  say: (line: string) => void,
): Promise<readonly Measurement[]> {
  const [few, many] = memoryExhibits;
  const peaks = new Map<number, number[]>([
    [few, []],
    [many, []],
  ]);
  for (let round = 0; round < memoryRounds; round++) {
    for (const [count, found] of peaks) {
      found.push(await peakOfExport(session, count));
      say(`${count} exhibits: ${(found.at(-1) ?? 0).toFixed(0)} MB added at the highest`);
    }
  }
  const of = (count: number) => peaks.get(count) ?? [];
  return [
    {
      suite: 'export',
      place: session.kind,
      what: `memory that an export of ${many} exhibits of 5 MB adds at the highest`,
      unit: 'MB',
      runs: of(many),
      floor: {
        what: `the same with ${few} exhibits; PSS of all processes of the browser`,
        runs: of(few),
      },
      goal: { kind: 'ratio-at-most', ratio: MEMORY_GROWTH },
    },
  ];
}

async function peakOfExport(session: Session, count: number): Promise<number> {
  const view = await openExport(session, count);
  const watch = watchMemory(session.profileDir);
  await view.evaluate(makePackage, NAMES.en.makePackage).finally(watch.rest);
  await view.close();
  return watch.peakMb();
}

async function ourExport(session: Session, count: number): Promise<Done> {
  const view = await openExport(session, count);
  const ms = await view.evaluate(makePackage, NAMES.en.makePackage);
  await view.close();
  return { ms, bytes: count * EXHIBIT_BYTES };
}

async function openExport(session: Session, count: number): Promise<Surface> {
  const page = await session.openBenchPage();
  const ids = await page.evaluate(firstIds, count);
  await page.close();
  const view = await session.browser.openExtensionPage(`dossier.html#/export?ids=${ids.join(',')}`);
  await view.find({ role: 'button', name: NAMES.en.makePackage });
  // Most of each exhibit is its page archive, which goes along only where chosen.
  await view.click({ css: '[name="whole-page"]' });
  return view;
}

async function otherWay(session: Session, way: Way, count: number): Promise<Done> {
  const page = await session.openBenchPage();
  const done = await page.evaluate(runWay, way, count);
  await page.close();
  return done;
}

function speedOf({ ms, bytes }: Done): number {
  return bytes / 1e6 / (ms / 1000);
}

/** In the page of the benchmark. */
function runWay(way: Way, count: number): Promise<Done> {
  return (globalThis as unknown as { getuigeBench: BenchPage }).getuigeBench[way](count);
}

function firstIds(count: number): Promise<readonly string[]> {
  return (globalThis as unknown as { getuigeBench: BenchPage }).getuigeBench.firstIds(count);
}

/** In the export view: presses the button, and waits for the digest of the finished package. */
function makePackage(buttonName: string): Promise<number> {
  const buttons = [...document.querySelectorAll('button')];
  const make = buttons.find(({ textContent }) => textContent.trim() === buttonName);
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const look = (): void => {
      const digest = document.querySelector('[data-testid="package-sha256"]')?.textContent ?? '';
      const problem = document.querySelector('[role="alert"]')?.textContent ?? '';
      if (/[0-9a-f]{64}/.test(digest)) resolve(performance.now() - start);
      else if (problem !== '') reject(new Error(problem));
      else return;
      watch.disconnect();
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    if (make === undefined) reject(new Error(`There is no button ${buttonName}`));
    else make.click();
  });
}
