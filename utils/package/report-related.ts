/** Exhibits that belong together: those that this one names, and those that name it, also where they are not in the package. */
import { RELATION_TYPES, type RelationType } from '@/utils/evidence/record-schema';
import { relationTexts } from '@/utils/texts/report-follow-up';
import type { ExhibitView } from './exhibit-view';
import { fillHtml, markup, type Html } from './html';
import type { ReportContext } from './report-context';

/** Null where there are none. */
export function buildRelated(context: ReportContext, view: ExhibitView): Html | null {
  const texts = relationTexts[context.language];
  const own = view.record.exhibitId;
  const lines = [
    ...(view.record.related ?? []).map(({ type, exhibitId }) =>
      fillHtml(texts[relationOf(type)], { exhibit: placeOf(context, exhibitId) }),
    ),
    ...context.exhibits.flatMap((other) =>
      (other.record.related ?? [])
        .filter(({ exhibitId }) => exhibitId === own)
        .map(({ type }) =>
          fillHtml(texts[`${relationOf(type)}-back`], {
            exhibit: placeOf(context, other.record.exhibitId),
          }),
        ),
    ),
    ...(context.namedBy.get(own) ?? [])
      .filter((other) => !context.exhibits.some((one) => one.record.exhibitId === other.exhibitId))
      .map(({ type, number, exhibitId: id }) =>
        fillHtml(texts[`${relationOf(type)}-back`], {
          exhibit: fillHtml(texts.numberedElsewhere, { number: String(number), id }),
        }),
      ),
  ];
  if (lines.length === 0) return null;
  return markup`<h4>${texts.title}</h4>
<ul>
${lines.map(
  (line) => markup`<li>${line}</li>
`,
)}</ul>
`;
}

/** A type that this version does not know is still a relation. */
export function relationOf(type: string): RelationType | 'other' {
  return RELATION_TYPES.find((known) => known === type) ?? 'other';
}

function placeOf(context: ReportContext, exhibitId: string): Html {
  const texts = relationTexts[context.language];
  const other = context.exhibits.find(({ record }) => record.exhibitId === exhibitId);
  return other === undefined
    ? fillHtml(texts.elsewhere, { id: exhibitId })
    : markup`<a href="#exhibit-${other.folder}">${fillHtml(texts.inPackage, { place: other.place })}</a>`;
}
