/**
 * The custody log of one exhibit under one key: lines of canonical JSON, each
 * signed and each holding the digest of the line before. What the chain proves is
 * that nothing was put in, taken out or changed between its lines; an end that was
 * cut off shows only against a later copy.
 */
import { canonicalBytes, canonicalText } from './canonical-json';
import { toBase64, utf8 } from './bytes';
import type { CustodyEntry, CustodyEvent } from './custody-schema';
import { sha256Hex } from './digest';
import { signDer, type SealingKey } from './signing';
import type { Instant, Sha256 } from './values';

/** What a new entry needs. */
export interface EntryInput {
  readonly exhibitId: string;
  /** The last line of the log, without its line end; null where the log begins. */
  readonly previousLine: string | null;
  /** Number of the last entry; 0 where the log begins. */
  readonly previousEntry: number;
  readonly at: Instant;
  readonly actor: string;
  readonly event: CustodyEvent;
}

/** The next line of a log. @throws EvidenceError `key-unusable`. */
export async function sealEntry(input: EntryInput, key: SealingKey): Promise<string> {
  const unsigned: Omit<CustodyEntry, 'signature'> = {
    format: 'getuige-custody',
    version: 1,
    exhibitId: input.exhibitId,
    key: key.fingerprint,
    entry: input.previousEntry + 1,
    previousSha256: input.previousLine === null ? null : await lineDigest(input.previousLine),
    at: input.at,
    actor: input.actor,
    event: input.event,
  };
  const signature = await signDer(canonicalBytes(unsigned), key.privateKey);
  return canonicalText({ ...unsigned, signature: toBase64(signature) });
}

/** The digest by which the next entry names a line. */
export function lineDigest(line: string): Promise<Sha256> {
  return sha256Hex(utf8(line));
}
