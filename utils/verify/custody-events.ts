/** What a log that holds says, against the exhibit and the package that it stands in. */
import type { CustodyEntry } from '@/utils/evidence/custody-schema';
import { isConsistent } from '@/utils/evidence/instant';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import type { Sha256 } from '@/utils/evidence/values';
import { VIEWER_NAME } from '@/utils/package/names';
import type { ExhibitInput } from './exhibit';
import type { FindingList } from './finding-list';

/** An exhibit as far as its log must agree with it. */
export interface LoggedExhibit {
  readonly record: EvidenceRecord;
  readonly recordSha256: Sha256;
  readonly sealSha256: Sha256 | null;
}

/** Reads the whole log once more, now for what it tells. */
export function checkEvents(
  log: readonly CustodyEntry[],
  input: ExhibitInput,
  exhibit: LoggedExhibit,
  where: string,
  findings: FindingList,
): void {
  checkFirst(log, exhibit, where, findings);
  checkTimes(log, where, findings);
  checkClock(log, where, findings);
  checkSubjects(log, exhibit.record, where, findings);
  checkRemovals(log, input, exhibit.record, where, findings);
  checkPrepared(log, input, exhibit, where, findings);
}

/** A log begins with the save, of these very bytes, and only begins so. */
function checkFirst(
  log: readonly CustodyEntry[],
  { recordSha256, sealSha256 }: LoggedExhibit,
  where: string,
  findings: FindingList,
): void {
  const first = log[0]?.event;
  if (first?.type !== 'saved') {
    findings.broken('custody-chain-broken', where, 'does not begin with the save');
  } else if (first.recordSha256 !== recordSha256 || first.sealSha256 !== sealSha256) {
    findings.broken('custody-chain-broken', where, 'tells of another record or seal');
  }
  if (log.slice(1).some(({ event }) => event.type === 'saved')) {
    findings.broken('custody-chain-broken', where, 'tells of two saves');
  }
}

function checkTimes(log: readonly CustodyEntry[], where: string, findings: FindingList): void {
  for (const [index, { at }] of log.entries()) {
    if (!isConsistent(at)) findings.broken('time-differs', where, `line ${index + 1}`);
  }
}

/** Whoever says later which post is meant can only mean one that was recorded. */
function checkSubjects(
  log: readonly CustodyEntry[],
  { posts }: EvidenceRecord,
  where: string,
  findings: FindingList,
): void {
  for (const [index, { event }] of log.entries()) {
    if (event.type !== 'subject-chosen' || event.subject === null) continue;
    if (posts[event.subject] !== undefined) continue;
    findings.broken('post-not-there', where, `line ${index + 1}: ${event.subject}`);
  }
}

/** A clock that goes back is no proof of anything, but a doubt that must be said. */
function checkClock(log: readonly CustodyEntry[], where: string, findings: FindingList): void {
  const at = log.findIndex((entry, index) => {
    const before = log[index - 1]?.at;
    if (before === undefined) return false;
    const sameRun = before.run === entry.at.run;
    return entry.at.utc < before.utc || (sameRun && entry.at.monotonicMs < before.monotonicMs);
  });
  if (at >= 0) findings.remark('custody-clock-set-back', where, `line ${at + 1}`);
}

function checkRemovals(
  log: readonly CustodyEntry[],
  { artifacts, viewer, leftOut }: ExhibitInput,
  record: EvidenceRecord,
  where: string,
  findings: FindingList,
): void {
  const differs = (detail: string): void => {
    findings.broken('removal-differs', where, detail);
  };
  const removed = new Map<string, string>();
  for (const { event } of log) {
    if (event.type === 'removed') differs('the log says that all was removed');
    if (event.type === 'artifact-removed') removed.set(event.name, event.sha256);
  }
  const digests = new Map(record.artifacts.map(({ name, sha256 }) => [name, sha256]));
  digests.set(VIEWER_NAME, record.viewer.sha256);
  for (const [name, sha256] of removed) {
    if (digests.get(name) !== sha256) differs(`${name} is not what the record lists`);
    const there = name === VIEWER_NAME ? viewer !== null : artifacts.has(name);
    if (there) differs(`${name} is there, though the log says that it was removed`);
  }
  for (const [name, reason] of leftOut) {
    if (reason === 'removed' && !removed.has(name)) {
      differs(`${name} was removed, but the log does not say so`);
    }
  }
}

/**
 * A log that was cut off at its end still holds by itself. But whoever prepared the
 * package logged that first; so with the same key for both, a cut shows.
 */
function checkPrepared(
  log: readonly CustodyEntry[],
  { preparedFor }: ExhibitInput,
  { record }: LoggedExhibit,
  where: string,
  findings: FindingList,
): void {
  if (preparedFor === null) return;
  const { packageId } = preparedFor;
  const tells = log.some(
    ({ event }) => event.type === 'export-prepared' && event.packageId === packageId,
  );
  if (tells) return;
  const detail = `no preparation of package ${packageId}`;
  if (preparedFor.signer === record.sequence.key) {
    findings.broken('export-not-logged', where, detail);
  } else {
    findings.remark('export-not-logged', where, detail);
  }
}
