/** What every use case needs from outside, so that the use cases themselves are pure. */
import type { Bytes } from '@/utils/evidence/bytes';
import type { Clock } from '@/utils/evidence/instant';
import { buildUuidV7 } from '@/utils/evidence/uuid';

export interface Environment {
  readonly clock: Clock;
  /** Cryptographically strong. */
  readonly randomBytes: (count: number) => Bytes;
  /** Runs one piece of work at a time over all windows and workers of the extension. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  readonly product: {
    readonly browserName: string;
    readonly browserVersion: string;
    readonly extensionVersion: string;
  };
}

/** A new id, unique across computers. */
export function newId({ clock, randomBytes }: Environment): string {
  return buildUuidV7(clock().unixMs, randomBytes(10));
}
