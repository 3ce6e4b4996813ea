/** Adding files in a world, with everything that a test does not care about. */
import { identify } from '@/utils/files/identify';
import { addFile, type AddFileDeps } from '@/utils/services/add-file';
import type {
  AddedFile,
  AddingChoice,
  AddingWork,
  FileToAdd,
} from '@/utils/services/add-file-types';
import { browserHashing } from '@/utils/verify/browser-hashing';
import type { World } from './world';

export function addingIn(world: World): AddFileDeps {
  return {
    ...world.deps,
    hashing: browserHashing,
    identify,
    privateWindow: false,
    isDiskFull: () => Promise.resolve(false),
  };
}

export function fileToAdd(
  world: World,
  content: BlobPart,
  more: Partial<FileToAdd> = {},
): FileToAdd {
  return {
    content: content instanceof Blob ? content : new Blob([content]),
    name: 'foto van het scherm.jpg',
    claimedType: 'image/jpeg',
    lastModifiedMs: Date.UTC(2026, 10, 3, 13, 22, 5, 120),
    via: 'picker',
    handedMs: world.now - 4000,
    ...more,
  };
}

export const QUIET: AddingWork = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
};

/** Adds one to the world. */
export function addTo(
  world: World,
  content: BlobPart,
  more: Partial<FileToAdd> = {},
  choice: Partial<AddingChoice> = {},
): Promise<AddedFile> {
  const chosen = { suppliedBy: '', again: false, ...choice };
  return addFile(addingIn(world), fileToAdd(world, content, more), chosen, QUIET);
}
