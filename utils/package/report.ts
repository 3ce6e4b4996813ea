/**
 * `report.html`: what a package holds, for people. One file that needs nothing else and
 * runs nothing: its policy allows its own style, by digest, and pictures inside it.
 */
import { toBase64, utf8, type Bytes } from '@/utils/evidence/bytes';
import { sha256 } from '@/utils/evidence/digest';
import { fill } from '@/utils/texts/fill';
import { reportTexts } from '@/utils/texts/report';
import { Html, markup } from './html';
import { buildContext, type ReportInput, previewKeyOf } from './report-context';
import { buildExhibitSection } from './report-exhibit';
import { buildClosing, buildMeaning } from './report-meaning';
import { buildOverview } from './report-overview';
import { boundPreviews } from './report-picture';
import { buildStyle } from './report-style';

/**
 * UTF-8 bytes of the report. The same input gives the same bytes.
 * @throws EvidenceError `bad-value` for a preview that is not a bounded picture.
 */
export async function buildReport(input: ReportInput): Promise<Bytes> {
  const ids = input.exhibits.flatMap(({ record: { exhibitId, artifacts } }) => [
    exhibitId,
    ...artifacts
      .filter(({ role }) => role === 'reconstruction')
      .map(({ name }) => previewKeyOf(exhibitId, name)),
  ]);
  const context = buildContext({ ...input, previews: boundPreviews(ids, input.previews) });
  const style = buildStyle(input.language, input.fileName);
  const policy = await buildPolicy(style);
  const page = markup`<!doctype html>
<html lang="${input.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="referrer" content="no-referrer">
<title>${fill(reportTexts[input.language].documentTitle, { name: input.fileName.replace(/\.zip$/, '') })}</title>
${Html.ofStyle(style)}
</head>
<body>
<main>
${buildOverview(context)}
${buildMeaning(context)}
${context.exhibits.map((view) => buildExhibitSection(context, view))}
${buildClosing(context)}
</main>
</body>
</html>
`;
  return utf8(page.toString());
}

async function buildPolicy(style: string): Promise<string> {
  const digest = toBase64(await sha256(utf8(style)));
  return [
    "default-src 'none'",
    'img-src data:',
    `style-src 'sha256-${digest}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
