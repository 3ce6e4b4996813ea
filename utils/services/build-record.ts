/** From what was saved to the record and the separable part that are sealed: what every kind has. */
import { toBase64 } from '@/utils/evidence/bytes';
import type { EvidenceRecord, RelationType, Trigger, Viewer } from '@/utils/evidence/record-schema';
import type { Instant, Sha256 } from '@/utils/evidence/values';
import type { MadeArtifact } from './artifacts';
import type { Environment } from './environment';
import type { KeyInUse } from './keys';

/** What a record says that depends on its kind. */
export type RecordAbout = Pick<
  EvidenceRecord,
  | 'kind'
  | 'page'
  | 'reader'
  | 'posts'
  | 'subject'
  | 'subjectReason'
  | 'postsInView'
  | 'notCaptured'
  | 'longPictures'
  | 'reconstruction'
  | 'postPicture'
  | 'supplied'
  | 'recording'
  | 'circumstances'
>;

/** What the separable part says that depends on the kind. */
export type ViewerAbout = Pick<
  Viewer,
  'account' | 'referrer' | 'userAgent' | 'operatingSystem' | 'languages' | 'screen' | 'suppliedBy'
>;

/** Another exhibit that this one belongs to. */
export interface Related {
  readonly type: RelationType;
  readonly exhibitId: string;
}

/** Everything that goes into one record. */
export interface RecordInput {
  readonly exhibitId: string;
  readonly about: RecordAbout;
  readonly trigger: Trigger;
  readonly related?: readonly Related[];
  readonly requestedAt: Instant;
  readonly sealedAt: Instant;
  readonly artifacts: readonly MadeArtifact[];
  readonly keyInUse: KeyInUse;
  readonly viewer: { readonly sha256: Sha256; readonly size: number };
  readonly product: Environment['product'];
}

/** The record, with its place in the chain of the key. */
export function buildRecord(input: RecordInput): EvidenceRecord {
  const { keyInUse, product } = input;
  const { lastNumber, lastSealSha256, key } = keyInUse.chain;
  return {
    format: 'getuige-record',
    version: 1,
    exhibitId: input.exhibitId,
    ...input.about,
    sequence: {
      key: key.fingerprint,
      number: lastNumber + 1,
      previousSealSha256: lastSealSha256,
    },
    saved: { trigger: input.trigger, requestedAt: input.requestedAt, sealedAt: input.sealedAt },
    artifacts: input.artifacts.map((artifact) => artifact.described),
    browser: {
      name: product.browserName,
      version: product.browserVersion,
      extensionVersion: product.extensionVersion,
    },
    viewer: input.viewer,
    ...(input.related === undefined ? {} : { related: input.related.map((one) => ({ ...one })) }),
  };
}

/** The separable part of the same exhibit. */
export function buildViewer(
  about: ViewerAbout,
  exhibitId: string,
  actor: string,
  salt: Uint8Array,
): Viewer {
  return {
    format: 'getuige-viewer',
    version: 1,
    exhibitId,
    salt: toBase64(salt),
    actor,
    ...about,
  };
}
