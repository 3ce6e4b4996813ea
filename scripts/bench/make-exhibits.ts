/**
 * Exhibits in any number, made by the code that makes every exhibit: record, digests,
 * seal and log are real. Only the tab is not: its picture and its words are handed in.
 * Runs in an extension page and in Node.
 */
import type { Bytes } from '@/utils/evidence/bytes';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import type { Sha256 } from '@/utils/evidence/values';
import { capture } from '@/utils/services/capture';
import { newId, type Environment } from '@/utils/services/environment';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import type { TabPort } from '@/utils/services/tab-port';
import type { ExhibitStore, KeyChain } from '@/utils/storage/store';
import { readingOf } from './made-reading';

export interface MadeExhibit {
  readonly exhibit: WholeExhibit;
  readonly pixels: Sha256;
}

export interface Maker {
  /** Makes the next ones, in order. */
  make(count: number): Promise<readonly MadeExhibit[]>;
  /** The key, with the chain as it was before the first of them. */
  keyBefore(): { readonly chain: KeyChain; readonly actor: string } | null;
}

export interface MakerInput {
  /** The key in use; null makes one. */
  readonly key: { readonly chain: KeyChain; readonly actor: string } | null;
  /** PNG of the n-th exhibit. */
  readonly picture: (n: number) => Bytes;
  /** Page archive of the n-th exhibit; null for none. */
  readonly archive: ((n: number) => Blob) | null;
}

const MINUTES_BETWEEN = 40;
const RUN = '01932f3a-0000-7000-8000-0000000000ff';

export function createMaker({ key, picture, archive }: MakerInput): Maker {
  const made: MadeExhibit[] = [];
  const kept = createKept(key, made);
  let n = key?.chain.lastNumber ?? 0;
  const environment = createEnvironment(() => n);
  const settings = { ...DEFAULT_SETTINGS, pageArchive: archive !== null };
  return {
    keyBefore: () => kept.first(),
    async make(count) {
      made.length = 0;
      for (let left = count; left > 0; left--) {
        n += 1;
        const deps = {
          store: kept.store,
          port: createPort(n, picture(n), archive?.(n) ?? null),
          environment,
          userAgent: 'Mozilla/5.0 (X11; Linux x86_64)',
        };
        await capture(deps, settings, {
          exhibitId: newId(environment),
          tabId: 1,
          trigger: 'toolbar',
          requestedAtMs: environment.clock().unixMs,
          again: true,
          pointedAt: {},
        });
      }
      return [...made];
    },
  };
}

/** Keeps one batch in memory; whoever asked for it writes it. */
function createKept(key: MakerInput['key'], made: MadeExhibit[]) {
  let now = key;
  let first = key;
  const never = () => Promise.reject(new Error('not while exhibits are made'));
  const store: Pick<
    ExhibitStore,
    | 'loadActor'
    | 'loadKeyChain'
    | 'loadKeyName'
    | 'saveKey'
    | 'commitExhibit'
    | 'loadExhibit'
    | 'listByPixels'
  > = {
    loadActor: () => Promise.resolve(now?.actor ?? null),
    loadKeyChain: () => Promise.resolve(now?.chain ?? null),
    loadKeyName: () => Promise.resolve(now?.chain.key.fingerprint ?? null),
    saveKey: (chain, actor) => {
      now = { chain, actor };
      first = now;
      return Promise.resolve();
    },
    commitExhibit: (exhibit, pixels) => {
      made.push({ exhibit, pixels });
      if (now === null) return never();
      const { number } = exhibit.summary;
      const chain = { ...now.chain, lastNumber: number, lastSealSha256: exhibit.sealSha256 };
      now = { ...now, chain };
      return Promise.resolve();
    },
    loadExhibit: (id) =>
      Promise.resolve(
        made.find(({ exhibit }) => exhibit.summary.exhibitId === id)?.exhibit ?? null,
      ),
    listByPixels: () => Promise.resolve([]),
  };
  return { store: store as ExhibitStore, first: () => first };
}

/** A clock that goes on with each exhibit and ends before today: a record of many months. */
function createEnvironment(n: () => number): Environment {
  const begin = Date.now() - 400 * 24 * 3_600_000;
  return {
    clock: () => ({
      unixMs: begin + n() * MINUTES_BETWEEN * 60_000,
      zone: 'Europe/Amsterdam',
      offsetMinutes: 60,
      monotonicMs: n() * 1000,
      run: RUN,
    }),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    exclusively: (work) => work(),
    product: { browserName: 'Bench', browserVersion: '1.0', extensionVersion: '0.1.0' },
  };
}

function createPort(n: number, png: Bytes, archive: Blob | null): TabPort {
  const reading = readingOf(n, archive === null);
  const { address, documentId } = reading;
  return {
    describe: () =>
      Promise.resolve({
        windowId: 1,
        address,
        title: `Thread ${n}`,
        active: true,
        privateWindow: false,
        readerMode: false,
        zoom: 1,
      }),
    probe: () => Promise.resolve({ documentId, address }),
    read: () => Promise.resolve(reading),
    screenshot: (_, asked) => {
      asked?.();
      return Promise.resolve(png);
    },
    settle: () => Promise.resolve({ documentId, address, changed: false }),
    watch: () => ({
      otherTabShown: () => false,
      loaded: () => false,
      stop: () => undefined,
    }),
    archive: () => Promise.resolve(archive),
    release: () => Promise.resolve(),
  };
}
