import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { concatBytes, equalBytes, type Bytes } from '@/utils/evidence/bytes';
import { errorCodeOf } from '@/utils/evidence/errors';
import type { Hashing } from '@/utils/verify/hashing';
import { createSequentialReader } from '@/utils/verify/sequential-reader';
import { nodeHashing, openSource } from '../../../scripts/verify/file-source';
import { createSha256Beside } from '../../../scripts/verify/hash-beside';

/** More than is read at once. */
const BYTES = 65 * 1024 * 1024 + 12_345;
const beside: Hashing = { createSha256: () => nodeHashing.createSha256(), createSha256Beside };

describe('a large file, hashed in a thread beside the reading', () => {
  let folder: string;
  let path: string;
  let content: Bytes;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'getuige-beside-'));
    path = join(folder, 'file');
    content = new Uint8Array(randomBytes(BYTES));
    await writeFile(path, content);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('gives every byte once, in order, and keeps what was taken, however it is asked for', async () => {
    const step = fc.record({ keep: fc.boolean(), length: fc.nat({ max: 20_000_000 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const source = await openSource(path);
        const reader = createSequentialReader(source, beside, {});
        const taken: { readonly from: number; readonly bytes: Bytes }[] = [];
        for (const { keep, length } of steps) {
          const from = reader.position();
          const here = Math.min(length, BYTES - from);
          if (keep) taken.push({ from, bytes: await reader.take(here) });
          else taken.push({ from, bytes: await streamed(reader, here) });
        }
        const digest = await reader.finish();
        reader.close();
        await source.close();
        expect(digest).toBe(createHash('sha256').update(content).digest('hex'));
        for (const { from, bytes } of taken) {
          expect(equalBytes(bytes, content.subarray(from, from + bytes.length))).toBe(true);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('says so where the file became shorter', async () => {
    const source = await openSource(path);
    const longer = { ...source, size: BYTES + 1 };
    const reader = createSequentialReader(longer, beside, {});
    const failure = await reader.finish().catch((thrown: unknown) => errorCodeOf(thrown));
    reader.close();
    await source.close();
    expect(failure).toBe('file-unreadable');
  });

  test('stops where it is told to', async () => {
    const source = await openSource(path);
    const stop = new AbortController();
    const reader = createSequentialReader(source, beside, { signal: stop.signal });
    await reader.take(5_000_000);
    stop.abort(new Error('enough'));
    await expect(reader.finish()).rejects.toThrow('enough');
    reader.close();
    await source.close();
  });
});

async function streamed(
  reader: ReturnType<typeof createSequentialReader>,
  length: number,
): Promise<Bytes> {
  const parts: Bytes[] = [];
  await reader.stream(length, (part) => parts.push(part.slice()));
  return concatBytes(...parts);
}
