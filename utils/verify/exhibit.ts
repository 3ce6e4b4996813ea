/**
 * One exhibit: its record is canonical and sealed by the key that it names, every
 * file is one that the record lists, and what was added stands in the log. Knows
 * neither packages nor storage: both hand in an {@link ExhibitInput}.
 */
import type { Bytes } from '@/utils/evidence/bytes';
import { sha256Hex } from '@/utils/evidence/digest';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import type { Fingerprint, Sha256 } from '@/utils/evidence/values';
import {
  CUSTODY_NAME,
  NOTES_NAME,
  RECORD_NAME,
  SEAL_NAME,
  VIEWER_NAME,
} from '@/utils/package/names';
import type { KnownCertificates } from './certificate';
import { checkArtifacts, checkViewer } from './artifacts';
import { checkCustody } from './custody';
import type { FindingList } from './finding-list';
import { checkLongPictures } from './long-pictures';
import { checkNotes } from './notes';
import { checkPostPicture, checkPostPixels, type LoadFile } from './post-picture';
import { parseSealedRecord } from './record';
import { checkRecording } from './recording';
import { checkSeal } from './seal';
import { checkSupplied } from './supplied';

/** A file by what it is, not by its content. */
export interface FileFacts {
  readonly size: number;
  readonly crc32: string;
  readonly sha256: Sha256;
}

export type LeftOutReason = 'not-chosen' | 'removed';

export interface ExhibitInput {
  /** Path of the folder, put before every `where`; empty for an exhibit that is in no package. */
  readonly folder: string;
  /** Each null where there is none. */
  readonly record: Bytes | null;
  readonly seal: Bytes | null;
  readonly notes: Bytes | null;
  readonly custody: Bytes | null;
  /** Whether a timestamp stands beside the seal. */
  readonly hasTimestamp: boolean;
  readonly viewer: FileFacts | null;
  /** Every other file of the folder, by name. */
  readonly artifacts: ReadonlyMap<string, FileFacts>;
  /** Content of one of those files, for the few that are looked into. */
  readonly loadArtifact: LoadFile;
  readonly knownCertificates: KnownCertificates;
  /** Public keys, beside the one of the seal, that may have signed in the log. */
  readonly otherKeys: ReadonlyMap<Fingerprint, CryptoKey>;
  /** What is said to be left out, by name. */
  readonly leftOut: ReadonlyMap<string, LeftOutReason>;
  /** The package that this copy of the exhibit is in, and who signed that; null outside packages. */
  readonly preparedFor: { readonly packageId: string; readonly signer: Fingerprint | null } | null;
}

export interface CheckedExhibit {
  /** Null where it cannot be read; see the findings. */
  readonly record: EvidenceRecord | null;
  readonly recordSha256: Sha256;
  readonly sealSha256: Sha256 | null;
  /** Fingerprint of the key that made the seal; null where the seal does not hold. */
  readonly sealKey: Fingerprint | null;
  /** Of all keys in the log, one a line; null where nobody here could check that signature. */
  readonly logKeys: readonly (Fingerprint | null)[];
}

/** Checks an exhibit step by step. Null where there is no record at all. */
export async function verifyExhibit(
  input: ExhibitInput,
  findings: FindingList,
): Promise<CheckedExhibit | null> {
  const at = (name: string): string => (input.folder === '' ? name : `${input.folder}/${name}`);
  const bytes = input.record;
  const record = await findings.check('record', at(RECORD_NAME), () =>
    parseSealedRecord(bytes, at(RECORD_NAME), findings),
  );
  if (bytes === null) return null;
  const recordSha256 = await sha256Hex(bytes);
  const { certificate, holds } = await findings.check('seal', at(SEAL_NAME), () =>
    checkSeal(input, { record, recordSha256 }, at(SEAL_NAME), findings),
  );
  const sealSha256 = input.seal === null ? null : await sha256Hex(input.seal);
  const sealKey = holds ? (certificate?.fingerprint ?? null) : null;
  const found = { record, recordSha256, sealSha256, sealKey, logKeys: [] };
  if (record === null) return found;
  await findings.check('artifacts', input.folder, async () => {
    checkArtifacts(input, record, at, findings);
    checkLongPictures(record, at(RECORD_NAME), findings);
    checkSupplied(record, at(RECORD_NAME), findings);
    checkRecording(record, at(RECORD_NAME), findings);
    const isSound = checkPostPicture(record, at(RECORD_NAME), findings);
    const { postPicture } = record;
    if (postPicture !== undefined && isSound) {
      await checkPostPixels(postPicture, input.loadArtifact, at(RECORD_NAME), findings);
    }
  });
  await findings.check('viewer', at(VIEWER_NAME), () => {
    checkViewer(input, record, at(VIEWER_NAME), findings);
  });
  const log = await findings.check('custody', at(CUSTODY_NAME), () =>
    checkCustody(input, { ...found, record }, certificate, at(CUSTODY_NAME), findings),
  );
  // Without a log that holds, nothing can be said of the notes that it would name.
  if (log !== null) {
    await findings.check('notes', at(NOTES_NAME), () =>
      checkNotes(input, record, log, at(NOTES_NAME), findings),
    );
  }
  const checkable = (key: Fingerprint): boolean => key === sealKey || input.otherKeys.has(key);
  return { ...found, logKeys: log?.map(({ key }) => (checkable(key) ? key : null)) ?? [] };
}
