import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SUPPLIED_TYPES } from '@/utils/evidence/supplied-types';
import { HEAD_BYTES, identify } from '@/utils/files/identify';
import * as made from '../../support/made-files';

const text = (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content);
const typeOf = async (...parts: BlobPart[]) => (await identify(new Blob(parts))).extension;

describe('the type of an added file', () => {
  it.each<[string, () => made.Made | Promise<made.Made>]>([
    ['png', made.madePng],
    ['jpg', made.madeJpeg],
    ['pdf', made.madePdf],
    ['eml', made.madeMail],
    ['txt', made.madeChat],
    ['mp4', made.madeMp4],
    ['webm', made.madeWebm],
    ['ogg', made.madeOgg],
    ['wav', made.madeWav],
    ['zip', made.madeZip],
    ['wacz', made.madeWacz],
    ['gif', () => text('GIF89a\x01\x00\x01\x00\x00\x00\x00;')],
  ])('%s is found by the content', async (extension, make) => {
    expect(await typeOf(await make())).toBe(extension);
  });

  it.each([
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['SVG with a declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a script', '#!/bin/sh\nrm -rf /\n'],
    ['a note with colons', 'To do: koffie\nDate: morgen\n\nFrom: niemand'],
    ['one word', 'hallo'],
  ])('%s is text and no more', async (_, content) => {
    expect(await typeOf(text(content))).toBe('txt');
  });

  it('is no web archive where only the description of one is in it', async () => {
    const zip = await made.madeZip({ 'datapackage.json': '{}', 'archive/leeg.txt': 'x' });
    expect(await typeOf(zip)).toBe('zip');
  });

  it('is found where a web archive is longer than what is read of its start', async () => {
    const long = await made.madeZip({
      'archive/data.warc': 'WARC/1.1 '.repeat(HEAD_BYTES / 4),
      'datapackage.json': '{}',
    });
    expect(long.length).toBeGreaterThan(HEAD_BYTES);
    expect(await typeOf(long)).toBe('wacz');
  });

  it('is nothing for content that says nothing', async () => {
    expect(await typeOf(new Uint8Array([0, 1, 2, 3, 200, 201]))).toBe('bin');
    expect(await typeOf('\u0000')).toBe('bin');
  });

  it('is what the content is, however the bytes were cut off', async () => {
    for (const make of [made.madePng, made.madeJpeg, made.madeMp4, made.madePdf]) {
      const whole = make();
      for (let length = 0; length < Math.min(whole.length, 200); length += 7) {
        expect(SUPPLIED_TYPES).toHaveProperty(await typeOf(whole.slice(0, length)));
      }
    }
    const zip = await made.madeWacz();
    for (let length = 0; length < zip.length; length += 11) {
      expect(SUPPLIED_TYPES).toHaveProperty(await typeOf(zip.slice(0, length)));
    }
  });

  it('is one of ours for any bytes behind any signature', async () => {
    const starts = [
      made.madePng(),
      made.madeJpeg(),
      made.madeMp4(),
      made.madeWebm(),
      text('PK\x03\x04'),
      text('RIFF'),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.nat(40),
        fc.uint8Array({ maxLength: 600 }),
        async (start, kept, rest) => {
          const found = await identify(new Blob([start.slice(0, kept), new Uint8Array(rest)]));
          expect(SUPPLIED_TYPES).toHaveProperty(found.extension);
          for (const { value } of found.claimedTimes) expect(value).toMatch(/^\d{4}-\d\d-\d\dT/);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what a picture claims', () => {
  const claims = async (exif: made.Exif) => identify(new Blob([made.madeJpeg(exif)]));

  it('is its size', async () => {
    expect(await identify(new Blob([made.madePng(60, 40)]))).toMatchObject({
      pixels: { width: 60, height: 40 },
    });
    expect((await claims({})).pixels).toEqual({ width: 1, height: 1 });
  });

  it('is a time without a zone where the file gives none', async () => {
    const { claimedTimes } = await claims({ taken: '2026:11:03 14:22:05' });
    expect(claimedTimes).toEqual([
      {
        what: 'picture-taken',
        value: '2026-11-03T14:22:05',
        source: 'file',
        asShown: '2026:11:03 14:22:05',
      },
    ]);
  });

  it('is a time with the zone that the file gives, each by itself', async () => {
    const { claimedTimes } = await claims({
      taken: '2026:11:03 14:22:05',
      takenOffset: '+01:00',
      changed: '2027:01:01 00:00:00',
    });
    expect(claimedTimes.map(({ what, value }) => `${what} ${value}`)).toEqual([
      'picture-taken 2026-11-03T14:22:05+01:00',
      'picture-changed 2027-01-01T00:00:00',
    ]);
  });

  it.each([
    '0000:00:00 00:00:00',
    '2026:02:30 10:00:00',
    '2026:13:01 10:00:00',
    '    :  :     :  :  ',
    'gisteren',
    '<img src=x>',
  ])('is nothing where the file says %s', async (taken) => {
    expect((await claims({ taken })).claimedTimes).toEqual([]);
  });

  it('is never a place or a device', async () => {
    const found = await claims({
      taken: '2026:11:03 14:22:05',
      make: 'Telefoonmaker',
      withPlace: true,
    });
    expect(JSON.stringify(found)).not.toMatch(/Telefoonmaker|GPS|"N"/);
  });
});
