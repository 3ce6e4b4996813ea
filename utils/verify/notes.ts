/**
 * `notes.json`: every note and correction is named in the log by its digest, and the reverse;
 * both tell the same time and person, and a correction quotes the record as it is.
 */
import { canonicalBytes, parseCanonical } from '@/utils/evidence/canonical-json';
import type { Bytes } from '@/utils/evidence/bytes';
import { checked } from '@/utils/evidence/checked';
import { NotesFileSchema, type Added, type CustodyEntry } from '@/utils/evidence/custody-schema';
import { sha256Hex } from '@/utils/evidence/digest';
import { isConsistent } from '@/utils/evidence/instant';
import { textAt } from '@/utils/evidence/pointers';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import type { Instant, Sha256 } from '@/utils/evidence/values';
import { errorDetail } from './error-detail';
import type { ExhibitInput } from './exhibit';
import type { FindingList } from './finding-list';

interface Addition {
  readonly id: string;
  readonly event: 'noted' | 'corrected';
  readonly sha256: Sha256;
  readonly at: Instant;
  readonly actor: string;
}

/** Earlier versions looked at the clock once for the note and once more for its line. Milliseconds. */
const BETWEEN_NOTE_AND_LINE_MS = 60_000;

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
  for (const addition of additions) {
    const { id, event, sha256 } = addition;
    const entry = logged.get(id);
    if (entry?.event !== event) findings.broken('note-not-in-log', where, id);
    else if (entry.sha256 !== sha256) findings.broken('note-digest-differs', where, id);
    else if (!tellTheSame(addition, entry)) findings.broken('note-differs-from-log', where, id);
    if (!isConsistent(addition.at)) findings.broken('time-differs', where, id);
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
    checkQuotes(file.notes, record, where, findings);
    return await Promise.all(
      file.notes.map(async ({ id, kind, at, actor }, index) => ({
        id,
        at,
        actor,
        event: kind === 'note' ? ('noted' as const) : ('corrected' as const),
        sha256: await sha256Hex(canonicalBytes(raw[index])),
      })),
    );
  } catch (thrown) {
    findings.broken('notes-malformed', where, errorDetail(thrown));
    return null;
  }
}

function additionsOf(log: readonly CustodyEntry[]): Map<string, Addition> {
  const additions = new Map<string, Addition>();
  for (const { event, at, actor } of log) {
    if (event.type !== 'noted' && event.type !== 'corrected') continue;
    const { noteId: id, noteSha256: sha256, type } = event;
    additions.set(id, { id, event: type, sha256, at, actor });
  }
  return additions;
}

function tellTheSame(note: Addition, line: Addition): boolean {
  const agoMs = Date.parse(line.at.utc) - Date.parse(note.at.utc);
  return note.actor === line.actor && agoMs >= 0 && agoMs <= BETWEEN_NOTE_AND_LINE_MS;
}

/** What a correction says that the page said, must be what the record says that it said. */
function checkQuotes(
  notes: readonly Added[],
  record: EvidenceRecord,
  where: string,
  findings: FindingList,
): void {
  for (const note of notes) {
    if (note.kind !== 'correction' || note.was === textAt(record, note.pointer)) continue;
    findings.broken('correction-differs', where, note.id);
  }
}
