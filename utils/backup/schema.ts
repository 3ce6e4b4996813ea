/** The files that only a backup has. docs/decisions/0006-backup.md says what stands where. */
import * as v from 'valibot';
import { RemovalNoticeSchema, RemovalReasonSchema } from '@/utils/evidence/custody-schema';
import { ArtifactNameSchema } from '@/utils/evidence/record-schema';
import {
  CountSchema,
  Crc32Schema,
  FingerprintSchema,
  InstantSchema,
  IsoUtcSchema,
  Sha256Schema,
  UuidSchema,
} from '@/utils/evidence/values';

export const BACKUP_FORMAT = 'getuige-backup';
export const BACKUP_VERSION = 1;

/** `backup.json`, the first file: whether a reader understands all that follows. */
export const BackupSchema = v.looseObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  backupId: UuidSchema,
  madeAt: InstantSchema,
  generator: v.looseObject({ name: v.literal('Getuige'), version: v.string() }),
});
export type Backup = v.InferOutput<typeof BackupSchema>;

const text = v.nullable(v.string());

/** `kept.json` of an exhibit: what lists show of it, and which files there are. Not evidence itself. */
export const KeptSchema = v.looseObject({
  format: v.literal('getuige-kept'),
  version: v.literal(1),
  summary: v.object({
    exhibitId: UuidSchema,
    key: FingerprintSchema,
    number: CountSchema,
    savedUtc: IsoUtcSchema,
    savedLocal: v.string(),
    address: v.string(),
    title: text,
    platform: text,
    author: text,
    text,
    sizeBytes: CountSchema,
    fileType: v.exactOptional(v.string()),
    state: v.picklist(['kept', 'removed']),
    removedReason: v.nullable(RemovalReasonSchema),
    removedUtc: v.exactOptional(IsoUtcSchema),
    lengthMs: v.exactOptional(CountSchema),
  }),
  /** Null for an exhibit that was removed. */
  recordSha256: v.nullable(Sha256Schema),
  sealSha256: v.nullable(Sha256Schema),
  artifacts: v.array(
    v.looseObject({
      name: ArtifactNameSchema,
      sha256: Sha256Schema,
      crc32: Crc32Schema,
      size: CountSchema,
      /** False once it was erased, or where the browser had lost it. */
      present: v.boolean(),
    }),
  ),
});
export type Kept = v.InferOutput<typeof KeptSchema>;

/** `removals.json`: what stays of exhibits that were removed. */
export const RemovalsSchema = v.looseObject({
  format: v.literal('getuige-removals'),
  version: v.literal(1),
  notices: v.array(RemovalNoticeSchema),
});

/** `end.json`, the last file: that nothing is missing, and what was damaged before. */
export const BackupEndSchema = v.looseObject({
  format: v.literal('getuige-backup-end'),
  version: v.literal(1),
  backupId: UuidSchema,
  /** Exhibits that are kept. */
  kept: CountSchema,
  removed: CountSchema,
  /** Ids of exhibits that did not verify when the backup was made. */
  damaged: v.array(UuidSchema),
});
export type BackupEnd = v.InferOutput<typeof BackupEndSchema>;
