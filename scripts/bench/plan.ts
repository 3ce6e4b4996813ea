/** What is measured, in which order, how often. */
import { rm } from 'node:fs/promises';
import type { BrowserKind, BrowserUnderTest } from '../../tests/support/browsers/types';
import { buildExtension } from '../build-extension';
import { copyWithBenchPage } from './bench-build';
import type { Measurement } from './measurement';
import type { BenchOptions, Suite } from './options';
import { startSession, type Session } from './session';
import { measureButtons } from './suites/buttons';
import { measureClicks } from './suites/clicks';
import { measureExport, type ExportPlan } from './suites/export';
import { measureFields } from './suites/fields';
import { measurePost } from './suites/post';
import { measureRecording, RECORDING_ARGS } from './suites/recording';
import { measureSave } from './suites/save';
import { measureSizes } from './suites/sizes';
import { measureVerify } from './suites/verify';
import { measureWhole, type WholePlan } from './suites/whole';

export interface Told {
  readonly say: (line: string) => void;
  readonly metBrowser: (browser: Pick<BrowserUnderTest, 'kind' | 'version'>) => void;
}

export interface Job {
  readonly name: string;
  run(told: Told): Promise<readonly Measurement[]>;
}

/** How often and how much; quick is to see that it works. */
interface Amounts {
  readonly rounds: number;
  readonly few: number;
  readonly many: number;
  /** Of the package that is verified. */
  readonly verified: number;
  readonly exports: ExportPlan;
  readonly whole: WholePlan;
}
const FULL: Amounts = {
  rounds: 20,
  few: 10,
  many: 10_000,
  verified: 100,
  exports: {
    rounds: 20,
    exhibits: 100,
    memoryExhibits: [25, 150],
    memoryRounds: 2,
    otherRounds: 3,
  },
  // A whole page takes Chromium twenty seconds.
  whole: { rounds: 5, memoryRounds: 2 },
};
const QUICK: Amounts = {
  rounds: 3,
  few: 10,
  many: 500,
  verified: 20,
  exports: { rounds: 2, exhibits: 20, memoryExhibits: [5, 20], memoryRounds: 1, otherRounds: 1 },
  whole: { rounds: 1, memoryRounds: 1 },
};
const QUICK_RECORDING_SECONDS = 20;

export function planOf({
  suites,
  browsers,
  pages,
  quick,
  recordingMinutes,
}: BenchOptions): readonly Job[] {
  const amounts = quick ? QUICK : FULL;
  const wants = (suite: Suite): boolean => suites.includes(suite);
  return [
    ...browsers.map(buildJob),
    ...(wants('sizes') ? browsers.map(sizesJob) : []),
    ...(wants('verify') ? [verifyJob(amounts)] : []),
    ...browsers.flatMap((kind) => browserJobs(kind, wants, amounts)),
    // Firefox has nothing to record where there is no display.
    ...(wants('recording') && browsers.includes('chromium')
      ? [recordingJob(quick ? QUICK_RECORDING_SECONDS : recordingMinutes * 60)]
      : []),
    ...(wants('fields') && browsers.includes('chromium') ? [fieldsJob(pages, amounts)] : []),
  ];
}

function buildJob(kind: BrowserKind): Job {
  return {
    name: `building the extension for ${kind}`,
    run: () => {
      buildExtension(kind);
      return Promise.resolve([]);
    },
  };
}

function sizesJob(kind: BrowserKind): Job {
  return { name: `sizes for ${kind}`, run: () => measureSizes(kind) };
}

/** Only Chromium gives a saved page its own address without the network. */
function fieldsJob(pages: string, { rounds }: Amounts): Job {
  return { name: `fields of ${pages}`, run: (told) => measureFields(pages, rounds, told) };
}

function verifyJob({ rounds, verified }: Amounts): Job {
  return { name: 'verify', run: () => measureVerify({ rounds, exhibits: verified }) };
}

function recordingJob(seconds: number): Job {
  return {
    name: 'recording in chromium',
    run: (told) =>
      inSession('chromium', told, (session) => measureRecording(session, seconds), RECORDING_ARGS),
  };
}

function browserJobs(
  kind: BrowserKind,
  wants: (suite: Suite) => boolean,
  { rounds, few, many, exports, whole }: Amounts,
): readonly Job[] {
  const jobs: Job[] = [];
  const add = (
    name: string,
    work: (session: Session, told: Told) => Promise<readonly Measurement[]>,
  ): void => {
    jobs.push({ name: `${name} in ${kind}`, run: (told) => inSession(kind, told, work) });
  };
  if (wants('save')) add('save', (session) => measureSave(session, rounds));
  if (wants('popup') || wants('store')) {
    const plan = { rounds, few, many: wants('store') ? many : null };
    add('clicks', (session, { say }) => measureClicks(session, plan, say));
  }
  if (wants('post')) add('post', (session) => measurePost(session, rounds));
  if (wants('whole')) add('whole', (session, { say }) => measureWhole(session, whole, say));
  if (wants('export')) {
    // Six runs in Firefox, so that all of it stays near a quarter of an hour.
    const rounds = kind === 'firefox' ? Math.min(6, exports.rounds) : exports.rounds;
    add('export', (session, { say }) => measureExport(session, { ...exports, rounds }, say));
  }
  if (wants('buttons')) {
    jobs.push({
      name: `buttons in ${kind}`,
      run: (told) => measureButtons(kind, rounds, told),
    });
  }
  return jobs;
}

/** A browser of its own for each job, so that none disturbs the next. */
async function inSession(
  kind: BrowserKind,
  told: Told,
  work: (session: Session, told: Told) => Promise<readonly Measurement[]>,
  args: readonly string[] = [],
): Promise<readonly Measurement[]> {
  const extensionDir = await copyWithBenchPage(kind);
  try {
    const session = await startSession(kind, extensionDir, args);
    try {
      told.metBrowser(session.browser);
      return await work(session, told);
    } finally {
      await session.stop();
    }
  } finally {
    await rm(extensionDir, { recursive: true, force: true });
  }
}
