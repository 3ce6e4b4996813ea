/** The files of an exhibit with their digests, who looked, and the place in the sequence. */
import type { Viewer } from '@/utils/evidence/record-schema';
import { methodTexts, roleTexts } from '@/utils/texts/exhibit-words';
import { formatFingerprint, formatSize } from '@/utils/texts/format';
import { reportExhibitTexts } from '@/utils/texts/report-exhibit';
import { suppliedTexts } from '@/utils/texts/supplied';
import type { ExhibitView, PackedArtifact } from './exhibit-view';
import { fillHtml, markup, type Html, type HtmlValue } from './html';
import { RECORD_NAME, SEAL_NAME, VIEWER_NAME } from './names';
import { lineOf } from './page-words';
import type { ReportContext } from './report-context';
import { removedText } from './report-removal';

/** Files, separable part, sequence. */
export function buildFilesPart(context: ReportContext, view: ExhibitView): Html {
  const texts = reportExhibitTexts[context.language];
  return markup`${viewerPart(context, view)}
<section class="block">
<h3>${texts.filesTitle}</h3>
<table class="files">
<thead><tr><th scope="col">${texts.fileName}</th><th scope="col">${texts.fileWhat}</th><th scope="col" class="number">${texts.fileSize}</th></tr></thead>
${fileRows(context, view)}</table>
<p class="hint">${sequence(context, view)}</p>
</section>`;
}

function fileRows(context: ReportContext, view: ExhibitView): HtmlValue[] {
  const texts = reportExhibitTexts[context.language];
  return [
    fileRow(RECORD_NAME, texts.recordFile, null, view.recordSha256, ''),
    fileRow(SEAL_NAME, texts.sealFile, null, view.sealSha256, ''),
    ...view.artifacts.map((artifact) => artifactRow(context, view, artifact)),
    view.viewerLeftOut === null
      ? fileRow(VIEWER_NAME, texts.viewerFile, null, view.record.viewer.sha256, '')
      : null,
  ];
}

function artifactRow(context: ReportContext, view: ExhibitView, artifact: PackedArtifact): Html {
  const { language } = context;
  const texts = reportExhibitTexts[language];
  const size = formatSize(artifact.size, language);
  const what = markup`${roleTexts[language][artifact.role]}: ${methodTexts[language][artifact.method]}${omitted(context, artifact)}`;
  const missing =
    artifact.leftOutReason === null
      ? null
      : artifact.leftOutReason === 'removed'
        ? removedText(
            context,
            { known: texts.fileMissingRemovedAt, unknown: texts.fileMissingRemoved },
            view.removals.get(artifact.name),
          )
        : texts.fileMissingChoice;
  return fileRow(artifact.name, what, missing, artifact.sha256, size);
}

function omitted(context: ReportContext, artifact: PackedArtifact): Html | null {
  const { leftOut } = artifact;
  if (leftOut === undefined || leftOut.length === 0) return null;
  const list = leftOut.slice(0, 20).map(({ what, count }) => `${what} (${count})`);
  const texts = reportExhibitTexts[context.language];
  return markup` <span class="remark">${fillHtml(texts.fileLeftOut, { list: lineOf(list.join(', ')) })}</span>`;
}

/** One file: a row for people, and under it the digest over the whole width. */
function fileRow(
  name: string,
  what: HtmlValue,
  missing: HtmlValue,
  sha256: string,
  size: string,
): Html {
  return markup`<tbody>
<tr><th scope="row">${name}</th><td>${what}${missing === null ? null : markup` <strong>${missing}</strong>`}</td><td class="number">${size}</td></tr>
<tr><td colspan="3" class="digest"><span>SHA-256</span> <code>${sha256}</code></td></tr>
</tbody>
`;
}

function sequence(context: ReportContext, view: ExhibitView): Html {
  const texts = reportExhibitTexts[context.language];
  const { number, previousSealSha256 } = view.record.sequence;
  const line = fillHtml(texts.sequenceLine, {
    number,
    key: markup`<code>${formatFingerprint(view.key)}</code>`,
  });
  const before =
    previousSealSha256 === null
      ? texts.sequenceFirst
      : fillHtml(texts.sequencePrevious, {
          number: number - 1,
          digest: markup`<code>${previousSealSha256}</code>`,
        });
  return markup`${line} ${before}`;
}

function viewerPart(context: ReportContext, view: ExhibitView): Html {
  const texts = reportExhibitTexts[context.language];
  const removal = view.removals.get(VIEWER_NAME);
  const removed =
    removal === undefined
      ? null
      : markup` ${removedText(context, { known: texts.viewerRemovedAt, unknown: '' }, removal)}`;
  const leftOut = view.viewerLeftOut === 'removed' ? texts.viewerRemoved : texts.viewerLeftOut;
  const content =
    view.viewer === null
      ? markup`<p>${fillHtml(leftOut, { digest: markup`<code>${view.record.viewer.sha256}</code>` })}${removed}</p>`
      : viewerFacts(context, view.viewer);
  return markup`<section class="block">
<h3>${texts.viewerTitle}</h3>
${content}
</section>`;
}

function viewerFacts(context: ReportContext, viewer: Viewer): Html {
  const texts = reportExhibitTexts[context.language];
  const { account, screen } = viewer;
  const names = [account?.name, account?.handle, account?.address].flatMap((part) =>
    part === undefined ? [] : [part.value],
  );
  const facts: [string, string][] = [
    [texts.viewerAccount, names.join(' · ')],
    [texts.viewerSystem, viewer.operatingSystem ?? ''],
    [texts.viewerReferrer, viewer.referrer?.value ?? ''],
    [suppliedTexts[context.language].suppliedBy, viewer.suppliedBy?.value ?? ''],
    [texts.viewerAgent, viewer.userAgent],
    [texts.viewerLanguages, (viewer.languages ?? []).join(', ')],
    [texts.viewerScreen, screen === undefined ? '' : `${screen.width} × ${screen.height}`],
  ];
  return markup`<dl class="facts">
${facts
  .filter(([, value]) => value !== '')
  .map(
    ([name, value]) => markup`<div><dt>${name}</dt><dd>${lineOf(value)}</dd></div>
`,
  )}</dl>`;
}
