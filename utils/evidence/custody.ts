/**
 * The custody log of one exhibit under one key: lines of canonical JSON, each
 * signed and each holding the digest of the line before. What the chain proves is
 * that nothing was put in, taken out or changed between its lines; an end that was
 * cut off shows only against a later copy.
 */
import { canonicalBytes, canonicalText, parseCanonical } from './canonical-json';
import { toBase64, utf8 } from './bytes';
import { checked } from './checked';
import { CustodyEntrySchema, type CustodyEntry, type CustodyEvent } from './custody-schema';
import { sha256Hex } from './digest';
import { signDer, type SealingKey } from './signing';
import type { Instant, Sha256 } from './values';

/** What a new entry needs. */
export interface EntryInput {
  readonly exhibitId: string;
  /** The last line that is kept of this exhibit, whichever key signed it; null for the very first. */
  readonly previousLine: string | null;
  readonly at: Instant;
  readonly actor: string;
  readonly event: CustodyEvent;
}

/**
 * The next line of a log. Where another key signed the last line, a log of this key's
 * own begins, which names the end of the other.
 * @throws EvidenceError `key-unusable`; `bad-value` where the last line is damaged.
 */
export async function sealEntry(input: EntryInput, key: SealingKey): Promise<string> {
  const unsigned: Omit<CustodyEntry, 'signature'> = {
    format: 'getuige-custody',
    version: 1,
    exhibitId: input.exhibitId,
    key: key.fingerprint,
    ...(await follow(input.previousLine, key)),
    at: input.at,
    actor: input.actor,
    event: input.event,
  };
  const signature = await signDer(canonicalBytes(unsigned), key.privateKey);
  return canonicalText({ ...unsigned, signature: toBase64(signature) });
}

type Place = Pick<CustodyEntry, 'entry' | 'previousSha256' | 'continues'>;

async function follow(previousLine: string | null, key: SealingKey): Promise<Place> {
  if (previousLine === null) return { entry: 1, previousSha256: null };
  const previous = parseEntry(previousLine);
  const digest = await lineDigest(previousLine);
  return previous.key === key.fingerprint
    ? { entry: previous.entry + 1, previousSha256: digest }
    : { entry: 1, previousSha256: null, continues: { key: previous.key, sha256: digest } };
}

/** An entry out of its line. @throws EvidenceError `bad-value`. */
export function parseEntry(line: string): CustodyEntry {
  return checked(CustodyEntrySchema, parseCanonical(utf8(line)));
}

/** The digest by which the next entry names a line. */
export function lineDigest(line: string): Promise<Sha256> {
  return sha256Hex(utf8(line));
}
