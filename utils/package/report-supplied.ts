/** An added file in the report: what it is, what it claims, and its picture where it is one. */
import { suppliedFile } from '@/utils/evidence/record';
import { fileNameTexts } from '@/utils/texts/file-kinds';
import { fill } from '@/utils/texts/fill';
import { reportExhibitTexts } from '@/utils/texts/report-exhibit';
import { suppliedTexts } from '@/utils/texts/supplied';
import type { ExhibitView, PackedArtifact } from './exhibit-view';
import { fillHtml, markup, type Html } from './html';
import { lineOf } from './page-words';
import type { ReportContext } from './report-context';
import { row } from './report-fields';
import { removedText } from './report-removal';
import { noTimesText, suppliedRows } from './supplied-rows';

/** What is known and claimed of the file, in the place where a page has its post. */
export function buildSuppliedStory(context: ReportContext, view: ExhibitView): Html {
  const { language } = context;
  const texts = suppliedTexts[language];
  const rows = suppliedRows(view.record, view.viewer, language).map(
    ({ label, value, source, remarks }) =>
      row(
        label,
        markup`${lineOf(value)}${remarks.map((remark) => markup`<p class="remark">${lineOf(remark)}</p>`)}`,
        source,
      ),
  );
  const saved = reportExhibitTexts[language];
  const none = noTimesText(view.record, language);
  return markup`<section class="group">
<h3>${texts.title}</h3>
<div>
<dl class="fields">
${rows}${row(saved.savedTime, markup`${context.moment(view.record.saved.sealedAt)}`, saved.thisClock)}</dl>
${none === null ? null : markup`<p class="gap">${none}</p>`}
<p class="hint">${texts.hint} ${texts.inside}</p>
</div>
</section>`;
}

/** The name that the file came with, for headings. */
export function nameOfSupplied(context: ReportContext, view: ExhibitView): Html {
  const name = view.record.supplied?.name?.value;
  return name === undefined ? markup`${fileNameTexts[context.language].noName}` : lineOf(name);
}

/** The picture, or where the file is. Only a picture is linked to: nothing that a click could run. */
export function buildSuppliedPicture(context: ReportContext, view: ExhibitView): Html | null {
  const texts = suppliedTexts[context.language];
  const name = suppliedFile(view.record)?.name;
  const file = view.artifacts.find((artifact) => artifact.name === name);
  if (file === undefined) return null;
  if (file.content === null) {
    const text = { known: texts.removedAt, unknown: texts.removed };
    return markup`<p class="gap">${removedText(context, text, view.removals.get(file.name))}</p>`;
  }
  const preview = context.previews.get(view.record.exhibitId);
  const path = `${view.path}/${file.name}`;
  if (preview === undefined) {
    return markup`<p class="gap">${fillHtml(texts.inPackage, { file: markup`<code>${path}</code>` })}</p>`;
  }
  const { width, height, ofWidth, ofHeight, dataAddress } = preview;
  const caption = { width: ofWidth, height: ofHeight, file: pictureLink(path, file) };
  return markup`<figure>
<img src="${dataAddress}" width="${width}" height="${height}" alt="${fill(texts.picture, { place: view.place })}">
<figcaption>${fillHtml(texts.pictureCaption, caption)}</figcaption>
</figure>`;
}

function pictureLink(path: string, { mediaType }: PackedArtifact): Html {
  return mediaType.startsWith('image/')
    ? markup`<a href="${path}">${path}</a>`
    : markup`<code>${path}</code>`;
}
