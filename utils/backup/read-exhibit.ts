/** One exhibit out of the archive, byte for byte as it was kept. Whether it holds is judged elsewhere. */
import { fromUtf8, type Bytes } from '@/utils/evidence/bytes';
import { NotesFileSchema, type Added } from '@/utils/evidence/custody-schema';
import { EvidenceError } from '@/utils/evidence/errors';
import type { StoredArtifact } from '@/utils/evidence/exhibit';
import * as names from '@/utils/package/names';
import { parseFile, type EntryCursor } from './entry-cursor';
import { EXHIBITS_FOLDER, KEPT_NAME, type PartOf } from './parts';
import { KeptSchema, type Kept } from './schema';

type At = (name: string) => string;

/** @throws EvidenceError `backup-damaged`, and what the cursor throws. */
export async function readExhibit(
  cursor: EntryCursor,
): Promise<PartOf<'kept'> | PartOf<'removed'>> {
  const first = (await cursor.peek()) ?? '';
  const [, folder = ''] = first.split('/');
  const at: At = (name) => `${EXHIBITS_FOLDER}/${folder}/${name}`;
  const kept = parseFile(KeptSchema, await cursor.take(at(KEPT_NAME)));
  if (kept.summary.exhibitId !== folder) throw new EvidenceError('backup-damaged', folder);
  return kept.summary.state === 'kept'
    ? { type: 'kept', exhibit: await readKept(cursor, kept, at) }
    : {
        type: 'removed',
        exhibit: { summary: kept.summary, custody: await readLog(cursor, at) },
      };
}

async function readKept(
  cursor: EntryCursor,
  { summary, recordSha256, sealSha256, artifacts: described }: Kept,
  at: At,
): Promise<PartOf<'kept'>['exhibit']> {
  if (recordSha256 === null || sealSha256 === null) {
    throw new EvidenceError('backup-damaged', 'no digests');
  }
  const record = await cursor.take(at(names.RECORD_NAME));
  const viewer = await cursor.takeIfNext(at(names.VIEWER_NAME));
  const seal = await cursor.take(at(names.SEAL_NAME));
  const timestamp = await cursor.takeIfNext(at(names.TIMESTAMP_NAME));
  const artifacts = await readArtifacts(cursor, summary.exhibitId, described, at);
  const notes = await cursor.takeIfNext(at(names.NOTES_NAME));
  const added = notes === null ? [] : notesOf(notes, summary.exhibitId);
  const custody = await readLog(cursor, at);
  return {
    summary,
    record,
    viewer,
    seal,
    timestamp,
    recordSha256,
    sealSha256,
    artifacts,
    added,
    custody,
  };
}

async function readArtifacts(
  cursor: EntryCursor,
  exhibitId: string,
  described: Kept['artifacts'],
  at: At,
): Promise<StoredArtifact[]> {
  const artifacts: StoredArtifact[] = [];
  const taken = new Set(names.RESERVED_NAMES);
  for (const { name, sha256, crc32, size, present } of described) {
    if (taken.has(name)) throw new EvidenceError('backup-damaged', `artifact ${name}`);
    taken.add(name);
    const content = present ? await cursor.takeBlob(at(name)) : null;
    artifacts.push({ exhibitId, name, sha256, crc32, size, content });
  }
  return artifacts;
}

function notesOf(bytes: Bytes, exhibitId: string): readonly Added[] {
  const file = parseFile(NotesFileSchema, bytes);
  if (file.exhibitId !== exhibitId) throw new EvidenceError('backup-damaged', 'notes of another');
  return file.notes;
}

/** A log that was damaged before the backup is kept as it is: it is text, and no more is asked here. */
async function readLog(cursor: EntryCursor, at: At): Promise<readonly string[]> {
  const lines = textOf(await cursor.take(at(names.CUSTODY_NAME))).split('\n');
  if (lines.pop() !== '') throw new EvidenceError('backup-damaged', 'log without a line end');
  return lines;
}

function textOf(bytes: Bytes): string {
  try {
    return fromUtf8(bytes);
  } catch (cause) {
    throw new EvidenceError('backup-damaged', 'log', { cause });
  }
}
