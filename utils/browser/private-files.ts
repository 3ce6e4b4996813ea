/** Files of the origin private file system: small things that everything there needs. */
import type { Bytes } from '@/utils/evidence/bytes';
import { errorCodeOf, EvidenceError } from '@/utils/evidence/errors';

type Folder = FileSystemDirectoryHandle;
type Entries = AsyncIterable<[string, FileSystemDirectoryHandle | FileSystemFileHandle]>;

function entriesOf(folder: Folder): Entries {
  return (folder as unknown as { entries(): Entries }).entries();
}

export async function foldersIn(folder: Folder): Promise<ReadonlyMap<string, Folder>> {
  const found = new Map<string, Folder>();
  for await (const [name, handle] of entriesOf(folder)) {
    if (handle.kind === 'directory') found.set(name, handle);
  }
  return found;
}

export async function filesIn(folder: Folder): Promise<ReadonlyMap<string, FileSystemFileHandle>> {
  const found = new Map<string, FileSystemFileHandle>();
  for await (const [name, handle] of entriesOf(folder)) {
    if (handle.kind === 'file') found.set(name, handle);
  }
  return found;
}

/** Writes a whole file; it is there with all of it, or as good as absent. @throws EvidenceError `disk-full`. */
export async function writeFile(folder: Folder, name: string, content: Bytes): Promise<void> {
  try {
    const handle = await folder.getFileHandle(name, { create: true });
    const file = await handle.createWritable();
    await file.write(content);
    await file.close();
  } catch (thrown) {
    throw asDiskError(thrown);
  }
}

/** Erases a file or a folder with all that is in it; one that is not there is erased already. */
export async function removeFrom(folder: Folder, name: string): Promise<void> {
  try {
    await folder.removeEntry(name, { recursive: true });
  } catch (thrown) {
    if (!(thrown instanceof DOMException && thrown.name === 'NotFoundError')) throw thrown;
  }
}

/** Chromium names the reason; Firefox says `UnknownError` where the disk has no room for a file. */
const FULL: readonly string[] = ['QuotaExceededError', 'UnknownError'];

export function asDiskError(thrown: unknown): EvidenceError {
  if (thrown instanceof EvidenceError) return thrown;
  const name = thrown instanceof DOMException ? thrown.name : '';
  const code = FULL.includes(name) ? 'disk-full' : errorCodeOf(thrown);
  return new EvidenceError(code, name, { cause: thrown });
}
