/** `notes.json`: every note and correction is named in the log by its digest, and the reverse. */
import { canonicalBytes, parseCanonical } from '@/utils/evidence/canonical-json';
import type { Bytes } from '@/utils/evidence/bytes';
import { checked } from '@/utils/evidence/checked';
import { NotesFileSchema, type CustodyEntry } from '@/utils/evidence/custody-schema';
import { sha256Hex } from '@/utils/evidence/digest';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import type { Sha256 } from '@/utils/evidence/values';
import { errorDetail } from './error-detail';
import type { ExhibitInput } from './exhibit';
import type { FindingList } from './finding-list';

interface Addition {
  readonly id: string;
  readonly event: 'noted' | 'corrected';
  readonly sha256: Sha256;
}

/** Compares the file with the log; without a file, the log must tell of no notes. */
export async function checkNotes(
  { notes }: ExhibitInput,
  record: EvidenceRecord,
  log: readonly CustodyEntry[],
  where: string,
  findings: FindingList,
): Promise<void> {
  const additions = notes === null ? [] : await parseNotes(notes, record, where, findings);
  if (additions === null) return;
  const logged = additionsOf(log);
  const there = new Map(additions.map((addition) => [addition.id, addition]));
  for (const { id, event, sha256 } of additions) {
    const entry = logged.get(id);
    if (entry?.event !== event) findings.broken('note-not-in-log', where, id);
    else if (entry.sha256 !== sha256) findings.broken('note-digest-differs', where, id);
  }
  for (const id of logged.keys()) {
    if (!there.has(id)) findings.broken('note-missing', where, id);
  }
}

async function parseNotes(
  bytes: Bytes,
  record: EvidenceRecord,
  where: string,
  findings: FindingList,
): Promise<Addition[] | null> {
  try {
    const value = parseCanonical(bytes);
    const file = checked(NotesFileSchema, value);
    // Digests are taken over what stands there, not over what the schema kept of it.
    const raw = (value as unknown as { readonly notes: readonly unknown[] }).notes;
    const ids = new Set(file.notes.map(({ id }) => id));
    if (file.exhibitId !== record.exhibitId || ids.size < file.notes.length) {
      findings.broken('notes-malformed', where, 'of another exhibit, or one note twice');
      return null;
    }
    return await Promise.all(
      file.notes.map(async ({ id, kind }, at) => ({
        id,
        event: kind === 'note' ? ('noted' as const) : ('corrected' as const),
        sha256: await sha256Hex(canonicalBytes(raw[at])),
      })),
    );
  } catch (thrown) {
    findings.broken('notes-malformed', where, errorDetail(thrown));
    return null;
  }
}

function additionsOf(log: readonly CustodyEntry[]): Map<string, Addition> {
  const additions = new Map<string, Addition>();
  for (const { event } of log) {
    if (event.type !== 'noted' && event.type !== 'corrected') continue;
    const { noteId: id, noteSha256: sha256, type } = event;
    additions.set(id, { id, event: type, sha256 });
  }
  return additions;
}
