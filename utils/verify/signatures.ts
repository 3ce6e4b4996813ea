/**
 * The signatures over a package: pairs of a manifest and a signature, 001 by whoever
 * made it, later ones by countersigners, whose manifest also lists the pairs before.
 */
import { MIMETYPE_PATH } from '@/utils/package/names';
import { errorDetail } from './error-detail';
import type { Container } from './container';
import { checkSignature, SIGNATURE_MAX_BYTES, type SignatureResult } from './cms';
import type { FindingList } from './finding-list';
import { parseManifest, type Manifest } from './manifest';

/** Somebody whose signature over a manifest holds. */
export interface PackageSigner {
  readonly certificate: NonNullable<SignatureResult['certificate']>;
  readonly signingTime: Date | null;
}

/** 1,000 references of at most some 600 bytes. */
const MANIFEST_MAX_BYTES = 1024 * 1024;
const MANIFEST_NAME = /^META-INF\/ASiCManifest(\d{3})\.xml$/;
const SIGNATURE_NAME = /^META-INF\/signature(\d{3})\.p7s$/;

interface Pair {
  readonly manifest: string;
  readonly signature: string;
}

/** Checks every pair and that together they cover every file. Signers in order of signing. */
export async function checkSignatures(
  container: Container,
  findings: FindingList,
): Promise<PackageSigner[]> {
  const pairs = pairsOf(container);
  const signers: PackageSigner[] = [];
  for (const pair of pairs) {
    const signer = await findings.check('signature', pair.signature, () =>
      checkPairSignature(container, pair, findings),
    );
    if (signer !== null) signers.push(signer);
    await findings.check('manifest', pair.manifest, () => checkManifest(container, pair, findings));
  }
  return signers;
}

/** 001 always; then as many as there are numbers, so that half a pair is missed. */
function pairsOf({ names }: Container): Pair[] {
  const numbers = names.flatMap((name) => {
    const match = MANIFEST_NAME.exec(name) ?? SIGNATURE_NAME.exec(name);
    return match?.[1] === undefined ? [] : [Number(match[1])];
  });
  // A hostile number of pairs costs no more than the entries that it takes.
  const count = Math.min(Math.max(1, ...numbers), Math.max(1, numbers.length));
  return Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(3, '0');
    return {
      manifest: `META-INF/ASiCManifest${number}.xml`,
      signature: `META-INF/signature${number}.p7s`,
    };
  });
}

async function checkPairSignature(
  container: Container,
  pair: Pair,
  findings: FindingList,
): Promise<PackageSigner | null> {
  const signed = container.entries.get(pair.manifest);
  const signature = container.entries.get(pair.signature);
  if (signature === undefined) {
    findings.broken('signature-missing', pair.signature, 'no such entry');
    return null;
  }
  const bytes = await container.load(pair.signature, SIGNATURE_MAX_BYTES);
  if (bytes === null) {
    findings.broken('signature-malformed', pair.signature, `${signature.size} bytes`);
    return null;
  }
  const result = await checkSignature(bytes, signed?.sha256 ?? '0'.repeat(64));
  for (const { code, detail } of result.problems) {
    if (code === 'timestamp-not-checked') findings.remark(code, pair.signature, detail);
    else findings.broken(code, pair.signature, detail);
  }
  // Whoever did not sign this is not named as its signer.
  const holds = result.problems.every(({ code }) => code === 'timestamp-not-checked');
  return result.certificate !== null && holds
    ? { certificate: result.certificate, signingTime: result.signingTime }
    : null;
}

async function checkManifest(
  container: Container,
  pair: Pair,
  findings: FindingList,
): Promise<void> {
  if (!container.names.includes(pair.manifest)) {
    findings.broken('manifest-missing', pair.manifest, 'no such entry');
    return;
  }
  const manifest = await loadManifest(container, pair, findings);
  if (manifest === null) return;
  if (manifest.signature !== pair.signature) {
    findings.broken('manifest-malformed', pair.manifest, 'names another signature');
  }
  checkReferences(container, pair, manifest, findings);
}

async function loadManifest(
  container: Container,
  pair: Pair,
  findings: FindingList,
): Promise<Manifest | null> {
  const bytes = await container.load(pair.manifest, MANIFEST_MAX_BYTES);
  try {
    if (bytes !== null) return parseManifest(bytes);
    findings.broken('manifest-malformed', pair.manifest, 'cannot be read or is too large');
  } catch (thrown) {
    findings.broken('manifest-malformed', pair.manifest, errorDetail(thrown));
  }
  return null;
}

/**
 * A manifest lists what stands between `mimetype` and itself, in that order: nothing
 * beside it, nothing missing. What stands behind it must be signature pairs.
 */
function checkReferences(
  container: Container,
  pair: Pair,
  manifest: Manifest,
  findings: FindingList,
): void {
  const place = container.names.indexOf(pair.manifest);
  const before = container.names.slice(0, place).filter((name) => name !== MIMETYPE_PATH);
  const behind = container.names.slice(place + 1);
  const listed = new Set(manifest.references.map(({ path }) => path));
  const uncovered = [
    ...before.filter((name) => !listed.has(name)),
    ...behind.filter((name) => !MANIFEST_NAME.test(name) && !SIGNATURE_NAME.test(name)),
  ];
  for (const name of uncovered) findings.broken('entry-not-listed', name, pair.manifest);
  for (const { path, sha256 } of manifest.references) {
    const entry = container.entries.get(path);
    if (!container.names.includes(path)) findings.broken('entry-missing', path, pair.manifest);
    else if (entry !== undefined && entry.sha256 !== sha256) {
      findings.broken('entry-digest-differs', path, `content has ${entry.sha256}`);
    }
  }
  checkOrder(pair, before, manifest, findings);
  if (behind.includes(pair.signature) && behind[0] !== pair.signature) {
    findings.broken('container-order-differs', pair.signature, `not behind ${pair.manifest}`);
  }
}

function checkOrder(
  pair: Pair,
  before: readonly string[],
  manifest: Manifest,
  findings: FindingList,
): void {
  const present = new Set(before);
  const listed = manifest.references.map(({ path }) => path).filter((path) => present.has(path));
  const both = new Set(listed);
  const standing = before.filter((name) => both.has(name));
  const at = listed.findIndex((path, index) => path !== standing[index]);
  if (at >= 0) {
    findings.broken('container-order-differs', standing[at] ?? '', `not as in ${pair.manifest}`);
  }
}
