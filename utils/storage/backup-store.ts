/** Backup and restore, on Dexie. What is here already is never written over. */
import type { Added, RemovalNotice } from '@/utils/evidence/custody-schema';
import type { ExhibitSummary, WholeExhibit } from '@/utils/evidence/exhibit';
import { parseAcceptance, parseHandOver } from '@/utils/evidence/hand-over';
import type { Instant, Sha256 } from '@/utils/evidence/values';
import { loadState } from './backup-state';
import type { BackupStore, HandOverPair, LocalLog } from './backups';
import type { Database } from './database';
import { createRun, createWritingRun, type IsDiskFull, type Opening } from './opening';
import { MERGE_PAUSE_MS, sweep, SWEEPS_AFTER } from './sweep';
import { buildSummaryRow, summaryOf } from './summary-row';

/** On a database that may still have to be opened. */
export function createBackupStore(
  opening: Opening,
  isDiskFull?: IsDiskFull,
  mergePauseMs = MERGE_PAUSE_MS,
): BackupStore {
  const run = createRun(opening, isDiskFull);
  const write = createWritingRun(opening, isDiskFull);
  return {
    loadState: () => run(loadState),
    listAll: () =>
      run(async (db) => (await db.summaries.orderBy('savedUtc').toArray()).map(summaryOf)),
    loadLog: (id) => run((db) => loadLog(db, id)),
    listNotices: () => run((db) => db.notices.toArray()),
    hasNotice: (key, number) =>
      run(async (db) => (await db.notices.get([key, number])) !== undefined),
    listHandOvers: () => run(listHandOvers),
    holdsKey: (fingerprint) => run(async (db) => (await db.keys.get(fingerprint)) !== undefined),
    addKept: (exhibit, pixels) =>
      write((db) => addKept(db, exhibit, pixels), exhibit.summary.sizeBytes),
    addRemoved: (summary, custody) => write((db) => addRemoved(db, summary, custody)),
    extendLog: (id, lines, added) => write((db) => extendLog(db, id, lines, added)),
    addNotices: (notices) => write((db) => addNotices(db, notices)),
    keepHandOver: (pair) => write((db) => keepHandOver(db, pair)),
    advanceKey: (fingerprint, number, seal) =>
      write((db) => db.transaction('rw', [db.keys], () => advance(db, fingerprint, number, seal))),
    recordBackup: (backup, ids) => write((db) => recordBackup(db, backup, ids)),
    eraseEverything: () => run((db) => eraseEverything(db, mergePauseMs)),
  };
}

function loadLog(db: Database, exhibitId: string): Promise<LocalLog | null> {
  return db.transaction('r', [db.summaries, db.custody], async () => {
    const summary = await db.summaries.get(exhibitId);
    if (summary === undefined) return null;
    const rows = await db.custody.where('exhibitId').equals(exhibitId).sortBy('place');
    return { state: summary.state, custody: rows.map(({ line }) => line) };
  });
}

async function listHandOvers(db: Database): Promise<readonly HandOverPair[]> {
  const rows = await db.handOvers.toArray();
  return rows.map(({ backupId, handOver, acceptance }) => ({ backupId, handOver, acceptance }));
}

async function keepHandOver(db: Database, pair: HandOverPair): Promise<void> {
  const from = parseHandOver(pair.handOver.statement).key.fingerprint;
  const to = parseAcceptance(pair.acceptance.statement).key.fingerprint;
  await db.transaction('rw', [db.handOvers], async () => {
    const known = await db.handOvers.get([pair.backupId, to]);
    if (known === undefined) await db.handOvers.add({ ...pair, from, to });
  });
}

async function addKept(db: Database, exhibit: WholeExhibit, pixels: Sha256 | null): Promise<void> {
  const { summary, artifacts, added, custody, ...stored } = exhibit;
  const { exhibitId } = summary;
  const tables = [db.keys, db.summaries, db.exhibits, db.artifacts, db.added, db.custody];
  await db.transaction('rw', tables, async () => {
    await advance(db, summary.key, summary.number, stored.sealSha256);
    await db.summaries.add(buildSummaryRow(summary, pixels, stored.record));
    await db.exhibits.add({ exhibitId, ...stored });
    await db.artifacts.bulkAdd([...artifacts]);
    await db.added.bulkAdd(added.map((item) => ({ exhibitId, id: item.id, added: item })));
    await db.custody.bulkAdd(custody.map((line) => ({ exhibitId, line })));
  });
}

async function addRemoved(
  db: Database,
  summary: ExhibitSummary,
  custody: readonly string[],
): Promise<void> {
  const { exhibitId } = summary;
  await db.transaction('rw', [db.summaries, db.custody], async () => {
    await db.summaries.add(buildSummaryRow(summary, null, null));
    await db.custody.bulkAdd(custody.map((line) => ({ exhibitId, line })));
  });
}

async function extendLog(
  db: Database,
  exhibitId: string,
  lines: readonly string[],
  added: readonly Added[],
): Promise<void> {
  await db.transaction('rw', [db.custody, db.added], async () => {
    await db.custody.bulkAdd(lines.map((line) => ({ exhibitId, line })));
    await db.added.bulkPut(added.map((item) => ({ exhibitId, id: item.id, added: item })));
  });
}

async function addNotices(db: Database, notices: readonly RemovalNotice[]): Promise<void> {
  await db.transaction('rw', [db.notices], async () => {
    for (const notice of notices) {
      const known = await db.notices.get([notice.key, notice.number]);
      if (known === undefined) await db.notices.add(notice);
    }
  });
}

async function advance(
  db: Database,
  fingerprint: string,
  lastNumber: number,
  lastSealSha256: Sha256 | null,
): Promise<void> {
  const key = await db.keys.get(fingerprint);
  if (key === undefined || key.lastNumber >= lastNumber) return;
  await db.keys.put({ ...key, lastNumber, lastSealSha256 });
}

async function recordBackup(
  db: Database,
  { backupId, madeAt }: { readonly backupId: string; readonly madeAt: Instant },
  exhibitIds: readonly string[],
): Promise<void> {
  await db.transaction('rw', [db.backups, db.backedUp, db.summaries], async () => {
    await db.backups.put({ backupId, madeUtc: madeAt.utc, madeLocal: madeAt.local });
    const rows = await db.summaries.bulkGet([...exhibitIds]);
    const kept = rows.filter((row) => row?.state === 'kept').map((row) => row?.exhibitId ?? '');
    await db.backedUp.bulkPut(kept.map((exhibitId) => ({ exhibitId })));
  });
}

/** Empty in one step, so that a failure leaves all or nothing; then gone from the disk. */
async function eraseEverything(db: Database, mergePauseMs: number): Promise<void> {
  await sweep(1, mergePauseMs);
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
  await db.delete({ disableAutoOpen: false });
  await sweep(SWEEPS_AFTER, mergePauseMs);
  await db.open();
}
