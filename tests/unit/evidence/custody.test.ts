import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64, utf8 } from '@/utils/evidence/bytes';
import { canonicalBytes, parseCanonical } from '@/utils/evidence/canonical-json';
import { lineDigest, parseEntry, sealEntry } from '@/utils/evidence/custody';
import { CustodyEntrySchema } from '@/utils/evidence/custody-schema';
import { buildInstant } from '@/utils/evidence/instant';
import { verifyDer } from '@/utils/evidence/signing';
import { freshKey } from './keys';

const ID = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';
const at = buildInstant({ unixMs: 0, zone: 'UTC', offsetMinutes: 0, monotonicMs: 1, run: ID });

describe('a custody log', () => {
  let key: Awaited<ReturnType<typeof freshKey>>;
  let first: string;
  let second: string;

  beforeAll(async () => {
    key = await freshKey();
    const common = { exhibitId: ID, at, actor: ID };
    const digest = 'a'.repeat(64);
    first = await sealEntry(
      {
        ...common,
        previousLine: null,

        event: { type: 'saved', recordSha256: digest, sealSha256: digest },
      },
      key,
    );
    second = await sealEntry(
      {
        ...common,
        previousLine: first,

        event: { type: 'removed', reason: 'mistake' },
      },
      key,
    );
  });

  it('is a chain of canonical lines in the published shape', async () => {
    const [one, two] = [first, second].map((line) =>
      v.parse(CustodyEntrySchema, parseCanonical(utf8(line))),
    );
    expect(one).toMatchObject({ entry: 1, previousSha256: null, key: key.fingerprint });
    expect(two).toMatchObject({ entry: 2, previousSha256: await lineDigest(first) });
  });

  it('begins anew under another key, naming where the other log ended', async () => {
    const other = await freshKey();
    const line = await sealEntry(
      {
        exhibitId: ID,
        at,
        actor: ID,
        previousLine: second,
        event: { type: 'removed', reason: 'other' },
      },
      other,
    );
    expect(parseEntry(line)).toMatchObject({
      entry: 1,
      previousSha256: null,
      key: other.fingerprint,
      continues: { key: key.fingerprint, sha256: await lineDigest(second) },
    });
  });

  it('is signed entry by entry', async () => {
    const { signature, ...unsigned } = v.parse(CustodyEntrySchema, JSON.parse(second));
    const holds = (content: object): Promise<boolean> =>
      verifyDer(canonicalBytes(content), fromBase64(signature), key.publicKey);
    expect(await holds(unsigned)).toBe(true);
    expect(await holds({ ...unsigned, entry: 3 })).toBe(false);
  });
});
