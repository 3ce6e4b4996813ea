/** `dossier.json`: the machine-readable index of a package. */
import * as v from 'valibot';
import {
  DOSSIER_FORMAT,
  DossierSchema,
  type Dossier,
  type DossierExhibit,
} from '@/utils/evidence/dossier-schema';
import { EvidenceError } from '@/utils/evidence/errors';
import type { Language } from '@/utils/texts/language';
import type { ExhibitView } from './exhibit-view';
import { VIEWER_NAME } from './names';
import type { PackageFile } from './package-file';

/** One exhibit with the files that go into its folder. */
export interface PackedFolder {
  readonly view: ExhibitView;
  readonly files: readonly Pick<PackageFile, 'path' | 'size' | 'sha256'>[];
}

export interface DossierInput {
  readonly folders: readonly PackedFolder[];
  readonly packageId: string;
  /** UTC with milliseconds. */
  readonly preparedAt: string;
  readonly language: Language;
  readonly version: string;
  readonly fingerprint: string;
  /** DER, base64. */
  readonly certificate: string;
}

/**
 * The index, checked against its own published schema.
 * @throws EvidenceError `bad-value` where an id, a time or a path is not what it must be.
 */
export function buildDossier(input: DossierInput): Dossier {
  const dossier: Dossier = {
    format: DOSSIER_FORMAT,
    version: 1,
    packageId: input.packageId,
    preparedAt: input.preparedAt,
    language: input.language,
    generator: { name: 'Getuige', version: input.version },
    key: { fingerprint: input.fingerprint, certificate: input.certificate },
    exhibits: input.folders.map(dossierExhibit),
  };
  const parsed = v.safeParse(DossierSchema, dossier);
  if (!parsed.success) {
    throw new EvidenceError('bad-value', 'dossier.json', { cause: new v.ValiError(parsed.issues) });
  }
  return parsed.output;
}

function dossierExhibit({ view, files }: PackedFolder): DossierExhibit {
  const artifacts = view.artifacts.flatMap(({ name, leftOutReason }) =>
    leftOutReason === null ? [] : [{ name, reason: leftOutReason }],
  );
  const viewer =
    view.viewerLeftOut === null
      ? []
      : [{ name: VIEWER_NAME as 'viewer.json', reason: view.viewerLeftOut }];
  return {
    folder: view.folder,
    exhibitId: view.record.exhibitId,
    key: view.key,
    number: view.record.sequence.number,
    recordSha256: view.recordSha256,
    sealSha256: view.sealSha256,
    files: files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    leftOut: [...artifacts, ...viewer],
  };
}
