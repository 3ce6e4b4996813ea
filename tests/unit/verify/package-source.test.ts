import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { blobSource, readExactly } from '@/utils/verify/package-source';

const SIZE = 300_000;
const content = Uint8Array.from({ length: SIZE }, (_, at) => (at * 31 + (at >> 8)) % 256);
const blob = new Blob([content]);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a file that the browser holds', () => {
  it('gives exactly the bytes that are asked for, with room for them or without', async () => {
    const source = blobSource(blob);
    const place = fc.record({ from: fc.nat(SIZE), length: fc.nat(SIZE), spare: fc.nat(5000) });
    await fc.assert(
      fc.asyncProperty(place, async ({ from, length, spare }) => {
        const here = Math.min(length, SIZE - from);
        const expected = content.subarray(from, from + here);
        const room = new Uint8Array(here + spare).fill(1);
        expect(Buffer.compare(await source.read(from, here), expected)).toBe(0);
        expect(Buffer.compare(await source.read(from, here, room), expected)).toBe(0);
      }),
    );
  });

  it('reads into the memory that it is given, again and again', async () => {
    const asked = vi.spyOn(Blob.prototype, 'arrayBuffer');
    const source = blobSource(blob);
    let { buffer } = new Uint8Array(100_000);
    for (const from of [0, 100_000, 200_000]) {
      const given = buffer;
      const bytes = await source.read(from, 100_000, new Uint8Array(given));
      expect(given.byteLength).toBe(0);
      expect(Buffer.compare(bytes, content.subarray(from, from + 100_000))).toBe(0);
      ({ buffer } = bytes);
      expect(buffer.byteLength).toBe(100_000);
    }
    expect(asked).not.toHaveBeenCalled();
  });

  it('reads into new memory where a browser gives no byte streams', async () => {
    vi.spyOn(Blob.prototype, 'stream').mockImplementation(() => new ReadableStream());
    const room = new Uint8Array(50);
    const bytes = await blobSource(blob).read(7, 50, room);
    expect(Buffer.compare(bytes, content.subarray(7, 57))).toBe(0);
    expect(room.byteLength).toBe(50);
  });

  it('is unreadable where it ends too soon or breaks off', async () => {
    const source = blobSource(blob);
    const short = readExactly(source, SIZE - 10, 11, new Uint8Array(11));
    await expect(short).rejects.toMatchObject({ code: 'file-unreadable' });
    vi.spyOn(Blob.prototype, 'stream').mockImplementation(
      () =>
        new ReadableStream({
          type: 'bytes',
          start: (controller) => {
            controller.enqueue(new Uint8Array(4));
          },
          pull: (controller) => {
            controller.error(new Error('the disk is gone'));
          },
        }),
    );
    const broken = readExactly(source, 0, 11, new Uint8Array(11));
    await expect(broken).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});
