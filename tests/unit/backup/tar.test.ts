import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { concatBytes, utf8, type Bytes } from '@/utils/evidence/bytes';
import { createByteReader } from '@/utils/backup/byte-reader';
import { buildTarHeader, parseTarHeader } from '@/utils/backup/tar-header';
import { readTar } from '@/utils/backup/tar-reader';
import { writeTar, type TarFile } from '@/utils/backup/tar-writer';

const LONG = `exhibits/01234567-89ab-7def-8123-456789abcdef/${'a'.repeat(60)}.txt`;

async function pack(files: readonly TarFile[]): Promise<Bytes> {
  const parts: Bytes[] = [];
  async function* each() {
    yield* files;
    await Promise.resolve();
  }
  for await (const part of writeTar(each(), 1_795_000_000)) parts.push(part);
  return concatBytes(...parts);
}

function streamOf(bytes: Bytes, pieceBytes = 700): ReadableStreamDefaultReader<Bytes> {
  let at = 0;
  return new ReadableStream<Bytes>({
    pull: (controller) => {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, (at += pieceBytes)));
    },
  }).getReader();
}

async function unpack(bytes: Bytes, pieceBytes?: number): Promise<[string, Bytes][]> {
  const files: [string, Bytes][] = [];
  for await (const entry of readTar(createByteReader(streamOf(bytes, pieceBytes)))) {
    files.push([entry.path, await entry.load(1_000_000)]);
  }
  return files;
}

describe('an archive', () => {
  const anyFile = fc.record({
    path: fc.stringMatching(/^[a-z0-9]{1,9}\/[A-Za-z0-9][A-Za-z0-9.-]{0,90}$/),
    content: fc.uint8Array({ maxLength: 2000 }).map((bytes) => new Uint8Array(bytes)),
  });

  it('comes back file by file, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyFile, { maxLength: 5 }),
        fc.integer({ min: 1, max: 3000 }),
        async (files, pieceBytes) => {
          const back = await unpack(await pack(files), pieceBytes);
          expect(back).toEqual(files.map(({ path, content }) => [path, content]));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes a file as a Blob and gives it back as one', async () => {
    const content = new Blob([new Uint8Array(3_000_000).fill(7)]);
    const [entry] = await collectBlobs(await pack([{ path: 'a/b.bin', content }]));
    expect(entry?.size).toBe(3_000_000);
    expect(new Uint8Array(await entry!.arrayBuffer()).every((byte) => byte === 7)).toBe(true);
  });

  it('passes over what nobody loads', async () => {
    const bytes = await pack([
      { path: 'a', content: utf8('one') },
      { path: 'b', content: utf8('two') },
    ]);
    const paths: string[] = [];
    for await (const { path } of readTar(createByteReader(streamOf(bytes)))) paths.push(path);
    expect(paths).toEqual(['a', 'b']);
  });

  it('refuses to load more than was allowed', async () => {
    const bytes = await pack([{ path: 'a', content: utf8('one') }]);
    const entries = readTar(createByteReader(streamOf(bytes)));
    const entry = await entries.next();
    await expect(entry.value!.load(2)).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  it('is found out at every length but its own', async () => {
    const bytes = await pack([{ path: 'a', content: utf8('one') }]);
    for (let length = 0; length < bytes.length; length += 37) {
      await expect(unpack(bytes.slice(0, length))).rejects.toMatchObject({ code: 'backup-cut' });
    }
    const more = concatBytes(bytes, new Uint8Array(1));
    await expect(unpack(more)).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  it('has no byte outside of files that could say something else', async () => {
    const content = utf8('one');
    const bytes = await pack([{ path: 'a', content }]);
    for (let at = 0; at < bytes.length; at++) {
      if (at >= 512 && at < 512 + content.length) continue;
      const changed = bytes.slice();
      changed[at]! ^= 1;
      await expect(unpack(changed), `byte ${at}`).rejects.toThrow();
    }
  });
});

async function collectBlobs(bytes: Bytes): Promise<Blob[]> {
  const blobs: Blob[] = [];
  for await (const entry of readTar(createByteReader(streamOf(bytes, 100_000)))) {
    blobs.push(await entry.loadBlob());
  }
  return blobs;
}

describe('a header', () => {
  it.each(['', '/a', '../a', 'a/../b', 'a//b', 'a\\b', 'é', 'a/.b', 'a'.repeat(101)])(
    'refuses the path %j',
    (path) => {
      expect(() => buildTarHeader({ path, size: 1, modifiedSeconds: 1 })).toThrow('bad-value');
    },
  );

  it('refuses what eleven octal digits cannot hold', () => {
    const header = { path: 'a', modifiedSeconds: 1 };
    expect(() => buildTarHeader({ ...header, size: 8 ** 11 })).toThrow('bad-value');
    expect(parseTarHeader(buildTarHeader({ ...header, size: 8 ** 11 - 1 })).size).toBe(8 ** 11 - 1);
  });
});

describe('GNU tar', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tar-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('unpacks ours', async () => {
    const bytes = await pack([
      { path: 'backup.json', content: utf8('{}') },
      { path: LONG, content: new Blob(['long']) },
    ]);
    writeFileSync(join(folder, 'a.tar'), bytes);
    execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder });
    expect(readFileSync(join(folder, LONG), 'utf8')).toBe('long');
    expect(readFileSync(join(folder, 'backup.json'), 'utf8')).toBe('{}');
  });

  it('makes archives that we take apart, when told to use our spelling', async () => {
    writeFileSync(join(folder, 'a.txt'), 'hello');
    const options = '--format=ustar --owner=0 --group=0 --numeric-owner --mode=600 -b 1';
    execFileSync('tar', ['-cf', 'a.tar', ...options.split(' '), 'a.txt'], { cwd: folder });
    const back = await unpack(new Uint8Array(readFileSync(join(folder, 'a.tar'))));
    expect(back).toEqual([['a.txt', utf8('hello')]]);
  });
});
