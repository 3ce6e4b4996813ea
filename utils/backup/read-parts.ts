/** The parts of a backup out of its archive: in the one order, nothing missing, nothing beside it. */
import type { JsonValue } from '@/utils/evidence/canonical-json';
import { checked } from '@/utils/evidence/checked';
import { errorCodeOf, EvidenceError } from '@/utils/evidence/errors';
import type { Sealed } from '@/utils/evidence/hand-over';
import { createEntryCursor, parseFile, parseJson, type EntryCursor } from './entry-cursor';
import * as parts from './parts';
import type { BackupPart, HandOverPart } from './parts';
import { readExhibit } from './read-exhibit';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  BackupEndSchema,
  BackupSchema,
  RemovalsSchema,
  type Backup,
} from './schema';
import type { TarEntry } from './tar-reader';

/**
 * Reads part after part.
 * @throws EvidenceError `backup-not-a-backup`, `backup-newer`, `backup-damaged`, `backup-cut`,
 * and what the entries throw.
 */
export async function* readParts(
  entries: AsyncGenerator<TarEntry, void, void>,
): AsyncGenerator<BackupPart, void, void> {
  const cursor = createEntryCursor(entries);
  const backup = await readFirst(cursor);
  yield { type: 'backup', backup };
  const settings = parseJson(await cursor.take(parts.SETTINGS_PATH));
  yield { type: 'settings', settings };
  for (let number = 1; await isIn(cursor, parts.HAND_OVERS_FOLDER); number++) {
    yield { type: 'hand-over', ...(await readHandOver(cursor, number)) };
  }
  const count = { kept: 0, removed: 0 };
  while (await isIn(cursor, parts.EXHIBITS_FOLDER)) {
    const part = await readExhibit(cursor);
    count[part.type] += 1;
    yield part;
  }
  const { notices } = parseFile(RemovalsSchema, await cursor.take(parts.REMOVALS_PATH));
  yield { type: 'removals', notices };
  const end = parseFile(BackupEndSchema, await cursor.take(parts.END_PATH));
  const counted = end.kept === count.kept && end.removed === count.removed;
  if (!counted || end.backupId !== backup.backupId || (await cursor.peek()) !== null) {
    throw new EvidenceError('backup-damaged', 'the end belongs to something else');
  }
  yield { type: 'end', end };
}

async function isIn(cursor: EntryCursor, folder: string): Promise<boolean> {
  return (await cursor.peek())?.startsWith(`${folder}/`) === true;
}

/** What was encrypted well but begins in another way was never a backup of ours. */
async function readFirst(cursor: EntryCursor): Promise<Backup> {
  let first: JsonValue;
  try {
    first = parseJson(await cursor.take(parts.BACKUP_PATH));
  } catch (cause) {
    if (errorCodeOf(cause) !== 'backup-damaged') throw cause;
    throw new EvidenceError('backup-not-a-backup', 'begins in another way', { cause });
  }
  return parseBackup(first);
}

function parseBackup(first: JsonValue): Backup {
  const { format, version } = Object(first) as { format?: unknown; version?: unknown };
  if (format !== BACKUP_FORMAT) throw new EvidenceError('backup-not-a-backup', 'other format');
  if (typeof version === 'number' && version > BACKUP_VERSION) {
    throw new EvidenceError('backup-newer', `version ${version}`);
  }
  try {
    return checked(BackupSchema, first);
  } catch (cause) {
    throw new EvidenceError('backup-damaged', BACKUP_FORMAT, { cause });
  }
}

async function readHandOver(cursor: EntryCursor, number: number): Promise<HandOverPart> {
  const folder = `${parts.HAND_OVERS_FOLDER}/${String(number).padStart(4, '0')}`;
  const handOver: Sealed = {
    statement: await cursor.take(`${folder}/${parts.HAND_OVER_NAME}`),
    seal: await cursor.take(`${folder}/${parts.HAND_OVER_SEAL_NAME}`),
  };
  const statement = await cursor.takeIfNext(`${folder}/${parts.ACCEPTANCE_NAME}`);
  if (statement === null) return { handOver, acceptance: null };
  const seal = await cursor.take(`${folder}/${parts.ACCEPTANCE_SEAL_NAME}`);
  return { handOver, acceptance: { statement, seal } };
}
