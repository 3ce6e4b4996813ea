import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';
import { crc32 } from '@/utils/evidence/crc32';
import { isEntryName, MAX_ENTRIES } from '@/utils/package/zip-layout';
import { buildZip, type ZipEntry } from '@/utils/package/zip-writer';

const folder = mkdtempSync(join(tmpdir(), 'getuige-zip-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const TYPE = { mediaType: 'application/zip' };

function entry(name: string, bytes: Uint8Array<ArrayBuffer>): ZipEntry {
  return { name, size: bytes.length, crc32: crc32(bytes), content: bytes };
}

async function bytesOf(zip: Blob): Promise<Uint8Array> {
  return new Uint8Array(await zip.arrayBuffer());
}

/** A Blob that claims a size without having it: the writer must not read contents anyway. */
function claimedBlob(size: number): Blob {
  return Object.defineProperty(new Blob([]), 'size', { value: size });
}

const nameArbitrary = fc.stringMatching(/^[A-Za-z0-9-]{1,8}(?:[./][A-Za-z0-9-]{1,8}){0,3}$/);
const entriesArbitrary = fc.uniqueArray(
  fc.record({ name: nameArbitrary, bytes: fc.uint8Array({ maxLength: 300 }) }),
  { maxLength: 12, selector: ({ name }) => name.toLowerCase() },
);

describe('buildZip', () => {
  it('gives JSZip back the same bytes under the same names, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary, async (files) => {
        // A file and a folder of the same name cannot both be unpacked.
        const names = files.map(({ name }) => name);
        fc.pre(!names.some((name) => names.some((other) => other.startsWith(`${name}/`))));
        const zip = buildZip(
          files.map(({ name, bytes }) => entry(name, new Uint8Array(bytes))),
          TYPE,
        );
        const read = await JSZip.loadAsync(await bytesOf(zip), { checkCRC32: true });
        const found = Object.values(read.files).filter((file) => !file.dir);
        expect(found.map((file) => file.name).sort()).toEqual([...names].sort());
        for (const { name, bytes } of files) {
          expect(await read.file(name)!.async('uint8array')).toEqual(new Uint8Array(bytes));
        }
      }),
    );
  });

  it('satisfies unzip and 7z', async () => {
    const zip = buildZip(
      [
        entry('mimetype', new TextEncoder().encode('application/vnd.etsi.asic-e+zip')),
        entry('exhibits/0001/screen.png', crypto.getRandomValues(new Uint8Array(5000))),
        entry('empty.txt', new Uint8Array(0)),
      ],
      TYPE,
    );
    const path = join(folder, 'tools.zip');
    writeFileSync(path, await bytesOf(zip));
    expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain(
      'No errors detected',
    );
    expect(execFileSync('7z', ['t', path], { encoding: 'utf8' })).toContain('Everything is Ok');
  });

  it('accepts a Blob as content and reads none of it', () => {
    const size = 1_500_000_000;
    const zip = buildZip([{ name: 'big', size, crc32: 0, content: claimedBlob(size) }], TYPE);
    expect(zip.size).toBe(size + 30 + 3 + 46 + 3 + 22);
  });

  it('begins as EU DSS wants: mimetype stored, no flags, no extra field', async () => {
    const content = new TextEncoder().encode('application/vnd.etsi.asic-e+zip');
    const bytes = await bytesOf(buildZip([entry('mimetype', content)], TYPE));
    const view = new DataView(bytes.buffer);
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    expect(view.getUint16(6, true)).toBe(0); // flags
    expect(view.getUint16(8, true)).toBe(0); // stored
    expect(view.getUint32(10, true)).toBe(0x00210000); // 1980-01-01 00:00
    expect(view.getUint32(18, true)).toBe(31);
    expect(view.getUint32(22, true)).toBe(31);
    expect(view.getUint16(26, true)).toBe(8);
    expect(view.getUint16(28, true)).toBe(0);
    expect(new TextDecoder().decode(bytes.subarray(30, 69))).toBe(
      'mimetypeapplication/vnd.etsi.asic-e+zip',
    );
  });

  it('writes the same bytes for the same entries', async () => {
    const build = () => buildZip([entry('a.txt', new Uint8Array([1, 2, 3]))], TYPE);
    expect(await bytesOf(build())).toEqual(await bytesOf(build()));
  });
});

describe('limits of buildZip', () => {
  const many = (count: number): ZipEntry[] =>
    Array.from({ length: count }, (_, at) => entry(`f${at}`, new Uint8Array(0)));

  it('takes 1,000 entries and refuses 1,001', () => {
    expect(buildZip(many(MAX_ENTRIES), TYPE).size).toBeGreaterThan(0);
    expect(() => buildZip(many(MAX_ENTRIES + 1), TYPE)).toThrow(
      expect.objectContaining({ code: 'export-too-large' }),
    );
  });

  it('refuses more than 2 GB, headers included', () => {
    const overhead = 2 * (30 + 1 + 46 + 1) + 22;
    const build = (total: number) => {
      const sizes = [1_000_000_000, total - 1_000_000_000 - overhead];
      return buildZip(
        sizes.map((size, at) => ({ name: `${at}`, size, crc32: 0, content: claimedBlob(size) })),
        TYPE,
      );
    };
    expect(() => build(2_000_000_000)).not.toThrow();
    expect(() => build(2_000_000_001)).toThrow(
      expect.objectContaining({ code: 'export-too-large' }),
    );
  });

  it.each([
    '',
    '/etc/passwd',
    '../up',
    'a/../b',
    'a//b',
    'a/',
    'a\\b',
    'naïef',
    'a b',
    'a..b',
    '.hidden',
    'C:a',
    'line\nfeed',
    'x'.repeat(201),
  ])('refuses the name %j', (name) => {
    expect(isEntryName(name)).toBe(false);
    expect(() => buildZip([entry(name, new Uint8Array(0))], TYPE)).toThrow(
      expect.objectContaining({ code: 'bad-value' }),
    );
  });

  it('refuses a name that stands twice, letter case aside', () => {
    const twice = [entry('a.txt', new Uint8Array(0)), entry('A.txt', new Uint8Array(0))];
    expect(() => buildZip(twice, TYPE)).toThrow(expect.objectContaining({ code: 'bad-value' }));
  });

  it('refuses a content whose size is not the one it was saved with', () => {
    const short = { ...entry('a.txt', new Uint8Array(3)), size: 4 };
    expect(() => buildZip([short], TYPE)).toThrow(expect.objectContaining({ code: 'bad-value' }));
  });
});
