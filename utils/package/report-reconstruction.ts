/** A drawing of the page: the last thing of an exhibit, and never without saying what it is. */
import type { Reconstruction } from '@/utils/evidence/reconstruction-schema';
import { fill } from '@/utils/texts/fill';
import { formatCount } from '@/utils/texts/format';
import type { Language } from '@/utils/texts/language';
import { leftOutOfDrawingTexts, reconstructionTexts } from '@/utils/texts/report-follow-up';
import type { ExhibitView } from './exhibit-view';
import { fillHtml, markup, type Html } from './html';
import { previewKeyOf, type ReportContext } from './report-context';

/** What the record says of the drawing, in sentences; the program's name is ours. */
export function describeReconstruction(about: Reconstruction, language: Language): string[] {
  const texts = reconstructionTexts[language];
  const count = (value: number): string => formatCount(value, language);
  const { folded, scrolling } = about.opened;
  const list = about.leftOut
    .map(({ what, count: many }) => `${leftOutOfDrawingTexts[language][what]} (${count(many)})`)
    .join(', ');
  return [
    fill(texts.explain, { program: plain(about.program) }),
    fill(texts.band, { count: count(about.bandHeight) }),
    ...(folded + scrolling > 0
      ? [fill(texts.opened, { folded: count(folded), scrolling: count(scrolling) })]
      : []),
    ...(about.notDrawnBelow > 0 ? [fill(texts.below, { count: count(about.notDrawnBelow) })] : []),
    ...(list === '' ? [] : [fill(texts.leftOut, { list })]),
  ];
}

/** Ours, but a restored record could hold anything. */
function plain(name: string): string {
  return name.slice(0, 60).replace(/[^ -~]/g, '?');
}

/** Null where there is none. */
export function buildReconstruction(context: ReportContext, view: ExhibitView): Html | null {
  const { language } = context;
  const texts = reconstructionTexts[language];
  const drawing = view.artifacts.find(({ role }) => role === 'reconstruction');
  if (drawing === undefined) return null;
  const { reconstruction } = view.record;
  const lines =
    reconstruction === undefined ? [] : describeReconstruction(reconstruction, language);
  const path = `${view.path}/${drawing.name}`;
  const where =
    drawing.content === null
      ? markup`${texts.gone}`
      : fillHtml(texts.file, { file: markup`<a href="${path}">${path}</a>` });
  return markup`<section class="block reconstruction">
<h3>${texts.title}</h3>
${lines.map(
  (line) => markup`<p class="hint">${line}</p>
`,
)}<p>${where}</p>
${drawing.content === null ? null : picture(context, view, drawing.name)}
</section>`;
}

function picture(context: ReportContext, view: ExhibitView, name: string): Html | null {
  const texts = reconstructionTexts[context.language];
  const preview = context.previews.get(previewKeyOf(view.record.exhibitId, name));
  if (preview === undefined) return null;
  const alternative = fill(texts.alternative, { place: view.place });
  return markup`<figure>
<img src="${preview.dataAddress}" width="${preview.width}" height="${preview.height}" alt="${alternative}">
<figcaption><strong>${texts.title}</strong></figcaption>
</figure>`;
}
