import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { capture } from '@/utils/services/capture';
import { createCoDocument } from '@/utils/services/co-document';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { buildSchemaFiles } from '../../../scripts/schemas';
import { createWorld } from '../services/world';

const FOLDER = join(import.meta.dirname, '../../../docs/schema');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const validatorOf = (name: string) =>
  new Ajv({ strict: false }).compile(JSON.parse(read(name)) as object);

describe('the published schemas', () => {
  it('are those of the code', () => {
    const files = buildSchemaFiles();
    expect(readdirSync(FOLDER).sort()).toEqual(files.map(({ name }) => name).sort());
    for (const { name, text } of files) expect(read(name), name).toBe(text);
  });

  it('take a real record, viewer part and log, and refuse a damaged one', async () => {
    const world = createWorld();
    const { exhibitId } = await capture(world.deps, DEFAULT_SETTINGS, world.request());
    await createCoDocument(world).addNote(exhibitId, 'Gezien');
    const exhibit = (await world.store.loadExhibit(exhibitId))!;
    const record = JSON.parse(new TextDecoder().decode(exhibit.record)) as Record<string, unknown>;
    const takes = validatorOf('record-1.json');
    expect(takes(record), JSON.stringify(takes.errors)).toBe(true);
    expect(takes({ ...record, something: 'later' })).toBe(true);
    expect(takes({ ...record, version: 2 })).toBe(false);
    const { posts: _, ...damaged } = record;
    expect(takes(damaged)).toBe(false);
    expect(
      validatorOf('viewer-1.json')(JSON.parse(new TextDecoder().decode(exhibit.viewer!))),
    ).toBe(true);
    for (const line of exhibit.custody) {
      expect(validatorOf('custody-1.json')(JSON.parse(line))).toBe(true);
    }
    const notes = { format: 'getuige-notes', version: 1, exhibitId, notes: exhibit.added };
    expect(validatorOf('notes-1.json')(notes)).toBe(true);
  });
});
