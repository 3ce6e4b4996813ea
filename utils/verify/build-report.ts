/** Puts what was found into a {@link VerificationReport}, and says the verdict. */
import type { Fingerprint } from '@/utils/evidence/values';
import type { Container } from './container';
import type { CheckedExhibit } from './exhibit';
import type { FindingList } from './finding-list';
import type { VerificationReport, Verdict } from './report';
import type { PackageSigner } from './signatures';

export interface VerifyPolicy {
  /** Of keys that someone confirmed outside the package: 64 lower-case hexadecimal digits each. */
  readonly confirmedFingerprints: readonly Fingerprint[];
}

export interface FoundExhibit {
  readonly folder: string;
  readonly found: CheckedExhibit;
}

/** The report; every list in the order of the package. */
export function buildReport(
  container: Container,
  signers: readonly PackageSigner[],
  exhibits: readonly FoundExhibit[],
  policy: VerifyPolicy,
  findings: FindingList,
): VerificationReport {
  const confirmed = (key: Fingerprint | null): boolean =>
    key !== null && policy.confirmedFingerprints.includes(key);
  const keys = [
    ...signers.map(({ certificate }) => certificate.fingerprint),
    ...exhibits.flatMap(({ found }) => [found.sealKey, ...found.logKeys]),
  ];
  return {
    verdict: verdictOf(findings, keys.every(confirmed)),
    checks: findings.checks,
    findings: findings.findings,
    packageSha256: container.sha256,
    packageSize: container.size,
    signers: signers.map(({ certificate, signingTime }) => ({
      fingerprint: certificate.fingerprint,
      subject: certificate.subject,
      signingTime: signingTime?.toISOString() ?? null,
      confirmed: confirmed(certificate.fingerprint),
    })),
    exhibits: exhibits.flatMap(({ folder, found }) => {
      const { record, sealKey } = found;
      if (record === null) return [];
      return {
        folder,
        exhibitId: record.exhibitId,
        number: record.sequence.number,
        key: record.sequence.key,
        keyConfirmed: confirmed(sealKey),
        recordSha256: found.recordSha256,
        address: record.page.address?.value ?? null,
        sealedUtc: record.saved.sealedAt.utc,
      };
    }),
  };
}

/** Confirmed only when every key in the package is: a stranger may not borrow another's good name. */
function verdictOf(findings: FindingList, everyKeyConfirmed: boolean): Verdict {
  if (findings.isBroken()) return 'broken';
  return everyKeyConfirmed ? 'intact-key-confirmed' : 'intact-key-unknown';
}
