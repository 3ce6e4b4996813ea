import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concatBytes,
  equalBytes,
  fromBase64,
  fromHex,
  fromUtf8,
  toBase64,
  toHex,
  utf8,
} from '@/utils/evidence/bytes';
import { crc32, crc32Hex } from '@/utils/evidence/crc32';
import { sha256Hex } from '@/utils/evidence/digest';
import { buildInstant } from '@/utils/evidence/instant';
import { keepText } from '@/utils/evidence/text';
import { buildUuidV7 } from '@/utils/evidence/uuid';
import { UuidSchema } from '@/utils/evidence/values';
import * as v from 'valibot';

const badValue: unknown = expect.objectContaining({ code: 'bad-value' });

describe('bytes', () => {
  it('go to hexadecimal, base64 and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (raw) => {
        const bytes = Uint8Array.from(raw);
        expect(fromHex(toHex(bytes))).toEqual(bytes);
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(equalBytes(concatBytes(bytes.slice(0, 3), bytes.slice(3)), bytes)).toBe(true);
      }),
    );
  });

  it.each(['QQ', 'QR==', 'QQ==\n', 'Q Q==', '****'])(
    'refuse base64 in another spelling: %s',
    (text) => {
      expect(() => fromBase64(text)).toThrow(badValue);
    },
  );

  it('refuse odd hexadecimal and broken UTF-8', () => {
    expect(() => fromHex('abc')).toThrow(badValue);
    expect(() => fromUtf8(new Uint8Array([0xc3]))).toThrow(badValue);
  });
});

describe('CRC-32', () => {
  it('agrees with zlib, whole and in parts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.nat(500), (bytes, cut) => {
        expect(crc32(bytes)).toBe(zlibCrc32(bytes));
        expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(zlibCrc32(bytes));
      }),
    );
  });

  it('keeps its leading zeros', () => {
    expect(crc32Hex(new Uint8Array())).toBe('00000000');
  });
});

describe('SHA-256', () => {
  it('gives the digest of "abc" (FIPS 180-4) for bytes and Blob', async () => {
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await sha256Hex(utf8('abc'))).toBe(digest);
    expect(await sha256Hex(new Blob(['abc']))).toBe(digest);
  });
});

describe('UUID version 7', () => {
  it('holds the time of RFC 9562, appendix A.6', () => {
    const random = fromHex('0cc318c4dc0c0c07398f');
    expect(buildUuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('is always of our shape, and later times sort later', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(1e9),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        (ms, later, random) => {
          const id = buildUuidV7(ms, random);
          expect(v.is(UuidSchema, id)).toBe(true);
          expect(buildUuidV7(ms + later + 1, random) > id).toBe(true);
        },
      ),
    );
  });
});

describe('an instant', () => {
  it('spells out the wall clock of its zone', () => {
    const instant = buildInstant({
      unixMs: Date.UTC(2026, 10, 20, 23, 30, 1, 5),
      zone: 'Europe/Amsterdam',
      offsetMinutes: 60,
      monotonicMs: 12.6,
      run: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
    });
    expect(instant.utc).toBe('2026-11-20T23:30:01.005Z');
    expect(instant.local).toBe('2026-11-21T00:30:01.005');
    expect(instant.monotonicMs).toBe(13);
  });
});

describe('kept text', () => {
  it('is exact where it can be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(keepText(text)).toEqual({ value: text, flags: [] });
      }),
    );
  });

  it('is well-formed and bounded for any UTF-16, and says what was done', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), fc.nat(20), (units, max) => {
        const raw = String.fromCharCode(...units);
        const kept = keepText(raw, max);
        expect(kept.value.isWellFormed()).toBe(true);
        expect(kept.value.length).toBeLessThanOrEqual(max);
        expect(kept.flags.includes('cut')).toBe(raw.length > max);
        if (kept.flags.length === 0) expect(kept.value).toBe(raw);
      }),
    );
  });
});
