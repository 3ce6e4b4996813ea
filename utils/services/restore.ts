/**
 * A backup back into this place. First the whole file is read and verified; then each
 * exhibit that is not here is written in one transaction, and read back. What is here
 * already is never written over, so that restoring twice changes nothing.
 */
import { openBackup, readBackup, type OpenedBackup } from '@/utils/backup/archive';
import type { BackupPart } from '@/utils/backup/parts';
import { errorCodeOf, EvidenceError, type ErrorCode } from '@/utils/evidence/errors';
import { parseHandOver, sealAcceptance } from '@/utils/evidence/hand-over';
import { buildInstant } from '@/utils/evidence/instant';
import type { Fingerprint } from '@/utils/evidence/values';
import type { BackupDeps } from './backup';
import type { BackupWork, RestoreResult } from './backup-types';
import { checkBackup, throwIfStopped, type CheckedBackup } from './check-backup';
import { createHeldContents } from './held-contents';
import { loadOrCreateKey } from './keys';
import { restoreKept, restoreNotices, restoreRemoved, type Outcome } from './restore-exhibit';
import { parseSettings, type Settings } from './settings';

export interface RestoreDeps extends BackupDeps {
  readonly saveSettings: (settings: Settings) => Promise<void>;
}

/**
 * Restores a file. A failure before the first exhibit is written changes nothing; after
 * that, what was written stays whole, and restoring again brings the rest.
 * @throws EvidenceError as `openBackup` and `checkBackup`; `disk-full`, `corrupt-storage`.
 */
export async function restoreBackup(
  deps: RestoreDeps,
  file: Blob,
  password: string,
  work: BackupWork,
): Promise<RestoreResult> {
  const opened = await openBackup(file, password);
  const checked = await checkBackup(deps, opened, work);
  throwIfStopped(work.signal);
  const isNew = (await deps.store.loadKeyChain()) === null;
  const key = await continueKeys(deps, checked);
  if (isNew) await deps.saveSettings(settingsFor(checked.settings));
  const outcomes = await writeExhibits(deps, checked, opened, work);
  await recordBackup(deps, checked, outcomes);
  return { ...buildResult(checked, outcomes), ...key };
}

async function writeExhibits(
  deps: RestoreDeps,
  checked: CheckedBackup,
  opened: OpenedBackup,
  { signal, onProgress }: BackupWork,
): Promise<readonly Outcome[]> {
  const onRead = (done: number): void => {
    onProgress({ stage: 'restoring', done, total: opened.file.size });
  };
  const outcomes: Outcome[] = [];
  const contents = createHeldContents(deps);
  try {
    for await (const part of readBackup(opened, onRead, contents.keep)) {
      throwIfStopped(signal);
      const outcome = await restorePart(deps, checked, part);
      if (outcome !== null) outcomes.push(outcome);
      // The database has a copy of its own by now.
      await contents.clear();
    }
  } catch (thrown) {
    // It read well a moment ago: the file changed, or its disk was taken out.
    if (!CHANGED.includes(errorCodeOf(thrown))) throw thrown;
    throw new EvidenceError('file-unreadable', 'changed while restoring', { cause: thrown });
  } finally {
    await contents.clear();
  }
  return outcomes;
}

const CHANGED: readonly ErrorCode[] = [
  'backup-cut',
  'backup-damaged',
  'backup-newer',
  'backup-not-a-backup',
  'backup-password-wrong',
];

async function restorePart(
  deps: RestoreDeps,
  { damaged }: CheckedBackup,
  part: BackupPart,
): Promise<Outcome | null> {
  return deps.environment.exclusively(async () => {
    switch (part.type) {
      case 'kept':
        return restoreKept(deps, part.exhibit, damaged.has(part.exhibit.summary.exhibitId));
      case 'removed':
        return restoreRemoved(deps, part.exhibit);
      case 'removals':
        await restoreNotices(deps, part.notices);
        return null;
      default:
        return null;
    }
  });
}

/** The page archive needs a permission that this browser has not given yet. */
function settingsFor(kept: unknown): Settings {
  return { ...parseSettings(kept), pageArchive: false };
}

/**
 * Keeps every hand-over that came along, and accepts the one of this backup under the
 * key in use here, or under a new one. Where the key is our own, this is its own place:
 * it goes on from its last number.
 */
function continueKeys(
  { store, backups, environment }: RestoreDeps,
  { backup, handOvers }: CheckedBackup,
): Promise<Pick<RestoreResult, 'continues' | 'fingerprint'>> {
  return environment.exclusively(async () => {
    const { chain } = await loadOrCreateKey(store, environment);
    const { key, lastNumber, lastSealSha256 } = chain;
    let continues: Fingerprint | null = null;
    for (const { handOver, acceptance } of handOvers) {
      const given = parseHandOver(handOver.statement);
      const { backupId } = given;
      const from = given.key.fingerprint;
      if (await backups.holdsKey(from)) {
        await backups.advanceKey(from, given.lastNumber, given.lastSealSha256);
      } else if (acceptance !== null) {
        await backups.keepHandOver({ backupId, handOver, acceptance });
      } else if (backupId === backup.backupId) {
        const at = buildInstant(environment.clock());
        const standing = { key, lastNumber, lastSealSha256 };
        const accepted = await sealAcceptance(standing, handOver.statement, at);
        await backups.keepHandOver({ backupId, handOver, acceptance: accepted });
        continues = from;
      }
    }
    return { continues, fingerprint: key.fingerprint };
  });
}

async function recordBackup(
  { backups }: RestoreDeps,
  { backup }: CheckedBackup,
  outcomes: readonly Outcome[],
): Promise<void> {
  const { backupId, madeAt } = backup;
  const ids = outcomes.filter(({ inBackup }) => inBackup).map(({ exhibitId }) => exhibitId);
  await backups.recordBackup({ backupId, madeAt }, ids);
}

function buildResult(
  { backup, damaged }: CheckedBackup,
  outcomes: readonly Outcome[],
): Omit<RestoreResult, 'continues' | 'fingerprint'> {
  const count = (wanted: Outcome['what']): number =>
    outcomes.filter(({ what }) => what === wanted).length;
  return {
    madeAt: backup.madeAt,
    added: count('added'),
    alreadyHere: count('already-here'),
    extended: count('extended'),
    diverged: outcomes.filter(({ what }) => what === 'diverged').map(({ number }) => number),
    stayRemoved: count('stays-removed'),
    removedElsewhere: count('removed-elsewhere'),
    filesStay: count('files-stay'),
    damaged: damaged.size,
  };
}
