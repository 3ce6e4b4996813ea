/** `dossier.json`: the index must say of the package what the package says itself. */
import { parseCanonical } from '@/utils/evidence/canonical-json';
import { toBase64 } from '@/utils/evidence/bytes';
import { checked } from '@/utils/evidence/checked';
import { DossierSchema, type Dossier, type DossierExhibit } from '@/utils/evidence/dossier-schema';
import { DOSSIER_PATH } from '@/utils/package/names';
import type { Container } from './container';
import { errorDetail } from './error-detail';
import type { CheckedExhibit } from './exhibit';
import type { FindingList } from './finding-list';
import type { PackageSigner } from './signatures';

/** 1,000 files of at most some 400 bytes, and as much again. */
const DOSSIER_MAX_BYTES = 2 * 1024 * 1024;

/** Reads the index; null, with a finding, where it cannot be read. */
export async function loadDossier(
  container: Container,
  findings: FindingList,
): Promise<Dossier | null> {
  const bytes = await container.load(DOSSIER_PATH, DOSSIER_MAX_BYTES);
  if (bytes === null) {
    findings.broken('dossier-malformed', DOSSIER_PATH, 'missing or too large');
    return null;
  }
  try {
    return checked(DossierSchema, parseCanonical(bytes));
  } catch (thrown) {
    findings.broken('dossier-malformed', DOSSIER_PATH, errorDetail(thrown));
    return null;
  }
}

/** Compares the index with the signer, with each exhibit's files and with what its record says. */
export function checkDossier(
  dossier: Dossier,
  container: Container,
  signers: readonly PackageSigner[],
  findings: FindingList,
): void {
  const differs = (what: string): void => {
    findings.broken('dossier-differs', DOSSIER_PATH, what);
  };
  const [signer] = signers;
  if (signer !== undefined) {
    const { fingerprint, bytes } = signer.certificate;
    if (dossier.key.fingerprint !== fingerprint) differs('key is not the one that signed');
    if (dossier.key.certificate !== toBase64(bytes)) differs('certificate is not the signer’s');
  }
  if (dossier.exhibits.length === 0) differs('no exhibit');
  const folders = dossier.exhibits.map(({ folder }) => folder);
  const ids = dossier.exhibits.map(({ exhibitId }) => exhibitId);
  if (isTwice(folders)) differs('a folder stands there twice');
  if (isTwice(ids)) differs('an exhibit stands there twice');
  for (const name of container.names) {
    const [, folder] = /^exhibits\/([^/]*)/.exec(name) ?? [];
    if (folder !== undefined && !folders.includes(folder)) {
      findings.broken('dossier-differs', name, 'in no exhibit of dossier.json');
    }
  }
  for (const exhibit of dossier.exhibits) {
    if (isTwice(exhibit.leftOut.map(({ name }) => name))) differs('a file is left out twice');
    checkFiles(exhibit, container, findings);
  }
}

function isTwice(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}

/** The files of a folder and those that the index names are the same, with size and digest. */
function checkFiles(exhibit: DossierExhibit, container: Container, findings: FindingList): void {
  const prefix = `exhibits/${exhibit.folder}/`;
  const named = new Set<string>();
  for (const { path, size, sha256 } of exhibit.files) {
    const entry = container.entries.get(path);
    if (named.has(path)) findings.broken('dossier-differs', path, 'named twice');
    named.add(path);
    if (!path.startsWith(prefix)) {
      findings.broken('dossier-differs', path, `not in folder ${exhibit.folder}`);
    } else if (entry === undefined) {
      findings.broken('dossier-differs', path, 'named, but not there');
    } else if (entry.size !== size || entry.sha256 !== sha256) {
      findings.broken('dossier-differs', path, 'size or digest');
    }
  }
  for (const name of container.names) {
    if (name.startsWith(prefix) && !named.has(name)) {
      findings.broken('dossier-differs', name, 'there, but not named');
    }
  }
}

/** What the index says of an exhibit is what its record and its seal say. */
export function checkDossierExhibit(
  exhibit: DossierExhibit,
  found: CheckedExhibit,
  findings: FindingList,
): void {
  const pairs: [string, unknown, unknown][] = [
    ['recordSha256', exhibit.recordSha256, found.recordSha256],
    ['sealSha256', exhibit.sealSha256, found.sealSha256],
    ['exhibitId', exhibit.exhibitId, found.record?.exhibitId],
    ['key', exhibit.key, found.record?.sequence.key],
    ['number', exhibit.number, found.record?.sequence.number],
  ];
  for (const [field, said, is] of pairs) {
    // What could not be read has a finding of its own.
    if (is !== undefined && is !== null && said !== is) {
      findings.broken('dossier-differs', DOSSIER_PATH, `${field} of exhibit ${exhibit.folder}`);
    }
  }
}
