/** Records that the key sealed, and that are not what a record must be. */
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8, type Bytes } from '@/utils/evidence/bytes';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import { sealBytes } from '@/utils/evidence/seal';
import type { SealingKey } from '@/utils/evidence/signing';
import {
  forgedBy,
  prepareForgery,
  RECORD,
  SEAL,
  withSealedBytes,
  withSealedRecord,
} from './forgery';
import { brokenIn, remarksIn, withEntry, type Entry } from './packages';

let key: SealingKey;
let entries: Entry[];

beforeAll(async () => {
  ({ key, entries } = await prepareForgery());
});

describe('a record that is sealed, but', () => {
  it.each<[string, string, (record: EvidenceRecord) => object]>([
    ['of a newer version', 'record-newer-version', (record) => ({ ...record, version: 2 })],
    ['of another format', 'record-malformed', (record) => ({ ...record, format: 'other' })],
    [
      'with one artifact twice',
      'record-malformed',
      (record) => ({ ...record, artifacts: [...record.artifacts, record.artifacts[0]] }),
    ],
    [
      'with an artifact that takes the name of the log',
      'record-malformed',
      (record) => ({ ...record, artifacts: [{ ...record.artifacts[0], name: 'custody.jsonl' }] }),
    ],
  ])('%s', async (_name, code, change) => {
    const sealed = await withSealedRecord(entries, key, change);
    expect(brokenIn(await forgedBy(key, sealed))).toContain(`${code} ${RECORD}`);
  });

  it.each<[string, string, Bytes]>([
    ['with spaces', 'record-not-canonical', utf8('{ "format": "getuige-record" }')],
    ['with a key twice', 'record-not-canonical', utf8('{"format":1,"format":"getuige-record"}')],
    ['with a byte-order mark', 'record-malformed', utf8('\uFEFF{}')],
    ['no JSON', 'record-malformed', utf8('<html>')],
    ['not UTF-8', 'record-malformed', new Uint8Array([0x22, 0xff, 0x22])],
    [
      'nested without an end',
      'record-not-canonical',
      utf8('['.repeat(50_000) + ']'.repeat(50_000)),
    ],
    ['a number', 'record-malformed', utf8('1')],
  ])('%s', async (_name, code, bytes) => {
    const sealed = await withSealedBytes(entries, key, bytes);
    expect(brokenIn(await forgedBy(key, sealed))).toContain(`${code} ${RECORD}`);
  });

  it('at another time than it says', async () => {
    const seal = await sealBytes(
      entries.find(({ name }) => name === RECORD)!.bytes,
      key,
      new Date('2027-01-01T00:00:00Z'),
    );
    const report = await forgedBy(
      key,
      withEntry(entries, SEAL, () => seal),
    );
    expect(remarksIn(report)).toContain(`seal-time-differs ${SEAL}`);
  });
});

it('says which field of a record is wrong, never what stands there', async () => {
  const secret = { text: { value: 'geheim', source: 'geheim' } };
  const sealed = await withSealedRecord(entries, key, (record) => ({ ...record, posts: [secret] }));
  const { findings } = await forgedBy(key, sealed);
  const malformed = findings.find(({ code }) => code === 'record-malformed');
  expect(malformed?.detail).toContain('posts.0.text.source');
  expect(JSON.stringify(findings)).not.toContain('geheim');
});
