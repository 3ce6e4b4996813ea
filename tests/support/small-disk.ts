/** A small disk of its own for a profile, to fill and to make room on. Wants the right to mount. */
import { mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command';

export interface SmallDisk {
  readonly dir: string;
  /** Takes every byte that is left. */
  fill(): Promise<void>;
  /** Gives back what `fill` took. */
  makeRoom(): Promise<void>;
  remove(): Promise<void>;
}

/** Large first, so that it is quick; then down to one page of memory. Bytes. */
const PIECES = [4 * 1024 * 1024, 64 * 1024, 4 * 1024];

/** @throws Where this process may not mount: a full disk is then not tested, and that must be seen. */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk> {
  const dir = await mkdtemp(join(tmpdir(), 'getuige-disk-'));
  const args = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'getuige-test', dir];
  const { code, stderr } = await runCommand('mount', args);
  if (code !== 0) {
    await rmdir(dir);
    throw new Error(`A full disk can only be tested as root, with the right to mount: ${stderr}`);
  }
  const filler = join(dir, 'filler');
  return {
    dir,
    fill: async () => {
      const file = await open(filler, 'a');
      try {
        for (const size of PIECES) await appendUntilFull(file, Buffer.alloc(size, 1));
      } finally {
        await file.close();
      }
    },
    makeRoom: () => rm(filler, { force: true }),
    remove: async () => {
      await runCommand('umount', ['-l', dir]);
      await rmdir(dir);
    },
  };
}

async function appendUntilFull(
  file: Awaited<ReturnType<typeof open>>,
  piece: Buffer,
): Promise<void> {
  try {
    for (;;) {
      const { bytesWritten } = await file.write(piece);
      if (bytesWritten < piece.length) return;
    }
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOSPC') throw thrown;
  }
}
