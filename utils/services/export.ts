/**
 * From chosen exhibits to a package that has already been verified. What is offered
 * was read back byte by byte with the code that verifies a stranger's package.
 */
import type { Preview } from '@/utils/capture/preview';
import { errorCodeOf, EvidenceError, type ErrorCode } from '@/utils/evidence/errors';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { buildInstant } from '@/utils/evidence/instant';
import { sealBytes } from '@/utils/evidence/seal';
import { buildPackage, type PackageInput } from '@/utils/package/build-package';
import type { ExhibitStore } from '@/utils/storage/store';
import type { Hashing } from '@/utils/verify/hashing';
import { blobSource } from '@/utils/verify/package-source';
import type { VerificationReport } from '@/utils/verify/report';
import { verifyPackage } from '@/utils/verify/verify-package';
import type { CoDocument } from './co-document';
import { newId, type Environment } from './environment';
import { previewsFor, renderPreviews, type RenderPreview } from './export-previews';
import type { ExportChoice, ExportResult, LongWork } from './export-types';
import { loadOrCreateKey, type KeyInUse } from './keys';
import { divideChosen } from './divide-chosen';
import { loadChosen, throwIfCancelled } from './select';

export interface ExportDeps {
  readonly store: ExhibitStore;
  readonly environment: Environment;
  readonly coDocument: CoDocument;
  readonly hashing: Hashing;
  readonly renderPreview: RenderPreview;
}

/**
 * Builds and verifies a package. Each exhibit's log says `export-prepared` before it is
 * packed; the log inside a package cannot hold the package's own digest. One exhibit that is
 * no longer as it was saved does not keep the others back: they are packed without it.
 * @throws EvidenceError as `loadChosen`; `export-not-intact` where no chosen exhibit holds, or
 * the finished bytes do not verify; `export-cancelled`.
 */
export async function exportPackage(
  deps: ExportDeps,
  choice: ExportChoice,
  work: LongWork,
): Promise<ExportResult> {
  try {
    return { ...(await makePackage(deps, choice, work)), leftOut: [] };
  } catch (thrown) {
    if (!MAY_BE_DAMAGE.includes(errorCodeOf(thrown))) throw thrown;
    const { intact, damaged } = await divideChosen(deps, choice.exhibitIds, work);
    if (damaged.length === 0) throw thrown;
    if (intact.length === 0)
      throw new EvidenceError('export-not-intact', 'none', { cause: thrown });
    const rest = await makePackage(deps, { ...choice, exhibitIds: intact }, work);
    return { ...rest, leftOut: damaged };
  }
}

const MAY_BE_DAMAGE: readonly ErrorCode[] = [
  'bad-value',
  'corrupt-storage',
  'export-not-intact',
  'file-unreadable',
];

async function makePackage(
  deps: ExportDeps,
  choice: ExportChoice,
  work: LongWork,
): Promise<Omit<ExportResult, 'leftOut'>> {
  const packageId = newId(deps.environment);
  // Everything that can be refused is refused before the logs say anything.
  const chosen = await loadChosen(deps.store, choice.exhibitIds, work);
  const ingredients = await gather(deps, chosen, { choice, packageId }, work);
  throwIfCancelled(work.signal);
  const built = await build(deps, ingredients);
  const report = await verify(deps.hashing, built.content, work);
  return {
    packageId,
    fileName: built.fileName,
    content: built.content,
    sha256: report.packageSha256,
    sizeBytes: built.content.size,
    fingerprint: ingredients.keyInUse.chain.key.fingerprint,
    report,
  };
}

interface Ingredients {
  readonly choice: ExportChoice;
  readonly packageId: string;
  readonly exhibits: readonly WholeExhibit[];
  readonly keyInUse: KeyInUse;
  readonly namedBy: PackageInput['namedBy'];
  readonly previews: ReadonlyMap<string, Preview>;
}

/**
 * Pictures are drawn while the logs are written and read again: neither needs the other. After a
 * failure it waits for the picture in hand, which would tell of progress behind the failure.
 */
async function gather(
  { store, environment, coDocument, renderPreview }: ExportDeps,
  chosen: readonly WholeExhibit[],
  { choice, packageId }: Pick<Ingredients, 'choice' | 'packageId'>,
  { signal, onProgress }: LongWork,
): Promise<Ingredients> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const drawing = renderPreviews(chosen, renderPreview, { signal: either, onProgress });
  // What goes wrong with it is heard where it is awaited.
  drawing.catch(() => undefined);
  try {
    const ids = chosen.map(({ summary }) => summary.exhibitId);
    await coDocument.logForKept(ids, { type: 'export-prepared', packageId });
    const exhibits = await loadChosen(store, ids, { signal, onProgress: () => undefined });
    const keyInUse = await environment.exclusively(() => loadOrCreateKey(store, environment));
    const namedBy = await store.listNaming(ids);
    const previews = previewsFor(exhibits, await drawing);
    return { choice, packageId, exhibits, keyInUse, namedBy, previews };
  } finally {
    failed.abort();
    await drawing.catch(() => undefined);
  }
}

async function build(
  { environment }: ExportDeps,
  { choice, packageId, exhibits, keyInUse, namedBy, previews }: Ingredients,
): Promise<{ content: Blob; fileName: string }> {
  const preparedAt = buildInstant(environment.clock());
  const { key } = keyInUse.chain;
  return buildPackage({
    exhibits,
    choice,
    packageId,
    preparedAt,
    key,
    version: environment.product.extensionVersion,
    previews,
    namedBy,
    sign: (content) => sealBytes(content, key, new Date(preparedAt.utc)),
  });
}

async function verify(
  hashing: Hashing,
  content: Blob,
  { signal, onProgress }: LongWork,
): Promise<VerificationReport> {
  const report = await verifyPackage(blobSource(content), { confirmedFingerprints: [] }, hashing, {
    signal,
    onProgress: (done, total) => {
      onProgress({ stage: 'verifying', done, total });
    },
  }).catch((thrown: unknown) => {
    throwIfCancelled(signal);
    throw thrown;
  });
  const broken = report.findings.filter((finding) => finding.severity === 'broken');
  if (report.verdict === 'broken') {
    const named = broken.map(({ code, where }) => `${code} ${where}`).join(', ');
    throw new EvidenceError('export-not-intact', named);
  }
  return report;
}
