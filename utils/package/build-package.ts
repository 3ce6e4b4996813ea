/**
 * Exhibits → one signed package: an ASiC-E container with CAdES (ETSI EN 319 162-1),
 * which is an ordinary ZIP. Artifacts are taken on trust by size, digest and CRC-32: the
 * finished bytes are verified, as a stranger's would be, before anyone is offered them.
 */
import { canonicalBytes } from '@/utils/evidence/canonical-json';
import { toBase64, utf8, type Bytes } from '@/utils/evidence/bytes';
import { EvidenceError } from '@/utils/evidence/errors';
import type { Naming, WholeExhibit } from '@/utils/evidence/exhibit';
import type { Fingerprint, Instant } from '@/utils/evidence/values';
import { buildDossier, type PackedFolder } from './dossier';
import { parseExhibit, type ExhibitView, type PackageChoice } from './exhibit-view';
import { buildExhibitFiles } from './exhibit-files';
import { buildManifest } from './manifest';
import * as names from './names';
import { fileOf, type PackageFile } from './package-file';
import { buildReport } from './report';
import type { Preview } from './report-context';
import { buildSums } from './sums';
import { buildVerifyText } from './verify-text';
import { buildZip, type ZipEntry } from './zip-writer';
import { MAX_ENTRIES } from './zip-layout';

export interface PackageKey {
  /** SHA-256 over the certificate. */
  readonly fingerprint: Fingerprint;
  /** DER. */
  readonly certificate: Bytes;
}

export interface PackageInput {
  /** In the order of the package; removed ones are not packed. */
  readonly exhibits: readonly WholeExhibit[];
  readonly choice: PackageChoice;
  /** UUID. */
  readonly packageId: string;
  readonly preparedAt: Instant;
  /** The key that signs the package. */
  readonly key: PackageKey;
  /** Of Getuige. */
  readonly version: string;
  /** By exhibit id; an exhibit without one is reported without a picture. */
  readonly previews: ReadonlyMap<string, Preview>;
  /** By exhibit id: the exhibits of the dossier that name it. */
  readonly namedBy: ReadonlyMap<string, readonly Naming[]>;
  /** Detached CAdES over the content, DER. */
  readonly sign: (content: Bytes) => Promise<Bytes>;
}

export interface BuiltPackage {
  readonly content: Blob;
  readonly fileName: string;
  readonly entryCount: number;
}

/**
 * The finished package. Nothing is read from the artifacts.
 * @throws EvidenceError `export-nothing-selected`, `export-too-large` (1,000 entries, 2 GB),
 * `corrupt-storage` or `export-not-intact` where what was kept does not fit together,
 * `bad-value` for a preview or version that cannot be used, and what `sign` throws.
 */
export async function buildPackage(input: PackageInput): Promise<BuiltPackage> {
  const folders = await packExhibits(input);
  const fileName = names.packageFileName(input.packageId, input.preparedAt.local);
  const covered = await buildCoveredFiles(input, fileName, folders);
  const signed = await buildSignature(input, covered);
  const entries: ZipEntry[] = [...covered, ...signed].map(toEntry);
  const content = buildZip(entries, { mediaType: names.CONTAINER_TYPE });
  return { content, fileName, entryCount: entries.length };
}

interface Packed extends PackedFolder {
  readonly view: ExhibitView;
  readonly files: readonly PackageFile[];
}

async function packExhibits(input: PackageInput): Promise<Packed[]> {
  const kept = input.exhibits.filter(({ summary }) => summary.state === 'kept');
  if (kept.length === 0) throw new EvidenceError('export-nothing-selected');
  if (kept.length > MAX_ENTRIES) throw new EvidenceError('export-too-large', 'exhibits');
  const packed: Packed[] = [];
  for (const [at, exhibit] of kept.entries()) {
    const view = parseExhibit(exhibit, at + 1, input.choice);
    packed.push({ view, files: await buildExhibitFiles(exhibit, view) });
  }
  return packed;
}

/** Everything that SHA256SUMS and, but for `mimetype`, the manifest list. */
async function buildCoveredFiles(
  input: PackageInput,
  fileName: string,
  folders: readonly Packed[],
): Promise<PackageFile[]> {
  const { choice, key, packageId, preparedAt, version, previews, namedBy } = input;
  const about = { packageId, fileName, fingerprint: key.fingerprint, language: choice.language };
  const exhibits = folders.map(({ view }) => view);
  const report = await buildReport({
    ...about,
    exhibits,
    preparedAt,
    version,
    previews,
    namedBy,
  });
  const dossier = buildDossier({
    ...about,
    folders,
    preparedAt: preparedAt.utc,
    version,
    certificate: toBase64(key.certificate),
  });
  const files = [
    await fileOf(names.MIMETYPE_PATH, 'text/plain', utf8(names.CONTAINER_TYPE)),
    await fileOf(names.REPORT_PATH, 'text/html', report),
    await fileOf(names.VERIFY_PATH, 'text/plain', buildVerifyText(about)),
    await fileOf(names.DOSSIER_PATH, 'application/json', canonicalBytes(dossier)),
    ...folders.flatMap((folder) => folder.files),
  ];
  return [...files, await fileOf(names.SUMS_PATH, 'text/plain', buildSums(files))];
}

async function buildSignature(
  input: PackageInput,
  covered: readonly PackageFile[],
): Promise<PackageFile[]> {
  const listed = covered
    .filter(({ path }) => path !== names.MIMETYPE_PATH)
    .map(({ path, mediaType, sha256 }) => ({
      path,
      mediaType,
      sha256,
      rootFile: path === names.REPORT_PATH,
    }));
  const manifest = buildManifest(listed);
  const signature = await input.sign(manifest);
  return [
    await fileOf(names.MANIFEST_PATH, 'text/xml', manifest),
    await fileOf(names.SIGNATURE_PATH, names.SIGNATURE_TYPE, signature),
  ];
}

function toEntry({ path, size, crc32: crc, content }: PackageFile): ZipEntry {
  return { name: path, size, crc32: crc, content };
}
