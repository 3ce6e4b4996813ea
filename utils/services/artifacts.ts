/** The files of an exhibit, out of a frame: fixed names, digests taken once, at the save. */
import { pngSize } from '@/utils/capture/png';
import { utf8, type Bytes } from '@/utils/evidence/bytes';
import { crc32Hex } from '@/utils/evidence/crc32';
import { sha256Hex } from '@/utils/evidence/digest';
import type { StoredArtifact } from '@/utils/evidence/exhibit';
import type { Artifact } from '@/utils/evidence/record-schema';
import type { Instant } from '@/utils/evidence/values';
import type { SourceText } from '@/utils/platforms/page-reading';
import type { Frame } from './frame';

/** An artifact as the record describes it, with its content. */
export interface MadeArtifact {
  readonly described: Artifact;
  readonly content: Blob;
}

export type Kind = Pick<Artifact, 'name' | 'role' | 'mediaType' | 'method'>;

const SCREEN: Kind = {
  name: 'screen.png',
  role: 'viewport',
  mediaType: 'image/png',
  method: 'shown-on-screen',
};
const TEXT_TYPE = 'text/plain; charset=utf-8';
const POST_SOURCE: Kind = {
  name: 'post.html.txt',
  role: 'post-source',
  mediaType: TEXT_TYPE,
  method: 'serialized-from-dom',
};
const PAGE_SOURCE: Kind = { ...POST_SOURCE, name: 'source.html.txt', role: 'page-source' };
const PAGE_DATA: Kind = {
  name: 'page-data.txt',
  role: 'page-data',
  mediaType: TEXT_TYPE,
  method: 'copied-from-page',
};
const ARCHIVE: Kind = {
  name: 'page.mhtml',
  role: 'page-archive',
  mediaType: 'multipart/related',
  method: 'saved-by-browser',
};

/** All artifacts of a frame, in the order of the record. The page archive joins where there is one. */
export async function makeArtifacts(
  frame: Frame,
  archive: { content: Blob; takenAt: Instant } | null,
): Promise<readonly MadeArtifact[]> {
  const { reading, readAt } = frame;
  const made = [makePixels(frame.png, frame.takenAt)];
  if (reading?.postSource) made.push(makeSource(POST_SOURCE, reading.postSource, readAt));
  if (reading?.pageSource) made.push(makeSource(PAGE_SOURCE, reading.pageSource, readAt));
  if (reading && reading.pageData.length > 0) {
    made.push(makeText(PAGE_DATA, joinPageData(reading.pageData), readAt));
  }
  if (archive !== null) {
    const bytes = new Uint8Array(await archive.content.arrayBuffer());
    made.push(makeArtifact(ARCHIVE, bytes, archive.takenAt));
  }
  return Promise.all(made);
}

/** One artifact, with its digests. */
export async function makeArtifact(
  kind: Kind,
  bytes: Bytes,
  takenAt: Instant,
  more: Partial<Artifact> = {},
): Promise<MadeArtifact> {
  const sha256 = await sha256Hex(bytes);
  const described = {
    ...kind,
    size: bytes.length,
    sha256,
    crc32: crc32Hex(bytes),
    takenAt,
    ...more,
  };
  return { described, content: new Blob([bytes], { type: kind.mediaType }) };
}

function makePixels(png: Bytes, takenAt: Instant): Promise<MadeArtifact> {
  const pixels = pngSize(png);
  return makeArtifact(SCREEN, png, takenAt, pixels === null ? {} : { pixels });
}

function makeSource(kind: Kind, source: SourceText, takenAt: Instant): Promise<MadeArtifact> {
  return makeArtifact(kind, utf8(source.text.toWellFormed()), takenAt, { leftOut: source.leftOut });
}

function makeText(kind: Kind, text: string, takenAt: Instant): Promise<MadeArtifact> {
  return makeArtifact(kind, utf8(text.toWellFormed()), takenAt);
}

/** Each piece as it stood on the page, under a line that says what it is. */
function joinPageData(pieces: readonly { kind: string; text: string }[]): string {
  return pieces.map(({ kind, text }) => `=== ${kind} (${text.length}) ===\n${text}\n`).join('');
}

/** The artifact as it is kept. */
export function toStored(exhibitId: string, made: MadeArtifact): StoredArtifact {
  const { name, sha256, crc32, size } = made.described;
  return { exhibitId, name, sha256, crc32, size, content: made.content };
}
