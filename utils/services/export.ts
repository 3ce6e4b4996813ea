/**
 * From chosen exhibits to a package that has already been verified. What is offered
 * was read back byte by byte with the code that verifies a stranger's package.
 */
import { MAIN_PICTURE_NAMES } from '@/utils/evidence/main-picture';
import type { Preview } from '@/utils/capture/preview';
import { errorCodeOf, EvidenceError, type ErrorCode } from '@/utils/evidence/errors';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { buildInstant } from '@/utils/evidence/instant';
import { parseRecord, suppliedFile } from '@/utils/evidence/record';
import { sealBytes } from '@/utils/evidence/seal';
import { isDrawable } from '@/utils/evidence/supplied-types';
import { previewKeyOf } from '@/utils/package/report-context';
import { buildPackage, type PackageInput } from '@/utils/package/build-package';
import type { ExhibitStore } from '@/utils/storage/store';
import type { Hashing } from '@/utils/verify/hashing';
import { blobSource } from '@/utils/verify/package-source';
import type { VerificationReport } from '@/utils/verify/report';
import { verifyPackage } from '@/utils/verify/verify-package';
import type { CoDocument } from './co-document';
import { newId, type Environment } from './environment';
import type { ExportChoice, ExportResult, LongWork } from './export-types';
import { loadOrCreateKey, type KeyInUse } from './keys';
import { divideChosen } from './divide-chosen';
import { loadChosen, throwIfCancelled } from './select';

export interface ExportDeps {
  readonly store: ExhibitStore;
  readonly environment: Environment;
  readonly coDocument: CoDocument;
  readonly hashing: Hashing;
  readonly renderPreview: (picture: Blob, maxWidth: number) => Promise<Preview>;
}

/** Wide enough to read on paper. Pixels. */
const PREVIEW_WIDTH = 1000;
/** As `services/reconstruction` names it; the mark stands at its top, and so in its preview. */
const DRAWING = 'reconstruction.png';

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
  const ids = chosen.map(({ summary }) => summary.exhibitId);
  await deps.coDocument.logForKept(ids, { type: 'export-prepared', packageId });
  const exhibits = await loadChosen(deps.store, ids, work);
  const keyInUse = await deps.environment.exclusively(() =>
    loadOrCreateKey(deps.store, deps.environment),
  );
  const namedBy = await deps.store.listNaming(ids);
  const built = await build(deps, { choice, packageId, exhibits, keyInUse, namedBy }, work);
  const report = await verify(deps.hashing, built.content, work);
  return {
    packageId,
    fileName: built.fileName,
    content: built.content,
    sha256: report.packageSha256,
    sizeBytes: built.content.size,
    fingerprint: keyInUse.chain.key.fingerprint,
    report,
  };
}

interface Ingredients {
  readonly choice: ExportChoice;
  readonly packageId: string;
  readonly exhibits: readonly WholeExhibit[];
  readonly keyInUse: KeyInUse;
  readonly namedBy: PackageInput['namedBy'];
}

async function build(
  { environment, renderPreview }: ExportDeps,
  { choice, packageId, exhibits, keyInUse, namedBy }: Ingredients,
  work: LongWork,
): Promise<{ content: Blob; fileName: string }> {
  const previews = await renderPreviews(exhibits, renderPreview, work);
  throwIfCancelled(work.signal);
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

/** Browsers decode and encode pictures beside the page; more at once would only take memory. */
const PREVIEWS_AT_ONCE = 4;

/** A picture that cannot be drawn small has no preview; the report says so. */
async function renderPreviews(
  exhibits: readonly WholeExhibit[],
  render: ExportDeps['renderPreview'],
  { signal, onProgress }: LongWork,
): Promise<ReadonlyMap<string, Preview>> {
  const previews = new Map<string, Preview>();
  const waiting = exhibits.values();
  let done = 0;
  const renderInTurn = async (): Promise<void> => {
    for (const exhibit of waiting) {
      throwIfCancelled(signal);
      const picture = pictureOf(exhibit);
      const preview = picture && (await render(picture, PREVIEW_WIDTH).catch(() => null));
      if (preview) previews.set(exhibit.summary.exhibitId, preview);
      const drawing = exhibit.artifacts.find(({ name }) => name === DRAWING)?.content;
      const small = drawing && (await render(drawing, PREVIEW_WIDTH).catch(() => null));
      if (small) previews.set(previewKeyOf(exhibit.summary.exhibitId, DRAWING), small);
      done += 1;
      onProgress({ stage: 'building', done, total: exhibits.length });
    }
  };
  await Promise.all(Array.from({ length: PREVIEWS_AT_ONCE }, renderInTurn));
  return previews;
}

/** The post that somebody pointed at, else the screenshot, or an added picture that may be drawn. */
function pictureOf({ summary, artifacts, record }: WholeExhibit): Blob | null {
  const contentOf = (name: string): Blob | null =>
    artifacts.find((artifact) => artifact.name === name)?.content ?? null;
  if (summary.fileType === undefined) {
    return MAIN_PICTURE_NAMES.map(contentOf).find((content) => content !== null) ?? null;
  }
  const file = suppliedFile(parseRecord(record));
  return file !== undefined && isDrawable(file) ? contentOf(file.name) : null;
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
