/** Logs that somebody went on with, and clocks that went back. */
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalBytes } from '@/utils/evidence/canonical-json';
import { sealEntry } from '@/utils/evidence/custody';
import type { CustodyEntry } from '@/utils/evidence/custody-schema';
import type { SealingKey } from '@/utils/evidence/signing';
import { ACTOR, instant, PACKAGE_ID, uuid } from '../package/sample-exhibits';
import { CUSTODY, forgedBy, linesOf, prepareForgery, withLines, withNotesOf } from './forgery';
import { brokenIn, remarksIn, signAnew, verifyBytes, zipOf, type Entry } from './packages';

let key: SealingKey;
let stranger: SealingKey;
let entries: Entry[];

beforeAll(async () => {
  ({ key, stranger, entries } = await prepareForgery());
});

describe('a line that a stranger adds to the log', () => {
  const grow = async (
    change: (line: CustodyEntry) => object = (line) => line,
  ): Promise<Entry[]> => {
    const lines = linesOf(entries);
    const added = await sealEntry(
      {
        exhibitId: uuid(1),
        previousLine: lines.at(-1)!,
        at: instant(9_000_000),
        actor: ACTOR,
        event: { type: 'subject-chosen', subject: null },
      },
      stranger,
    );
    const line = new TextDecoder().decode(
      canonicalBytes(change(JSON.parse(added) as CustodyEntry)),
    );
    return withLines(entries, (all) => [...all, line]);
  };

  it('is said to be by another key, and confirms nothing', async () => {
    const byStranger = await zipOf(await signAnew(await grow(), stranger));
    const report = await verifyBytes(byStranger, [key.fingerprint]);
    expect(brokenIn(report)).toEqual([]);
    expect(remarksIn(report)).toContain(`custody-other-key ${CUSTODY}`);
    expect(report.verdict).toBe('intact-key-unknown');
  });

  it('is not vouched for by a fingerprint whose key is not there', async () => {
    const bySigner = await zipOf(await signAnew(await grow(), key));
    const report = await verifyBytes(bySigner, [key.fingerprint, stranger.fingerprint]);
    expect(remarksIn(report)).toContain(`custody-other-key ${CUSTODY}`);
    expect(report.verdict).toBe('intact-key-unknown');
  });

  it.each<[string, (line: CustodyEntry) => object, string]>([
    [
      'under the name of the sealing key',
      (line) => ({ ...line, key: key.fingerprint }),
      'custody-chain-broken',
    ],
    [
      'that does not name the log it continues',
      ({ continues: _, ...line }) => line,
      'custody-chain-broken',
    ],
    [
      'that names another end of the log',
      (line) => ({ ...line, continues: { ...line.continues, sha256: '0'.repeat(64) } }),
      'custody-chain-broken',
    ],
    ['with a number of its own', (line) => ({ ...line, entry: 9 }), 'custody-chain-broken'],
    ['for another exhibit', (line) => ({ ...line, exhibitId: uuid(2) }), 'custody-chain-broken'],
    [
      'and changes after signing',
      (line) => ({ ...line, actor: uuid(5) }),
      'custody-signature-not-valid',
    ],
  ])('%s is found', async (_name, change, code) => {
    expect(brokenIn(await forgedBy(stranger, await grow(change)))).toContain(`${code} ${CUSTODY}`);
  });
});

it('says that the clock went back, without calling it broken', async () => {
  const exhibitId = uuid(1);
  const [saved] = linesOf(entries);
  const later = { exhibitId, actor: ACTOR, previousLine: saved!, at: instant(-60_000) };
  const event = { type: 'export-prepared' as const, packageId: PACKAGE_ID };
  const line = await sealEntry({ ...later, event }, key);
  const changed = withLines(
    withNotesOf(entries, () => []),
    () => [saved!, line],
  );
  const report = await forgedBy(key, changed);
  expect(brokenIn(report)).toEqual([]);
  expect(remarksIn(report)).toContain(`custody-clock-set-back ${CUSTODY}`);
});
