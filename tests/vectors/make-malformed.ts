/** Makes tests/vectors/malformed anew: small packages, each with one thing done to it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { concatBytes, utf8, type Bytes } from '@/utils/evidence/bytes';
import { freshKey } from '../unit/evidence/keys';
import { sampleExhibit } from '../unit/package/sample-exhibits';
import {
  brokenIn,
  entriesOf,
  signAnew,
  smallPackageOf,
  verifyBytes,
  withEntry,
  withoutEntry,
  zipOf,
  type Entry,
} from '../unit/verify/packages';
import { buildRawZip, little, type RawEntry } from '../unit/verify/raw-zip';

const FOLDER = join(import.meta.dirname, 'malformed');
const SCREEN = 'exhibits/0001/screen.png';
const HIDDEN = utf8('hidden');

const key = await freshKey();
const stranger = await freshKey();
const intact = await smallPackageOf(key, [await sampleExhibit(key)]);
const entries = await entriesOf(intact);

function raw(name: string, change: Partial<RawEntry>): Bytes {
  return buildRawZip(
    entries.map((entry) => (entry.name === name ? { ...entry, ...change } : entry)),
  );
}

function flip(bytes: Bytes): Bytes {
  return concatBytes(Uint8Array.of((bytes[0] ?? 0) ^ 1), bytes.subarray(1));
}

const added: Entry = { name: 'added.txt', bytes: HIDDEN };
const [mimetype, report, instructions, ...rest] = entries as [Entry, Entry, Entry, ...Entry[]];

const PACKAGES: Readonly<Record<string, Bytes>> = {
  'picture-changed': await zipOf(withEntry(entries, SCREEN, flip)),
  'picture-changed-signed-anew': await zipOf(
    await signAnew(withEntry(entries, SCREEN, flip), stranger),
  ),
  'signature-changed': await zipOf(withEntry(entries, 'META-INF/signature001.p7s', flip)),
  'manifest-changed': await zipOf(
    withEntry(entries, 'META-INF/ASiCManifest001.xml', (bytes) => concatBytes(bytes, utf8(' '))),
  ),
  'entry-added': await zipOf([...entries, added]),
  'entry-removed': await zipOf(withoutEntry(entries, 'report.html')),
  'entry-twice': buildRawZip([...entries, { name: 'report.html', bytes: HIDDEN }]),
  'entries-swapped': await zipOf([mimetype, instructions, report, ...rest]),
  'entry-not-in-directory': buildRawZip([...entries, { ...added, unlisted: true }]),
  'entry-outside-folder': buildRawZip([...entries, { ...added, name: '../added.txt' }]),
  'name-differs-in-local-header': raw('report.html', { localName: 'rapport.htm' }),
  'data-descriptor': raw('report.html', {
    flags: 8,
    behind: little([4, 0x08074b50], [4, 0], [4, 15], [4, 15]),
  }),
  'extra-field': raw('report.html', { extra: little([2, 0x7075], [2, 2], [2, 1]) }),
  'bytes-before': concatBytes(HIDDEN, intact),
  'bytes-between': raw('report.html', { before: HIDDEN }),
  'bytes-behind': concatBytes(intact, HIDDEN),
  'cut-off': intact.slice(0, -1000),
};

mkdirSync(FOLDER, { recursive: true });
const expected: Record<string, string[]> = {};
for (const [name, bytes] of Object.entries(PACKAGES)) {
  writeFileSync(join(FOLDER, `${name}.zip`), bytes);
  expected[`${name}.zip`] = brokenIn(await verifyBytes(bytes));
}
writeFileSync(join(FOLDER, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
