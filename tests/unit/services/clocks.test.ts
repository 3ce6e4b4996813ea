import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseEntry } from '@/utils/evidence/custody';
import { capture } from '@/utils/services/capture';
import { createCoDocument } from '@/utils/services/co-document';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import type { ClockReading } from '@/utils/evidence/instant';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { checkStoredExhibit } from '@/utils/verify/stored-exhibit';
import { createWorld, type World } from './world';

let world: World;
let clock: Pick<ClockReading, 'zone' | 'offsetMinutes'>;

beforeEach(() => {
  const plain = createWorld();
  clock = { zone: 'Europe/Amsterdam', offsetMinutes: 120 };
  const readClock = plain.environment.clock;
  Object.assign(plain.environment, { clock: () => ({ ...readClock(), ...clock }) });
  world = plain;
});

/** Saves, changes the clock, adds a note; gives the times in the log and what a check says. */
async function noteAfter(change: () => void) {
  const { exhibitId } = await capture(world.deps, DEFAULT_SETTINGS, world.request());
  change();
  await createCoDocument(world).addNote(exhibitId, 'Later');
  const exhibit = (await world.store.loadExhibit(exhibitId))!;
  const { intact, findings } = await checkStoredExhibit(exhibit, browserHashing);
  const [, at] = exhibit.custody.map((line) => parseEntry(line).at);
  return { at, intact, said: findings.map(({ code }) => code) };
}

describe('a log', () => {
  it('stays whole where the clock is set back, and says so', async () => {
    const { intact, said } = await noteAfter(() => {
      world.now -= 3_600_000;
    });
    expect({ intact, said }).toEqual({ intact: true, said: ['custody-clock-set-back'] });
  });

  it('raises no doubt at the end of daylight saving', async () => {
    world.now = Date.UTC(2026, 9, 25, 0, 59, 0);
    const { at, intact, said } = await noteAfter(() => {
      world.now += 120_000;
      clock = { ...clock, offsetMinutes: 60 };
    });
    expect(at).toMatchObject({ local: '2026-10-25T02:01:00.000', offsetMinutes: 60 });
    expect({ intact, said }).toEqual({ intact: true, said: [] });
  });

  it('tells of each moment in the zone of that moment', async () => {
    const { at, intact, said } = await noteAfter(() => {
      world.now += 60_000;
      clock = { zone: 'America/New_York', offsetMinutes: -240 };
    });
    expect(at).toMatchObject({ zone: 'America/New_York', local: '2026-11-20T10:04:22.123' });
    expect({ intact, said }).toEqual({ intact: true, said: [] });
  });
});
