/** `npm run verify` on a package of a gigabyte, beside reading and hashing the same file. */
import { spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealEntry } from '@/utils/evidence/custody';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { sealBytes } from '@/utils/evidence/seal';
import { buildInstant } from '@/utils/evidence/instant';
import { buildPackage } from '@/utils/package/build-package';
import { createMaker, type MadeExhibit } from '../make-exhibits';
import type { Goal, Measurement } from '../measurement';

export interface VerifyPlan {
  readonly rounds: number;
  readonly exhibits: number;
}

/** A package holds a thousand files at most: a gigabyte needs pictures of this size. */
const PICTURE_BYTES = 10_000_000;
const PACKAGE_ID = '01932f3a-0000-7000-8000-00000000beef';
const FLOOR = ['--import', 'tsx', 'scripts/bench/hash-file.ts'] as const;
/** As `npm run verify` starts it. */
const OURS = ['scripts/run.mjs', 'verify'] as const;
const RATIO: Goal = { kind: 'ratio-at-least', ratio: 0.8 };

export async function measureVerify({
  rounds,
  exhibits,
}: VerifyPlan): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'getuige-bench-verify-'));
  try {
    const path = join(folder, 'package.zip');
    await writePackage(path, exhibits);
    const { size } = await stat(path);
    const ours: number[] = [];
    const floor: number[] = [];
    const speed = (...program: readonly string[]): number =>
      size / 1e6 / secondsOf(...program, path);
    speed(...FLOOR);
    speed(...OURS);
    for (let round = 0; round < rounds; round++) {
      floor.push(speed(...FLOOR));
      ours.push(speed(...OURS));
    }
    return [measurement(ours, floor, size, exhibits)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function measurement(
  runs: readonly number[],
  floor: readonly number[],
  size: number,
  exhibits: number,
): Measurement {
  return {
    suite: 'verify',
    place: 'node',
    what: `verify a package of ${(size / 1e6).toFixed(0)} MB, ${exhibits} exhibits, start of Node included`,
    unit: 'MB/s',
    runs,
    floor: {
      what: 'a program that reads the file once from its first byte to its last and takes the SHA-256 of each entry and of the whole file in one thread, start of Node included',
      runs: floor,
    },
    goal: RATIO,
  };
}

/** Seconds that the command took, from its start to its end. */
function secondsOf(...program: readonly string[]): number {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0)
    throw new Error(`${program.join(' ')} ended with ${String(status)}: ${stderr}${stdout}`);
  return seconds;
}

/** A real package by the code of the export; its pictures are noise. */
async function writePackage(path: string, count: number): Promise<void> {
  const noise = new Uint8Array(PICTURE_BYTES);
  randomFillSync(noise);
  const picture = (n: number): Uint8Array<ArrayBuffer> => {
    const bytes = noise.slice();
    new DataView(bytes.buffer).setUint32(0, n);
    return bytes;
  };
  const maker = createMaker({ key: null, picture, archive: null });
  const made = await maker.make(count);
  const key = maker.keyBefore()?.chain.key;
  if (key === undefined) throw new Error('no key was made');
  const now = new Date();
  const preparedAt = buildInstant({
    unixMs: now.getTime(),
    zone: 'Europe/Amsterdam',
    offsetMinutes: 60,
    monotonicMs: 0,
    run: '01932f3a-0000-7000-8000-0000000000ff',
  });
  const prepared = async ({ exhibit }: MadeExhibit): Promise<WholeExhibit> => {
    const entry = {
      exhibitId: exhibit.summary.exhibitId,
      previousLine: exhibit.custody.at(-1) ?? null,
      at: preparedAt,
      actor: PACKAGE_ID,
      event: { type: 'export-prepared', packageId: PACKAGE_ID } as const,
    };
    return { ...exhibit, custody: [...exhibit.custody, await sealEntry(entry, key)] };
  };
  const { content } = await buildPackage({
    exhibits: await Promise.all(made.map(prepared)),
    choice: { language: 'en', includeViewer: false, includeWholePage: false },
    packageId: PACKAGE_ID,
    preparedAt,
    key,
    version: '0.1.0',
    previews: new Map(),
    namedBy: new Map(),
    sign: (bytes) => sealBytes(bytes, key, now),
  });
  await writeFile(path, content.stream());
}
