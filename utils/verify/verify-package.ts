/**
 * Is this package what its signer signed, and are the exhibits in it what their key
 * sealed? Pure: runs in the extension, in a page from disk and in Node.
 *
 * A package that does not hold gives a report that says where; what is no package at
 * all is an error. What a report cannot say: whose key it was (confirm the fingerprint
 * outside the package), and, without a trusted timestamp, when.
 */
import type { Dossier } from '@/utils/evidence/dossier-schema';
import {
  DOSSIER_PATH,
  MIMETYPE_PATH,
  REPORT_PATH,
  SUMS_PATH,
  VERIFY_PATH,
} from '@/utils/package/names';
import { buildReport, type FoundExhibit, type VerifyPolicy } from './build-report';
import type { KnownCertificates } from './certificate';
import { readContainer, type Container } from './container';
import { readDirectory } from './directory';
import { checkDossier, checkDossierExhibit, loadDossier } from './dossier';
import { verifyExhibit } from './exhibit';
import { createFindingList, type FindingList } from './finding-list';
import type { Hashing } from './hashing';
import { requirePackage } from './is-package';
import { loadExhibitInput } from './package-exhibit';
import type { PackageSource, VerifyWork } from './package-source';
import type { VerificationReport } from './report';
import { checkSequence, type SequencePlace } from './sequence';
import { checkSignatures, type PackageSigner } from './signatures';
import { checkSums } from './sums';

export type { VerifyPolicy } from './build-report';

/**
 * @throws EvidenceError `not-a-package` for a file that is none, `file-unreadable` for one that
 * cannot be read or changes meanwhile; the reason of `work.signal` once that is aborted.
 */
export async function verifyPackage(
  source: PackageSource,
  policy: VerifyPolicy,
  hashing: Hashing,
  work: VerifyWork = {},
): Promise<VerificationReport> {
  const findings = createFindingList();
  const container = await findings.check('container', '', async () => {
    const directory = await readDirectory(source, findings);
    await requirePackage(source, directory);
    return readContainer(source, directory, hashing, findings, work);
  });
  if (container.names.length === 0) return buildReport(container, [], [], policy, findings);
  const signers = await checkSignatures(container, findings);
  await findings.check('sums', SUMS_PATH, () => checkSums(container, findings));
  checkKnown(container, findings);
  const dossier = await findings.check('dossier', DOSSIER_PATH, async () => {
    const index = await loadDossier(container, findings);
    if (index !== null) checkDossier(index, container, signers, findings);
    return index;
  });
  const exhibits = await checkExhibits(dossier, container, signers, findings, work);
  await findings.check('sequence', '', () => {
    checkSequence(exhibits.flatMap(placeOf), findings);
  });
  return buildReport(container, signers, exhibits, policy, findings);
}

async function checkExhibits(
  dossier: Dossier | null,
  container: Container,
  signers: readonly PackageSigner[],
  findings: FindingList,
  work: VerifyWork,
): Promise<FoundExhibit[]> {
  const exhibits: FoundExhibit[] = [];
  if (dossier === null) return exhibits;
  const signer = signers[0]?.certificate.fingerprint ?? null;
  const known: KnownCertificates = new Map();
  for (const listed of dossier.exhibits) {
    work.signal?.throwIfAborted();
    const input = await loadExhibitInput(listed, container, dossier.packageId, signers, known);
    const found = await verifyExhibit(input, findings);
    if (found === null) continue;
    checkDossierExhibit(listed, found, findings);
    if (signer !== null && found.sealKey !== null && found.sealKey !== signer) {
      findings.remark('signer-differs', input.folder, `sealed by ${found.sealKey}`);
    }
    exhibits.push({ folder: listed.folder, found });
  }
  return exhibits;
}

function placeOf({ folder, found }: FoundExhibit): SequencePlace[] {
  if (found.record === null) return [];
  const { sequence, saved } = found.record;
  const { sealSha256 } = found;
  const where = `exhibits/${folder}`;
  return [{ where, ...sequence, sealSha256, sealedUtc: saved.sealedAt.utc }];
}

const KNOWN = [MIMETYPE_PATH, REPORT_PATH, VERIFY_PATH, DOSSIER_PATH, SUMS_PATH];
const OTHER_KNOWN = /^exhibits\/|^META-INF\/(?:ASiCManifest\d{3}\.xml|signature\d{3}\.p7s)$/;

/** What stands elsewhere was signed with the rest, but nobody here can say what it is. */
function checkKnown({ names }: Container, findings: FindingList): void {
  for (const name of names) {
    if (KNOWN.includes(name) || OTHER_KNOWN.test(name)) continue;
    findings.remark('entry-not-known', name, 'not part of this version of a package');
  }
}
