/** An exhibit as it lies in a package, handed to the check that knows no packages. */
import type { DossierExhibit } from '@/utils/evidence/dossier-schema';
import type { Bytes } from '@/utils/evidence/bytes';
import {
  CUSTODY_NAME,
  NOTES_NAME,
  RECORD_NAME,
  RESERVED_NAMES,
  SEAL_NAME,
  TIMESTAMP_NAME,
  VIEWER_NAME,
} from '@/utils/package/names';
import type { KnownCertificates } from './certificate';
import { SIGNATURE_MAX_BYTES } from './cms';
import type { Container } from './container';
import type { ExhibitInput, FileFacts } from './exhibit';
import type { PackageSigner } from './signatures';

/** Bytes of the largest document of an exhibit that is read into memory. */
export const DOCUMENT_MAX_BYTES = 16 * 1024 * 1024;

/** Reads an exhibit's documents; of its artifacts, only what the one pass found. */
export async function loadExhibitInput(
  exhibit: DossierExhibit,
  container: Container,
  packageId: string,
  signers: readonly PackageSigner[],
  knownCertificates: KnownCertificates,
): Promise<ExhibitInput> {
  const folder = `exhibits/${exhibit.folder}`;
  const load = (name: string, maxBytes = DOCUMENT_MAX_BYTES): Promise<Bytes | null> =>
    container.load(`${folder}/${name}`, maxBytes);
  return {
    folder,
    record: await load(RECORD_NAME),
    seal: await load(SEAL_NAME, SIGNATURE_MAX_BYTES),
    // Always there, if empty: a file that is missing or too large is handed on as one that holds nothing.
    notes: (await load(NOTES_NAME)) ?? new Uint8Array(),
    custody: await load(CUSTODY_NAME),
    hasTimestamp: container.names.includes(`${folder}/${TIMESTAMP_NAME}`),
    viewer: container.entries.get(`${folder}/${VIEWER_NAME}`) ?? null,
    artifacts: artifactsIn(folder, container),
    loadArtifact: load,
    knownCertificates,
    otherKeys: new Map(
      signers.map(({ certificate }) => [certificate.fingerprint, certificate.publicKey]),
    ),
    leftOut: new Map(exhibit.leftOut.map(({ name, reason }) => [name, reason])),
    preparedFor: { packageId, signer: signers[0]?.certificate.fingerprint ?? null },
  };
}

function artifactsIn(folder: string, container: Container): Map<string, FileFacts> {
  const artifacts = new Map<string, FileFacts>();
  for (const [path, entry] of container.entries) {
    const name = path.slice(folder.length + 1);
    if (path.startsWith(`${folder}/`) && !RESERVED_NAMES.includes(name)) artifacts.set(name, entry);
  }
  return artifacts;
}
