/** Small pictures of the exhibits of an export, for its report. */
import type { Preview, PreviewLimits } from '@/utils/capture/preview';
import type { StoredArtifact, WholeExhibit } from '@/utils/evidence/exhibit';
import { MAIN_PICTURE_NAMES } from '@/utils/evidence/main-picture';
import { parseRecord, suppliedFile } from '@/utils/evidence/record';
import { isDrawable } from '@/utils/evidence/supplied-types';
import { previewKeyOf } from '@/utils/package/report-context';
import { mapAtOnce } from './at-once';
import type { LongWork } from './export-types';
import { throwIfCancelled } from './select';

/** Rejects where the browser cannot decode it. */
export type RenderPreview = (picture: Blob, limits: PreviewLimits) => Promise<Preview>;

/** Of one exhibit, by the key of the report, with the name of the file that it was made from. */
type Drawn = readonly { readonly key: string; readonly name: string; readonly preview: Preview }[];

/** Wide enough to read on paper. Pixels. */
const WIDTH = 1000;
/**
 * Bytes of all pictures of a report together, so that one of many exhibits opens as easily as one
 * of a few, and takes no more memory: screenshots of text stay as wide, photographs become smaller.
 */
const BYTES = 12_000_000;
const BYTES_OF_ONE_MAX = 1_000_000;
/** Browsers decode and encode pictures beside the page; more at once would only take memory. */
const AT_ONCE = 4;
/** As `services/reconstruction` names it; the mark stands at its top, and so in its preview. */
const DRAWING = 'reconstruction.png';

/**
 * Draws them. A picture that cannot be drawn small has no preview; the report says so.
 * @throws EvidenceError `export-cancelled`.
 */
export async function renderPreviews(
  exhibits: readonly WholeExhibit[],
  render: RenderPreview,
  { signal, onProgress }: LongWork,
): Promise<readonly Drawn[]> {
  const maxBytes = Math.min(BYTES_OF_ONE_MAX, Math.floor(BYTES / Math.max(1, exhibits.length)));
  let done = 0;
  return mapAtOnce(exhibits, AT_ONCE, async (exhibit) => {
    const drawn: Drawn[number][] = [];
    for (const { key, name, content } of picturesOf(exhibit)) {
      throwIfCancelled(signal);
      const preview = await render(content, { maxWidth: WIDTH, maxBytes }).catch(() => null);
      if (preview !== null) drawn.push({ key, name, preview });
    }
    done += 1;
    onProgress({ stage: 'building', done, total: exhibits.length });
    return drawn;
  });
}

/** Those whose picture is still there: one may have been removed since it was drawn. */
export function previewsFor(
  exhibits: readonly WholeExhibit[],
  drawn: readonly Drawn[],
): ReadonlyMap<string, Preview> {
  const there = new Set(
    exhibits.flatMap((exhibit) => picturesOf(exhibit).map(({ key, name }) => `${key} ${name}`)),
  );
  return new Map(
    drawn
      .flat()
      .filter(({ key, name }) => there.has(`${key} ${name}`))
      .map(({ key, preview }) => [key, preview]),
  );
}

interface Picture {
  readonly key: string;
  readonly name: string;
  readonly content: Blob;
}

function picturesOf(exhibit: WholeExhibit): Picture[] {
  const { exhibitId } = exhibit.summary;
  const named = (key: string, artifact: StoredArtifact | undefined): Picture[] =>
    artifact?.content ? [{ key, name: artifact.name, content: artifact.content }] : [];
  const drawing = exhibit.artifacts.find(({ name }) => name === DRAWING);
  return [
    ...named(exhibitId, mainOf(exhibit)),
    ...named(previewKeyOf(exhibitId, DRAWING), drawing),
  ];
}

/** The post that somebody pointed at, else the screenshot, or an added picture that may be drawn. */
function mainOf({ summary, artifacts, record }: WholeExhibit): StoredArtifact | undefined {
  const named = (name: string): StoredArtifact[] =>
    artifacts.filter((artifact) => artifact.name === name && artifact.content !== null);
  if (summary.fileType === undefined) return MAIN_PICTURE_NAMES.flatMap(named)[0];
  const file = suppliedFile(parseRecord(record));
  return file !== undefined && isDrawable(file) ? named(file.name)[0] : undefined;
}
