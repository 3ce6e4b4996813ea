/** One field of a record in the report: value, source, and what else is to be said of it. */
import type { Correction } from '@/utils/evidence/custody-schema';
import type { Sourced } from '@/utils/evidence/values';
import { unseenTexts } from '@/utils/texts/doubts';
import { fieldTexts, sourceTexts, textFlagTexts } from '@/utils/texts/fields';
import { formatInZone, formatPageTime } from '@/utils/texts/format';
import { reportExhibitTexts } from '@/utils/texts/report-exhibit';
import { correctionsOf } from './corrections';
import type { ExhibitView } from './exhibit-view';
import type { Field, Look } from './field';
import { fillHtml, markup, type Html } from './html';
import { addressOf, lineOf, textOf } from './page-words';
import type { ReportContext } from './report-context';

/** A row of a group: label, value, source. */
export function row(label: string, value: Html, source: string): Html {
  return markup`<div class="row"><dt>${label}</dt><dd>${value}</dd><dd class="source">${source}</dd></div>
`;
}

/** Rows of the fields that have a value or a correction, then which of the others were expected. */
export function fieldRows(
  context: ReportContext,
  view: ExhibitView,
  fields: readonly Field[],
): Html {
  const found = fields.filter((field) => hasRow(view, field));
  const missing = fields.filter((field) => field.expected === true && !hasRow(view, field));
  return markup`${
    found.length === 0
      ? null
      : markup`<dl class="fields">
${found.map((field) => fieldRow(context, view, field))}</dl>
`
  }${missing.length === 0 ? null : notFound(context, missing)}`;
}

function hasRow(view: ExhibitView, field: Field): boolean {
  return field.value !== undefined || correctionsOf(view.added, field.pointer).length > 0;
}

function notFound(context: ReportContext, missing: readonly Field[]): Html {
  const names = missing.map(({ name }) => fieldTexts[context.language][name].toLowerCase());
  return markup`<p class="gap">${fillHtml(reportExhibitTexts[context.language].notFound, {
    fields: names.join(', '),
  })}</p>
`;
}

function fieldRow(context: ReportContext, view: ExhibitView, field: Field): Html {
  const { language } = context;
  const corrections = correctionsOf(view.added, field.pointer).map((correction) =>
    correctionBox(context, correction, field.look),
  );
  const { value } = field;
  return row(
    fieldTexts[language][field.name],
    value === undefined
      ? markup`${corrections}`
      : markup`${shownValue(context, field, value.value)}${remarks(context, view, field, value)}${corrections}`,
    value === undefined ? '' : sourceTexts[language][value.source],
  );
}

function shownValue(context: ReportContext, field: Field, value: Sourced['value']): Html {
  const texts = reportExhibitTexts[context.language];
  if (field.words !== undefined) return lineOf(field.words);
  if (typeof value === 'boolean') return markup`${value ? texts.yes : texts.no}`;
  const text = String(value);
  if (field.look === 'text') return textOf(text, texts.shortened, field.language);
  if (field.look === 'address') return addressOf(text);
  return lineOf(field.look === 'time' ? formatPageTime(text, context.language) : text);
}

function remarks(context: ReportContext, view: ExhibitView, field: Field, value: Sourced): Html {
  const { language } = context;
  const texts = reportExhibitTexts[language];
  const { zone } = view.record.saved.sealedAt;
  const text = String(value.value);
  const local = field.look === 'time' ? formatInZone(text, zone, language) : null;
  const lines = [
    ...(local === null || local === formatPageTime(text, language)
      ? []
      : [fillHtml(texts.inZone, { zone, time: local })]),
    ...(value.asShown === undefined || value.asShown === text
      ? []
      : [fillHtml(texts.asShown, { value: lineOf(value.asShown) })]),
    ...(value.alternatives ?? []).slice(0, 10).map((alternative) =>
      fillHtml(texts.elsewhere, {
        value: lineOf(String(alternative.value)),
        source: sourceTexts[language][alternative.source],
      }),
    ),
    ...(value.seenOnPage === false ? [markup`${unseenTexts[language].unseen}`] : []),
    ...(value.flags ?? []).map((flag) => markup`${textFlagTexts[language][flag]}`),
    ...(field.remarks ?? []).map((remark) => markup`${remark}`),
  ];
  return markup`${lines.map((line) => markup`<p class="remark">${line}</p>`)}`;
}

/** What a person says the value should be; the page's own value stays beside it. */
export function correctionBox(context: ReportContext, correction: Correction, look: Look): Html {
  const texts = reportExhibitTexts[context.language];
  const was =
    correction.was === null
      ? markup`${texts.correctionWasEmpty}`
      : fillHtml(texts.correctionWas, { value: lineOf(correction.was) });
  const value =
    look === 'text' ? textOf(correction.value, texts.shortened) : lineOf(correction.value);
  return markup`<div class="correction"><p class="label">${texts.correction}</p>${value}<p class="remark">${was}</p><p class="remark">${fillHtml(
    texts.correctionBy,
    { who: context.person(correction.actor), time: context.shortMoment(correction.at) },
  )}</p></div>`;
}
