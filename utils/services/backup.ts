/**
 * Everything into one encrypted file. What was written is read back and verified by
 * the code that restores, before it is offered: a backup that cannot be opened is none.
 */
import { openBackup, writeBackup } from '@/utils/backup/archive';
import { backupFileName, type BackupPart } from '@/utils/backup/parts';
import { isLongEnough } from '@/utils/backup/password';
import { errorCodeOf, EvidenceError } from '@/utils/evidence/errors';
import type { ExhibitSummary } from '@/utils/evidence/exhibit';
import { sealHandOver, type Sealed } from '@/utils/evidence/hand-over';
import { buildInstant } from '@/utils/evidence/instant';
import type { Instant } from '@/utils/evidence/values';
import type { BackupStore } from '@/utils/storage/backups';
import type { ExhibitStore } from '@/utils/storage/store';
import type { Hashing } from '@/utils/verify/hashing';
import type { BackupResult, BackupWork } from './backup-types';
import { checkBackup } from './check-backup';
import { newId, type Environment } from './environment';
import { loadForBackup } from './load-for-backup';
import type { Settings } from './settings';
import type { StagedFile, Staging } from './staging';

export interface BackupDeps {
  readonly store: ExhibitStore;
  readonly backups: BackupStore;
  readonly environment: Environment;
  readonly hashing: Hashing;
  readonly staging: Staging;
  readonly loadSettings: () => Promise<Settings>;
  /** Base-2 logarithm of scrypt's N; for tests, which have no second to wait. */
  readonly workFactor?: number;
}

/** What was there when the backup began. What is saved later, is not in it. */
interface Snapshot {
  readonly backupId: string;
  readonly at: Instant;
  readonly summaries: readonly ExhibitSummary[];
  readonly handOver: Sealed | null;
}

/**
 * Makes a backup in the staging area.
 * @throws EvidenceError `backup-password-short`, `backup-nothing`, `backup-cancelled`,
 * `disk-full`, `corrupt-storage`; `backup-not-intact` where what was written does not open.
 */
export async function makeBackup(
  deps: BackupDeps,
  password: string,
  work: BackupWork,
): Promise<BackupResult> {
  if (!isLongEnough(password)) throw new EvidenceError('backup-password-short');
  const snapshot = await takeSnapshot(deps);
  const fileName = backupFileName(snapshot.at.local);
  const staged = await deps.staging.create(`${snapshot.backupId}.age`);
  const contents: Contents = { kept: [], removed: 0, damaged: [] };
  try {
    await write(deps, { snapshot, contents, staged, password }, work);
    const content = await staged.content();
    await checkWritten(deps, content, password, work);
    return {
      backupId: snapshot.backupId,
      fileName,
      content,
      madeAt: snapshot.at,
      exhibitIds: contents.kept,
      damagedCount: contents.damaged.length,
      discard: () => staged.remove(),
    };
  } catch (thrown) {
    await staged.remove().catch(() => undefined);
    throw work.signal.aborted ? new EvidenceError('backup-cancelled') : thrown;
  }
}

/** One look under the lock: the list, and where the key stands at that moment. */
function takeSnapshot({ store, backups, environment }: BackupDeps): Promise<Snapshot> {
  return environment.exclusively(async () => {
    const summaries = await backups.listAll();
    const chain = await store.loadKeyChain();
    if (chain === null && summaries.length === 0) throw new EvidenceError('backup-nothing');
    const backupId = newId(environment);
    const at = buildInstant(environment.clock());
    if (chain === null) return { backupId, at, summaries, handOver: null };
    const { key, lastNumber, lastSealSha256 } = chain;
    const handOver = await sealHandOver({ key, lastNumber, lastSealSha256 }, backupId, at).catch(
      // A key that no longer signs must not keep the exhibits from being saved elsewhere.
      (thrown: unknown) => {
        if (errorCodeOf(thrown) === 'key-unusable') return null;
        throw thrown;
      },
    );
    return { backupId, at, summaries, handOver };
  });
}

/** Filled while the parts are made. */
interface Contents {
  readonly kept: string[];
  removed: number;
  readonly damaged: string[];
}

interface Writing {
  readonly snapshot: Snapshot;
  readonly contents: Contents;
  readonly staged: StagedFile;
  readonly password: string;
}

async function write(
  deps: BackupDeps,
  { snapshot, contents, staged, password }: Writing,
  work: BackupWork,
): Promise<void> {
  const encrypted = await writeBackup(partsOf(deps, snapshot, contents, work), {
    password,
    modifiedSeconds: Math.floor(Date.parse(snapshot.at.utc) / 1000),
    ...(deps.workFactor === undefined ? {} : { workFactor: deps.workFactor }),
  });
  await encrypted.pipeTo(staged.writable, { signal: work.signal });
}

async function* partsOf(
  deps: BackupDeps,
  { backupId, at, summaries, handOver }: Snapshot,
  contents: Contents,
  work: BackupWork,
): AsyncGenerator<BackupPart, void, void> {
  const generator = {
    name: 'Getuige' as const,
    version: deps.environment.product.extensionVersion,
  };
  yield {
    type: 'backup',
    backup: { format: 'getuige-backup', version: 1, backupId, madeAt: at, generator },
  };
  yield { type: 'settings', settings: await deps.loadSettings() };
  for (const pair of await deps.backups.listHandOvers()) yield { type: 'hand-over', ...pair };
  if (handOver !== null) yield { type: 'hand-over', handOver, acceptance: null };
  yield* exhibitParts(deps, summaries, contents, work);
  yield { type: 'removals', notices: await deps.backups.listNotices() };
  const counts = { kept: contents.kept.length, removed: contents.removed };
  yield {
    type: 'end',
    end: {
      format: 'getuige-backup-end',
      version: 1,
      backupId,
      ...counts,
      damaged: contents.damaged,
    },
  };
}

async function* exhibitParts(
  deps: BackupDeps,
  summaries: readonly ExhibitSummary[],
  contents: Contents,
  { onProgress }: BackupWork,
): AsyncGenerator<BackupPart, void, void> {
  const total = summaries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let done = 0;
  onProgress({ stage: 'writing', done, total });
  for (const { exhibitId, sizeBytes } of summaries) {
    const loaded = await loadForBackup(deps, exhibitId);
    if (loaded?.part.type === 'kept') contents.kept.push(exhibitId);
    if (loaded?.part.type === 'removed') contents.removed += 1;
    if (loaded?.damaged === true) contents.damaged.push(exhibitId);
    if (loaded !== null) yield loaded.part;
    done += sizeBytes;
    onProgress({ stage: 'writing', done, total });
  }
}

async function checkWritten(
  deps: BackupDeps,
  content: Blob,
  password: string,
  work: BackupWork,
): Promise<void> {
  try {
    await checkBackup(deps, await openBackup(content, password), work);
  } catch (thrown) {
    if (work.signal.aborted || errorCodeOf(thrown) === 'disk-full') throw thrown;
    throw new EvidenceError('backup-not-intact', 'does not open', { cause: thrown });
  }
}
