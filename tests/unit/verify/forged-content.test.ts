/**
 * Packages that were signed anew after something sealed or logged was changed: by a
 * stranger with a fresh key, or by the signer. Container, signature and lists agree
 * again; what was sealed and logged at the save must still find the change.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '@/utils/evidence/bytes';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import type { SealingKey } from '@/utils/evidence/signing';
import { uuid } from '../package/sample-exhibits';
import {
  CUSTODY,
  FOLDER,
  NOTES,
  SCREEN,
  SEAL,
  VIEWER,
  forgedBy,
  prepareForgery,
  withDossier,
  withLines,
  withNotesOf,
  withRecord,
  withSealedRecord,
  withViewer,
} from './forgery';
import {
  brokenIn,
  remarksIn,
  signAnew,
  verifyBytes,
  withEntry,
  zipOf,
  type Entry,
} from './packages';

let key: SealingKey;
let stranger: SealingKey;
let entries: Entry[];

beforeAll(async () => {
  ({ key, stranger, entries } = await prepareForgery());
});

describe('signed anew and nothing else', () => {
  it('by the same key is the same', async () => {
    const report = await forgedBy(key, entries);
    expect(brokenIn(report)).toEqual([]);
  });

  it('by a stranger shows another key, and that the log does not tell of it', async () => {
    const report = await forgedBy(
      stranger,
      withDossier(entries, (dossier) => ({ ...dossier, packageId: uuid(77) })),
    );
    expect(brokenIn(report)).toEqual([]);
    expect(report.verdict).toBe('intact-key-unknown');
    expect(report.signers[0]?.fingerprint).toBe(stranger.fingerprint);
    expect(remarksIn(report)).toEqual(
      expect.arrayContaining([`signer-differs ${FOLDER}`, `export-not-logged ${CUSTODY}`]),
    );
  });

  it('by a stranger is not confirmed by the fingerprint of who sealed', async () => {
    const bytes = await zipOf(await signAnew(entries, stranger));
    expect((await verifyBytes(bytes, [key.fingerprint])).verdict).toBe('intact-key-unknown');
  });
});

describe('a changed', () => {
  const other = utf8('iets anders');
  it.each<[string, string, (list: Entry[]) => Entry[] | Promise<Entry[]>]>([
    [
      'picture',
      `artifact-digest-differs ${SCREEN}`,
      (list) => withEntry(list, SCREEN, () => other),
    ],
    [
      'record',
      `seal-not-valid ${SEAL}`,
      (list) => withRecord(list, (record) => ({ ...record, posts: [] })),
    ],
    [
      'part about the viewer',
      `viewer-digest-differs ${VIEWER}`,
      (list) => withViewer(list, (viewer) => ({ ...viewer, userAgent: '' })),
    ],
    [
      'note',
      `note-digest-differs ${NOTES}`,
      (list) => withNotesOf(list, (notes) => [{ ...notes[0], text: 'Niets gebeurd' }, notes[1]]),
    ],
    [
      'spelling of the notes',
      `notes-malformed ${NOTES}`,
      (list) => withEntry(list, NOTES, (bytes) => concatBytes(bytes, utf8('\n'))),
    ],
    [
      'line of the log',
      `custody-signature-not-valid ${CUSTODY}`,
      (list) =>
        withLines(list, (lines) =>
          lines.with(0, lines[0]!.replace(/"zone":"[^"]*"/, '"zone":"UTC"')),
        ),
    ],
    [
      'signature in the log',
      `custody-signature-not-valid ${CUSTODY}`,
      (list) =>
        withLines(list, (lines) =>
          lines.with(1, lines[1]!.replace(/"signature":"[^"]*"/, '"signature":"MAYCAQECAQE="')),
        ),
    ],
    [
      'spelling of the log',
      `custody-malformed ${CUSTODY}`,
      (list) => withLines(list, (lines) => lines.with(0, ` ${lines[0]!}`)),
    ],
    [
      'line end of the log',
      `custody-malformed ${CUSTODY}`,
      (list) => withEntry(list, CUSTODY, (bytes) => bytes.slice(0, -1)),
    ],
  ])('%s', async (_name, expected, change) => {
    for (const signer of [key, stranger]) {
      expect(brokenIn(await forgedBy(signer, await change(entries)))).toContain(expected);
    }
  });

  it('record that a stranger sealed again contradicts itself', async () => {
    const sealed = await withSealedRecord(entries, stranger, withText('Fijne dag'));
    expect(brokenIn(await forgedBy(stranger, sealed))).toEqual([
      `seal-key-differs ${SEAL}`,
      `custody-chain-broken ${CUSTODY}`,
      'sequence-differs exhibits/0002',
    ]);
  });

  it('record that a stranger sealed as its own does not fit its log', async () => {
    const sealed = await withSealedRecord(entries, stranger, (record) => ({
      ...record,
      sequence: { ...record.sequence, key: stranger.fingerprint },
    }));
    expect(brokenIn(await forgedBy(stranger, sealed))).toContain(`custody-chain-broken ${CUSTODY}`);
  });

  it('record that the holder sealed again does not fit its log nor the next record', async () => {
    const sealed = await withSealedRecord(entries, key, withText('Veel erger'));
    expect(brokenIn(await forgedBy(key, sealed))).toEqual([
      `custody-chain-broken ${CUSTODY}`,
      'sequence-differs exhibits/0002',
    ]);
  });
});

function withText(value: string) {
  return (record: EvidenceRecord) => ({
    ...record,
    posts: [{ ...record.posts[0], text: { value, source: 'dom' } }],
  });
}
