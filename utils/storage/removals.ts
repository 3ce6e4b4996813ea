/** Erasing: content goes, and what must stay says so. */
import type { RemovalNotice } from '@/utils/evidence/custody-schema';
import { EvidenceError } from '@/utils/evidence/errors';
import type { Database } from './database';
import type { Run } from './opening';
import type { ExhibitStore } from './store';
import { buildRemovedRow, withoutFile } from './summary-row';

/** The ways to erase an exhibit, or a part of it. */
export function createRemovals(
  run: Run,
): Pick<ExhibitStore, 'eraseFile' | 'removeExhibit' | 'eraseAccident'> {
  return {
    eraseFile: (id, name, line) => run((db) => eraseFile(db, id, name, line)),
    removeExhibit: (id, line, notice) => run((db) => removeExhibit(db, id, line, notice)),
    eraseAccident: (id, notice) => run((db) => eraseAccident(db, id, notice)),
  };
}

const CONTENT = ['exhibits', 'artifacts', 'added', 'backedUp'] as const;

async function eraseContent(db: Database, exhibitId: string): Promise<void> {
  for (const table of CONTENT) {
    await db.table(table).where('exhibitId').equals(exhibitId).delete();
  }
}

/** `viewer.json` stands with the record; every other file has a row of its own. */
const VIEWER = 'viewer.json';

async function eraseFile(
  db: Database,
  exhibitId: string,
  name: string,
  line: string,
): Promise<void> {
  const tables = [db.exhibits, db.artifacts, db.summaries, db.custody];
  await db.transaction('rw', tables, async () => {
    const changed =
      name === VIEWER
        ? await db.exhibits.update(exhibitId, { viewer: null })
        : await eraseArtifact(db, exhibitId, name);
    if (changed === 0) throw new EvidenceError('exhibit-not-found', name);
    await db.custody.add({ exhibitId, line });
  });
}

async function eraseArtifact(db: Database, exhibitId: string, name: string): Promise<number> {
  const artifact = await db.artifacts.get([exhibitId, name]);
  const row = await db.summaries.get(exhibitId);
  if (artifact === undefined || row === undefined) return 0;
  await db.summaries.put(withoutFile(row, artifact));
  await db.artifacts.put({ ...artifact, content: null });
  return 1;
}

async function removeExhibit(
  db: Database,
  exhibitId: string,
  line: string,
  notice: RemovalNotice,
): Promise<void> {
  const tables = [...CONTENT.map((name) => db.table(name)), db.summaries, db.custody, db.notices];
  await db.transaction('rw', tables, async () => {
    const row = await db.summaries.get(exhibitId);
    if (row === undefined) throw new EvidenceError('exhibit-not-found');
    await eraseContent(db, exhibitId);
    await db.summaries.put(buildRemovedRow(row, notice));
    await db.custody.add({ exhibitId, line });
    await db.notices.add(notice);
  });
}

async function eraseAccident(
  db: Database,
  exhibitId: string,
  notice: RemovalNotice,
): Promise<void> {
  const tables = [...CONTENT.map((name) => db.table(name)), db.summaries, db.custody, db.notices];
  await db.transaction('rw', tables, async () => {
    await eraseContent(db, exhibitId);
    await db.custody.where('exhibitId').equals(exhibitId).delete();
    await db.summaries.delete(exhibitId);
    await db.notices.add(notice);
  });
}
