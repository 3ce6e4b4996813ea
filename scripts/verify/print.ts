/** A report as lines for a terminal. */
import { fill } from '@/utils/texts/fill';
import type { Language } from '@/utils/texts/language';
import { checkTexts, findingTexts, verdictTexts, verifyTexts } from '@/utils/texts/verify';
import type { Finding, VerificationReport } from '@/utils/verify/report';

/** Plain text, one line a check; nothing in it comes from a page but an exhibit's address. */
export function reportLines(report: VerificationReport, language: Language): string[] {
  const texts = verifyTexts[language];
  const checks = report.checks.map(({ what, where, holds }) =>
    line(holds ? texts.holds : texts.holdsNot, checkTexts[language][what], where),
  );
  const findings = (severity: Finding['severity'], label: string): string[] =>
    report.findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => findingLine(finding, label, language));
  return [
    ...checks,
    ...findings('broken', texts.holdsNot),
    ...findings('remark', texts.remark),
    ...summaryLines(report, language),
    `${texts.verdict}: ${verdictTexts[language][report.verdict]}`,
    ...(report.verdict === 'broken' ? [] : [texts.limits]),
  ].map(printable);
}

function line(label: string, text: string, where: string): string {
  return `${label.padEnd(14)} ${text}${where === '' ? '' : ` (${where})`}`;
}

function findingLine({ code, where, detail }: Finding, label: string, language: Language): string {
  return line(
    label,
    `${where === '' ? '' : `${where}: `}${findingTexts[language][code]}`,
    `${code}: ${detail}`,
  );
}

function summaryLines(report: VerificationReport, language: Language): string[] {
  const texts = verifyTexts[language];
  const signers = report.signers.flatMap(({ fingerprint, signingTime, confirmed }) => [
    `${confirmed ? texts.fingerprintConfirmed : texts.fingerprint}: ${fingerprint}`,
    ...(signingTime === null ? [] : [`${texts.signingTime}: ${signingTime}`]),
  ]);
  const exhibits = report.exhibits.map(
    ({ folder, number, sealedUtc, address }) =>
      `  ${folder}  nr. ${number}  ${sealedUtc ?? ''}  ${address ?? ''}`,
  );
  return [
    `SHA-256: ${report.packageSha256}`,
    `${texts.size}: ${fill(texts.bytes, { count: report.packageSize })}`,
    ...signers,
    ...(exhibits.length === 0 ? [] : [`${texts.exhibits}:`, ...exhibits]),
  ];
}

/** A terminal obeys control characters, and an address came from a page. */
function printable(text: string): string {
  return text.replace(/\p{C}/gu, '\uFFFD');
}
