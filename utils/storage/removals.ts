/** Erasing: content goes, and what must stay says so. */
import type { RemovalNotice } from '@/utils/evidence/custody-schema';
import { EvidenceError } from '@/utils/evidence/errors';
import type { Database } from './database';
import type { ExhibitStore } from './store';
import { buildRemovedRow } from './summary-row';

type Run = <T>(work: (database: Database) => Promise<T>) => Promise<T>;

/** The two ways to erase an exhibit. */
export function createRemovals(run: Run): Pick<ExhibitStore, 'removeExhibit' | 'eraseAccident'> {
  return {
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
