/** What a key could seal about an added file, and a verifier must not believe. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import type { SealingKey } from '@/utils/evidence/signing';
import { createCoDocument } from '@/utils/services/co-document';
import { madeJpeg } from '../../support/made-files';
import { PACKAGE_ID } from '../package/sample-exhibits';
import { addTo } from '../services/added-files';
import { createWorld } from '../services/world';
import { FOLDER, forgedBy, prepareForgery, RECORD, withRecordAnew } from './forgery';
import {
  brokenIn,
  entriesOf,
  packageOf,
  remarksIn,
  verifyBytes,
  withEntry,
  withoutEntry,
  zipOf,
  type Entry,
} from './packages';

const FILE = `${FOLDER}/file.jpg`;
let key: SealingKey;
let entries: Entry[];

beforeAll(async () => {
  const world = createWorld();
  const { exhibitId } = await addTo(world, madeJpeg({ taken: '2026:11:03 14:22:05' }));
  const prepared = { type: 'export-prepared', packageId: PACKAGE_ID } as const;
  await createCoDocument(world).logForKept([exhibitId], prepared);
  const exhibit = (await world.store.loadExhibit(exhibitId))!;
  ({ key } = (await world.store.loadKeyChain())!);
  entries = await entriesOf(await packageOf(key, [exhibit]));
});

type Change = (record: EvidenceRecord) => object;
const about =
  (change: (supplied: object) => object): Change =>
  (record) => ({
    ...record,
    supplied: change(record.supplied ?? {}),
  });
const file =
  (change: object): Change =>
  (record) => ({
    ...record,
    artifacts: [{ ...record.artifacts[0], ...change }],
  });
const without =
  (name: string): Change =>
  (record) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

describe('a package with an added file', () => {
  it('holds, and its log tells of the preparation', async () => {
    const report = await verifyBytes(await zipOf(entries));
    expect(brokenIn(report)).toEqual([]);
    expect(remarksIn(report)).toEqual([`viewer-left-out ${FOLDER}/viewer.json`]);
  });

  it('does not hold with another file in its place, nor without it', async () => {
    const other = withEntry(entries, FILE, () => madeJpeg({ taken: '2026:11:04 14:22:05' }));
    expect(brokenIn(await forgedBy(key, other))).toContain(`artifact-digest-differs ${FILE}`);
    expect(brokenIn(await forgedBy(key, withoutEntry(entries, FILE)))).toContain(
      `artifact-missing ${FILE}`,
    );
  });
});

describe('a record of an added file that is sealed, but', () => {
  it.each<[string, Change]>([
    ['calls itself a page', (record) => ({ ...record, kind: 'page' })],
    ['calls itself a recording', (record) => ({ ...record, kind: 'recording' })],
    ['says nothing of the file', without('supplied')],
    ['names another file', about((supplied) => ({ ...supplied, artifact: 'file.png' }))],
    ['has a name of another type', file({ mediaType: 'text/html' })],
    ['has a type of its own', file({ mediaType: 'image/svg+xml' })],
    ['says that the screen showed it', file({ method: 'shown-on-screen' })],
    [
      'was saved by a click',
      (record) => ({ ...record, saved: { ...record.saved, trigger: 'toolbar' } }),
    ],
    [
      'has an address',
      (record) => ({
        ...record,
        page: { address: { value: 'https://x.com/', source: 'browser' } },
      }),
    ],
    ['has a post', (record) => ({ ...record, posts: [{}], subject: 0 })],
    ['has pictures of a whole page', (record) => ({ ...record, longPictures: [] })],
    [
      'has two files',
      (record) => ({
        ...record,
        artifacts: [record.artifacts[0], { ...record.artifacts[0], name: 'file.png' }],
      }),
    ],
  ])('%s', async (_, change) => {
    const changed = await withRecordAnew(entries, key, change);
    expect(brokenIn(await forgedBy(key, changed))).toContain(`supplied-differs ${RECORD}`);
  });

  it.each<[string, Change]>([
    [
      'claims a time that is none',
      about((supplied) => ({
        ...supplied,
        claimedTimes: [{ what: 'picture-taken', value: 'gisteren', source: 'file' }],
      })),
    ],
    [
      'claims a time of an unknown kind',
      about((supplied) => ({
        ...supplied,
        claimedTimes: [{ what: 'seen', value: '2026-11-03T14:22:05', source: 'file' }],
      })),
    ],
    ['was handed over in an unknown way', about((supplied) => ({ ...supplied, via: 'found' }))],
    ['has a name without a source', about((supplied) => ({ ...supplied, name: { value: 'x' } }))],
  ])('%s', async (_, change) => {
    const changed = await withRecordAnew(entries, key, change);
    expect(brokenIn(await forgedBy(key, changed))).toContain(`record-malformed ${RECORD}`);
  });
});

it('a page that says something of an added file does not hold', async () => {
  const forgery = await prepareForgery();
  for (const change of [
    (record: EvidenceRecord) => ({
      ...record,
      supplied: { artifact: 'screen.png', via: 'picker', claimedTimes: [] },
    }),
    (record: EvidenceRecord) => ({
      ...record,
      artifacts: record.artifacts.map((artifact) => ({ ...artifact, role: 'supplied-file' })),
    }),
    (record: EvidenceRecord) => ({ ...record, kind: 'file' }),
  ]) {
    const changed = await withRecordAnew(forgery.entries, forgery.key, change);
    expect(brokenIn(await forgedBy(forgery.key, changed))).toContain(`supplied-differs ${RECORD}`);
  }
});
