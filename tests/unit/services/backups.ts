/** Small worlds that make and restore backups, with an easy work factor. */
import type { Bytes } from '@/utils/evidence/bytes';
import { makeBackup } from '@/utils/services/backup';
import type { BackupResult, BackupWork, RestoreResult } from '@/utils/services/backup-types';
import { capture } from '@/utils/services/capture';
import { createCoDocument } from '@/utils/services/co-document';
import { restoreBackup, type RestoreDeps } from '@/utils/services/restore';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/services/settings';
import type { Staging } from '@/utils/services/staging';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { createWorld, picture, type World } from './world';

export const PASSWORD = 'paard lamp regen zes';

export interface MemoryStaging extends Staging {
  /** How many files are there now. */
  count(): number;
}

export function createMemoryStaging(): MemoryStaging {
  const files = new Set<object>();
  return {
    count: () => files.size,
    create: () => {
      const parts: Bytes[] = [];
      const file = {
        writable: new WritableStream<Bytes>({
          write: (piece) => {
            parts.push(piece.slice());
          },
        }),
        content: () => Promise.resolve(new Blob(parts)),
        remove: () => {
          files.delete(file);
          return Promise.resolve();
        },
      };
      files.add(file);
      return Promise.resolve(file);
    },
    clear: () => {
      files.clear();
      return Promise.resolve();
    },
  };
}

export interface Place {
  readonly world: World;
  readonly deps: RestoreDeps;
  readonly staging: MemoryStaging;
  settings: Settings;
  /** Saves a page of its own and gives the exhibit's id. */
  save(pixels?: string): Promise<string>;
  note(exhibitId: string, text: string): Promise<void>;
  backup(work?: Partial<BackupWork>): Promise<BackupResult>;
  restore(file: Blob, password?: string, work?: Partial<BackupWork>): Promise<RestoreResult>;
}

let pages = 0;

/** A computer with a browser of its own. */
export function createPlace(): Place {
  const world = createWorld();
  const staging = createMemoryStaging();
  const coDocument = createCoDocument(world);
  const place: Place = {
    world,
    staging,
    settings: DEFAULT_SETTINGS,
    deps: {
      store: world.store,
      backups: world.backups,
      environment: world.environment,
      hashing: browserHashing,
      staging,
      loadSettings: () => Promise.resolve(place.settings),
      saveSettings: (settings) => {
        place.settings = settings;
        return Promise.resolve();
      },
      workFactor: 2,
    },
    save: async (pixels = `page ${(pages += 1)}`) => {
      world.png = picture(pixels);
      world.now += 1000;
      const request = world.request({ again: true });
      return (await capture(world.deps, DEFAULT_SETTINGS, request)).exhibitId;
    },
    note: (exhibitId, text) => {
      world.now += 1000;
      return coDocument.addNote(exhibitId, text);
    },
    backup: (work) => makeBackup(place.deps, PASSWORD, workOf(work)),
    restore: (file, password = PASSWORD, work = {}) =>
      restoreBackup(place.deps, file, password, workOf(work)),
  };
  return place;
}

function workOf(work: Partial<BackupWork> = {}): BackupWork {
  return { signal: new AbortController().signal, onProgress: () => undefined, ...work };
}

/** Everything that a place holds, in a form that can be compared; without keys. */
export async function contentOf({ world }: Place): Promise<unknown> {
  const all = await world.backups.listAll();
  const exhibits = await Promise.all(
    all.map(async ({ exhibitId }) => {
      const exhibit = await world.store.loadExhibit(exhibitId);
      const log = await world.backups.loadLog(exhibitId);
      const artifacts = await Promise.all(
        (exhibit?.artifacts ?? []).map(async ({ content, ...described }) => ({
          ...described,
          bytes: content === null ? null : new Uint8Array(await content.arrayBuffer()),
        })),
      );
      return { ...exhibit, log, artifacts };
    }),
  );
  return { all, exhibits, notices: await world.backups.listNotices() };
}
