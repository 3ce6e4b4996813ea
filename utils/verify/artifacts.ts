/** The files of an exhibit against its record: each listed, each as it was, none but those. */
import type { ArtifactRole, EvidenceRecord } from '@/utils/evidence/record-schema';
import { VIEWER_NAME } from '@/utils/package/names';
import type { ExhibitInput, FileFacts } from './exhibit';
import type { FindingList } from './finding-list';

/** What a package may leave out by choice; pixels, the post's own source and its data never. */
const MAY_BE_LEFT: ReadonlySet<ArtifactRole> = new Set(['page-source', 'page-archive']);

/** Every artifact that the record lists is there unchanged, or is said to be left out. */
export function checkArtifacts(
  { folder, artifacts, leftOut }: ExhibitInput,
  record: EvidenceRecord,
  at: (name: string) => string,
  findings: FindingList,
): void {
  const listed = new Map(record.artifacts.map((artifact) => [artifact.name, artifact]));
  for (const artifact of record.artifacts) {
    const file = artifacts.get(artifact.name);
    const reason = leftOut.get(artifact.name);
    const where = at(artifact.name);
    if (file !== undefined) {
      const wrong = difference(file, artifact);
      if (wrong !== null) findings.broken('artifact-digest-differs', where, wrong);
      if (reason !== undefined) findings.broken('removal-differs', where, 'left out, yet there');
    } else if (
      reason === undefined ||
      (reason === 'not-chosen' && !MAY_BE_LEFT.has(artifact.role))
    ) {
      findings.broken('artifact-missing', where, `sha256 ${artifact.sha256}`);
    } else {
      findings.remark('artifact-left-out', where, reason);
    }
  }
  for (const name of artifacts.keys()) {
    if (!listed.has(name)) findings.broken('artifact-not-in-record', at(name), 'not in the record');
  }
  for (const name of leftOut.keys()) {
    if (name !== VIEWER_NAME && !listed.has(name)) {
      findings.broken('dossier-differs', folder, `left out, but not in the record: ${name}`);
    }
  }
}

function difference(
  file: FileFacts,
  expected: { size: number; sha256: string; crc32: string },
): string | null {
  if (file.sha256 !== expected.sha256) return `content has ${file.sha256}`;
  if (file.size !== expected.size) return `record says ${expected.size} bytes`;
  return file.crc32 === expected.crc32 ? null : `record says CRC-32 ${expected.crc32}`;
}

/** The part about the viewer is as the record names it, or is said to be left out. */
export function checkViewer(
  { viewer, leftOut }: ExhibitInput,
  record: EvidenceRecord,
  where: string,
  findings: FindingList,
): void {
  const reason = leftOut.get(VIEWER_NAME);
  if (viewer === null) {
    if (reason === undefined) findings.broken('artifact-missing', where, 'not said to be left out');
    else findings.remark('viewer-left-out', where, reason);
    return;
  }
  if (viewer.sha256 !== record.viewer.sha256 || viewer.size !== record.viewer.size) {
    findings.broken('viewer-digest-differs', where, `content has ${viewer.sha256}`);
  }
  if (reason !== undefined) findings.broken('removal-differs', where, 'left out, yet there');
}
