/** The work that belongs to the background, on a fake page, with a store of its own. */
import type { Picked } from '@/utils/platforms/picker-script';
import type { WholePageState } from '@/utils/services/messages';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import {
  createWholePageWork,
  type WholePageRequest,
  type WholePageWork,
} from '@/utils/services/whole-page-work';
import { createFakeJournal, type FakeJournal } from './fake-journal';
import { clockAt, createFakeLongPage, type FakeLongPage } from './fake-long-page';
import { createWorld, type World } from './world';

export type Ended = Extract<WholePageState, { phase: 'done' | 'failed' }>;

/** Four screens and a bit. */
export const HEIGHT = 3300;

export interface LongWorld {
  readonly world: World;
  page: FakeLongPage;
  readonly journal: FakeJournal;
  /** The tab that is at work, as it would be found after the end of a worker. */
  marked: number | null;
  /** What the page answers, one after the other, while somebody is asked to point. */
  answers: (() => Promise<Picked>)[];
  /** How often what is drawn for pointing was taken away. */
  forgotten: number;
  /** A worker, and how its first work ends. */
  create(): { readonly work: WholePageWork; readonly ended: Promise<Ended> };
}

export function createLongWorld(): LongWorld {
  const long: LongWorld = {
    world: createWorld(),
    page: createFakeLongPage(HEIGHT),
    journal: createFakeJournal(),
    marked: null,
    answers: [],
    forgotten: 0,
    create: () => createWorker(long),
  };
  return long;
}

function createWorker(long: LongWorld): ReturnType<LongWorld['create']> {
  let tell: (state: Ended) => void = () => undefined;
  const ended = new Promise<Ended>((resolve) => {
    tell = resolve;
  });
  const { world, page, journal } = long;
  const deps = {
    ...world.deps,
    ...page.deps,
    environment: { ...world.environment, clock: () => clockAt(page.passedMs()) },
    staging: page.staging,
    journal,
    loadSettings: () => Promise.resolve(DEFAULT_SETTINGS),
    pick: {
      start: () => Promise.resolve(true),
      wait: () => long.answers.shift()?.() ?? Promise.resolve({ status: 'cancelled' as const }),
      forget: () => {
        long.forgotten += 1;
        return Promise.resolve();
      },
    },
  };
  const mark = {
    load: () => Promise.resolve(long.marked),
    save: (tabId: number | null) => {
      long.marked = tabId;
      return Promise.resolve();
    },
  };
  const work = createWholePageWork({ load: () => Promise.resolve(deps), mark, onEnd: tell });
  return { work, ended };
}

export function requestFor(tabId = 7): WholePageRequest {
  const requestedAtMs = clockAt(0).unixMs;
  return { tabId, requestedAtMs, trigger: 'toolbar', pointedAt: {}, pageExhibitId: null };
}
