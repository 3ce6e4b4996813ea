/** The store, on Dexie. Reads give exact bytes back; nothing sealed is ever written twice. */
import { EvidenceError } from '@/utils/evidence/errors';
import type { Naming, WholeExhibit } from '@/utils/evidence/exhibit';
import type { Sha256 } from '@/utils/evidence/values';
import type { Database, ExhibitRow, SummaryRow } from './database';
import { createRun, createWritingRun, type IsDiskFull, type Opening } from './opening';
import { createRemovals } from './removals';
import type { CustodyLine, ExhibitStore, KeyChain, NamedBy, SummaryQuery } from './store';
import { buildSummaryRow, summaryOf } from './summary-row';

/** A store on a database that may still have to be opened. */
export function createExhibitStore(opening: Opening, isDiskFull?: IsDiskFull): ExhibitStore {
  const run = createRun(opening, isDiskFull);
  const write = createWritingRun(opening, isDiskFull);
  return {
    ...createRemovals(run),
    loadActor: () => run(async (db) => (await db.installation.get('this'))?.actor ?? null),
    loadKeyChain: () => run(loadKeyChain),
    loadKeyName: () => run(async (db) => (await db.installation.get('this'))?.currentKey ?? null),
    saveKey: (chain, actor) => write((db) => saveKey(db, chain, actor)),
    commitExhibit: (exhibit, pixels) =>
      write((db) => commitExhibit(db, exhibit, pixels), exhibit.summary.sizeBytes),
    loadSummary: (id) =>
      run(async (db) => {
        const row = await db.summaries.get(id);
        return row === undefined ? null : summaryOf(row);
      }),
    listSummaries: (query) => run((db) => listSummaries(db, query)),
    countKept: () => run((db) => db.summaries.where('state').equals('kept').count()),
    listByPixels: (pixels) =>
      run(async (db) => {
        const rows = await db.summaries.where('pixelsSha256').equals(pixels).toArray();
        return rows
          .filter((row) => row.state === 'kept')
          .sort((one, other) => other.savedUtc.localeCompare(one.savedUtc))
          .map(summaryOf);
      }),
    listNaming: (ids) => run((db) => listNaming(db, ids)),
    loadExhibit: (id) => run((db) => loadExhibit(db, id)),
    loadArtifact: (id, name) => run(async (db) => (await db.artifacts.get([id, name])) ?? null),
    loadLastLine: (id) => run((db) => loadLastLine(db, id)),
    countAdded: (id) => run((db) => db.added.where('exhibitId').equals(id).count()),
    appendCustody: (lines) => write((db) => appendCustody(db, lines)),
  };
}

async function appendCustody(db: Database, lines: readonly CustodyLine[]): Promise<void> {
  await db.transaction('rw', [db.custody, db.added], async () => {
    await db.custody.bulkAdd(lines.map(({ exhibitId, line }) => ({ exhibitId, line })));
    await db.added.bulkAdd(
      lines.flatMap(({ exhibitId, added }) =>
        added === undefined ? [] : [{ exhibitId, id: added.id, added }],
      ),
    );
  });
}

async function loadKeyChain(db: Database): Promise<KeyChain | null> {
  const installation = await db.installation.get('this');
  const row = installation && (await db.keys.get(installation.currentKey));
  if (row === undefined) return null;
  const { fingerprint, certificate, privateKey, ...chain } = row;
  return { key: { fingerprint, certificate, privateKey }, ...chain };
}

async function saveKey(db: Database, chain: KeyChain, actor: string): Promise<void> {
  const { key, ...state } = chain;
  await db.transaction('rw', [db.keys, db.installation], async () => {
    await db.keys.add({ ...key, ...state });
    await db.installation.put({ id: 'this', actor, currentKey: key.fingerprint });
  });
}

async function commitExhibit(db: Database, exhibit: WholeExhibit, pixels: Sha256): Promise<void> {
  const { summary, artifacts, added, custody, ...stored } = exhibit;
  const row: ExhibitRow = { exhibitId: summary.exhibitId, ...stored };
  const tables = [db.keys, db.summaries, db.exhibits, db.artifacts, db.added, db.custody];
  await db.transaction('rw', tables, async () => {
    await advanceChain(db, summary.key, summary.number, stored.sealSha256);
    await db.summaries.add(buildSummaryRow(summary, pixels, stored.record));
    await db.exhibits.add(row);
    await db.artifacts.bulkAdd(artifacts);
    await db.added.bulkAdd(
      added.map((item) => ({ exhibitId: summary.exhibitId, id: item.id, added: item })),
    );
    await db.custody.bulkAdd(custody.map((line) => ({ exhibitId: summary.exhibitId, line })));
  });
}

/** Compares and sets, so that no two exhibits ever get one number. */
async function advanceChain(
  db: Database,
  fingerprint: string,
  number: number,
  sealSha256: Sha256,
): Promise<void> {
  const key = await db.keys.get(fingerprint);
  if (key?.lastNumber !== number - 1) {
    throw new EvidenceError('unexpected', `number ${number} does not follow the chain`);
  }
  await db.keys.put({ ...key, lastNumber: number, lastSealSha256: sealSha256 });
}

async function listSummaries(db: Database, { limit, words }: SummaryQuery) {
  const newestFirst = db.summaries.orderBy('savedUtc').reverse();
  const fits = (row: SummaryRow): boolean => words.every((word) => row.words.includes(word));
  const found = words.length === 0 ? newestFirst : newestFirst.filter(fits);
  return (await found.limit(limit).toArray()).map(summaryOf);
}

/** The whole list in one answer of the database, where a cursor would go from row to row. */
async function listNaming(db: Database, exhibitIds: readonly string[]): Promise<NamedBy> {
  const asked = new Set(exhibitIds);
  const kept = await db.summaries.where('state').equals('kept').toArray();
  const rows = kept
    .filter(({ related }) => related !== undefined)
    .sort((one, other) => one.savedUtc.localeCompare(other.savedUtc));
  const namedBy = new Map<string, Naming[]>();
  for (const { exhibitId, number, related = [] } of rows) {
    for (const { type, exhibitId: named } of related) {
      if (!asked.has(named)) continue;
      namedBy.set(named, [...(namedBy.get(named) ?? []), { exhibitId, number, type }]);
    }
  }
  return namedBy;
}

async function loadLastLine(db: Database, exhibitId: string): Promise<string | null> {
  const last = await db.custody.where('exhibitId').equals(exhibitId).last();
  return last?.line ?? null;
}

function loadExhibit(db: Database, exhibitId: string): Promise<WholeExhibit | null> {
  const tables = [db.summaries, db.exhibits, db.artifacts, db.added, db.custody];
  return db.transaction('r', tables, async () => {
    const [summary, row, artifacts, added, custody] = await Promise.all([
      db.summaries.get(exhibitId),
      db.exhibits.get(exhibitId),
      db.artifacts.where('exhibitId').equals(exhibitId).toArray(),
      db.added.where('exhibitId').equals(exhibitId).sortBy('id'),
      db.custody.where('exhibitId').equals(exhibitId).sortBy('place'),
    ]);
    if (summary === undefined || row === undefined) return null;
    const { exhibitId: _, ...stored } = row;
    return {
      ...stored,
      summary: summaryOf(summary),
      artifacts,
      added: added.map((item) => item.added),
      custody: custody.map((item) => item.line),
    };
  });
}
