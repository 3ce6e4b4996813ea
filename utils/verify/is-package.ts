/** Tells a damaged package from a file that never was one. */
import { equalBytes, utf8 } from '@/utils/evidence/bytes';
import { crc32 } from '@/utils/evidence/crc32';
import { EvidenceError } from '@/utils/evidence/errors';
import { CONTAINER_TYPE, DOSSIER_PATH, MANIFEST_PATH, MIMETYPE_PATH } from '@/utils/package/names';
import { buildLocalHeader } from '@/utils/package/zip-layout';
import type { Directory } from './directory';
import { readExactly, type PackageSource } from './package-source';

/**
 * Passes where the directory names one of our files, or the file begins as a package does.
 * @throws EvidenceError `not-a-package`, `file-unreadable`.
 */
export async function requirePackage(
  source: PackageSource,
  directory: Directory | null,
): Promise<void> {
  const ours = [MIMETYPE_PATH, DOSSIER_PATH, MANIFEST_PATH];
  if (directory?.entries.some(({ name }) => ours.includes(name)) === true) return;
  const content = utf8(CONTAINER_TYPE);
  const first = buildLocalHeader({
    name: MIMETYPE_PATH,
    size: content.length,
    crc32: crc32(content),
  });
  const begins =
    source.size >= first.length && equalBytes(await readExactly(source, 0, first.length), first);
  if (!begins) throw new EvidenceError('not-a-package');
}
