/** Small packages, taken apart and put together again: unchanged, tampered with, or signed anew. */
import type { Bytes } from '@/utils/evidence/bytes';
import { canonicalBytes } from '@/utils/evidence/canonical-json';
import { crc32 } from '@/utils/evidence/crc32';
import type { Dossier } from '@/utils/evidence/dossier-schema';
import { sha256Hex } from '@/utils/evidence/digest';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { sealBytes } from '@/utils/evidence/seal';
import type { SealingKey } from '@/utils/evidence/signing';
import { buildPackage, type PackageInput } from '@/utils/package/build-package';
import { buildManifest } from '@/utils/package/manifest';
import * as names from '@/utils/package/names';
import { buildSums } from '@/utils/package/sums';
import { buildZip } from '@/utils/package/zip-writer';
import type { VerificationReport } from '@/utils/verify/report';
import { verifyPackage } from '@/utils/verify/verify-package';
import { nodeHashing } from '../../../scripts/verify/file-source';
import { packageInput, unpack } from '../package/build';
import { toBase64, utf8 } from '@/utils/evidence/bytes';

/** One entry of a package. */
export interface Entry {
  readonly name: string;
  readonly bytes: Bytes;
}

/** The bytes that an export gives. */
export async function packageOf(
  key: SealingKey,
  exhibits: readonly WholeExhibit[],
  changes: Partial<PackageInput> = {},
): Promise<Bytes> {
  const { content } = await buildPackage(packageInput(key, exhibits, changes));
  return new Uint8Array(await content.arrayBuffer());
}

/** Its entries in order, read by a program that is not ours. */
export async function entriesOf(packageBytes: Bytes): Promise<Entry[]> {
  const files = await unpack(new Blob([packageBytes]));
  return [...files].map(([name, bytes]) => ({ name, bytes: new Uint8Array(bytes) }));
}

/** A container of our layout around any entries: nothing is signed anew. */
export async function zipOf(entries: readonly Entry[]): Promise<Bytes> {
  const zip = buildZip(
    entries.map(({ name, bytes }) => ({
      name,
      size: bytes.length,
      crc32: crc32(bytes),
      content: bytes,
    })),
    { mediaType: names.CONTAINER_TYPE },
  );
  return new Uint8Array(await zip.arrayBuffer());
}

/** The entries with one of them changed. */
export function withEntry(
  entries: readonly Entry[],
  name: string,
  change: (bytes: Bytes) => Bytes,
): Entry[] {
  if (!entries.some((entry) => entry.name === name)) throw new Error(`no entry ${name}`);
  return entries.map((entry) =>
    entry.name === name ? { name, bytes: change(entry.bytes) } : entry,
  );
}

export function withoutEntry(entries: readonly Entry[], name: string): Entry[] {
  return entries.filter((entry) => entry.name !== name);
}

/** The value of a JSON entry. */
export function jsonOf(bytes: Bytes): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/**
 * Signs the entries anew, as whoever holds a key could: index, sums, manifest and
 * signature agree with them again. Seals and logs stay what they are.
 */
export async function signAnew(entries: readonly Entry[], key: SealingKey): Promise<Entry[]> {
  const payload = entries.filter(
    ({ name }) => name !== names.SUMS_PATH && !name.startsWith('META-INF/'),
  );
  const indexed = await Promise.all(
    payload.map(async (entry) =>
      entry.name === names.DOSSIER_PATH ? await indexAnew(entry, payload, key) : entry,
    ),
  );
  return signAsIs(indexed, key);
}

/** As {@link signAnew}, but the index keeps saying what it says. */
export async function signAsIs(entries: readonly Entry[], key: SealingKey): Promise<Entry[]> {
  const payload = entries.filter(
    ({ name }) => name !== names.SUMS_PATH && !name.startsWith('META-INF/'),
  );
  const sums = { name: names.SUMS_PATH, bytes: buildSums(await digestsOf(payload)) };
  const listed = [...payload, sums].filter(({ name }) => name !== names.MIMETYPE_PATH);
  const references = (await digestsOf(listed)).map((file) => ({
    ...file,
    mediaType: 'application/octet-stream',
    rootFile: file.path === names.REPORT_PATH,
  }));
  return [...payload, sums, ...(await signManifest(buildManifest(references), key))];
}

/** Manifest and signature as entries. */
export async function signManifest(manifest: Bytes, key: SealingKey): Promise<Entry[]> {
  const signature = await sealBytes(manifest, key, new Date('2026-11-20T15:03:22Z'));
  return [
    { name: names.MANIFEST_PATH, bytes: manifest },
    { name: names.SIGNATURE_PATH, bytes: signature },
  ];
}

function digestsOf(entries: readonly Entry[]) {
  return Promise.all(
    entries.map(async ({ name, bytes }) => ({ path: name, sha256: await sha256Hex(bytes) })),
  );
}

async function indexAnew(entry: Entry, payload: readonly Entry[], key: SealingKey): Promise<Entry> {
  const dossier = jsonOf(entry.bytes) as Dossier;
  const exhibits = await Promise.all(
    dossier.exhibits.map(async (exhibit) => {
      const prefix = `exhibits/${exhibit.folder}/`;
      const inside = payload.filter(({ name }) => name.startsWith(prefix));
      const digests = await digestsOf(inside);
      const digestOf = (name: string, otherwise: string): string =>
        digests.find(({ path }) => path === prefix + name)?.sha256 ?? otherwise;
      return {
        ...exhibit,
        recordSha256: digestOf(names.RECORD_NAME, exhibit.recordSha256),
        sealSha256: digestOf(names.SEAL_NAME, exhibit.sealSha256),
        files: digests.map((file, at) => ({ ...file, size: inside[at]!.bytes.length })),
      };
    }),
  );
  const bytes = canonicalBytes({
    ...dossier,
    key: { fingerprint: key.fingerprint, certificate: toBase64(key.certificate) },
    exhibits,
  });
  return { name: entry.name, bytes };
}

/** A package whose report and instructions are one line each, so that every byte of it can be tried. */
export async function smallPackageOf(
  key: SealingKey,
  exhibits: readonly WholeExhibit[],
): Promise<Bytes> {
  const entries = await entriesOf(await packageOf(key, exhibits));
  const short = withEntry(
    withEntry(entries, names.REPORT_PATH, () => utf8('<!doctype html>')),
    names.VERIFY_PATH,
    () => utf8('openssl'),
  );
  return zipOf(await signAnew(short, key));
}

/** Verifies bytes in memory. */
export function verifyBytes(
  bytes: Bytes,
  confirmedFingerprints: readonly string[] = [],
): Promise<VerificationReport> {
  return verifyPackage(memorySource(bytes), { confirmedFingerprints }, nodeHashing);
}

export function memorySource(bytes: Bytes) {
  return {
    size: bytes.length,
    read: (offset: number, length: number) => Promise.resolve(bytes.slice(offset, offset + length)),
  };
}

/** `code where` of everything broken, in order and each once. */
export function brokenIn(report: VerificationReport): string[] {
  const broken = report.findings.filter(({ severity }) => severity === 'broken');
  return [...new Set(broken.map(({ code, where }) => `${code} ${where}`.trim()))];
}

/** As {@link brokenIn}, for remarks. */
export function remarksIn(report: VerificationReport): string[] {
  const remarks = report.findings.filter(({ severity }) => severity === 'remark');
  return [...new Set(remarks.map(({ code, where }) => `${code} ${where}`.trim()))];
}
