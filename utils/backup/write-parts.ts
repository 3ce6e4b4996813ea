/** Parts of a backup as the files of its archive. Sealed bytes go in as they were kept. */
import { utf8, type Bytes } from '@/utils/evidence/bytes';
import { canonicalBytes } from '@/utils/evidence/canonical-json';
import type { NotesFile } from '@/utils/evidence/custody-schema';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import * as names from '@/utils/package/names';
import * as parts from './parts';
import type { BackupPart, HandOverPart, RemovedExhibit } from './parts';
import type { Kept } from './schema';
import type { TarFile } from './tar-writer';

/** The files of each part, in order. */
export async function* filesOf(
  backupParts: AsyncIterable<BackupPart>,
): AsyncGenerator<TarFile, void, void> {
  let handOvers = 0;
  for await (const part of backupParts) {
    if (part.type === 'hand-over') handOvers += 1;
    yield* filesOfPart(part, handOvers);
  }
}

function filesOfPart(part: BackupPart, handOverNumber: number): readonly TarFile[] {
  switch (part.type) {
    case 'backup':
      return [json(parts.BACKUP_PATH, part.backup)];
    case 'settings':
      return [json(parts.SETTINGS_PATH, part.settings)];
    case 'hand-over':
      return handOverFiles(part, handOverNumber);
    case 'kept':
      return keptFiles(part.exhibit);
    case 'removed':
      return removedFiles(part.exhibit);
    case 'removals':
      return [
        json(parts.REMOVALS_PATH, {
          format: 'getuige-removals',
          version: 1,
          notices: part.notices,
        }),
      ];
    case 'end':
      return [json(parts.END_PATH, part.end)];
  }
}

function json(path: string, value: unknown): TarFile {
  return { path, content: canonicalBytes(value) };
}

function handOverFiles({ handOver, acceptance }: HandOverPart, number: number): TarFile[] {
  const at = (name: string): string =>
    `${parts.HAND_OVERS_FOLDER}/${String(number).padStart(4, '0')}/${name}`;
  const files: TarFile[] = [
    { path: at(parts.HAND_OVER_NAME), content: handOver.statement },
    { path: at(parts.HAND_OVER_SEAL_NAME), content: handOver.seal },
  ];
  if (acceptance === null) return files;
  return [
    ...files,
    { path: at(parts.ACCEPTANCE_NAME), content: acceptance.statement },
    { path: at(parts.ACCEPTANCE_SEAL_NAME), content: acceptance.seal },
  ];
}

function pathIn(exhibitId: string) {
  return (name: string): string => `${parts.EXHIBITS_FOLDER}/${exhibitId}/${name}`;
}

function keptFiles(exhibit: WholeExhibit): TarFile[] {
  const { summary, recordSha256, sealSha256 } = exhibit;
  const at = pathIn(summary.exhibitId);
  const kept: Kept = {
    format: 'getuige-kept',
    version: 1,
    summary: { ...summary },
    recordSha256,
    sealSha256,
    artifacts: exhibit.artifacts.map(({ name, sha256, crc32, size, content }) => ({
      name,
      sha256,
      crc32,
      size,
      present: content !== null,
    })),
  };
  const optional = (name: string, content: Bytes | null): TarFile[] =>
    content === null ? [] : [{ path: at(name), content }];
  return [
    json(at(parts.KEPT_NAME), kept),
    { path: at(names.RECORD_NAME), content: exhibit.record },
    ...optional(names.VIEWER_NAME, exhibit.viewer),
    { path: at(names.SEAL_NAME), content: exhibit.seal },
    ...optional(names.TIMESTAMP_NAME, exhibit.timestamp),
    ...exhibit.artifacts.flatMap(({ name, content }) =>
      content === null ? [] : [{ path: at(name), content }],
    ),
    ...optional(names.NOTES_NAME, notesFile(exhibit)),
    { path: at(names.CUSTODY_NAME), content: logFile(exhibit.custody) },
  ];
}

function removedFiles({ summary, custody }: RemovedExhibit): TarFile[] {
  const at = pathIn(summary.exhibitId);
  const kept: Kept = {
    format: 'getuige-kept',
    version: 1,
    summary: { ...summary },
    recordSha256: null,
    sealSha256: null,
    artifacts: [],
  };
  return [
    json(at(parts.KEPT_NAME), kept),
    { path: at(names.CUSTODY_NAME), content: logFile(custody) },
  ];
}

function notesFile({ summary, added }: WholeExhibit): Bytes | null {
  if (added.length === 0) return null;
  const { exhibitId } = summary;
  const file: NotesFile = { format: 'getuige-notes', version: 1, exhibitId, notes: [...added] };
  return canonicalBytes(file);
}

function logFile(lines: readonly string[]): Bytes {
  return utf8(lines.map((line) => `${line}\n`).join(''));
}
