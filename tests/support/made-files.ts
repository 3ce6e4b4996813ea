/** Small files of each kind that people add, made here. People and posts are invented. */
import JSZip from 'jszip';
import { PNG } from 'pngjs';
import { onePagePdf } from './pdf-file';

export type Made = Uint8Array<ArrayBuffer>;

const bytesOf = (...parts: (string | readonly number[] | Uint8Array)[]): Made =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) =>
        typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
      ),
    ),
  );

/** A picture of one colour. */
export function madePng(width = 60, height = 40): Made {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([40, 110, 160, 255], at);
  return new Uint8Array(PNG.sync.write(png));
}

/** A JPEG of one grey pixel, which browsers decode. */
const TINY_JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
);

/** What a phone writes into a picture. Times as EXIF spells them. */
export interface Exif {
  readonly taken?: string;
  readonly takenOffset?: string;
  readonly changed?: string;
  readonly make?: string;
  readonly withPlace?: boolean;
}

/** A JPEG with EXIF in an APP1 segment (CIPA DC-008, 4.7.2). */
export function madeJpeg(exif: Exif = {}): Made {
  const body = bytesOf('Exif\0\0', madeTiff(exif));
  const length = body.length + 2;
  return bytesOf(
    TINY_JPEG.subarray(0, 2),
    [0xff, 0xe1, length >> 8, length & 0xff],
    body,
    TINY_JPEG.subarray(2),
  );
}

interface Tag {
  readonly id: number;
  /** ASCII, or the place of another directory. */
  readonly value: string | number;
}

/** TIFF with big-endian numbers: a first directory, and the EXIF and GPS ones behind it. */
function madeTiff({ taken, takenOffset, changed, make, withPlace }: Exif): Made {
  const some = (id: number, value: string | undefined): Tag[] =>
    value === undefined ? [] : [{ id, value: `${value}\0` }];
  const inExif = [...some(0x9003, taken), ...some(0x9011, takenOffset)];
  const place: Tag[] = withPlace === true ? [{ id: 0x0001, value: 'N\0' }] : [];
  const first = [
    ...some(0x010f, make),
    ...some(0x0132, changed),
    { id: 0x8769, value: 0 },
    ...(place.length === 0 ? [] : [{ id: 0x8825, value: 0 }]),
  ];
  const exifAt = 8 + directory(first, 8).length;
  const placeAt = exifAt + directory(inExif, exifAt).length;
  const pointed = first.map((tag) => ({
    ...tag,
    value: tag.id === 0x8769 ? exifAt : tag.id === 0x8825 ? placeAt : tag.value,
  }));
  return bytesOf(
    [0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    directory(pointed, 8),
    directory(inExif, exifAt),
    place.length === 0 ? [] : directory(place, placeAt),
  );
}

function directory(tags: readonly Tag[], at: number): Made {
  const fixed = Buffer.alloc(2 + 12 * tags.length + 4);
  fixed.writeUInt16BE(tags.length, 0);
  const long: Buffer[] = [];
  let longAt = at + fixed.length;
  for (const [index, { id, value }] of tags.entries()) {
    const entry = 2 + 12 * index;
    const isText = typeof value === 'string';
    fixed.writeUInt16BE(id, entry);
    fixed.writeUInt16BE(isText ? 2 : 4, entry + 2);
    fixed.writeUInt32BE(isText ? value.length : 1, entry + 4);
    if (!isText) fixed.writeUInt32BE(value, entry + 8);
    else if (value.length <= 4) fixed.write(value, entry + 8, 'latin1');
    else {
      fixed.writeUInt32BE(longAt, entry + 8);
      long.push(Buffer.from(value, 'latin1'));
      longAt += value.length;
    }
  }
  return bytesOf(fixed, ...long);
}

export const madePdf = (): Made => bytesOf(onePagePdf('Dreigbrief van een onbekende'));

export const madeMail = (): Made =>
  bytesOf(
    [
      'Return-Path: <storm@voorbeeld.example>',
      'Received: from mail.voorbeeld.example',
      ' by mx.voorbeeld.example; Fri, 20 Nov 2026 13:41:07 +0100',
      'From: Storm van Recht <storm@voorbeeld.example>',
      'To: Robin de Wit <robin@voorbeeld.example>',
      'Subject: Wij weten waar je woont',
      'Date: Fri, 20 Nov 2026 13:41:00 +0100',
      'Message-ID: <1@voorbeeld.example>',
      'MIME-Version: 1.0',
      'Content-Type: text/plain',
      '',
      'Tot vanavond.',
      '',
    ].join('\r\n'),
  );

export const madeChat = (): Made =>
  new Uint8Array(
    Buffer.from(
      '20-11-2026 13:41 - Storm 🌩: Wij weten waar je woont\n20-11-2026 13:42 - Storm: Tot vanavond\n',
    ),
  );

/** An hour of nothing is not needed: a header, and a box without content. */
export const madeMp4 = (): Made =>
  bytesOf([0, 0, 0, 24], 'ftypisom', [0, 0, 2, 0], 'isommp41', [0, 0, 0, 8], 'mdat');

/** EBML header with the document type `webm` (RFC 8794, 11.2). */
export const madeWebm = (): Made =>
  bytesOf([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84], 'webm', [0x18, 0x53, 0x80, 0x67, 0x80]);

/** One page that begins an Opus stream (RFC 7845, 5.1). */
export const madeOgg = (): Made =>
  bytesOf('OggS', [0, 2], new Uint8Array(20), [1, 19], 'OpusHead', [1, 1], new Uint8Array(9));

/** Sound of a tenth of a second: silence, eight bits. */
export function madeWav(samples = 800): Made {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  return bytesOf(head, new Uint8Array(samples).fill(128));
}

/** A ZIP of these files. */
export async function madeZip(
  files: Readonly<Record<string, string>> = { 'WhatsApp Chat.txt': 'Tot vanavond' },
): Promise<Made> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return new Uint8Array(await zip.generateAsync({ type: 'arraybuffer' }));
}

export const madeWacz = (): Promise<Made> =>
  madeZip({
    'archive/data.warc.gz': 'x',
    'pages/pages.jsonl': '{}',
    'datapackage.json': '{"profile":"data-package"}',
  });
