/** `dossier.json`: the machine-readable index of a package. */
import * as v from 'valibot';
import { ArtifactNameSchema } from './record-schema';
import { CountSchema, FingerprintSchema, IsoUtcSchema, Sha256Schema, UuidSchema } from './values';

export const DOSSIER_FORMAT = 'getuige-dossier';

export const DossierFileSchema = v.looseObject({
  /** Path in the package, ASCII, fixed by us: `exhibits/0001/record.json`. */
  path: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]+(?:[./][A-Za-z0-9-]+)*$/)),
  size: CountSchema,
  sha256: Sha256Schema,
});

export const DossierExhibitSchema = v.looseObject({
  /** `0001`: place in this package, not the number under the key. */
  folder: v.pipe(v.string(), v.regex(/^\d{4}$/)),
  exhibitId: UuidSchema,
  key: FingerprintSchema,
  number: CountSchema,
  recordSha256: Sha256Schema,
  sealSha256: Sha256Schema,
  files: v.array(DossierFileSchema),
  /** Artifacts that the record lists and this package leaves out, with the reason. */
  leftOut: v.array(
    v.looseObject({
      name: v.union([ArtifactNameSchema, v.literal('viewer.json')]),
      reason: v.picklist(['not-chosen', 'removed']),
    }),
  ),
});

export const DossierSchema = v.looseObject({
  format: v.literal(DOSSIER_FORMAT),
  version: v.literal(1),
  packageId: UuidSchema,
  preparedAt: IsoUtcSchema,
  language: v.picklist(['nl', 'en']),
  generator: v.looseObject({ name: v.literal('Getuige'), version: v.string() }),
  /** The key that signed the package. */
  key: v.looseObject({ fingerprint: FingerprintSchema, certificate: v.string() }),
  exhibits: v.array(DossierExhibitSchema),
});
export type Dossier = v.InferOutput<typeof DossierSchema>;
export type DossierExhibit = v.InferOutput<typeof DossierExhibitSchema>;
