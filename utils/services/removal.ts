/** Erasing what was saved: a whole exhibit, a save by accident, or one of its files. */
import { parseEntry } from '@/utils/evidence/custody';
import type { RemovalNotice, RemovalReason } from '@/utils/evidence/custody-schema';
import { EvidenceError } from '@/utils/evidence/errors';
import type { ExhibitSummary, WholeExhibit } from '@/utils/evidence/exhibit';
import { removalOf } from '@/utils/evidence/file-removal';
import { parseRecord } from '@/utils/evidence/record';
import type { Sha256 } from '@/utils/evidence/values';
import { VIEWER_NAME } from '@/utils/package/names';
import { SAME_PAGE_MS } from './capture';
import { loadKept, nextLine, type LogDeps } from './exhibit-log';

/** How long a save counts as an accident. Milliseconds. */
export const ACCIDENT_MS = SAME_PAGE_MS;

/** Erases content, leaves log and notice. @throws EvidenceError as `loadKept` and `nextLine`. */
export async function remove(
  deps: LogDeps,
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

/** Erases everything but the number. @throws EvidenceError `exhibit-not-found`, `removal-too-late`. */
export async function removeAccident(deps: LogDeps, exhibitId: string): Promise<void> {
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

/**
 * Erases one file of an exhibit that stays: an artifact, or the part about the viewer. Its
 * digest stays in the record, name and reason in the log. A file that the log already calls
 * removed is left at that, since another window may have been first.
 * @throws EvidenceError `bad-value` for a name that the record does not list;
 * `corrupt-storage` for a file that is gone without a word, which no log line may cover up.
 */
export async function removeFile(
  deps: LogDeps,
  exhibitId: string,
  name: string,
  reason: RemovalReason,
): Promise<void> {
  const exhibit = await loadKept(deps.store, exhibitId);
  const { sha256, there } = fileIn(exhibit, name);
  if (removalOf(exhibit.custody.map(parseEntry), name) !== null) return;
  if (!there) throw new EvidenceError('corrupt-storage', name);
  const event = { type: 'artifact-removed', name, sha256, reason } as const;
  const line = await nextLine(deps, exhibitId, event);
  await deps.store.eraseFile(exhibitId, name, line);
}

function fileIn(exhibit: WholeExhibit, name: string): { sha256: Sha256; there: boolean } {
  const { artifacts, viewer } = parseRecord(exhibit.record);
  if (name === VIEWER_NAME) return { sha256: viewer.sha256, there: exhibit.viewer !== null };
  const listed = artifacts.find((artifact) => artifact.name === name);
  if (listed === undefined) throw new EvidenceError('bad-value', `no file ${name}`);
  const kept = exhibit.artifacts.find((artifact) => artifact.name === name);
  return { sha256: listed.sha256, there: (kept?.content ?? null) !== null };
}

function noticeOf({ key, number }: ExhibitSummary): RemovalNotice {
  return { format: 'getuige-removal', version: 1, key, number };
}
