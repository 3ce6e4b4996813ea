/** `seal.p7s`: made over the record's bytes, by the key that the record names, at the second it names. */
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import type { Sha256 } from '@/utils/evidence/values';
import type { UsableCertificate } from './certificate';
import { checkSignature, type SignatureProblem } from './cms';
import type { ExhibitInput } from './exhibit';
import type { FindingCode } from './report';
import type { FindingList } from './finding-list';

const CODES: Readonly<Record<SignatureProblem['code'], FindingCode>> = {
  'signature-malformed': 'seal-not-valid',
  'signature-not-valid': 'seal-not-valid',
  'signature-not-cades': 'seal-not-valid',
  'certificate-not-usable': 'certificate-not-usable',
  'timestamp-not-checked': 'timestamp-not-checked',
};

export interface CheckedSeal {
  /** Null where no key can be named. */
  readonly certificate: UsableCertificate | null;
  /** Whether that key made this seal over this record. */
  readonly holds: boolean;
}

/** Checks the seal by itself, and then against what the record says of it. */
export async function checkSeal(
  { seal, hasTimestamp, knownCertificates }: ExhibitInput,
  sealed: { readonly record: EvidenceRecord | null; readonly recordSha256: Sha256 },
  where: string,
  findings: FindingList,
): Promise<CheckedSeal> {
  if (seal === null) {
    findings.broken('seal-missing', where, 'missing or too large');
    return { certificate: null, holds: false };
  }
  const { certificate, signingTime, problems } = await checkSignature(
    seal,
    sealed.recordSha256,
    knownCertificates,
  );
  for (const { code, detail } of problems) {
    if (code === 'timestamp-not-checked') findings.remark(code, where, detail);
    else findings.broken(CODES[code], where, detail);
  }
  if (hasTimestamp) findings.remark('timestamp-not-checked', where, 'seal.tst');
  if (certificate !== null && sealed.record !== null) {
    const { sequence, saved } = sealed.record;
    if (sequence.key !== certificate.fingerprint) {
      findings.broken('seal-key-differs', where, `sealed by ${certificate.fingerprint}`);
    }
    if (signingTime !== null && !sameSecond(signingTime, saved.sealedAt.utc)) {
      findings.remark('seal-time-differs', where, signingTime.toISOString());
    }
  }
  const holds = problems.every(({ code }) => code === 'timestamp-not-checked');
  return { certificate, holds };
}

/** A seal keeps whole seconds (RFC 5652, 11.3). */
function sameSecond(one: Date, utc: string): boolean {
  return one.toISOString().slice(0, 19) === utc.slice(0, 19);
}
