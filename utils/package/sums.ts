/** `SHA256SUMS`, as `sha256sum -c` and `shasum -a 256 -c` read it. */
import { utf8, type Bytes } from '@/utils/evidence/bytes';
import type { Sha256 } from '@/utils/evidence/values';

/** One line a file: digest, two spaces (binary and text are the same since the names are ours), path, line feed. */
export function buildSums(
  files: readonly { readonly path: string; readonly sha256: Sha256 }[],
): Bytes {
  return utf8(files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
}
