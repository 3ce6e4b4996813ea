/**
 * Recordings in the origin private file system: a folder each, a file a piece. A file that is
 * appended to would be copied whole at every piece (Chromium), so none is ever opened twice.
 * Without such files (Firefox that never keeps a history) nothing can be recorded.
 */
import type { Bytes } from '@/utils/evidence/bytes';
import { EvidenceError } from '@/utils/evidence/errors';
import type {
  RecordingBegun,
  RecordingInStaging,
  RecordingStaging,
  StagedRecording,
} from '@/utils/services/recording-staging';
import { namesInUse, tryHold } from './held-names';
import { asDiskError, foldersIn, removeFrom, writeFile } from './private-files';
import { BEGUN, END, pieceName, readStaged, RESERVE, RESERVE_BYTES } from './staged-recording';

const FOLDER = 'recordings';
const LOCK_PREFIX = 'getuige-recording-';
/** Held by the one window that records. */
const THE_ONE = `${LOCK_PREFIX}now`;

export function createRecordingStaging(disk: StorageManager = navigator.storage): RecordingStaging {
  const open = async () => {
    const root = await disk.getDirectory();
    return root.getDirectoryHandle(FOLDER, { create: true });
  };
  return {
    async begin(begun) {
      const folder = await open().catch((cause: unknown) => {
        throw new EvidenceError('recording-unavailable', 'no private files', { cause });
      });
      const release = await holdBoth(begun.exhibitId);
      try {
        const own = await folder.getDirectoryHandle(begun.exhibitId, { create: true });
        await writeFile(own, BEGUN, json(begun));
        await writeFile(own, RESERVE, new Uint8Array(RESERVE_BYTES));
        return inStaging(folder, own, begun.exhibitId, release);
      } catch (thrown) {
        release();
        throw asDiskError(thrown);
      }
    },
    async listLeft() {
      const folder = await open().catch(() => null);
      if (folder === null) return [];
      const inUse = await namesInUse(LOCK_PREFIX);
      const left: StagedRecording[] = [];
      for (const [name, own] of await foldersIn(folder)) {
        if (inUse.has(name)) continue;
        const staged = await readStaged(own);
        // Without a first piece there is nothing that anybody could keep.
        if (staged === null) await removeFrom(folder, name).catch(() => undefined);
        else left.push(staged);
      }
      return left.sort((one, other) =>
        one.begun.startedAt.utc.localeCompare(other.begun.startedAt.utc),
      );
    },
    async takeUp(exhibitId) {
      const release = await tryHold(LOCK_PREFIX + exhibitId);
      if (release === null) return null;
      const folder = await open();
      const own = await folder.getDirectoryHandle(exhibitId).catch(() => null);
      if (own !== null) return inStaging(folder, own, exhibitId, release);
      release();
      return null;
    },
    async clear() {
      const folder = await open().catch(() => null);
      if (folder === null) return;
      for (const [name] of await foldersIn(folder)) await removeFrom(folder, name);
    },
  };
}

async function holdBoth(exhibitId: string): Promise<() => void> {
  const releaseOne = await tryHold(THE_ONE);
  if (releaseOne === null) throw new EvidenceError('recording-under-way');
  const releaseOwn = await tryHold(LOCK_PREFIX + exhibitId);
  return () => {
    releaseOwn?.();
    releaseOne();
  };
}

function inStaging(
  folder: FileSystemDirectoryHandle,
  own: FileSystemDirectoryHandle,
  exhibitId: string,
  release: () => void,
): RecordingInStaging {
  let pieces = 0;
  return {
    add: async (piece: Bytes, atMs: number) => {
      pieces += 1;
      await writeFile(own, pieceName(pieces, atMs), piece);
    },
    end: async (end) => {
      await removeFrom(own, RESERVE);
      await writeFile(own, END, json(end));
    },
    load: async () => {
      const staged = await readStaged(own);
      if (staged === null) throw new EvidenceError('recording-empty');
      return staged;
    },
    remove: async () => {
      await removeFrom(folder, exhibitId);
      release();
    },
    release,
  };
}

function json(value: RecordingBegun | object): Bytes {
  return new TextEncoder().encode(JSON.stringify(value));
}
