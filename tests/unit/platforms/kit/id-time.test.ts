import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blueskyIdTime,
  discordIdTime,
  instagramIdTime,
  instagramMediaId,
  linkedinIdTime,
  mastodonIdTime,
  objectIdTime,
  tiktokIdTime,
  xIdTime,
} from '@/utils/platforms/kit/id-time';

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const moment = fc.integer({ min: Date.UTC(2015, 0, 2), max: Date.UTC(2040, 0, 1) });

describe('the moment in an id', () => {
  it.each([
    ['X', xIdTime('1983130065320780162'), '2025-10-28T11:13:47.004Z'],
    ['LinkedIn', linkedinIdTime('7368318536743538688'), '2025-09-01T16:27:15.898Z'],
    ['TikTok', tiktokIdTime('7571863205253778710'), '2025-11-12T15:36:23.000Z'],
    ['Bluesky', blueskyIdTime('3mdegyw3ves2t'), '2026-01-26T23:55:27.431Z'],
    ['Discord', discordIdTime('175928847299117063'), '2016-04-30T11:18:25.796Z'],
    [
      'Instagram',
      instagramIdTime(instagramMediaId('CPeC-Eenc8l') ?? ''),
      '2021-05-29T19:59:33.398Z',
    ],
    ['an ObjectId', objectIdTime('507f1f77bcf86cd799439011'), '2012-10-17T21:13:27.000Z'],
  ])('is read for %s', (_name, ms, expected) => {
    expect(iso(ms)).toBe(expected);
  });

  it('is exact to the millisecond for every id with a time of that grain', () => {
    fc.assert(
      fc.property(moment, fc.nat(0xffff), (ms, low) => {
        const at = BigInt(ms);
        const rest = BigInt(low);
        expect(xIdTime(String(((at - 1_288_834_974_657n) << 22n) + rest))).toBe(ms);
        expect(linkedinIdTime(String((at << 22n) + rest))).toBe(ms);
        expect(discordIdTime(String(((at - 1_420_070_400_000n) << 22n) + rest))).toBe(ms);
        expect(mastodonIdTime(String((at << 16n) + rest))).toBe(ms);
        expect(instagramIdTime(String(((at - 1_314_220_021_721n) << 23n) + rest))).toBe(ms);
        expect(tiktokIdTime(String(((at / 1000n) << 32n) + rest))).toBe(
          Math.floor(ms / 1000) * 1000,
        );
      }),
    );
  });

  it('survives base32 of Bluesky and base64 of Instagram', () => {
    const BASE32 = '234567abcdefghijklmnopqrstuvwxyz';
    const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const written = (value: bigint, alphabet: string, length: number): string =>
      Array.from({ length }, (_, index) => {
        const shift = BigInt(alphabet.length) ** BigInt(length - 1 - index);
        return alphabet[Number((value / shift) % BigInt(alphabet.length))];
      }).join('');
    fc.assert(
      fc.property(moment, (ms) => {
        expect(blueskyIdTime(written((BigInt(ms) * 1000n) << 10n, BASE32, 13))).toBe(ms);
        const id = (BigInt(ms) - 1_314_220_021_721n) << 23n;
        expect(instagramMediaId(written(id, BASE64, 11))).toBe(String(id));
      }),
    );
  });

  it('is nothing for what is no such id, and for times that cannot be', () => {
    const readers = [
      xIdTime,
      linkedinIdTime,
      tiktokIdTime,
      discordIdTime,
      mastodonIdTime,
      instagramIdTime,
      blueskyIdTime,
      objectIdTime,
    ];
    const LATEST = Date.UTC(2100, 0, 1);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.bigInt(0n, 10n ** 21n).map(String)), (id) => {
        for (const read of readers) {
          const ms = read(id);
          expect(ms === null || (ms >= Date.UTC(2006, 0, 1) && ms <= LATEST)).toBe(true);
        }
      }),
    );
    for (const read of readers)
      expect(['', '20', '-1', '1e12', 'abc'].map(read)).toEqual(Array(5).fill(null));
    expect(xIdTime('20000000000')).toBeNull();
    expect(instagramMediaId('no code!')).toBeNull();
  });
});
