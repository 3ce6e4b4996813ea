/** What IndexedDB throws, as the failures that people can do something about. */
import { EvidenceError, errorCodeOf } from '@/utils/evidence/errors';

const FULL = /QuotaExceeded|DiskFull|NS_ERROR_FILE_NO_DEVICE_SPACE|FILE_ERROR_NO_SPACE/i;

/** Passes on our own errors, names a full disk, and keeps everything else as the cause. */
export function asStorageError(thrown: unknown): EvidenceError {
  if (thrown instanceof EvidenceError) return thrown;
  const code = errorCodeOf(thrown);
  const described = describe(thrown);
  if (FULL.test(described)) return new EvidenceError('disk-full', described, { cause: thrown });
  return new EvidenceError(code, described, { cause: thrown });
}

/**
 * In Firefox, the first transaction after one that found the disk full may only delete
 * (IDBDatabase, cleanup mode); it wrote nothing, and the next one may write again.
 */
export function mayOnlyDelete(thrown: unknown): boolean {
  return /InvalidStateError.*did not allow mutations/s.test(describe(thrown));
}

function describe(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown);
  const { name, message, inner } = thrown as { name?: unknown; message?: unknown; inner?: unknown };
  return [name, message, inner === undefined || inner === thrown ? '' : describe(inner)].join(' ');
}
