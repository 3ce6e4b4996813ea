/** The names in a package: each of the allowed spelling, and each for one file only. */
import { isEntryName, type ZipEntryInfo } from '@/utils/package/zip-layout';
import type { FindingList } from './finding-list';

/** Names that two programs could unpack differently are refused: spelling, twins, file and folder in one. */
export function checkNames(
  entries: readonly Pick<ZipEntryInfo, 'name'>[],
  findings: FindingList,
): void {
  const seen = new Set<string>();
  const folders = new Set(entries.flatMap(({ name }) => foldersOf(name.toLowerCase())));
  for (const { name } of entries) {
    const folded = name.toLowerCase();
    if (!isEntryName(name)) findings.broken('container-name-not-allowed', name, 'spelling');
    else if (folders.has(folded)) findings.broken('container-name-not-allowed', name, 'a folder');
    if (seen.has(folded)) findings.broken('container-duplicate-entry', name, 'same name');
    seen.add(folded);
  }
}

function foldersOf(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_part, at) => parts.slice(0, at + 1).join('/'));
}
