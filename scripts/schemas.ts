/**
 * Writes docs/schema from the schemas that the code itself uses: `tsx scripts/schemas.ts`.
 * A test holds the files against the code.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { BackupEndSchema, BackupSchema, KeptSchema, RemovalsSchema } from '@/utils/backup/schema';
import {
  CustodyEntrySchema,
  NotesFileSchema,
  RemovalNoticeSchema,
} from '@/utils/evidence/custody-schema';
import { DossierSchema } from '@/utils/evidence/dossier-schema';
import { AcceptanceSchema, HandOverSchema } from '@/utils/evidence/hand-over';
import { RecordSchema, ViewerSchema } from '@/utils/evidence/record-schema';

/** Of `schema.ts` in the room of backups. */
const OF_BACKUPS: readonly [string, string, v.GenericSchema][] = [
  ['backup-1', 'backup.json: the first file of a backup', BackupSchema],
  ['backup-kept-1', 'kept.json of an exhibit in a backup: what lists show of it', KeptSchema],
  [
    'backup-removals-1',
    'removals.json of a backup: what stays of removed exhibits',
    RemovalsSchema,
  ],
  ['backup-end-1', 'end.json: the last file of a backup', BackupEndSchema],
];

const UNKNOWN_FIELDS =
  'A reader of this version accepts fields that it does not know and ignores them; Getuige never writes one. ' +
  'A change that an older reader would misread gets a new version number and a new file.';

/** File name without ending, what it describes, and the schema of the code. */
const PUBLISHED: readonly [string, string, v.GenericSchema][] = [
  ['record-1', 'record.json: what was saved, as it is sealed', RecordSchema],
  ['viewer-1', 'viewer.json: who looked, and on what computer; may be left out', ViewerSchema],
  ['notes-1', 'notes.json: notes and corrections', NotesFileSchema],
  [
    'custody-1',
    'One line of custody.jsonl: one event in the life of an exhibit',
    CustodyEntrySchema,
  ],
  ['dossier-1', 'dossier.json: the index of a package', DossierSchema],
  ['removal-1', 'What stays of an exhibit that was removed', RemovalNoticeSchema],
  ['hand-over-1', 'What a key says when a backup is made of its exhibits', HandOverSchema],
  ['acceptance-1', 'What the key says that goes on after a restored backup', AcceptanceSchema],
  ...OF_BACKUPS,
];

export interface SchemaFile {
  readonly name: string;
  readonly text: string;
}

/** Two rules that JSON Schema spells otherwise: JSON has finite numbers only, and whole ones are a type. */
const overrideAction: NonNullable<ConversionConfig['overrideAction']> = ({
  valibotAction,
  jsonSchema,
}) => {
  if (valibotAction.type === 'finite') return jsonSchema;
  return valibotAction.type === 'safe_integer' ? { ...jsonSchema, type: 'integer' } : undefined;
};

/** Every published schema as the text of its file (JSON Schema, draft 7). */
export function buildSchemaFiles(): readonly SchemaFile[] {
  return PUBLISHED.map(([name, title, schema]) => {
    const { $schema, ...fields } = toJsonSchema(schema, { errorMode: 'throw', overrideAction });
    const $id = `https://getuige.example/schema/${name}.json`;
    const described = { $schema, $id, title, description: UNKNOWN_FIELDS, ...fields };
    return { name: `${name}.json`, text: `${JSON.stringify(described, null, 2)}\n` };
  });
}

if (process.argv[1]?.endsWith('schemas.ts') === true) {
  const folder = join(import.meta.dirname, '..', 'docs', 'schema');
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of buildSchemaFiles()) {
    writeFileSync(join(folder, name), text);
    console.log(`wrote docs/schema/${name}`);
  }
}
