/**
 * The first reading of a backup: everything is decrypted and verified, nothing is
 * written. Only a file that comes through to its end is restored.
 */
import { readBackup, type OpenedBackup } from '@/utils/backup/archive';
import type { HandOverPart } from '@/utils/backup/parts';
import type { Backup } from '@/utils/backup/schema';
import { sha256Hex } from '@/utils/evidence/digest';
import { errorCodeOf, EvidenceError } from '@/utils/evidence/errors';
import {
  checkStatedKey,
  parseAcceptance,
  parseHandOver,
  type Sealed,
} from '@/utils/evidence/hand-over';
import { checkSignature } from '@/utils/verify/cms';
import type { Hashing } from '@/utils/verify/hashing';
import { checkStoredExhibit } from '@/utils/verify/stored-exhibit';
import type { BackupWork } from './backup-types';
import { createHeldContents, type HeldContentsDeps } from './held-contents';

/** What the file turned out to be. */
export interface CheckedBackup {
  readonly backup: Backup;
  readonly settings: unknown;
  readonly handOvers: readonly HandOverPart[];
  /** Ids of exhibits that did not verify when the backup was made, nor now. */
  readonly damaged: ReadonlySet<string>;
}

/**
 * Reads the file to its end.
 * @throws EvidenceError as `readBackup`; `backup-damaged` where an exhibit or hand-over
 * does not verify that did so before; `backup-cancelled`, `disk-full`.
 */
export async function checkBackup(
  deps: HeldContentsDeps & { readonly hashing: Hashing },
  opened: OpenedBackup,
  { signal, onProgress }: BackupWork,
): Promise<CheckedBackup> {
  const onRead = (done: number): void => {
    onProgress({ stage: 'checking', done, total: opened.file.size });
  };
  onRead(0);
  let backup: Backup | null = null;
  let settings: unknown = null;
  const handOvers: HandOverPart[] = [];
  const broken = new Set<string>();
  const contents = createHeldContents(deps);
  try {
    for await (const part of readBackup(opened, onRead, contents.keep)) {
      throwIfStopped(signal);
      if (part.type === 'backup') backup = part.backup;
      if (part.type === 'settings') settings = part.settings;
      if (part.type === 'hand-over') handOvers.push(await checkHandOver(part));
      if (part.type === 'kept') {
        const { intact } = await checkStoredExhibit(part.exhibit, deps.hashing);
        if (!intact) broken.add(part.exhibit.summary.exhibitId);
        await contents.clear();
      }
      if (part.type === 'end') expectKnown(broken, new Set(part.end.damaged));
    }
  } finally {
    await contents.clear();
  }
  if (backup === null) throw new EvidenceError('backup-not-a-backup');
  return { backup, settings, handOvers, damaged: broken };
}

/** @throws EvidenceError `backup-cancelled`. */
export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new EvidenceError('backup-cancelled');
}

function expectKnown(broken: ReadonlySet<string>, known: ReadonlySet<string>): void {
  const news = [...broken].filter((exhibitId) => !known.has(exhibitId));
  if (news.length > 0) throw new EvidenceError('backup-damaged', news.join(', '));
}

async function checkHandOver(part: HandOverPart): Promise<HandOverPart> {
  try {
    const { handOver, acceptance } = part;
    const given = parseHandOver(handOver.statement);
    await expectSealed(handOver, await checkStatedKey(given));
    if (acceptance !== null) {
      const accepted = parseAcceptance(acceptance.statement);
      await expectSealed(acceptance, await checkStatedKey(accepted));
      if (accepted.handOverSha256 !== (await sha256Hex(handOver.statement))) {
        throw new EvidenceError('bad-value', 'accepts another hand-over');
      }
    }
    return part;
  } catch (cause) {
    if (errorCodeOf(cause) !== 'bad-value') throw cause;
    throw new EvidenceError('backup-damaged', 'hand-over', { cause });
  }
}

async function expectSealed({ statement, seal }: Sealed, fingerprint: string): Promise<void> {
  const { certificate, problems } = await checkSignature(seal, await sha256Hex(statement));
  if (problems.length > 0 || certificate?.fingerprint !== fingerprint) {
    throw new EvidenceError('bad-value', 'the seal does not hold');
  }
}
