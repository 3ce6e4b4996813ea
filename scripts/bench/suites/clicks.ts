/** From the click to "Saved", with the background awake and asleep, with few exhibits and with many. */
import { clickAndWait, type Click } from '../click';
import type { Goal, Measurement } from '../measurement';
import { createPace } from '../pace';
import type { Session } from '../session';

export interface ClickPlan {
  readonly rounds: number;
  readonly few: number;
  /** Null leaves the many out. */
  readonly many: number | null;
}

const SAVED_MS = 600;
const OWN_WORK_MS = 60;
const GROWTH = 1.2;

interface Clicks {
  readonly warm: readonly Click[];
  readonly cold: readonly Click[];
}

export async function measureClicks(
  session: Session,
  { rounds, few, many }: ClickPlan,
  say: (line: string) => void,
): Promise<readonly Measurement[]> {
  const withFew = await clicksWith(session, few, rounds, say);
  const found = rowsOf(session, few, withFew, null);
  if (many === null) return found;
  const withMany = await clicksWith(session, many, rounds, say);
  return [...found, ...rowsOf(session, many, withMany, withFew)];
}

async function clicksWith(
  session: Session,
  exhibits: number,
  rounds: number,
  say: (line: string) => void,
): Promise<Clicks> {
  const start = performance.now();
  await session.seed({ upTo: exhibits, size: 'small' });
  say(`there are ${exhibits} exhibits (${((performance.now() - start) / 1000).toFixed(0)} s)`);
  const thread = await session.openThread();
  const pace = createPace();
  const warm: Click[] = [];
  const cold: Click[] = [];
  await clickAndWait(session, thread, pace);
  for (let round = 0; round < rounds; round++) {
    warm.push(await clickAndWait(session, thread, pace));
    await session.browser.stopBackground();
    cold.push(await clickAndWait(session, thread, pace));
  }
  await thread.close();
  return { warm, cold };
}

function rowsOf(
  { kind }: Session,
  exhibits: number,
  now: Clicks,
  few: Clicks | null,
): readonly Measurement[] {
  const all = (clicks: Clicks) => [...clicks.warm, ...clicks.cold];
  const row = (
    what: string,
    of: (clicks: Clicks) => readonly number[],
    goal: Goal | null,
    note?: string,
  ): Measurement => ({
    suite: few === null ? 'popup' : 'store',
    place: kind,
    what: `${what}, ${exhibits.toLocaleString('en')} exhibits`,
    unit: 'ms',
    runs: of(now),
    floor: few === null ? null : { what: 'the same with the few', runs: of(few) },
    goal,
    ...(note === undefined ? {} : { note }),
  });
  const saved =
    few === null ? below(SAVED_MS) : ({ kind: 'ratio-at-most', ratio: GROWTH } as const);
  return [
    row('click → "Saved" on screen, background awake', (c) => c.warm.map(savedAfter), saved),
    row('click → "Saved" on screen, background asleep', (c) => c.cold.map(savedAfter), saved),
    row(
      'click → the popup’s document exists',
      (c) => all(c).map(({ documentAfterMs }) => documentAfterMs),
      null,
      'The browser’s own part of every click',
    ),
    row(
      'popup: scripts read → usable on screen',
      (c) => all(c).map(({ ownWorkMs }) => ownWorkMs),
      below(OWN_WORK_MS),
    ),
    row(
      'popup: scripts read → earlier exhibits listed',
      (c) => c.warm.map(({ listedMs }) => listedMs),
      null,
    ),
  ];
}

const savedAfter = ({ savedAfterMs }: Click): number => savedAfterMs;

function below(limit: number): Goal {
  return { kind: 'below', limit };
}
