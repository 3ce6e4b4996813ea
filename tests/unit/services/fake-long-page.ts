/**
 * A page that scrolls, in a tab that does as it is told: it answers as our script would, and
 * its pictures say which rows they show. Time passes only as it is slept or as pictures take it.
 */
import type { PlacedRow } from '@/utils/capture/stitcher';
import { EvidenceError } from '@/utils/evidence/errors';
import type { ClockReading } from '@/utils/evidence/instant';
import type { ScrollFacts, StopRequest } from '@/utils/platforms/scroller-script';
import { createKeptPixels, type KeptPixels } from '@/utils/services/kept-pixels';
import type { LongPictureDeps, LongProgress, LongWork } from '@/utils/services/long-picture-types';
import type { ScrollPort } from '@/utils/services/scroll-port';
import type { TabPort } from '@/utils/services/tab-port';
import { createFakeStaging, createFakeStitcher, pngOf, type FakeStaging } from './fake-pictures';
import { ADDRESS, reading } from './world';

export const VIEW = { width: 1280, height: 800 };
const SHOT_MS = 500;
const RUN = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';

export interface FakeLongPage {
  /** All there is to scroll over, CSS pixels. */
  length: { width: number; height: number };
  at: number;
  /** As `scrollLeft` counts. */
  x: number;
  /** Begins at its right, so that `scrollLeft` is negative. */
  rightToLeft: boolean;
  documentId: string;
  address: string;
  /** Another tab is in front where false. */
  active: boolean;
  /** Closed where false. */
  there: boolean;
  ratio: number;
  privateWindow: boolean;
  /** Where it does not follow, it stays where this says. */
  scrollsTo: (y: number) => number;
  scrollsToX: (x: number) => number;
  /** Fields that the facts have beside what follows from the rest. */
  facts: () => Partial<ScrollFacts>;
  /** Before the n-th picture, from 1. */
  onShot: (n: number) => void;
  /** Whenever the work waits for the tab; says after how many milliseconds in all. */
  onSleep: (sleptMs: number) => void;
  /** What the stitcher finds at the n-th frame that is offered: null is "not the same, once more". */
  onPlace: (n: number) => Partial<PlacedRow> | null;
  /** What was done to the page, in order. */
  readonly done: string[];
  /** Rows, from the top, of every picture that was given. */
  readonly shots: number[];
  /** How far to the side each of them stood. */
  readonly shotsX: number[];
  /** What was asked at each stop. */
  readonly asked: StopRequest[];
  readonly port: TabPort;
  readonly scroll: ScrollPort;
  readonly staging: FakeStaging;
  readonly deps: LongPictureDeps;
  /** Milliseconds that passed. */
  readonly passedMs: () => number;
}

export function createFakeLongPage(height: number): FakeLongPage {
  let passed = 0;
  let slept = 0;
  const page: FakeLongPage = {
    length: { width: VIEW.width, height },
    at: 0,
    x: 0,
    rightToLeft: false,
    documentId: 'document-1',
    address: ADDRESS,
    active: true,
    there: true,
    ratio: 1,
    privateWindow: false,
    scrollsTo: (y) => y,
    scrollsToX: (x) => x,
    facts: () => ({}),
    onShot: () => undefined,
    onSleep: () => undefined,
    onPlace: () => ({}),
    done: [],
    shots: [],
    shotsX: [],
    asked: [],
    staging: createFakeStaging(),
    passedMs: () => passed,
    get port() {
      return createPort(page, () => (passed += SHOT_MS));
    },
    get scroll() {
      return createScroll(page);
    },
    get deps(): LongPictureDeps {
      return {
        port: page.port,
        scroll: page.scroll,
        clock: () => clockAt(passed),
        sleep: (ms) => {
          passed += ms;
          slept += ms;
          page.onSleep(slept);
          return Promise.resolve();
        },
        createStitcher: (_overlap, onPicture) =>
          createFakeStitcher((n) => page.onPlace(n), onPicture),
      };
    },
  };
  return page;
}

export function clockAt(passedMs: number): ClockReading {
  return {
    unixMs: Date.UTC(2026, 10, 20, 14, 3, 22) + passedMs,
    zone: 'Europe/Amsterdam',
    offsetMinutes: 60,
    monotonicMs: 10_000 + passedMs,
    run: RUN,
  };
}

/** How the page stands, as our script would tell it. */
export function factsOf(page: FakeLongPage): ScrollFacts {
  return {
    documentId: page.documentId,
    address: page.address,
    at: { x: page.x, y: page.at },
    view: VIEW,
    length: page.length,
    left: page.rightToLeft ? VIEW.width - page.length.width : 0,
    sideways: page.length.width - VIEW.width,
    box: { x: 0, y: 0, ...VIEW },
    ratio: page.ratio,
    sticking: [],
    imagesWaiting: 0,
    ...page.facts(),
  };
}

function createPort(page: FakeLongPage, onShot: () => void): TabPort {
  const read = () => {
    const { documentId, address } = page;
    return Promise.resolve({ ...reading({ documentId, address }), changed: false });
  };
  return {
    describe: () => {
      if (!page.there) return Promise.reject(new EvidenceError('tab-gone'));
      const { active, address } = page;
      return Promise.resolve({
        windowId: 1,
        address,
        title: 'Bericht',
        active,
        privateWindow: page.privateWindow,
        readerMode: false,
        zoom: 1,
      });
    },
    probe: read,
    read,
    settle: read,
    screenshot: (_window, asked) => {
      const n = page.shots.length + 1;
      const { at, x } = page;
      try {
        page.onShot(n);
      } catch (thrown) {
        return Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
      }
      asked?.();
      onShot();
      page.shots.push(at);
      page.shotsX.push(x);
      const shows = page.active ? `rows from ${at}` : 'another tab';
      return Promise.resolve(pngOf(VIEW.width * page.ratio, VIEW.height * page.ratio, shows));
    },
    watch: () => {
      const { documentId } = page;
      let shown = false;
      return {
        otherTabShown: () => (shown ||= !page.active),
        loaded: () => page.documentId !== documentId,
        stop: () => undefined,
      };
    },
    archive: () => Promise.resolve(null),
    release: () => Promise.resolve(),
  };
}

function createScroll(page: FakeLongPage): ScrollPort {
  const look = (): Promise<unknown> => Promise.resolve(page.there ? factsOf(page) : null);
  const note = (what: string): Promise<void> => {
    page.done.push(what);
    return Promise.resolve();
  };
  const scrollTo = (y: number, x = 0): Promise<unknown> => {
    const beyond = page.length.width - VIEW.width;
    const [from, to] = page.rightToLeft ? [-beyond, 0] : [0, beyond];
    page.x = Math.min(to, Math.max(from, page.scrollsToX(x)));
    const last = Math.max(0, page.length.height - VIEW.height);
    page.at = Math.min(last, page.scrollsTo(y));
    return look();
  };
  return {
    prepare: () => note('prepare'),
    find: () => Promise.resolve([]),
    begin: () => look(),
    beginPost: () => look(),
    stop: (_tab, request) => {
      page.asked.push(request);
      return scrollTo(request.y, request.x);
    },
    walk: (_tab, { toY }) => scrollTo(toY),
    look,
    end: () => {
      page.at = 0;
      page.x = 0;
      return note('end');
    },
    leave: () => note('leave'),
    renderPart: null,
  };
}

export interface FakeWork extends LongWork {
  readonly kept: KeptPixels;
  readonly told: readonly LongProgress[];
  stopped: boolean;
  limit: number;
}

/** Work on that page; the test says when it is stopped, and how long it may be. */
export function workOn(page: FakeLongPage, prefix = 'page'): FakeWork {
  const told: LongProgress[] = [];
  const work: FakeWork = {
    page: {
      tabId: 7,
      documentId: page.documentId,
      address: page.address,
      tabAddress: page.address,
    },
    scroller: null,
    prefix,
    kept: createKeptPixels(page.staging, 'work'),
    told,
    stopped: false,
    limit: 40,
    control: {
      isStopped: () => work.stopped,
      limitScreens: () => work.limit,
      onProgress: (progress) => void told.push(progress),
    },
  };
  return work;
}
