/** What pages show of an exhibit, out of its sealed bytes. */
import { checked } from '@/utils/evidence/checked';
import { parseEntry } from '@/utils/evidence/custody';
import { AddedSchema, type CustodyEntry } from '@/utils/evidence/custody-schema';
import { sha256Hex } from '@/utils/evidence/digest';
import { EvidenceError } from '@/utils/evidence/errors';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { removalOf } from '@/utils/evidence/file-removal';
import { othersOf, peopleOf } from '@/utils/evidence/people';
import { parseRecord, parseViewer } from '@/utils/evidence/record';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import { isReaderUnconfirmed } from '@/utils/evidence/unseen';
import { VIEWER_NAME } from '@/utils/package/names';
import type { ExhibitStore } from '@/utils/storage/store';
import { isAccident } from './removal';
import type { DamagedExhibit, DamagedPart, ExhibitDetail } from './dossier-types';
import type { SavedView } from './messages';

/** For the popup. @throws EvidenceError `exhibit-not-found`, `bad-value`. */
export async function loadSavedView(
  store: ExhibitStore,
  exhibitId: string,
  nowMs: number,
): Promise<SavedView> {
  const [exhibit, chain] = await Promise.all([store.loadExhibit(exhibitId), store.loadKeyChain()]);
  if (exhibit === null) throw new EvidenceError('exhibit-not-found');
  const record = parseRecord(exhibit.record);
  const { number, key } = record.sequence;
  const pictureOf = record.postPicture === undefined ? 'screen' : 'post';
  const role = pictureOf === 'post' ? 'post-picture' : 'viewport';
  const subject = subjectNow(record.subject, exhibit.custody.map(parseEntry));
  const corrections = readable(exhibit.added, (item) => checked(AddedSchema, item)).flatMap(
    (item) => (item.kind === 'correction' ? [item] : []),
  );
  return {
    summary: exhibit.summary,
    page: record.page,
    posts: record.posts,
    subject,
    postsInView: record.postsInView ?? [],
    readerUnconfirmed: isReaderUnconfirmed(record),
    notCaptured: record.notCaptured,
    removableAsAccident: isAccident(exhibit.summary, nowMs),
    noteCount: exhibit.added.filter(({ kind }) => kind === 'note').length,
    corrections,
    others: othersBeside(record, subject),
    pictureOf,
    pictureThere: record.artifacts.some(
      (artifact) => artifact.role === role && isThere(exhibit, artifact.name),
    ),
    reconstructed: record.artifacts.some(({ role }) => role === 'reconstruction'),
    newKey: number === 1 && chain?.key.fingerprint === key && chain.replaces !== undefined,
  };
}

/** How many wrote beside the author of the post that is meant. */
function othersBeside(record: EvidenceRecord, subject: number | null): SavedView['others'] {
  const meant = subject ?? (record.posts.length === 1 ? 0 : null);
  if (meant === null) return { inView: 0, onPage: 0 };
  const others = othersOf(peopleOf(record, meant));
  return { inView: others.filter(({ inView }) => inView).length, onPage: others.length };
}

/** Null where it never was, or was removed. */
export async function describeExhibit(
  store: ExhibitStore,
  exhibitId: string,
): Promise<ExhibitDetail | DamagedExhibit | null> {
  const exhibit = await store.loadExhibit(exhibitId);
  if (exhibit === null) {
    const summary = await store.loadSummary(exhibitId);
    return summary?.state === 'kept' ? { summary, record: null, files: [] } : null;
  }
  const namedBy = (await store.listNaming([exhibitId])).get(exhibitId);
  const detail = attempt(() => buildDetail(exhibit, namedBy));
  if (detail === null) return leftOf(exhibit);
  const { custody, damage, recordSha256 } = detail;
  const saved = custody.find(({ event }) => event.type === 'saved')?.event;
  const sealed = saved?.type === 'saved' ? saved.recordSha256 : recordSha256;
  const digest = await sha256Hex(exhibit.record);
  const unchanged = digest === recordSha256 && digest === sealed;
  return unchanged ? detail : { ...detail, damage: ['record-changed', ...damage] };
}

function leftOf({ summary, artifacts }: WholeExhibit): DamagedExhibit {
  const files = artifacts.filter(({ content }) => content !== null);
  return { summary, record: null, files };
}

/**
 * For the dossier: everything that can be read, and which parts cannot.
 * @throws EvidenceError `bad-value` where the record itself cannot be read.
 */
export function buildDetail(
  exhibit: WholeExhibit,
  namedBy: ExhibitDetail['namedBy'] = [],
): ExhibitDetail {
  const record = parseRecord(exhibit.record);
  const custody = readable(exhibit.custody, parseEntry);
  const added = readable(exhibit.added, (item) => checked(AddedSchema, item));
  const { viewer: bytes } = exhibit;
  const viewer = bytes === null ? null : attempt(() => parseViewer(bytes));
  const damage: DamagedPart[] = [];
  if (bytes !== null && viewer === null) damage.push('viewer');
  if (custody.length < Math.max(1, exhibit.custody.length)) damage.push('log');
  if (added.length < exhibit.added.length) damage.push('notes');
  return {
    summary: exhibit.summary,
    record,
    namedBy,
    viewer,
    viewerRemoval: removalOf(custody, VIEWER_NAME),
    recordSha256: exhibit.recordSha256,
    sealSha256: exhibit.sealSha256,
    artifacts: record.artifacts.map((artifact) => ({
      ...artifact,
      present: isThere(exhibit, artifact.name),
      removal: removalOf(custody, artifact.name),
    })),
    added,
    custody,
    damage,
    subject: subjectNow(record.subject, custody),
  };
}

function readable<T, R>(items: readonly T[], parse: (item: T) => R): readonly R[] {
  return items.flatMap((item) => {
    const parsed = attempt(() => parse(item));
    return parsed === null ? [] : [parsed];
  });
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function isThere({ artifacts }: WholeExhibit, name: string): boolean {
  return artifacts.some((kept) => kept.name === name && kept.content !== null);
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
