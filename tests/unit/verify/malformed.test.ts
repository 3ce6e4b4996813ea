/** Containers that no honest program makes, each by its name. What is signed in them is intact. */
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes, utf8, type Bytes } from '@/utils/evidence/bytes';
import type { PackageSource } from '@/utils/verify/package-source';
import { verifyPackage } from '@/utils/verify/verify-package';
import { nodeHashing } from '../../../scripts/verify/file-source';
import { freshKey } from '../evidence/keys';
import { sampleExhibit } from '../package/sample-exhibits';
import { brokenIn, entriesOf, smallPackageOf, verifyBytes, zipOf, type Entry } from './packages';
import { buildRawZip, little, type RawEntry, type RawZip } from './raw-zip';

let intact: Bytes;
let entries: Entry[];

beforeAll(async () => {
  const key = await freshKey();
  intact = await smallPackageOf(key, [await sampleExhibit(key)]);
  entries = await entriesOf(intact);
});

const REPORT = 1;
const HIDDEN = utf8('hidden');

/** The package with one raw entry changed. */
function withReport(change: Partial<RawEntry>): RawEntry[] {
  return entries.map((entry, at) => (at === REPORT ? { ...entry, ...change } : entry));
}

const codesOf = async (bytes: Bytes): Promise<string[]> => brokenIn(await verifyBytes(bytes));

it('starts from a writer that makes our layout when it is told nothing else', () => {
  expect(buildRawZip(entries)).toEqual(intact);
});

describe('headers that say more, or something else', () => {
  it.each<[string, string, Partial<RawEntry>]>([
    ['a compressed entry', 'container-not-stored report.html', { method: 8 }],
    ['an entry that calls itself encrypted', 'container-header-mismatch report.html', { flags: 1 }],
    [
      'a data descriptor',
      'container-header-mismatch report.html',
      { flags: 8, behind: little([4, 0x08074b50], [4, 0], [4, 15], [4, 15]) },
    ],
    ['a name that claims to be UTF-8', 'container-header-mismatch report.html', { flags: 0x800 }],
    [
      'an extra field',
      'container-header-mismatch report.html',
      { extra: little([2, 0x7075], [2, 2], [2, 1]) },
    ],
    [
      'an extra field in the local header only',
      'container-header-mismatch report.html',
      { extra: little([2, 0x7075], [2, 2], [2, 1]), centralExtra: new Uint8Array() },
    ],
    [
      'an extra field in the directory only',
      'container-header-mismatch report.html',
      { extra: new Uint8Array(), centralExtra: HIDDEN },
    ],
    ['a comment on an entry', 'container-header-mismatch report.html', { comment: HIDDEN }],
    ['another time of a file', 'container-header-mismatch report.html', { date: 0x5d74 }],
    [
      'attributes that make it a link',
      'container-header-mismatch report.html',
      { externalAttributes: 0xa1ff0000 },
    ],
    [
      'another name in the local header',
      'container-header-mismatch report.html',
      { localName: 'other.html1' },
    ],
    ['another size in the local header', 'container-header-mismatch report.html', { localSize: 1 }],
    [
      'another CRC-32 in the local header',
      'container-header-mismatch report.html',
      { localCrc32: 1 },
    ],
    ['the same wrong CRC-32 in both headers', 'crc-differs report.html', { crc32: 1 }],
    [
      'a ZIP64 size',
      'container-malformed report.html',
      { localSize: 0xffffffff, centralSize: 0xffffffff },
    ],
    [
      'a size that runs over the next entry',
      'container-header-mismatch VERIFY.txt',
      { localSize: 60, centralSize: 60 },
    ],
    [
      'a size that runs over the directory',
      'container-malformed report.html',
      { localSize: 1e9, centralSize: 1e9 },
    ],
    [
      'bytes before an entry that nothing tells of',
      'container-hidden-bytes report.html',
      { before: HIDDEN },
    ],
    [
      'bytes behind an entry that nothing tells of',
      'container-hidden-bytes VERIFY.txt',
      { behind: HIDDEN },
    ],
  ])('%s', async (_name, expected, change) => {
    expect(await codesOf(buildRawZip(withReport(change)))).toContain(expected);
  });

  it('an entry that the directory does not name', async () => {
    const hidden = [...entries, { name: 'evil.html', bytes: HIDDEN, unlisted: true }];
    expect(await codesOf(buildRawZip(hidden))).toEqual(['container-hidden-bytes']);
  });

  it('an entry that only the directory names', async () => {
    const ghost = [...entries, { name: 'ghost.html', bytes: new Uint8Array(), onlyListed: true }];
    expect(await codesOf(buildRawZip(ghost))).toEqual([
      'container-header-mismatch ghost.html',
      'entry-not-listed ghost.html',
      'sums-differ SHA256SUMS',
    ]);
  });

  it('two names for the same bytes', async () => {
    const twice = [
      ...entries,
      { ...entries[REPORT]!, name: 'copy.html', onlyListed: true, offset: 77 },
    ];
    expect(await codesOf(buildRawZip(twice))).toEqual([
      'container-header-mismatch copy.html',
      'entry-not-listed copy.html',
      'sums-differ SHA256SUMS',
    ]);
  });

  it('two contents for one name: one for us and one for others', async () => {
    const [mimetype, report, ...rest] = entries;
    const other = { ...report!, bytes: HIDDEN, unlisted: true };
    expect(await codesOf(buildRawZip([mimetype!, other, report!, ...rest]))).toEqual([
      'container-hidden-bytes report.html',
    ]);
  });
});

it('bytes before the first entry, every offset corrected', async () => {
  const [mimetype, ...rest] = entries;
  const found = await codesOf(buildRawZip([{ ...mimetype!, before: HIDDEN }, ...rest]));
  expect(found).toEqual(['container-hidden-bytes mimetype']);
});

describe('a container around the entries that is not ours', () => {
  it.each<[string, string, RawZip]>([
    [
      'bytes before the first entry, as an unpacking program has',
      'container-hidden-bytes',
      { prefix: HIDDEN },
    ],
    ['bytes behind the end', 'container-trailing-bytes', { trailing: HIDDEN }],
    ['a comment at the end', 'container-trailing-bytes', { comment: HIDDEN }],
    ['bytes before the directory', 'container-hidden-bytes', { beforeDirectory: HIDDEN }],
    ['bytes in the directory', 'container-hidden-bytes', { inDirectory: HIDDEN }],
    [
      'bytes before the end record, as ZIP64 has',
      'container-hidden-bytes',
      { beforeEnd: little([4, 0x07064b50], [4, 0], [4, 0], [4, 0], [4, 1]) },
    ],
    ['a second disk', 'container-header-mismatch', { disk: 1 }],
    ['fewer entries than there are', 'container-hidden-bytes', { entryCount: 3 }],
    ['more entries than there are', 'container-malformed', { entryCount: 900 }],
    ['more entries than a package may have', 'container-too-many-entries', { entryCount: 1001 }],
    ['65,535 entries', 'container-too-many-entries', { entryCount: 65_535 }],
    ['a directory of 4 GB', 'container-malformed', { directorySize: 0xffffffff }],
    ['a directory behind the end', 'container-malformed', { directoryOffset: 0xfffffff0 }],
    ['a directory that begins too early', 'container-hidden-bytes', { directoryOffset: 0 }],
    ['no directory at all', 'container-malformed', { directorySize: 0, entryCount: 12 }],
  ])('%s', async (_name, expected, zip) => {
    expect(await codesOf(buildRawZip(entries, zip))).toContain(expected);
  });

  it('two packages behind one another: which one is seen depends on the program', async () => {
    const other = await zipOf([{ name: 'mimetype', bytes: HIDDEN }]);
    expect(await codesOf(concatBytes(other, intact))).toContain('container-hidden-bytes');
    expect(await codesOf(concatBytes(intact, other))).toContain('container-hidden-bytes');
  });
});

describe('names that could be unpacked elsewhere, or differently by two programs', () => {
  it.each([
    '../evil.html',
    'exhibits/../../evil.html',
    '/etc/passwd',
    'C:/evil.html',
    'exhibits\\0001\\record.json',
    'exhibits//record.json',
    'exhibits/',
    './report.html',
    'report.html.',
    'report.html\0.txt',
    'verslag-\u00e9.html',
    '\u202ereport.html',
    '.hidden',
    '',
  ])('%j', async (name) => {
    await expectRefused(name);
  });

  it.each([201, 301, 60_001])('of %d characters', async (length) => {
    await expectRefused('a/'.repeat(length).slice(0, length));
  });

  async function expectRefused(name: string): Promise<void> {
    const found = await codesOf(buildRawZip([...entries, { name, bytes: HIDDEN }]));
    const codes = found.map((line) => line.split(' ')[0]);
    expect(codes).toContain('container-name-not-allowed');
  }

  it('a file that is a folder as well', async () => {
    const found = await codesOf(buildRawZip([...entries, { name: 'exhibits', bytes: HIDDEN }]));
    expect(found).toContain('container-name-not-allowed exhibits');
  });
});

describe('files that are no package', () => {
  const nothing = new Uint8Array();
  it.each<[string, Bytes]>([
    ['an empty file', nothing],
    ['a text', utf8('Geachte heer, mevrouw')],
    ['an empty ZIP', buildRawZip([])],
    ['a ZIP of something else', buildRawZip([{ name: 'photo.jpg', bytes: HIDDEN }])],
    ['an end record alone', little([4, 0x06054b50], [4, 0], [4, 0], [4, 0], [4, 0], [2, 0])],
    ['zeros', new Uint8Array(100_000)],
  ])('%s', async (_name, bytes) => {
    await expect(verifyBytes(bytes)).rejects.toMatchObject({ code: 'not-a-package' });
  });

  it('but a package that was cut off is one, and broken', async () => {
    expect(await codesOf(intact.slice(0, -1))).toEqual(['container-malformed']);
  });
});

describe('bounds', () => {
  it('reads a hostile file of 4 GB no further than its end record claims to be true', async () => {
    const reads: number[] = [];
    const end = little([4, 0x06054b50], [4, 0], [2, 1000], [2, 1000], [4, 240_000], [4, 0], [2, 0]);
    const source: PackageSource = {
      size: 2 ** 32,
      read: (offset, length) => {
        reads.push(length);
        const bytes = new Uint8Array(length);
        if (offset + length === 2 ** 32) bytes.set(end, length - end.length);
        return Promise.resolve(bytes);
      },
    };
    await expect(
      verifyPackage(source, { confirmedFingerprints: [] }, nodeHashing),
    ).rejects.toMatchObject({ code: 'not-a-package' });
    expect(reads.length).toBeLessThan(5);
    expect(Math.max(...reads)).toBeLessThan(300_000);
  });

  it('keeps the report short however much is wrong', async () => {
    const many = Array.from({ length: 900 }, (_, at) => ({
      name: `evil-${at}`,
      bytes: HIDDEN,
      date: 1,
    }));
    const report = await verifyBytes(buildRawZip([...entries, ...many]));
    expect(report.verdict).toBe('broken');
    expect(report.findings.length).toBeLessThanOrEqual(1002);
    expect(report.findings.map(({ code }) => code)).toContain('more-findings');
  });

  it('shows no control characters of a hostile name', async () => {
    const report = await verifyBytes(
      buildRawZip([...entries, { name: '\u001b[2Jevil\u202e', bytes: HIDDEN }]),
    );
    expect(JSON.stringify(report.findings)).not.toMatch(/\\u00|\p{Cf}/u);
  });
});
