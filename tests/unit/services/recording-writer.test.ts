import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bytes } from '@/utils/evidence/bytes';
import { concatBytes } from '@/utils/evidence/bytes';
import { crc32Hex } from '@/utils/evidence/crc32';
import { sha256Hex } from '@/utils/evidence/digest';
import { EvidenceError } from '@/utils/evidence/errors';
import { createRecordingWriter } from '@/utils/services/recording-writer';
import { browserHashing } from '@/utils/verify/browser-hashing';

const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 30 });

it('gives the digests of the whole, however it was divided', () =>
  fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      const written: Bytes[] = [];
      const staged = {
        add: (piece: Bytes) => {
          written.push(piece);
          return Promise.resolve();
        },
      };
      const writer = createRecordingWriter(staged, browserHashing, () => undefined);
      for (const [at, part] of parts.entries()) writer.add(new Blob([new Uint8Array(part)]), at);
      await writer.settled();
      const whole = concatBytes(...parts);
      expect(concatBytes(...written)).toEqual(whole);
      expect(writer.digests()).toEqual({
        size: whole.length,
        sha256: await sha256Hex(whole),
        crc32: crc32Hex(whole),
      });
    }),
  ));

it('counts only what stands before the first piece that was refused', () =>
  fc.assert(
    fc.asyncProperty(pieces, fc.nat(30), async (parts, refusedAt) => {
      const written: Bytes[] = [];
      const failures: string[] = [];
      const staged = {
        add: (piece: Bytes) => {
          if (written.length === refusedAt) return Promise.reject(new EvidenceError('disk-full'));
          written.push(piece);
          return Promise.resolve();
        },
      };
      const writer = createRecordingWriter(staged, browserHashing, (code) => failures.push(code));
      for (const [at, part] of parts.entries()) writer.add(new Blob([new Uint8Array(part)]), at);
      await writer.settled();
      const kept = concatBytes(...parts.slice(0, refusedAt));
      expect(concatBytes(...written)).toEqual(kept);
      expect(writer.digests().sha256).toBe(await sha256Hex(kept));
      expect(failures).toEqual(parts.length > refusedAt ? ['disk-full'] : []);
    }),
  ));
