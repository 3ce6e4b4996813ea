/** Builds a package of sample exhibits as the export does, and unpacks it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { sealBytes } from '@/utils/evidence/seal';
import type { SealingKey } from '@/utils/evidence/signing';
import { buildPackage, type PackageInput } from '@/utils/package/build-package';
import { instant, PACKAGE_ID } from './sample-exhibits';

/** The input of an export with everything that a test does not care about. */
export function packageInput(
  key: SealingKey,
  exhibits: readonly WholeExhibit[],
  changes: Partial<PackageInput> = {},
): PackageInput {
  return {
    exhibits,
    choice: { language: 'nl', includeViewer: false, includeWholePage: false },
    packageId: PACKAGE_ID,
    preparedAt: instant(3_600_000),
    key,
    version: '0.1.0',
    previews: new Map(),
    namedBy: new Map(),
    sign: (content) => sealBytes(content, key, new Date('2026-11-20T15:03:22Z')),
    ...changes,
  };
}

/** Every entry by its path, read by a program that is not ours. */
export async function unpack(content: Blob): Promise<Map<string, Uint8Array>> {
  const zip = await JSZip.loadAsync(await content.arrayBuffer(), { checkCRC32: true });
  const files = new Map<string, Uint8Array>();
  for (const file of Object.values(zip.files)) {
    if (!file.dir) files.set(file.name, await file.async('uint8array'));
  }
  return files;
}

/** Builds and unpacks. */
export async function buildAndUnpack(input: PackageInput) {
  const built = await buildPackage(input);
  const files = await unpack(built.content);
  const text = (path: string): string => new TextDecoder().decode(files.get(path));
  return { built, files, text };
}

/** Writes the entries under a folder. */
export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
