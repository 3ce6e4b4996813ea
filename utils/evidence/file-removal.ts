/** What a log tells of files that were removed from an exhibit that is still kept. */
import type { CustodyEntry, RemovalReason } from './custody-schema';
import type { Instant } from './values';

export interface FileRemoval {
  readonly at: Instant;
  readonly reason: RemovalReason;
}

/** The removal of one file, by its name in the exhibit; null where the log tells of none. */
export function removalOf(custody: readonly CustodyEntry[], name: string): FileRemoval | null {
  for (const { at, event } of custody) {
    if (event.type === 'artifact-removed' && event.name === name) {
      return { at, reason: event.reason };
    }
  }
  return null;
}
