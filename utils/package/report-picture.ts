/** The screenshot of an exhibit, small enough for a report, as a data address. */
import { EvidenceError } from '@/utils/evidence/errors';
import { mainPictureOf } from '@/utils/evidence/main-picture';
import { fill } from '@/utils/texts/fill';
import { reportExhibitTexts } from '@/utils/texts/report-exhibit';
import type { ExhibitView, PackedArtifact } from './exhibit-view';
import { fillHtml, markup, type Html } from './html';
import type { Preview, ReportContext } from './report-context';
import { removedText } from './report-removal';

/** Characters of one data address, and of all of a report together. */
export const PREVIEW_MAX_LENGTH = 2_000_000;
export const PREVIEWS_MAX_LENGTH = 40_000_000;

const DATA_ADDRESS = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/;

/**
 * Previews that fit in one report, in the order of the exhibits; the first that does
 * not fit and all behind it are left out.
 * @throws EvidenceError `bad-value` for a preview that is not a bounded picture.
 */
export function boundPreviews(
  exhibitIds: readonly string[],
  previews: ReadonlyMap<string, Preview>,
): Map<string, Preview> {
  const kept = new Map<string, Preview>();
  let room = PREVIEWS_MAX_LENGTH;
  for (const id of exhibitIds) {
    const preview = previews.get(id);
    if (preview === undefined) continue;
    checkPreview(preview);
    room -= preview.dataAddress.length;
    if (room < 0) break;
    kept.set(id, preview);
  }
  return kept;
}

function checkPreview(preview: Preview): void {
  const sizes = [preview.width, preview.height, preview.ofWidth, preview.ofHeight];
  const fits =
    preview.dataAddress.length <= PREVIEW_MAX_LENGTH &&
    DATA_ADDRESS.test(preview.dataAddress) &&
    sizes.every((size) => Number.isSafeInteger(size) && size > 0);
  if (!fits) throw new EvidenceError('bad-value', 'preview');
}

/** The picture with what it is, or why it is not here. */
export function buildPicture(context: ReportContext, view: ExhibitView): Html | null {
  const texts = reportExhibitTexts[context.language];
  const screen = mainPictureOf(view.artifacts);
  if (screen === undefined) return null;
  if (screen.content === null) {
    const text = { known: texts.pictureRemovedAt, unknown: texts.pictureRemoved };
    return markup`<p class="gap">${removedText(context, text, view.removals.get(screen.name))}</p>`;
  }
  const preview = context.previews.get(view.record.exhibitId);
  const file = fileLink(view, screen);
  if (preview === undefined) {
    return markup`<p class="gap">${fillHtml(texts.pictureNone, { file })}</p>`;
  }
  const ofPost = screen.role === 'post-picture' ? ` ${texts.pictureOfPost}` : null;
  const alternative = fill(texts.picture, { place: view.place });
  return markup`<figure>
<img src="${preview.dataAddress}" width="${preview.width}" height="${preview.height}" alt="${alternative}">
<figcaption>${fillHtml(texts.pictureCaption, { width: preview.ofWidth, height: preview.ofHeight, file })}${ofPost}</figcaption>
</figure>`;
}

/** Our own path, and a picture: nothing that a click could run. */
function fileLink(view: ExhibitView, screen: PackedArtifact): Html {
  const path = `${view.path}/${screen.name}`;
  return markup`<a href="${path}">${path}</a>`;
}
