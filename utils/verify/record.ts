/** `record.json`: canonical bytes (RFC 8785) that the published schema takes. */
import { parseCanonical } from '@/utils/evidence/canonical-json';
import { fromUtf8, type Bytes } from '@/utils/evidence/bytes';
import { checked } from '@/utils/evidence/checked';
import {
  RECORD_FORMAT,
  RECORD_VERSION,
  RecordSchema,
  type EvidenceRecord,
} from '@/utils/evidence/record-schema';
import { isConsistent } from '@/utils/evidence/instant';
import type { Instant } from '@/utils/evidence/values';
import { RESERVED_NAMES } from '@/utils/package/names';
import { errorDetail } from './error-detail';
import type { FindingList } from './finding-list';

/** The record; null, with a finding, where it is missing or cannot be read. */
export function parseSealedRecord(
  bytes: Bytes | null,
  where: string,
  findings: FindingList,
): EvidenceRecord | null {
  if (bytes === null) {
    findings.broken('record-malformed', where, 'missing or too large');
    return null;
  }
  const value = parseSpelling(bytes, where, findings);
  if (value === undefined) return null;
  const newer = newerVersion(value);
  if (newer !== null) {
    findings.broken('record-newer-version', where, `version ${newer} of ${RECORD_VERSION}`);
    return null;
  }
  try {
    const record = checked(RecordSchema, value);
    const twice = doubleName(record);
    if (twice === null) {
      checkIndexes(record, where, findings);
      checkTimes(record, where, findings);
      return record;
    }
    findings.broken('record-malformed', where, `artifact name ${twice}`);
  } catch (thrown) {
    findings.broken('record-malformed', where, errorDetail(thrown));
  }
  return null;
}

/** The JSON value; undefined, with a finding, where it is none or in another spelling. */
function parseSpelling(bytes: Bytes, where: string, findings: FindingList): unknown {
  try {
    return parseCanonical(bytes);
  } catch (thrown) {
    const code = isJson(bytes) ? 'record-not-canonical' : 'record-malformed';
    findings.broken(code, where, errorDetail(thrown));
    return undefined;
  }
}

function isJson(bytes: Bytes): boolean {
  try {
    JSON.parse(fromUtf8(bytes));
    return true;
  } catch {
    return false;
  }
}

function newerVersion(value: unknown): number | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('format' in value) || value.format !== RECORD_FORMAT) return null;
  const version = 'version' in value ? value.version : null;
  return typeof version === 'number' && version > RECORD_VERSION ? version : null;
}

/** An artifact that takes another file's name would let one digest stand for two files. */
function doubleName({ artifacts }: EvidenceRecord): string | null {
  const seen = new Set(RESERVED_NAMES);
  for (const { name } of artifacts) {
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return null;
}

/** Every index of a post must be of one that stands in the record. */
function checkIndexes(
  { posts, subject, postsInView }: EvidenceRecord,
  where: string,
  findings: FindingList,
): void {
  const named: [string, number | null | undefined][] = [
    ['subject', subject],
    ...(postsInView ?? []).map((post, at): [string, number] => [`postsInView.${at}`, post]),
    ...posts.map(({ relation }, at): [string, number | undefined] => [
      `posts.${at}.relation.post`,
      relation?.post,
    ]),
  ];
  for (const [field, post] of named) {
    if (typeof post === 'number' && posts[post] === undefined) {
      findings.broken('post-not-there', where, `${field}: ${post} of ${posts.length}`);
    }
  }
}

function checkTimes(
  { saved, artifacts, circumstances }: EvidenceRecord,
  where: string,
  findings: FindingList,
): void {
  const { reload } = circumstances;
  const moments: [string, Instant][] = [
    ...(reload === undefined
      ? []
      : [['circumstances.reload.askedAt', reload.askedAt] satisfies [string, Instant]]),
    ['saved.requestedAt', saved.requestedAt],
    ['saved.sealedAt', saved.sealedAt],
    ...artifacts.map(({ takenAt }, at): [string, Instant] => [`artifacts.${at}.takenAt`, takenAt]),
  ];
  for (const [field, moment] of moments) {
    if (!isConsistent(moment)) findings.broken('time-differs', where, field);
  }
}
