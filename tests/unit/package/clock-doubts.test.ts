import { describe, expect, it } from 'vitest';
import { fromUtf8 } from '@/utils/evidence/bytes';
import { buildInstant } from '@/utils/evidence/instant';
import type { CustodyEntry } from '@/utils/evidence/custody-schema';
import { linesSetBack } from '@/utils/package/clock-doubts';
import { freshKey } from '../evidence/keys';
import { buildAndUnpack, packageInput } from './build';
import { ACTOR, sampleExhibit, uuid } from './sample-exhibits';

const key = await freshKey();
const HOUR_MS = 3_600_000;

/** Reports on exhibits 1, 2, … that were saved so many milliseconds after the first save. */
async function reportOn(language: 'nl' | 'en', ...savedAfterMs: number[]): Promise<string> {
  const exhibits = await Promise.all(
    savedAfterMs.map((after, at) => sampleExhibit(key, { number: at + 1, savedAfterMs: after })),
  );
  const choice = { language, includeViewer: false, includeWholePage: false };
  const { files } = await buildAndUnpack(packageInput(key, exhibits, { choice }));
  return fromUtf8(files.get('report.html')!).replace(/<[^>]*>/g, '');
}

describe('a later number with an earlier time', () => {
  it.each([
    ['nl', 'nummer 2 is volgens de klok bewaard op 20 november 2026 om 14:03:22', 'nummer 1 op 20'],
    ['en', 'number 2 was saved on 20 November 2026 at 14:03:22', 'number 1 on 20 November'],
  ] as const)('is said in %s, with both times', async (language, later, earlier) => {
    const text = await reportOn(language, 0, -HOUR_MS);
    expect(text).toContain(later);
    expect(text).toContain(earlier);
  });

  it('is said of each exhibit that comes too early, and of no other', async () => {
    const text = await reportOn('en', 0, -HOUR_MS, -HOUR_MS + 1000, HOUR_MS);
    expect(text.split('has a later number but an earlier time').length - 1).toBe(2);
  });

  it('is not said where the times follow the numbers', async () => {
    expect(await reportOn('en', 0, 0, HOUR_MS)).not.toContain('an earlier time');
  });
});

describe('lines of a log', () => {
  const entryAt = (unixMs: number, zone: string, offsetMinutes: number): CustodyEntry => ({
    format: 'getuige-custody',
    version: 1,
    exhibitId: uuid(1),
    key: key.fingerprint,
    entry: 1,
    previousSha256: null,
    at: buildInstant({ unixMs, zone, offsetMinutes, monotonicMs: 1, run: uuid(9) }),
    actor: ACTOR,
    event: { type: 'subject-chosen', subject: null },
    signature: '',
  });
  const autumn = Date.UTC(2026, 9, 25, 0, 59, 0);

  it('are not set back by the end of daylight saving, although the wall clock goes back', () => {
    const before = entryAt(autumn, 'Europe/Amsterdam', 120);
    const after = entryAt(autumn + 120_000, 'Europe/Amsterdam', 60);
    expect(after.at.local < before.at.local).toBe(true);
    expect(linesSetBack([before, after])).toEqual([]);
  });

  it('are not set back by a journey west', () => {
    const home = entryAt(autumn, 'Europe/Amsterdam', 120);
    const away = entryAt(autumn + 60_000, 'America/New_York', -240);
    expect(linesSetBack([home, away])).toEqual([]);
  });

  it('are named where the clock was set back', () => {
    const lines = [0, 60_000, 30_000, 90_000, 0].map((after) =>
      entryAt(autumn + after, 'Europe/Amsterdam', 120),
    );
    expect(linesSetBack(lines)).toEqual([3, 5]);
  });
});
