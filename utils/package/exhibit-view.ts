/**
 * What a package holds of one exhibit, parsed: which files go in, which stay out and
 * why, and what they say. Everything after this file works with this view only, so
 * that what was left out cannot slip into the report.
 */
import * as v from 'valibot';
import { CustodyEntrySchema, type Added, type CustodyEntry } from '@/utils/evidence/custody-schema';
import { EvidenceError } from '@/utils/evidence/errors';
import type { StoredArtifact, WholeExhibit } from '@/utils/evidence/exhibit';
import { removalOf, type FileRemoval } from '@/utils/evidence/file-removal';
import type {
  Artifact,
  ArtifactRole,
  EvidenceRecord,
  Viewer,
} from '@/utils/evidence/record-schema';
import { parseRecord, parseViewer } from '@/utils/evidence/record';
import type { Fingerprint, Sha256 } from '@/utils/evidence/values';
import type { Language } from '@/utils/texts/language';
import { exhibitFolder, folderName, RESERVED_NAMES, VIEWER_NAME } from './names';

/** What the person chose for this package. */
export interface PackageChoice {
  readonly language: Language;
  /** Include viewer.json: who looked, and on what computer. */
  readonly includeViewer: boolean;
  /** Include whole source and page archive, where they were saved. */
  readonly includeWholePage: boolean;
}

export type LeftOutReason = 'not-chosen' | 'removed';

/** One artifact of the record; `content` is null where the package leaves it out. */
export type PackedArtifact = Artifact &
  (
    | { readonly content: Blob; readonly leftOutReason: null }
    | { readonly content: null; readonly leftOutReason: LeftOutReason }
  );

export interface ExhibitView {
  /** `0001`. */
  readonly folder: string;
  /** `exhibits/0001`. */
  readonly path: string;
  /** From 1, in the order of the package. */
  readonly place: number;
  readonly record: EvidenceRecord;
  readonly key: Fingerprint;
  readonly recordSha256: Sha256;
  readonly sealSha256: Sha256;
  readonly hasTimestamp: boolean;
  /** Null where the package leaves it out. */
  readonly viewer: Viewer | null;
  readonly viewerLeftOut: LeftOutReason | null;
  /** When and why the log says that a file was removed, by name. */
  readonly removals: ReadonlyMap<string, FileRemoval>;
  readonly artifacts: readonly PackedArtifact[];
  readonly added: readonly Added[];
  readonly custody: readonly CustodyEntry[];
  /** Index in `record.posts` of the post that is meant now. */
  readonly subject: number | null;
  /** The log says so, rather than the record. */
  readonly subjectChosenLater: boolean;
}

const WHOLE_PAGE_ROLES: readonly ArtifactRole[] = ['page-source', 'page-archive'];

/**
 * The view of a kept exhibit under a choice.
 * @param place in the package, from 1.
 * @throws EvidenceError `corrupt-storage` where record, separable part or log cannot be
 * read; `export-not-intact` where the kept files are not those of the record.
 */
export function parseExhibit(
  exhibit: WholeExhibit,
  place: number,
  choice: PackageChoice,
): ExhibitView {
  const { viewer } = exhibit;
  const record = parsed('record.json', () => parseRecord(exhibit.record));
  const custody = exhibit.custody.map((line) =>
    parsed('custody.jsonl', () => v.parse(CustodyEntrySchema, JSON.parse(line))),
  );
  const viewerIn = choice.includeViewer && viewer !== null;
  return {
    folder: folderName(place),
    path: exhibitFolder(place),
    place,
    record,
    key: record.sequence.key,
    recordSha256: exhibit.recordSha256,
    sealSha256: exhibit.sealSha256,
    hasTimestamp: exhibit.timestamp !== null,
    viewer: viewerIn ? parsed('viewer.json', () => parseViewer(viewer)) : null,
    viewerLeftOut: viewerIn ? null : viewer === null ? 'removed' : 'not-chosen',
    artifacts: packArtifacts(record, exhibit.artifacts, choice),
    added: exhibit.added,
    custody,
    removals: removalsOf(record, custody),
    ...subjectOf(record, custody),
  };
}

function removalsOf(
  record: EvidenceRecord,
  custody: readonly CustodyEntry[],
): ReadonlyMap<string, FileRemoval> {
  const names = [VIEWER_NAME, ...record.artifacts.map(({ name }) => name)];
  return new Map(
    names.flatMap((name) => {
      const removal = removalOf(custody, name);
      return removal === null ? [] : [[name, removal] as const];
    }),
  );
}

function parsed<T>(what: string, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw new EvidenceError('corrupt-storage', what, { cause });
  }
}

function packArtifacts(
  record: EvidenceRecord,
  stored: readonly StoredArtifact[],
  choice: PackageChoice,
): PackedArtifact[] {
  const byName = new Map(stored.map((artifact) => [artifact.name, artifact]));
  if (byName.size !== stored.length || stored.length !== record.artifacts.length) {
    throw new EvidenceError('export-not-intact', 'artifacts are not those of the record');
  }
  return record.artifacts.map((artifact) => {
    const kept = byName.get(artifact.name);
    if (kept === undefined || !isSame(artifact, kept) || RESERVED_NAMES.includes(artifact.name)) {
      throw new EvidenceError('export-not-intact', `artifact ${artifact.name}`);
    }
    if (kept.content === null) return { ...artifact, content: null, leftOutReason: 'removed' };
    return !choice.includeWholePage && WHOLE_PAGE_ROLES.includes(artifact.role)
      ? { ...artifact, content: null, leftOutReason: 'not-chosen' }
      : { ...artifact, content: kept.content, leftOutReason: null };
  });
}

function isSame(artifact: Artifact, kept: StoredArtifact): boolean {
  return (
    artifact.sha256 === kept.sha256 &&
    artifact.crc32 === kept.crc32 &&
    artifact.size === kept.size &&
    (kept.content === null || kept.content.size === kept.size)
  );
}

function subjectOf(
  record: EvidenceRecord,
  custody: readonly CustodyEntry[],
): Pick<ExhibitView, 'subject' | 'subjectChosenLater'> {
  for (const { event } of custody.toReversed()) {
    if (event.type === 'subject-chosen') {
      return { subject: within(event.subject, record), subjectChosenLater: true };
    }
  }
  return { subject: within(record.subject, record), subjectChosenLater: false };
}

function within(subject: number | null, record: EvidenceRecord): number | null {
  return subject !== null && subject < record.posts.length ? subject : null;
}
