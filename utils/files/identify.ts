/** What an added file is, by its content alone; its name has no say. Loaded only when a file is added. */
import { fileTypeFromBuffer } from 'file-type';
import type { ClaimedTime } from '@/utils/evidence/supplied-schema';
import { SUPPLIED_TYPES, type SuppliedExtension } from '@/utils/evidence/supplied-types';
import { readPictureClaims } from './exif';
import { textKind } from './text-kind';
import { zipNames } from './zip-names';

/** Enough for every signature and for what a picture says of itself; a hostile file gets no more. */
export const HEAD_BYTES = 256 * 1024;

export interface Identified {
  readonly extension: SuppliedExtension;
  /** Of a picture, as its header claims. */
  readonly pixels?: { readonly width: number; readonly height: number };
  readonly claimedTimes: readonly ClaimedTime[];
}

/** Other spellings of types that we have a name for. */
const SAME_AS: Readonly<Record<string, SuppliedExtension>> = {
  m4v: 'mp4',
  '3g2': '3gp',
  oga: 'ogg',
  opus: 'ogg',
  spx: 'ogg',
  apng: 'png',
};

/** @throws what reading the file throws; content never makes it throw. */
export async function identify(file: Blob): Promise<Identified> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const extension = await extensionIn(file, head);
  if (!SUPPLIED_TYPES[extension].startsWith('image/')) return { extension, claimedTimes: [] };
  const { pixels, times } = readPictureClaims(head.buffer);
  return { extension, ...(pixels === undefined ? {} : { pixels }), claimedTimes: times };
}

async function extensionIn(file: Blob, head: Uint8Array<ArrayBuffer>): Promise<SuppliedExtension> {
  const found = await bySignature(head);
  if (found === 'zip') return (await isWacz(file)) ? 'wacz' : 'zip';
  if (found !== null) return found;
  const kind = textKind(head);
  if (kind === null) return 'bin';
  return kind === 'mail' ? 'eml' : 'txt';
}

/** Null where the signature is none, or of a type that is none of ours. */
async function bySignature(head: Uint8Array): Promise<SuppliedExtension | null> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found === undefined) return null;
  const name = SAME_AS[found.ext] ?? found.ext;
  return Object.hasOwn(SUPPLIED_TYPES, name) ? (name as SuppliedExtension) : null;
}

/** A web archive is a ZIP with these parts (WACZ 1.1.1, 4). */
async function isWacz(file: Blob): Promise<boolean> {
  const names = await zipNames(file);
  return (
    names.includes('datapackage.json') &&
    names.some((name) => /^archive\/.*\.warc(?:\.gz)?$/.test(name))
  );
}
