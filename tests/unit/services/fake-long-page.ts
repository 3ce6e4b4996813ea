/**
 * A page that scrolls, in a tab that does as it is told: it answers as our script would, and
 * its pictures say which rows they show. Time passes only as it is slept or as pictures take it.
 */
import { newRows } from '@/utils/capture/stops';
import type { Placed, Stitcher } from '@/utils/capture/stitcher';
import { concatBytes, utf8, type Bytes } from '@/utils/evidence/bytes';
import { EvidenceError } from '@/utils/evidence/errors';
import type { ClockReading } from '@/utils/evidence/instant';
import type { ScrollFacts } from '@/utils/platforms/scroller-script';
import { createKeptPixels, type KeptPixels } from '@/utils/services/kept-pixels';
import type { LongPictureDeps, LongProgress, LongWork } from '@/utils/services/long-picture-types';
import type { ScrollPort } from '@/utils/services/scroll-port';
import type { Staging } from '@/utils/services/staging';
import type { TabPort } from '@/utils/services/tab-port';
import { ADDRESS, reading } from './world';

export const VIEW = { width: 1280, height: 800 };
const SHOT_MS = 500;
const RUN = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';

export interface FakeLongPage {
  /** All there is to scroll over, CSS pixels. */
  length: { width: number; height: number };
  at: number;
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
  /** Fields that the facts have beside what follows from the rest. */
  facts: () => Partial<ScrollFacts>;
  /** Before the n-th picture, from 1. */
  onShot: (n: number) => void;
  /** Whenever the work waits for the tab; says after how many milliseconds in all. */
  onSleep: (sleptMs: number) => void;
  /** What the stitcher finds at the n-th frame that is offered: null is "not the same, once more". */
  onPlace: (n: number) => Partial<Placed> | null;
  /** What was done to the page, in order. */
  readonly done: string[];
  /** Rows, from the top, of every picture that was given. */
  readonly shots: number[];
  readonly port: TabPort;
  readonly scroll: ScrollPort;
  readonly staging: Staging & { readonly names: () => readonly string[] };
  readonly deps: LongPictureDeps;
  /** Milliseconds that passed. */
  readonly passedMs: () => number;
}

/** A PNG's first bytes; the rest says what it shows. */
export function pngOf(width: number, height: number, shows: string): Bytes {
  const bytes = new Uint8Array(24);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return concatBytes(bytes, utf8(shows));
}

export function createFakeLongPage(height: number): FakeLongPage {
  let passed = 0;
  let slept = 0;
  const page: FakeLongPage = {
    length: { width: VIEW.width, height },
    at: 0,
    documentId: 'document-1',
    address: ADDRESS,
    active: true,
    there: true,
    ratio: 1,
    privateWindow: false,
    scrollsTo: (y) => y,
    facts: () => ({}),
    onShot: () => undefined,
    onSleep: () => undefined,
    onPlace: () => ({}),
    done: [],
    shots: [],
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
        createStitcher: (_overlap, onPicture) => createFakeStitcher(page, onPicture),
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
    at: { x: 0, y: page.at },
    view: VIEW,
    length: page.length,
    left: 0,
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
      const { at } = page;
      try {
        page.onShot(n);
      } catch (thrown) {
        return Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
      }
      asked?.();
      onShot();
      page.shots.push(at);
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
  const scrollTo = (y: number): Promise<unknown> => {
    const last = Math.max(0, page.length.height - VIEW.height);
    page.at = Math.min(last, page.scrollsTo(y));
    return look();
  };
  return {
    prepare: () => note('prepare'),
    find: () => Promise.resolve([]),
    begin: () => look(),
    beginPost: () => look(),
    stop: (_tab, { y }) => scrollTo(y),
    walk: (_tab, { toY }) => scrollTo(toY),
    look,
    end: () => {
      page.at = 0;
      return note('end');
    },
    leave: () => note('leave'),
    renderPart: null,
  };
}

/** Places by arithmetic alone; a whole is one picture that says how many rows it has. */
function createFakeStitcher(
  page: FakeLongPage,
  onPicture: Parameters<LongPictureDeps['createStitcher']>[1],
): Stitcher {
  let end = 0;
  let width = 0;
  let offered = 0;
  return {
    async add(_png, crop, top, onlyIfSame) {
      offered += 1;
      const found = page.onPlace(offered);
      if (found === null && onlyIfSame) return null;
      const { from, count } = newRows(end, top, crop.height);
      end += count;
      width = crop.width;
      return Promise.resolve({ top, used: { from, count }, seam: null, ...found });
    },
    async finish() {
      const png = new Blob([pngOf(width, end, 'all')]);
      if (end > 0) await onPicture({ png, top: 0, width, height: end });
      return { width, height: end };
    },
  };
}

function createFakeStaging(): FakeLongPage['staging'] {
  const files = new Map<string, Bytes[]>();
  return {
    names: () => [...files.keys()],
    create: (name) => {
      const pieces: Bytes[] = [];
      files.set(name, pieces);
      return Promise.resolve({
        writable: new WritableStream<Bytes>({ write: (piece) => void pieces.push(piece) }),
        content: () => Promise.resolve(new Blob(pieces)),
        remove: () => {
          files.delete(name);
          return Promise.resolve();
        },
      });
    },
    clear: () => {
      files.clear();
      return Promise.resolve();
    },
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
