/** Packages that were signed anew after files were taken out, put in or exchanged. */
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '@/utils/evidence/bytes';
import { sha256Hex } from '@/utils/evidence/digest';
import type { SealingKey } from '@/utils/evidence/signing';
import { buildManifest } from '@/utils/package/manifest';
import { uuid } from '../package/sample-exhibits';
import {
  addFile,
  CUSTODY,
  exchange,
  FOLDER,
  forgedBy,
  NOTES,
  prepareForgery,
  RECORD,
  SCREEN,
  SEAL,
  VIEWER,
  withDossier,
  withFirst,
  withLines,
  withNotesOf,
} from './forgery';
import {
  brokenIn,
  remarksIn,
  signManifest,
  verifyBytes,
  withoutEntry,
  zipOf,
  type Entry,
} from './packages';

let key: SealingKey;
let entries: Entry[];

beforeAll(async () => {
  ({ key, entries } = await prepareForgery());
});

describe('something taken out', () => {
  it.each<[string, string, (list: Entry[]) => Entry[]]>([
    ['a picture', `artifact-missing ${SCREEN}`, (list) => withoutEntry(list, SCREEN)],
    [
      'the part about the viewer',
      `artifact-missing ${VIEWER}`,
      (list) => withoutEntry(list, VIEWER),
    ],
    ['the seal', `seal-missing ${SEAL}`, (list) => withoutEntry(list, SEAL)],
    ['the record', `record-malformed ${RECORD}`, (list) => withoutEntry(list, RECORD)],
    ['the log', `custody-malformed ${CUSTODY}`, (list) => withoutEntry(list, CUSTODY)],
    ['all notes', `notes-malformed ${NOTES}`, (list) => withoutEntry(list, NOTES)],
    ['one note', `note-missing ${NOTES}`, (list) => withNotesOf(list, (notes) => notes.slice(1))],
    [
      'a line in the middle of the log',
      `custody-chain-broken ${CUSTODY}`,
      (list) => withLines(list, (lines) => lines.toSpliced(1, 1)),
    ],
    [
      'the first line of the log',
      `custody-chain-broken ${CUSTODY}`,
      (list) => withLines(list, (lines) => lines.slice(1)),
    ],
    [
      'a note and its lines to the end of the log',
      `export-not-logged ${CUSTODY}`,
      (list) =>
        withLines(
          withNotesOf(list, () => []),
          (lines) => lines.slice(0, 1),
        ),
    ],
    ['the index', 'dossier-malformed dossier.json', (list) => withoutEntry(list, 'dossier.json')],
    [
      'an exhibit from the index',
      'dossier-differs exhibits/0002/record.json',
      (list) =>
        withDossier(list, (dossier) => ({
          ...dossier,
          exhibits: dossier.exhibits.slice(0, 1),
        })),
    ],
  ])('%s', async (_name, expected, change) => {
    expect(brokenIn(await forgedBy(key, change(entries)))).toContain(expected);
  });

  it('a picture, said to be removed although the log does not say so', async () => {
    const said = withFirst(withoutEntry(entries, SCREEN), () => ({
      leftOut: [{ name: 'screen.png', reason: 'removed' }],
    }));
    expect(brokenIn(await forgedBy(key, said))).toEqual([`removal-differs ${CUSTODY}`]);
  });

  it('a picture, said to be left out by choice: pixels never are', async () => {
    const said = withFirst(withoutEntry(entries, SCREEN), () => ({
      leftOut: [{ name: 'screen.png', reason: 'not-chosen' }],
    }));
    const report = await forgedBy(key, said);
    expect(brokenIn(report)).toEqual([`artifact-missing ${SCREEN}`]);
  });

  it('nothing, although it is said to be left out', async () => {
    expect(
      brokenIn(
        await forgedBy(
          key,
          withFirst(entries, () => ({ leftOut: [{ name: 'screen.png', reason: 'not-chosen' }] })),
        ),
      ),
    ).toEqual([`removal-differs ${SCREEN}`]);
    expect(
      brokenIn(
        await forgedBy(
          key,
          withFirst(entries, () => ({ leftOut: [{ name: 'other.png', reason: 'not-chosen' }] })),
        ),
      ),
    ).toEqual([`dossier-differs ${FOLDER}`]);
  });

  it('a whole exhibit shows as a gap when a later one is there', async () => {
    const rest = withDossier(
      entries.filter(({ name }) => !name.startsWith(FOLDER)),
      (dossier) => ({ ...dossier, exhibits: dossier.exhibits.slice(1) }),
    );
    const report = await forgedBy(key, rest);
    expect(brokenIn(report)).toEqual([]);
    expect(remarksIn(report)).toContain('sequence-gap exhibits/0002');
  });
});

describe('something put in or exchanged', () => {
  it.each<[string, string, (list: Entry[]) => Entry[]]>([
    [
      'a file in the folder',
      `artifact-not-in-record ${FOLDER}/extra.png`,
      (list) => addFile(list, `${FOLDER}/extra.png`),
    ],
    [
      'a file in a folder in the folder',
      `artifact-not-in-record ${FOLDER}/more/screen.png`,
      (list) => addFile(list, `${FOLDER}/more/screen.png`),
    ],
    [
      'a folder that the index does not name',
      'dossier-differs exhibits/0003/screen.png',
      (list) => addFile(list, 'exhibits/0003/screen.png'),
    ],
    [
      'a note',
      `note-not-in-log ${NOTES}`,
      (list) => withNotesOf(list, (notes) => [...notes, { ...notes[0], id: uuid(300) }]),
    ],
    [
      'a note twice',
      `notes-malformed ${NOTES}`,
      (list) => withNotesOf(list, (notes) => [...notes, notes[0]]),
    ],
    [
      'the notes of the other exhibit',
      `notes-malformed ${NOTES}`,
      (list) => exchange(list, 'notes.json'),
    ],
    [
      'the log of the other exhibit',
      `custody-chain-broken ${CUSTODY}`,
      (list) => exchange(list, 'custody.jsonl'),
    ],
    [
      'the seal of the other exhibit',
      `seal-not-valid ${SEAL}`,
      (list) => exchange(list, 'seal.p7s'),
    ],
    [
      'the record of the other exhibit',
      `seal-not-valid ${SEAL}`,
      (list) => exchange(list, 'record.json'),
    ],
    [
      'the viewer of the other exhibit',
      `viewer-digest-differs ${VIEWER}`,
      (list) => exchange(list, 'viewer.json'),
    ],
    [
      'lines of the log in another order',
      `custody-chain-broken ${CUSTODY}`,
      (list) => withLines(list, (lines) => [lines[0]!, lines[2]!, lines[1]!, ...lines.slice(3)]),
    ],
    [
      'a line of the log twice',
      `custody-chain-broken ${CUSTODY}`,
      (list) => withLines(list, (lines) => lines.toSpliced(1, 0, lines[1]!)),
    ],
    [
      'an exhibit twice in the index',
      'dossier-differs dossier.json',
      (list) =>
        withDossier(list, (dossier) => ({
          ...dossier,
          exhibits: [...dossier.exhibits, dossier.exhibits[0]],
        })),
    ],
  ])('%s', async (_name, expected, change) => {
    expect(brokenIn(await forgedBy(key, change(entries)))).toContain(expected);
  });

  it('a whole exhibit under another number in the package is said by the index only', async () => {
    const swapped = entries.map(({ name, bytes }) => ({
      name: name.replace(
        /^exhibits\/000([12])/,
        (_all, at: string) => `exhibits/000${3 - Number(at)}`,
      ),
      bytes,
    }));
    expect(brokenIn(await forgedBy(key, swapped))).toEqual(['dossier-differs dossier.json']);
  });

  it('a file that nobody knows at the top is said', async () => {
    const report = await forgedBy(key, addFile(entries, 'read-me-first.txt'));
    expect(brokenIn(report)).toEqual([]);
    expect(remarksIn(report)).toContain('entry-not-known read-me-first.txt');
  });
});

it('a file that is signed, but that SHA256SUMS does not name, is found', async () => {
  const payload = entries.filter(({ name }) => !name.startsWith('META-INF/'));
  const late = [...payload, { name: 'late.txt', bytes: utf8('erbij') }];
  const references = await Promise.all(
    late.slice(1).map(async ({ name, bytes }) => ({
      path: name,
      mediaType: 'text/plain',
      sha256: await sha256Hex(bytes),
    })),
  );
  const signed = [...late, ...(await signManifest(buildManifest(references), key))];
  expect(brokenIn(await verifyBytes(await zipOf(signed)))).toEqual(['sums-differ SHA256SUMS']);
});
