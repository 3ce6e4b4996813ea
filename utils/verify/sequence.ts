/**
 * The numbers of exhibits under one key. Neighbours must name each other's seal;
 * what lies between others was left out, or never existed, and is said as a gap.
 */
import type { Fingerprint, Sha256 } from '@/utils/evidence/values';
import type { FindingList } from './finding-list';

/** Where one exhibit stands in its key's sequence. */
export interface SequencePlace {
  /** Path of the exhibit's folder. */
  readonly where: string;
  readonly key: Fingerprint;
  readonly number: number;
  readonly previousSealSha256: Sha256 | null;
  readonly sealSha256: Sha256 | null;
  /** When it was sealed, by the clock of that computer: UTC with milliseconds. */
  readonly sealedUtc: string;
}

/** Compares neighbours and says gaps, one finding a gap. */
export function checkSequence(places: readonly SequencePlace[], findings: FindingList): void {
  for (const key of new Set(places.map((place) => place.key))) {
    const ofKey = places
      .filter((place) => place.key === key)
      .sort((one, other) => one.number - other.number);
    let before: SequencePlace | null = null;
    for (const place of ofKey) {
      checkPlace(before, place, findings);
      before = place;
    }
  }
}

function checkPlace(
  before: SequencePlace | null,
  place: SequencePlace,
  findings: FindingList,
): void {
  const { number, previousSealSha256, where } = place;
  const differs = (detail: string): void => {
    findings.broken('sequence-differs', where, detail);
  };
  if ((number === 1) !== (previousSealSha256 === null)) {
    differs(`number ${number} and the seal before it do not agree`);
  }
  // The chain fixes the order, so a clock that says otherwise was set in between.
  if (before !== null && place.sealedUtc < before.sealedUtc) {
    findings.remark(
      'sequence-clock-set-back',
      where,
      `number ${number}: ${place.sealedUtc}, number ${before.number}: ${before.sealedUtc}`,
    );
  }
  const last = before?.number ?? 0;
  const lastSeal = before?.sealSha256 ?? null;
  if (number === last) differs(`number ${number} twice under one key`);
  else if (number > last + 1) {
    const from = last + 1;
    const missing = from === number - 1 ? `${from}` : `${from}-${number - 1}`;
    findings.remark('sequence-gap', where, missing);
  } else if (lastSeal !== null && previousSealSha256 !== lastSeal) {
    differs(`does not name the seal of number ${last}`);
  }
}
