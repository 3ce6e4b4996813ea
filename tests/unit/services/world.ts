/** A small world to save in: a real store on an IndexedDB of memory, a tab that does as it is told. */
import 'fake-indexeddb/auto';
import { crc32Hex } from '@/utils/evidence/crc32';
import { concatBytes, utf8, type Bytes } from '@/utils/evidence/bytes';
import { newId, type Environment } from '@/utils/services/environment';
import type { CaptureDeps, CaptureRequest } from '@/utils/services/capture';
import type { TabFacts, TabPort } from '@/utils/services/tab-port';
import type { PageReading } from '@/utils/platforms/page-reading';
import { openDatabase } from '@/utils/storage/database';
import { createOpening } from '@/utils/storage/opening';
import { createBackupStore } from '@/utils/storage/backup-store';
import type { BackupStore } from '@/utils/storage/backups';
import { createExhibitStore } from '@/utils/storage/exhibit-store';

const RUN = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';
export const ADDRESS = 'https://nieuws.example/bericht/12';

/** A PNG's first bytes; the rest stands for pixels. */
export function picture(pixels: string): Bytes {
  const header = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82];
  return concatBytes(new Uint8Array([...header, 0, 0, 5, 0, 0, 0, 3, 32]), utf8(pixels));
}

/** What the page says, as our script would hand it over. */
export function reading(more: Partial<PageReading> = {}): PageReading {
  return {
    documentId: 'document-1',
    address: ADDRESS,
    page: {
      address: { value: ADDRESS, source: 'browser' },
      title: { value: 'Bericht', source: 'dom' },
    },
    posts: [
      {
        author: { name: { value: 'Robin de Wit', source: 'structured-data' } },
        text: { value: 'Ik weet waar je woont', source: 'structured-data' },
      },
    ],
    subject: 0,
    subjectReason: 'only-one',
    pageData: [{ kind: 'application/ld+json', text: '{"@type":"Article"}' }],
    notCaptured: [],
    postSource: { text: '<article>Ik weet waar je woont</article>', leftOut: [] },
    pageSource: null,
    circumstances: {
      openForMs: 5000,
      changedInPlace: false,
      devicePixelRatio: 1,
      viewport: { width: 1280, height: 800 },
      scroll: { x: 0, y: 0, maxX: 0, maxY: 0 },
      colorScheme: 'light',
      forcedColors: false,
      translatedByBrowser: false,
      editable: false,
    },
    viewerBrowser: {
      userAgent: 'Mozilla/5.0 (X11)',
      languages: ['nl'],
      screen: { width: 1280, height: 800 },
    },
    ...more,
  };
}

export interface World {
  readonly databaseName: string;
  readonly deps: CaptureDeps;
  readonly environment: Environment;
  readonly store: CaptureDeps['store'];
  readonly backups: BackupStore;
  /** Milliseconds since 1970; tests move it. */
  now: number;
  png: Bytes;
  tab: TabFacts;
  answer: { probe: unknown; read: unknown };
  /** Runs between the look before the picture and the picture itself. */
  meanwhile: () => void;
  otherTabShown: boolean;
  /** The tab began to load something. */
  loaded: boolean;
  /** Makes the page archive; null where there is none. */
  archive: () => Blob | null;
  /** The page's content changed around the picture. */
  changed: boolean;
  /** What the page answers to the look after the picture; otherwise it is as it was read. */
  settled: unknown;
  /** How often the browser is asked for one picture. */
  asks: number;
  request(more?: Partial<CaptureRequest>): CaptureRequest;
}

let names = 0;

/** A new world with an empty database of its own. */
export function createWorld(databaseName = `world-${(names += 1)}`): World {
  const page = reading();
  let tail: Promise<unknown> = Promise.resolve();
  const opening = createOpening(() => openDatabase(databaseName));
  const world: World = {
    databaseName,
    now: Date.UTC(2026, 10, 20, 14, 3, 22, 123),
    png: picture('pixels'),
    tab: {
      windowId: 1,
      address: ADDRESS,
      title: 'Bericht',
      active: true,
      privateWindow: false,
      readerMode: false,
      zoom: 1,
    },
    answer: { probe: { documentId: page.documentId, address: page.address }, read: page },
    meanwhile: () => undefined,
    otherTabShown: false,
    loaded: false,
    archive: () => null,
    changed: false,
    settled: undefined,
    asks: 1,
    environment: {
      clock: () => ({
        unixMs: world.now,
        zone: 'Europe/Amsterdam',
        offsetMinutes: 60,
        monotonicMs: 10_000,
        run: RUN,
      }),
      randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
      exclusively: (work) => {
        const mine = tail.then(work);
        tail = mine.catch(() => undefined);
        return mine;
      },
      product: { browserName: 'Testium', browserVersion: '1.0', extensionVersion: '0.1.0' },
    },
    store: createExhibitStore(opening),
    backups: createBackupStore(opening, undefined, 0),
    get deps() {
      return {
        store: world.store,
        port: createPort(world),
        environment: world.environment,
        userAgent: 'UA',
      };
    },
    request: (more = {}) => ({
      exhibitId: newId(world.environment),
      tabId: 7,
      trigger: 'toolbar',
      requestedAtMs: world.now - 300,
      again: false,
      pointedAt: {},
      ...more,
    }),
  };
  return world;
}

function createPort(world: World): TabPort {
  return {
    describe: () => Promise.resolve(world.tab),
    probe: () => Promise.resolve(world.answer.probe),
    read: () => Promise.resolve(world.answer.read),
    settle: () => {
      if (world.settled !== undefined) return Promise.resolve(world.settled);
      const now = world.answer.read ?? world.answer.probe;
      return Promise.resolve(now && { ...now, changed: world.changed });
    },
    screenshot: (_, asked) => {
      world.meanwhile();
      for (let asks = 0; asks < world.asks; asks++) asked?.();
      return Promise.resolve(world.png);
    },
    watch: () => ({
      otherTabShown: () => world.otherTabShown,
      loaded: () => world.loaded,
      stop: () => undefined,
    }),
    archive: () => Promise.resolve(world.archive()),
    release: () => Promise.resolve(),
  };
}

/** CRC-32 of a text, for comparisons. */
export const crcOf = (text: string): string => crc32Hex(utf8(text));
