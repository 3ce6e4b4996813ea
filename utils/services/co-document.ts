/**
 * What people add to an exhibit after it was sealed. The sealed bytes stay; each
 * addition stands beside them and is named in the log by its salted digest.
 */
import { canonicalBytes } from '@/utils/evidence/canonical-json';
import { toBase64 } from '@/utils/evidence/bytes';
import { sealEntry } from '@/utils/evidence/custody';
import {
  NOTE_MAX_LENGTH,
  type Added,
  type CustodyEvent,
  type RemovalNotice,
  type RemovalReason,
} from '@/utils/evidence/custody-schema';
import { sha256Hex } from '@/utils/evidence/digest';
import { EvidenceError } from '@/utils/evidence/errors';
import type { ExhibitSummary, WholeExhibit } from '@/utils/evidence/exhibit';
import { buildInstant } from '@/utils/evidence/instant';
import { parseRecord } from '@/utils/evidence/record';
import type { ExhibitStore } from '@/utils/storage/store';
import { SAME_PAGE_MS } from './capture';
import { newId, type Environment } from './environment';
import { loadOrCreateKey } from './keys';
import { isCorrectable, textAt } from './pointers';

export interface CoDocumentDeps {
  readonly store: ExhibitStore;
  readonly environment: Environment;
}

/** How long a save counts as an accident. Milliseconds. */
export const ACCIDENT_MS = SAME_PAGE_MS;

/** Everything that can be done to an exhibit after the save. All of it throws EvidenceError. */
export function createCoDocument(deps: CoDocumentDeps) {
  const locked = deps.environment.exclusively;
  return {
    addNote: (exhibitId: string, text: string) => locked(() => addNote(deps, exhibitId, text)),
    correct: (exhibitId: string, pointer: string, value: string) =>
      locked(() => correct(deps, exhibitId, pointer, value)),
    chooseSubject: (exhibitId: string, subject: number | null) =>
      locked(() => chooseSubject(deps, exhibitId, subject)),
    /** One log entry for each exhibit, all or none prepared before the first is written. */
    logEvent: (exhibitIds: readonly string[], event: CustodyEvent) =>
      locked(() => logEvent(deps, exhibitIds, event)),
    remove: (exhibitId: string, reason: RemovalReason) =>
      locked(() => remove(deps, exhibitId, reason)),
    removeAccident: (exhibitId: string) => locked(() => removeAccident(deps, exhibitId)),
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
  await deps.store.appendCustody(exhibitId, line);
}

async function logEvent(
  deps: CoDocumentDeps,
  exhibitIds: readonly string[],
  event: CustodyEvent,
): Promise<void> {
  const lines: [string, string][] = [];
  for (const id of exhibitIds) lines.push([id, await nextLine(deps, id, event)]);
  for (const [id, line] of lines) await deps.store.appendCustody(id, line);
}

async function remove(
  deps: CoDocumentDeps,
  exhibitId: string,
  reason: RemovalReason,
): Promise<void> {
  const exhibit = await loadKept(deps.store, exhibitId);
  const line = await nextLine(deps, exhibitId, { type: 'removed', reason });
  const notice: RemovalNotice = {
    ...noticeOf(exhibit.summary),
    at: new Date(deps.environment.clock().unixMs).toISOString(),
    reason,
    recordSha256: exhibit.recordSha256,
    sealSha256: exhibit.sealSha256,
    artifactSha256s: exhibit.artifacts.map((artifact) => artifact.sha256),
  };
  await deps.store.removeExhibit(exhibitId, line, notice);
}

async function removeAccident(deps: CoDocumentDeps, exhibitId: string): Promise<void> {
  const summary = await deps.store.loadSummary(exhibitId);
  if (summary === null) throw new EvidenceError('exhibit-not-found');
  if (!isAccident(summary, deps.environment.clock().unixMs)) {
    throw new EvidenceError('removal-too-late');
  }
  await deps.store.eraseAccident(exhibitId, noticeOf(summary));
}

/** Whether an exhibit may still be erased as saved by accident. */
export function isAccident(summary: ExhibitSummary, nowMs: number): boolean {
  const age = nowMs - Date.parse(summary.savedUtc);
  return summary.state === 'kept' && age >= 0 && age <= ACCIDENT_MS;
}

function noticeOf({ key, number }: ExhibitSummary): RemovalNotice {
  return { format: 'getuige-removal', version: 1, key, number };
}

function requireText(raw: string): string {
  const text = raw.toWellFormed().trim();
  if (text === '') throw new EvidenceError('note-empty');
  if (text.length > NOTE_MAX_LENGTH) throw new EvidenceError('note-too-long');
  return text;
}

async function loadKept(store: ExhibitStore, exhibitId: string): Promise<WholeExhibit> {
  const exhibit = await store.loadExhibit(exhibitId);
  if (exhibit !== null) return exhibit;
  const summary = await store.loadSummary(exhibitId);
  throw new EvidenceError(summary === null ? 'exhibit-not-found' : 'exhibit-removed');
}

type Common = Pick<Added, 'id' | 'at' | 'actor' | 'salt'>;

async function append(
  deps: CoDocumentDeps,
  exhibitId: string,
  build: (common: Common) => Added,
): Promise<void> {
  const { environment, store } = deps;
  const { actor } = await loadOrCreateKey(store, environment);
  const added = build({
    id: newId(environment),
    at: buildInstant(environment.clock()),
    actor,
    salt: toBase64(environment.randomBytes(32)),
  });
  const noteSha256 = await sha256Hex(canonicalBytes(added));
  const type = added.kind === 'note' ? 'noted' : 'corrected';
  const line = await nextLine(deps, exhibitId, { type, noteId: added.id, noteSha256 });
  await store.appendCustody(exhibitId, line, added);
}

async function nextLine(
  { store, environment }: CoDocumentDeps,
  exhibitId: string,
  event: CustodyEvent,
): Promise<string> {
  const previousLine = await store.loadLastLine(exhibitId);
  if (previousLine === null) throw new EvidenceError('exhibit-not-found');
  const { chain, actor } = await loadOrCreateKey(store, environment);
  const at = buildInstant(environment.clock());
  return sealEntry({ exhibitId, previousLine, at, actor, event }, chain.key);
}
