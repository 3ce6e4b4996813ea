/**
 * `custody.jsonl`: the log of one exhibit. Each line is canonical, signed by the key
 * that sealed, numbered, and holds the digest of the line before; a later key begins
 * a log of its own that names the end of the one it continues. Checking stops at the
 * first line that does not hold: what stands behind it hangs in the air.
 */
import { canonicalBytes, parseCanonical } from '@/utils/evidence/canonical-json';
import { fromBase64, fromUtf8, utf8, type Bytes } from '@/utils/evidence/bytes';
import { checked } from '@/utils/evidence/checked';
import { lineDigest } from '@/utils/evidence/custody';
import { CustodyEntrySchema, type CustodyEntry } from '@/utils/evidence/custody-schema';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import { verifyDer } from '@/utils/evidence/signing';
import type { Fingerprint, Sha256 } from '@/utils/evidence/values';
import type { UsableCertificate } from './certificate';
import { checkEvents, type LoggedExhibit } from './custody-events';
import { errorDetail } from './error-detail';
import type { ExhibitInput } from './exhibit';
import type { FindingList } from './finding-list';

/** The whole log, where all of it holds; else null, with a finding. */
export async function checkCustody(
  input: ExhibitInput,
  exhibit: LoggedExhibit,
  certificate: UsableCertificate | null,
  where: string,
  findings: FindingList,
): Promise<readonly CustodyEntry[] | null> {
  const lines = input.custody === null ? null : splitLines(input.custody);
  if (lines === null) {
    findings.broken('custody-malformed', where, 'missing, too large or not lines of text');
    return null;
  }
  const keys = new Map(input.otherKeys);
  if (certificate !== null) keys.set(certificate.fingerprint, certificate.publicKey);
  const log: CustodyEntry[] = [];
  let previous: PreviousLine | null = null;
  for (const line of lines) {
    const place = `line ${log.length + 1}`;
    const parsed = parseLine(line, place, where, findings);
    if (parsed === null) return null;
    const wrong = wrongPlace(parsed.entry, previous, exhibit.record);
    if (wrong !== null) {
      findings.broken('custody-chain-broken', where, `${place}: ${wrong}`);
      return null;
    }
    if (!(await signedBy(parsed, keys.get(parsed.entry.key)))) {
      findings.broken('custody-signature-not-valid', where, place);
      return null;
    }
    log.push(parsed.entry);
    previous = { entry: parsed.entry, sha256: await lineDigest(line) };
  }
  sayOtherKeys(log, exhibit, keys, where, findings);
  checkEvents(log, input, exhibit, where, findings);
  return log;
}

/** Lines without their ends; null where the bytes are not lines that each end in a line feed. */
function splitLines(bytes: Bytes): string[] | null {
  try {
    const lines = fromUtf8(bytes).split('\n');
    return lines.pop() === '' && lines.length > 0 ? lines : null;
  } catch {
    return null;
  }
}

interface ParsedLine {
  readonly entry: CustodyEntry;
  /** Canonical bytes without the signature: what is signed. */
  readonly signedBytes: Bytes;
}

function parseLine(
  line: string,
  place: string,
  where: string,
  findings: FindingList,
): ParsedLine | null {
  try {
    const value = parseCanonical(utf8(line));
    const entry = checked(CustodyEntrySchema, value);
    const { signature: _signature, ...unsigned } = value as Readonly<Record<string, unknown>>;
    return { entry, signedBytes: canonicalBytes(unsigned) };
  } catch (thrown) {
    findings.broken('custody-malformed', where, `${place}: ${errorDetail(thrown)}`);
    return null;
  }
}

interface PreviousLine {
  readonly entry: CustodyEntry;
  readonly sha256: Sha256;
}

/** What is wrong with an entry's number, or with how it names the line before. */
function wrongPlace(
  entry: CustodyEntry,
  previous: PreviousLine | null,
  record: EvidenceRecord,
): string | null {
  if (entry.exhibitId !== record.exhibitId) return 'of another exhibit';
  if (previous === null && entry.key !== record.sequence.key) return 'not begun by the sealing key';
  const { continues } = entry;
  const sameKey = previous?.entry.key === entry.key;
  const number = sameKey ? previous.entry.entry + 1 : 1;
  if (entry.entry !== number) return `says entry ${entry.entry} instead of ${number}`;
  if (sameKey || previous === null) {
    if (continues !== undefined) return 'begins a log that it should go on with';
    return entry.previousSha256 === (previous?.sha256 ?? null)
      ? null
      : 'not behind the line before';
  }
  const named = continues?.key === previous.entry.key && continues.sha256 === previous.sha256;
  return named && entry.previousSha256 === null ? null : 'does not name the log that it continues';
}

/** Without the key nothing can be said of a signature; that it is missing, is said elsewhere. */
async function signedBy(
  { entry, signedBytes }: ParsedLine,
  key: CryptoKey | undefined,
): Promise<boolean> {
  if (key === undefined) return true;
  try {
    return await verifyDer(signedBytes, fromBase64(entry.signature), key);
  } catch {
    return false;
  }
}

/** A later key of the same installation may go on with a log; so may a stranger's. */
function sayOtherKeys(
  log: readonly CustodyEntry[],
  { record }: LoggedExhibit,
  keys: ReadonlyMap<Fingerprint, CryptoKey>,
  where: string,
  findings: FindingList,
): void {
  const others = new Set(log.map(({ key }) => key).filter((key) => key !== record.sequence.key));
  for (const key of others) {
    const checked = keys.has(key) ? 'signatures hold' : 'signatures cannot be checked here';
    findings.remark('custody-other-key', where, `${key}: ${checked}`);
  }
}
