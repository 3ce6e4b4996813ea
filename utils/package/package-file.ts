/** One file of a package, before it becomes an entry of the ZIP. */
import type { Bytes } from '@/utils/evidence/bytes';
import { crc32 } from '@/utils/evidence/crc32';
import { sha256Hex } from '@/utils/evidence/digest';
import type { Sha256 } from '@/utils/evidence/values';

export interface PackageFile {
  readonly path: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: Sha256;
  readonly crc32: number;
  readonly content: Blob | Bytes;
}

/** A small file, measured here; artifacts bring their measures from the save. */
export async function fileOf(
  path: string,
  mediaType: string,
  content: Bytes,
): Promise<PackageFile> {
  return {
    path,
    mediaType,
    size: content.length,
    sha256: await sha256Hex(content),
    crc32: crc32(content),
    content,
  };
}
