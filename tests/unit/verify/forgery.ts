/**
 * What forging a package takes: one with everything in it, ways to change each part,
 * and a signature that agrees with the change again.
 */
import { utf8, type Bytes } from '@/utils/evidence/bytes';
import { canonicalBytes } from '@/utils/evidence/canonical-json';
import type { Added, CustodyEntry, NotesFile } from '@/utils/evidence/custody-schema';
import { sealEntry } from '@/utils/evidence/custody';
import { sha256Hex } from '@/utils/evidence/digest';
import type { Dossier, DossierExhibit } from '@/utils/evidence/dossier-schema';
import type { EvidenceRecord, Viewer } from '@/utils/evidence/record-schema';
import { sealBytes } from '@/utils/evidence/seal';
import type { SealingKey } from '@/utils/evidence/signing';
import type { VerificationReport } from '@/utils/verify/report';
import { freshKey } from '../evidence/keys';
import { ACTOR, instant, sampleExhibit, uuid } from '../package/sample-exhibits';
import {
  entriesOf,
  jsonOf,
  packageOf,
  signAnew,
  verifyBytes,
  withEntry,
  zipOf,
  type Entry,
} from './packages';

export const FOLDER = 'exhibits/0001';
export const RECORD = `${FOLDER}/record.json`;
export const SEAL = `${FOLDER}/seal.p7s`;
export const SCREEN = `${FOLDER}/screen.png`;
export const VIEWER = `${FOLDER}/viewer.json`;
export const NOTES = `${FOLDER}/notes.json`;
export const CUSTODY = `${FOLDER}/custody.jsonl`;
export const DOSSIER = 'dossier.json';

/** The second that the record of a sample says. */
export const SEALED_AT = new Date('2026-11-20T14:03:22Z');

export type Change = (list: Entry[]) => Entry[];

export interface Forgery {
  /** Sealed and signed everything. */
  readonly key: SealingKey;
  /** Did not. */
  readonly stranger: SealingKey;
  /** One exhibit with notes and everything in it, then a second. */
  readonly entries: Entry[];
}

export async function prepareForgery(): Promise<Forgery> {
  const key = await freshKey();
  const first = await sampleExhibit(key, { added: notes() });
  const second = await sampleExhibit(key, { number: 2, previousSealSha256: first.sealSha256 });
  const choice = { language: 'nl' as const, includeViewer: true, includeWholePage: true };
  const entries = await entriesOf(await packageOf(key, [first, second], { choice }));
  return { key, stranger: await freshKey(), entries };
}

function notes(): Added[] {
  const common = { actor: ACTOR, salt: `${'B'.repeat(43)}=` };
  return [
    { kind: 'note', id: uuid(101), at: instant(60_500), ...common, text: 'Zij was thuis' },
    {
      kind: 'correction',
      id: uuid(102),
      at: instant(120_500),
      ...common,
      pointer: '/posts/0/author/name',
      was: 'Storm van Recht',
      value: 'Y',
    },
  ];
}

/** What is said of the entries, signed anew. */
export async function forgedBy(
  signer: SealingKey,
  changed: readonly Entry[],
): Promise<VerificationReport> {
  return verifyBytes(await zipOf(await signAnew(changed, signer)));
}

/** Changes dossier.json; whatever comes of it is for the verification to judge. */
export function withDossier(
  list: readonly Entry[],
  change: (dossier: Dossier) => unknown,
): Entry[] {
  return withEntry(list, DOSSIER, (bytes) => canonicalBytes(change(jsonOf(bytes) as Dossier)));
}

/** As {@link withDossier}, the first exhibit. */
export function withFirst(
  list: readonly Entry[],
  change: (first: DossierExhibit, second: DossierExhibit) => object,
): Entry[] {
  return withDossier(list, (dossier) => {
    const [first, ...rest] = dossier.exhibits;
    return { ...dossier, exhibits: [{ ...first!, ...change(first!, rest[0]!) }, ...rest] };
  });
}

/** Changes the list of notes of the first exhibit. */
export function withNotesOf(
  list: readonly Entry[],
  change: (notes: NotesFile['notes']) => unknown,
): Entry[] {
  return withEntry(list, NOTES, (bytes) => {
    const file = jsonOf(bytes) as NotesFile;
    return canonicalBytes({ ...file, notes: change(file.notes) });
  });
}

export function withViewer(list: readonly Entry[], change: (viewer: Viewer) => unknown): Entry[] {
  return withEntry(list, VIEWER, (bytes) => canonicalBytes(change(jsonOf(bytes) as Viewer)));
}

/** Changes the record and leaves its seal as it is. */
export function withRecord(
  list: readonly Entry[],
  change: (record: EvidenceRecord) => unknown,
): Entry[] {
  return withEntry(list, RECORD, () => canonicalBytes(change(recordOf(list))));
}

/** Changes the record and seals it again. */
export async function withSealedRecord(
  list: readonly Entry[],
  key: SealingKey,
  change: (record: EvidenceRecord) => unknown,
): Promise<Entry[]> {
  return withSealedBytes(list, key, canonicalBytes(change(recordOf(list))));
}

/** Puts any bytes in the record's place and seals them. */
export async function withSealedBytes(
  list: readonly Entry[],
  key: SealingKey,
  bytes: Bytes,
): Promise<Entry[]> {
  const seal = await sealBytes(bytes, key, SEALED_AT);
  return withEntry(
    withEntry(list, RECORD, () => bytes),
    SEAL,
    () => seal,
  );
}

function recordOf(list: readonly Entry[]): EvidenceRecord {
  return jsonOf(list.find(({ name }) => name === RECORD)!.bytes) as EvidenceRecord;
}

/** Lines of the first exhibit's log. */
export function linesOf(list: readonly Entry[]): string[] {
  const { bytes } = list.find(({ name }) => name === CUSTODY)!;
  return new TextDecoder().decode(bytes).split('\n').slice(0, -1);
}

export function withLines(list: readonly Entry[], change: (lines: string[]) => string[]): Entry[] {
  const lines = change(linesOf(list));
  return withEntry(list, CUSTODY, () => utf8(lines.map((line) => `${line}\n`).join('')));
}

/** Writes the log of the first exhibit once more, each entry changed and signed by the key. */
export async function withLogAnew(
  list: readonly Entry[],
  key: SealingKey,
  change: (entry: CustodyEntry) => Partial<CustodyEntry>,
): Promise<Entry[]> {
  const lines: string[] = [];
  for (const line of linesOf(list)) {
    const entry = JSON.parse(line) as CustodyEntry;
    const { exhibitId, at, actor, event } = { ...entry, ...change(entry) };
    lines.push(
      await sealEntry({ exhibitId, previousLine: lines.at(-1) ?? null, at, actor, event }, key),
    );
  }
  return withLines(list, () => lines);
}

/** Changes the notes of the first exhibit, with a log that agrees and that the key signed. */
export async function withNotesAnew(
  list: readonly Entry[],
  key: SealingKey,
  change: (note: Added) => object,
): Promise<Entry[]> {
  const digests = new Map<string, string>();
  const changed = withNotesOf(list, (notes) => notes.map((note) => ({ ...note, ...change(note) })));
  const { notes } = jsonOf(changed.find(({ name }) => name === NOTES)!.bytes) as NotesFile;
  for (const note of notes) digests.set(note.id, await sha256Hex(canonicalBytes(note)));
  return withLogAnew(changed, key, ({ event }) =>
    event.type === 'noted' || event.type === 'corrected'
      ? { event: { ...event, noteSha256: digests.get(event.noteId)! } }
      : {},
  );
}

/** Seals a changed record, with a log that tells of it and that the key signed. */
export async function withRecordAnew(
  list: readonly Entry[],
  key: SealingKey,
  change: (record: EvidenceRecord) => unknown,
): Promise<Entry[]> {
  const sealed = await withSealedRecord(list, key, change);
  const digestOf = (name: string) => sha256Hex(sealed.find((entry) => entry.name === name)!.bytes);
  const [recordSha256, sealSha256] = [await digestOf(RECORD), await digestOf(SEAL)];
  return withLogAnew(sealed, key, ({ event }) =>
    event.type === 'saved' ? { event: { ...event, recordSha256, sealSha256 } } : {},
  );
}

/** Adds a file that is listed and signed with the rest. */
export function addFile(list: readonly Entry[], name: string): Entry[] {
  const place = list.findIndex((entry) => entry.name === 'SHA256SUMS');
  return list.toSpliced(place, 0, { name, bytes: utf8('erbij') });
}

/** Exchanges a file between the two exhibits. */
export function exchange(list: readonly Entry[], name: string): Entry[] {
  const [one, two] = [`${FOLDER}/${name}`, `exhibits/0002/${name}`];
  const bytesOf = (path: string): Bytes => list.find((entry) => entry.name === path)!.bytes;
  return withEntry(
    withEntry(list, one, () => bytesOf(two)),
    two,
    () => bytesOf(one),
  );
}
