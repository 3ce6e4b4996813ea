/**
 * Large files are put together in the extension's own private files (the origin private
 * file system), so that they stand on the disk and not in memory. Where a browser has
 * none, memory has to do: then a backup is bounded by what the browser lets a Blob hold.
 */
import type { Bytes } from '@/utils/evidence/bytes';
import type { StagedFile, Staging } from '@/utils/services/staging';
import { namesInUse } from './held-names';
import { asDiskError, removeFrom } from './private-files';

const FOLDER = 'staging';
/** Held as long as the window that made the file may still need it. */
const LOCK_PREFIX = 'getuige-staging-';
/** Written at once: many small writes cost more than few large ones. Bytes. */
const WRITE_BYTES = 1024 * 1024;

export function createStaging(disk: StorageManager = navigator.storage): Staging {
  return {
    create: async (name) => {
      const folder = await openFolder(disk);
      return folder === null ? createInMemory() : createOnDisk(folder, name);
    },
    clear: async (which) => {
      const folder = await openFolder(disk);
      if (folder === null) return;
      const inUse = which === 'all' ? new Set<string>() : await namesInUse(LOCK_PREFIX);
      for await (const name of namesIn(folder)) {
        if (!inUse.has(name)) await removeFrom(folder, name);
      }
    },
  };
}

/** Null where this browser or window has no such files. */
async function openFolder(disk: StorageManager): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await disk.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create: true });
  } catch {
    return null;
  }
}

function namesIn(folder: FileSystemDirectoryHandle): AsyncIterable<string> {
  return (folder as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }).keys();
}

async function createOnDisk(folder: FileSystemDirectoryHandle, name: string): Promise<StagedFile> {
  const release = await hold(LOCK_PREFIX + name);
  try {
    const handle = await folder.getFileHandle(name, { create: true });
    const file = await handle.createWritable();
    let finished = false;
    return {
      writable: gathered({
        write: (piece) => file.write(piece),
        close: async () => {
          await file.close();
          finished = true;
        },
      }),
      content: () => handle.getFile(),
      remove: async () => {
        if (!finished) await file.abort().catch(() => undefined);
        await removeFrom(folder, name);
        release();
      },
    };
  } catch (thrown) {
    release();
    throw asDiskError(thrown);
  }
}

/** @returns the way to let go. */
function hold(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(
        name,
        () =>
          new Promise<void>((release) => {
            resolve(release);
          }),
      )
      .catch(reject);
  });
}

function createInMemory(): StagedFile {
  let parts: Blob[] = [];
  return {
    writable: gathered({
      write: (piece) => {
        parts.push(piece);
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    }),
    content: () => Promise.resolve(new Blob(parts)),
    remove: () => {
      parts = [];
      return Promise.resolve();
    },
  };
}

interface Sink {
  readonly write: (piece: Blob) => Promise<void>;
  readonly close: () => Promise<void>;
}

function gathered({ write, close }: Sink): WritableStream<Bytes> {
  let pending: Bytes[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const piece = new Blob(pending);
    [pending, size] = [[], 0];
    if (piece.size > 0) await write(piece);
  };
  const naming = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      throw asDiskError(thrown);
    }
  };
  return new WritableStream<Bytes>({
    write: (piece) =>
      naming(async () => {
        pending.push(piece);
        size += piece.length;
        if (size >= WRITE_BYTES) await flush();
      }),
    close: () =>
      naming(async () => {
        await flush();
        await close();
      }),
  });
}
