/** What pages show of an exhibit, out of its sealed bytes. */
import { parseEntry } from '@/utils/evidence/custody';
import type { CustodyEntry } from '@/utils/evidence/custody-schema';
import { EvidenceError } from '@/utils/evidence/errors';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { removalOf } from '@/utils/evidence/file-removal';
import { parseRecord, parseViewer } from '@/utils/evidence/record';
import { VIEWER_NAME } from '@/utils/package/names';
import type { ExhibitStore } from '@/utils/storage/store';
import { isAccident } from './removal';
import type { ExhibitDetail } from './dossier-types';
import type { SavedView } from './messages';

/** For the popup. @throws EvidenceError `exhibit-not-found`, `bad-value`. */
export async function loadSavedView(
  store: ExhibitStore,
  exhibitId: string,
  nowMs: number,
): Promise<SavedView> {
  const exhibit = await store.loadExhibit(exhibitId);
  if (exhibit === null) throw new EvidenceError('exhibit-not-found');
  const record = parseRecord(exhibit.record);
  return {
    summary: exhibit.summary,
    page: record.page,
    posts: record.posts,
    subject: subjectNow(record.subject, exhibit.custody.map(parseEntry)),
    postsInView: record.postsInView ?? [],
    notCaptured: record.notCaptured,
    removableAsAccident: isAccident(exhibit.summary, nowMs),
    noteCount: exhibit.added.length,
    pictureThere: record.artifacts.some(
      ({ role, name }) => role === 'viewport' && isThere(exhibit, name),
    ),
  };
}

function isThere({ artifacts }: WholeExhibit, name: string): boolean {
  return artifacts.some((kept) => kept.name === name && kept.content !== null);
}

/** For the dossier. @throws EvidenceError `bad-value` where a kept record is damaged. */
export function buildDetail(exhibit: WholeExhibit): ExhibitDetail {
  const record = parseRecord(exhibit.record);
  const custody = exhibit.custody.map(parseEntry);
  return {
    summary: exhibit.summary,
    record,
    viewer: exhibit.viewer === null ? null : parseViewer(exhibit.viewer),
    viewerRemoval: removalOf(custody, VIEWER_NAME),
    recordSha256: exhibit.recordSha256,
    sealSha256: exhibit.sealSha256,
    artifacts: record.artifacts.map((artifact) => ({
      ...artifact,
      present: isThere(exhibit, artifact.name),
      removal: removalOf(custody, artifact.name),
    })),
    added: exhibit.added,
    custody,
    subject: subjectNow(record.subject, custody),
  };
}

/** The latest choice in the log, else what the record says. */
export function subjectNow(
  recorded: number | null,
  custody: readonly CustodyEntry[],
): number | null {
  const chosen = custody.findLast((entry) => entry.event.type === 'subject-chosen');
  return chosen?.event.type === 'subject-chosen' ? chosen.event.subject : recorded;
}

/** Lower-case words of a search. */
export function searchWords(search: string): readonly string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}
