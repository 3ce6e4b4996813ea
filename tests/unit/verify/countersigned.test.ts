/** A second signature over a package and over the first. Nobody makes them yet; they must be readable. */
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8, type Bytes } from '@/utils/evidence/bytes';
import { sha256Hex } from '@/utils/evidence/digest';
import { sealBytes } from '@/utils/evidence/seal';
import type { SealingKey } from '@/utils/evidence/signing';
import { buildManifest } from '@/utils/package/manifest';
import { freshKey } from '../evidence/keys';
import { sampleExhibit } from '../package/sample-exhibits';
import {
  brokenIn,
  entriesOf,
  packageOf,
  verifyBytes,
  withEntry,
  zipOf,
  type Entry,
} from './packages';

const MANIFEST = 'META-INF/ASiCManifest002.xml';
const SIGNATURE = 'META-INF/signature002.p7s';

let key: SealingKey;
let helper: SealingKey;
let entries: Entry[];

beforeAll(async () => {
  key = await freshKey();
  helper = await freshKey();
  entries = await entriesOf(await packageOf(key, [await sampleExhibit(key)]));
});

async function countersign(list: readonly Entry[], covered = list): Promise<Entry[]> {
  const references = await Promise.all(
    covered
      .filter(({ name }) => name !== 'mimetype')
      .map(async ({ name, bytes }) => ({
        path: name,
        mediaType: 'application/octet-stream',
        sha256: await sha256Hex(bytes),
      })),
  );
  const text = new TextDecoder().decode(buildManifest(references));
  // The reference to the signature, not the file of the first pair, which stands further on.
  const manifest = utf8(text.replace('signature001.p7s"/>', 'signature002.p7s"/>'));
  const signature = await sealBytes(manifest, helper, new Date('2026-11-21T09:00:00Z'));
  return [...list, { name: MANIFEST, bytes: manifest }, { name: SIGNATURE, bytes: signature }];
}

describe('a countersigned package', () => {
  it('is intact, and names both signers in order', async () => {
    const report = await verifyBytes(await zipOf(await countersign(entries)));
    expect(brokenIn(report)).toEqual([]);
    expect(report.signers.map(({ fingerprint }) => fingerprint)).toEqual([
      key.fingerprint,
      helper.fingerprint,
    ]);
  });

  it('is confirmed only when both keys are', async () => {
    const bytes = await zipOf(await countersign(entries));
    const verdict = async (keys: string[]): Promise<string> =>
      (await verifyBytes(bytes, keys)).verdict;
    expect(await verdict([key.fingerprint])).toBe('intact-key-unknown');
    expect(await verdict([helper.fingerprint])).toBe('intact-key-unknown');
    expect(await verdict([key.fingerprint, helper.fingerprint])).toBe('intact-key-confirmed');
  });

  it('must have the first pair covered by the second', async () => {
    const payload = entries.filter(({ name }) => !name.startsWith('META-INF/'));
    const report = await verifyBytes(await zipOf(await countersign(entries, payload)));
    expect(brokenIn(report)).toEqual([
      'entry-not-listed META-INF/ASiCManifest001.xml',
      'entry-not-listed META-INF/signature001.p7s',
    ]);
  });

  it.each<[string, string, (bytes: Bytes) => Bytes]>([
    [
      'META-INF/signature001.p7s',
      'entry-digest-differs META-INF/signature001.p7s',
      (bytes) => flip(bytes),
    ],
    ['report.html', 'entry-digest-differs report.html', (bytes) => flip(bytes)],
    [SIGNATURE, `signature-not-valid ${SIGNATURE}`, (bytes) => flip(bytes)],
    [MANIFEST, `signature-not-valid ${SIGNATURE}`, (bytes) => flip(bytes)],
  ])('with a byte of %s changed is broken', async (name, expected, change) => {
    const changed = withEntry(await countersign(entries), name, change);
    expect(brokenIn(await verifyBytes(await zipOf(changed)))).toContain(expected);
  });

  it.each<[string, string, (list: Entry[]) => Entry[]]>([
    ['half a pair', `signature-missing ${SIGNATURE}`, (list) => list.slice(0, -1)],
    ['the other half', `manifest-missing ${MANIFEST}`, (list) => list.toSpliced(-2, 1)],
    [
      'the second pair before the first',
      'entry-not-listed META-INF/ASiCManifest002.xml',
      (list) => [...list.slice(0, -4), ...list.slice(-2), ...list.slice(-4, -2)],
    ],
    [
      'signature before manifest',
      `entry-not-listed ${SIGNATURE}`,
      (list) => [...list.slice(0, -2), list.at(-1)!, list.at(-2)!],
    ],
    [
      'a number left out',
      'manifest-missing META-INF/ASiCManifest002.xml',
      (list) => list.map((entry) => ({ ...entry, name: entry.name.replace('002', '003') })),
    ],
    [
      'the number 999',
      'manifest-missing META-INF/ASiCManifest002.xml',
      (list) => list.map((entry) => ({ ...entry, name: entry.name.replace('002', '999') })),
    ],
  ])('with %s is broken', async (_name, expected, change) => {
    const changed = change(await countersign(entries));
    expect(brokenIn(await verifyBytes(await zipOf(changed)))).toContain(expected);
  });
});

function flip(bytes: Bytes): Bytes {
  const changed = bytes.slice();
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  return changed;
}
