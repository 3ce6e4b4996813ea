/** The custody log of an exhibit, a row an entry. */
import type { CustodyEntry, CustodyEvent } from '@/utils/evidence/custody-schema';
import { custodyTexts, removalReasonTexts } from '@/utils/texts/exhibit-words';
import { formatFingerprint } from '@/utils/texts/format';
import { reportExhibitTexts } from '@/utils/texts/report-exhibit';
import { linesSetBack } from './clock-doubts';
import type { ExhibitView } from './exhibit-view';
import { fillHtml, markup, type Html } from './html';
import { lineOf } from './page-words';
import type { ReportContext } from './report-context';

const MAX_ROWS = 200;

/** The latest entries of a very long log; all of it is in custody.jsonl. */
export function buildLogPart(context: ReportContext, view: ExhibitView): Html {
  const texts = reportExhibitTexts[context.language];
  return markup`<section class="block">
<h3>${texts.logTitle}</h3>
<table class="log">
<thead><tr><th scope="col">${texts.logEntry}</th><th scope="col">${texts.logTime}</th><th scope="col">${texts.logWho}</th><th scope="col">${texts.logWhat}</th></tr></thead>
<tbody>
${view.custody.slice(-MAX_ROWS).map((entry) => logRow(context, entry))}</tbody>
</table>
<p class="hint">${texts.logHint}</p>
${setBack(context, view)}</section>`;
}

function setBack(context: ReportContext, view: ExhibitView): Html | null {
  const lines = linesSetBack(view.custody);
  if (lines.length === 0) return null;
  const list = lines.slice(0, 20).join(', ');
  return markup`<p class="remark doubt">${fillHtml(
    reportExhibitTexts[context.language].logSetBack,
    { lines: list },
  )}</p>
`;
}

function logRow(context: ReportContext, entry: CustodyEntry): Html {
  const detail = eventDetail(context, entry.event);
  return markup`<tr><td>${entry.entry}</td><td>${context.shortMoment(entry.at)}</td><td>${context.person(entry.actor)}</td><td>${custodyTexts[context.language][entry.event.type]}${detail === null ? null : markup`: ${detail}`}${continued(context, entry)}</td></tr>
`;
}

function continued(context: ReportContext, { continues, key }: CustodyEntry): Html | null {
  if (continues === undefined) return null;
  return markup`<p class="remark">${fillHtml(reportExhibitTexts[context.language].logContinues, {
    key: markup`<code>${formatFingerprint(key)}</code>`,
  })}</p>`;
}

function eventDetail(context: ReportContext, event: CustodyEvent): Html | null {
  const { language } = context;
  const texts = reportExhibitTexts[language];
  switch (event.type) {
    case 'saved':
    case 'noted':
    case 'corrected':
      return null;
    case 'subject-chosen':
      return event.subject === null
        ? markup`${texts.logNoPost}`
        : fillHtml(texts.logPost, { count: event.subject + 1 });
    case 'export-prepared':
    case 'offered':
      return fillHtml(texts.logPackage, {
        id: markup`<span class="mono">${event.packageId}</span>`,
      });
    case 'artifact-removed':
      return markup`${lineOf(event.name)}, ${removalReasonTexts[language][event.reason]}`;
    case 'removed':
      return markup`${removalReasonTexts[language][event.reason]}`;
  }
}
