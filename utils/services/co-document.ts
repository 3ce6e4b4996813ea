/**
 * What people add to an exhibit after it was sealed. The sealed bytes stay; each
 * addition stands beside them and is named in the log by its salted digest.
 */
import { canonicalBytes } from '@/utils/evidence/canonical-json';
import { toBase64 } from '@/utils/evidence/bytes';
import {
  NOTE_MAX_LENGTH,
  type Added,
  type CustodyEvent,
  type RemovalReason,
} from '@/utils/evidence/custody-schema';
import { sha256Hex } from '@/utils/evidence/digest';
import { EvidenceError } from '@/utils/evidence/errors';
import { buildInstant } from '@/utils/evidence/instant';
import { isCorrectable, textAt } from '@/utils/evidence/pointers';
import { parseRecord } from '@/utils/evidence/record';
import type { CustodyLine } from '@/utils/storage/store';
import { newId } from './environment';
import { loadKept, nextLine, requireKept, type LogDeps } from './exhibit-log';
import { loadOrCreateKey } from './keys';
import { remove, removeAccident, removeFile } from './removal';

export type CoDocumentDeps = LogDeps;

/** Everything that can be done to an exhibit after the save. All of it throws EvidenceError. */
export function createCoDocument(deps: CoDocumentDeps) {
  const locked = deps.environment.exclusively;
  return {
    addNote: (exhibitId: string, text: string) => locked(() => addNote(deps, exhibitId, text)),
    correct: (exhibitId: string, pointer: string, value: string) =>
      locked(() => correct(deps, exhibitId, pointer, value)),
    chooseSubject: (exhibitId: string, subject: number | null) =>
      locked(() => chooseSubject(deps, exhibitId, subject)),
    /**
     * One log entry for each exhibit, all written or none. Refused where one of them is no
     * longer kept: another window may have erased it in the meantime.
     */
    logForKept: (exhibitIds: readonly string[], event: CustodyEvent) =>
      locked(async () => {
        for (const id of exhibitIds) await requireKept(deps.store, id);
        await logEvent(deps, exhibitIds, event);
      }),
    /** One log entry for each exhibit of which there is still a log. */
    logWherePossible: (exhibitIds: readonly string[], event: CustodyEvent) =>
      locked(async () => {
        const there: string[] = [];
        for (const id of exhibitIds) {
          if ((await deps.store.loadSummary(id)) !== null) there.push(id);
        }
        await logEvent(deps, there, event);
      }),
    remove: (exhibitId: string, reason: RemovalReason) =>
      locked(() => remove(deps, exhibitId, reason)),
    removeAccident: (exhibitId: string) => locked(() => removeAccident(deps, exhibitId)),
    removeFile: (exhibitId: string, name: string, reason: RemovalReason) =>
      locked(() => removeFile(deps, exhibitId, name, reason)),
  };
}
export type CoDocument = ReturnType<typeof createCoDocument>;

async function addNote(deps: CoDocumentDeps, exhibitId: string, raw: string): Promise<void> {
  const text = requireText(raw);
  await loadKept(deps.store, exhibitId);
  await append(deps, exhibitId, (common) => ({ kind: 'note', ...common, text }));
}

async function correct(
  deps: CoDocumentDeps,
  exhibitId: string,
  pointer: string,
  raw: string,
): Promise<void> {
  const value = requireText(raw);
  if (!isCorrectable(pointer)) throw new EvidenceError('bad-value', `pointer ${pointer}`);
  const record = parseRecord((await loadKept(deps.store, exhibitId)).record);
  const was = textAt(record, pointer);
  await append(deps, exhibitId, (common) => ({
    kind: 'correction',
    ...common,
    pointer,
    was,
    value,
  }));
}

async function chooseSubject(
  deps: CoDocumentDeps,
  exhibitId: string,
  subject: number | null,
): Promise<void> {
  const { posts } = parseRecord((await loadKept(deps.store, exhibitId)).record);
  if (subject !== null && posts[subject] === undefined) {
    throw new EvidenceError('bad-value', `no post ${subject}`);
  }
  const line = await nextLine(deps, exhibitId, { type: 'subject-chosen', subject });
  await deps.store.appendCustody([{ exhibitId, line }]);
}

async function logEvent(
  deps: CoDocumentDeps,
  exhibitIds: readonly string[],
  event: CustodyEvent,
): Promise<void> {
  const lines: CustodyLine[] = [];
  for (const exhibitId of exhibitIds) {
    lines.push({ exhibitId, line: await nextLine(deps, exhibitId, event) });
  }
  await deps.store.appendCustody(lines);
}

function requireText(raw: string): string {
  const text = raw.toWellFormed().trim();
  if (text === '') throw new EvidenceError('note-empty');
  if (text.length > NOTE_MAX_LENGTH) throw new EvidenceError('note-too-long');
  return text;
}

type Common = Pick<Added, 'id' | 'at' | 'actor' | 'salt'>;

async function append(
  deps: CoDocumentDeps,
  exhibitId: string,
  build: (common: Common) => Added,
): Promise<void> {
  const { environment, store } = deps;
  const { actor } = await loadOrCreateKey(store, environment);
  const at = buildInstant(environment.clock());
  const added = build({
    id: newId(environment),
    at,
    actor,
    salt: toBase64(environment.randomBytes(32)),
  });
  const noteSha256 = await sha256Hex(canonicalBytes(added));
  const type = added.kind === 'note' ? 'noted' : 'corrected';
  const line = await nextLine(deps, exhibitId, { type, noteId: added.id, noteSha256 }, at);
  await store.appendCustody([{ exhibitId, line, added }]);
}
