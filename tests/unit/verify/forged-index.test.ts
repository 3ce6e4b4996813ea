/** Indexes that say something else than the files, signed with them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '@/utils/evidence/bytes';
import type { Dossier, DossierExhibit } from '@/utils/evidence/dossier-schema';
import type { SealingKey } from '@/utils/evidence/signing';
import { uuid } from '../package/sample-exhibits';
import { DOSSIER, FOLDER, prepareForgery, RECORD, withDossier, withFirst } from './forgery';
import { brokenIn, signAsIs, verifyBytes, withEntry, zipOf, type Entry } from './packages';

let key: SealingKey;
let entries: Entry[];

beforeAll(async () => {
  ({ key, entries } = await prepareForgery());
});

async function said(changed: readonly Entry[]): Promise<string[]> {
  return brokenIn(await verifyBytes(await zipOf(await signAsIs(changed, key))));
}

const OTHER = '0'.repeat(64);

describe('an index that lies of an exhibit', () => {
  it.each<[string, Partial<DossierExhibit>]>([
    ['id', { exhibitId: uuid(9) }],
    ['number', { number: 9 }],
    ['key', { key: OTHER }],
    ['record', { recordSha256: OTHER }],
    ['seal', { sealSha256: OTHER }],
  ])('about its %s', async (_name, change) => {
    expect(await said(withFirst(entries, () => change))).toEqual([`dossier-differs ${DOSSIER}`]);
  });

  it('by holding none', async () => {
    const none = entries.filter(({ name }) => !name.startsWith('exhibits/'));
    expect(await said(withDossier(none, (dossier) => ({ ...dossier, exhibits: [] })))).toEqual([
      `dossier-differs ${DOSSIER}`,
    ]);
  });

  it('by leaving out one file for two reasons', async () => {
    const leftOut = ['removed', 'not-chosen'].map((reason) => ({ name: 'screen.png', reason }));
    expect(await said(withFirst(entries, () => ({ leftOut })))).toContain(
      `dossier-differs ${DOSSIER}`,
    );
  });

  it.each<
    [
      string,
      string,
      (files: DossierExhibit['files'], others: DossierExhibit['files']) => DossierExhibit['files'],
    ]
  >([
    ['about its size', RECORD, (files) => files.with(0, { ...files[0]!, size: 1 })],
    ['about its digest', RECORD, (files) => files.with(0, { ...files[0]!, sha256: OTHER })],
    ['by not naming it', RECORD, (files) => files.slice(1)],
    ['by naming it twice', RECORD, (files) => [...files, files[0]!]],
    [
      'by naming one of another folder',
      'exhibits/0002/record.json',
      (files, others) => [...files, others[0]!],
    ],
    [
      'by naming one that is not there',
      `${FOLDER}/none.png`,
      (files) => [...files, { ...files[0]!, path: `${FOLDER}/none.png` }],
    ],
  ])('of a file, %s', async (_name, where, change) => {
    const lying = withFirst(entries, (first, second) => ({
      files: change(first.files, second.files),
    }));
    expect(await said(lying)).toContain(`dossier-differs ${where}`);
  });
});

describe('an index that lies of the package', () => {
  it.each<[string, string, (dossier: Dossier) => object]>([
    ['key', 'dossier-differs', ({ key: own }) => ({ key: { ...own, fingerprint: OTHER } })],
    [
      'certificate',
      'dossier-differs',
      ({ key: own }) => ({ key: { ...own, certificate: 'AA==' } }),
    ],
    ['version', 'dossier-malformed', () => ({ version: 2 })],
  ])('about its %s', async (_name, code, change) => {
    const lying = withDossier(entries, (dossier) => ({ ...dossier, ...change(dossier) }));
    expect(await said(lying)).toContain(`${code} ${DOSSIER}`);
  });

  it('in a spelling that two readers could read differently', async () => {
    const twice = withEntry(entries, DOSSIER, (bytes) =>
      concatBytes(utf8('{"packageId":"x",'), bytes.subarray(1)),
    );
    expect(await said(twice)).toContain(`dossier-malformed ${DOSSIER}`);
  });
});
