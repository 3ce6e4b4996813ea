/** The first page of the report: what this is, who made it, what is in it. */
import { platformName } from '@/utils/texts/platforms';
import { correctionTexts } from '@/utils/texts/correction';
import { fill } from '@/utils/texts/fill';
import { formatFingerprint, formatInstant, formatLocal } from '@/utils/texts/format';
import { recordingStoryTexts } from '@/utils/texts/recording';
import { reportTexts } from '@/utils/texts/report';
import { suppliedTexts } from '@/utils/texts/supplied';
import { correctionsOf } from './corrections';
import type { ExhibitView } from './exhibit-view';
import { fillHtml, markup, type Html } from './html';
import { firstWords, lineOf } from './page-words';
import type { ReportContext } from './report-context';

/** Masthead, facts of the package, list of exhibits. */
export function buildOverview(context: ReportContext): Html {
  const texts = reportTexts[context.language];
  return markup`<header class="masthead">
<p class="brand">Getuige</p>
<h1>${texts.title}</h1>
<p class="lead">${leadOf(context)} ${texts.leadSeal}</p>
<p class="contents">${texts.contents}</p>
</header>
${packageFacts(context)}
<section class="block">
<h2>${texts.contentsList}</h2>
<table class="index">
<thead><tr><th scope="col">${texts.place}</th><th scope="col">${texts.savedAt}</th><th scope="col">${texts.where}</th><th scope="col">${texts.who}</th><th scope="col">${texts.what}</th></tr></thead>
<tbody>
${context.exhibits.map((view) => indexRow(context, view))}</tbody>
</table>
</section>
`;
}

function leadOf({ language, exhibits }: ReportContext): string {
  const holdsFiles = exhibits.some(({ record }) => record.supplied !== undefined);
  const texts = holdsFiles ? suppliedTexts[language] : reportTexts[language];
  const count = exhibits.length;
  return count === 1 ? texts.leadOne : fill(texts.leadMany, { count });
}

function packageFacts(context: ReportContext): Html {
  const texts = reportTexts[context.language];
  const others = [...new Set(context.exhibits.map(({ key }) => key))].filter(
    (key) => key !== context.fingerprint,
  );
  return markup`<dl class="facts package">
<div><dt>${texts.exhibitCount}</dt><dd>${context.exhibits.length}</dd></div>
<div><dt>${texts.period}</dt><dd>${period(context)}</dd></div>
<div><dt>${texts.prepared}</dt><dd>${context.moment(context.preparedAt)}</dd></div>
<div><dt>${texts.package}</dt><dd><span class="mono">${context.fileName}</span></dd></div>
<div><dt>${texts.packageId}</dt><dd><span class="mono">${context.packageId}</span></dd></div>
<div><dt>${texts.program}</dt><dd>Getuige ${lineOf(context.version)}</dd></div>
<div class="key"><dt>${texts.signedBy}</dt><dd><code>${formatFingerprint(context.fingerprint)}</code><p class="hint">${texts.signedByHint}</p></dd></div>
${
  others.length === 0
    ? null
    : markup`<div class="key"><dt>${texts.otherKeys}</dt><dd>${others.map((key) => markup`<code>${formatFingerprint(key)}</code> `)}<p class="hint">${texts.otherKeysHint}</p></dd></div>
`
}</dl>
`;
}

/** In order of time; the package may have another order. */
function period(context: ReportContext): string {
  const { language } = context;
  const moments = context.exhibits
    .map(({ record }) => record.saved.sealedAt)
    .sort((one, other) => (one.utc < other.utc ? -1 : 1));
  const first = moments[0];
  const last = moments.at(-1);
  if (first === undefined || last === undefined) return '';
  if (first === last) return formatInstant(first, language);
  return fill(reportTexts[language].periodRange, {
    first: formatLocal(first.local, language),
    last: formatInstant(last, language),
  });
}

function indexRow(context: ReportContext, view: ExhibitView): Html {
  const { language } = context;
  const texts = reportTexts[language];
  const { page, posts, saved } = view.record;
  const post = view.subject === null ? undefined : posts[view.subject];
  const author = post?.author;
  const who = author?.handle?.value ?? author?.name?.value;
  const { supplied, recording } = view.record;
  const words =
    post?.text?.value ?? post?.title?.value ?? page.title?.value ?? supplied?.name?.value;
  const without = recording === undefined ? texts.unknown : recordingStoryTexts[language].title;
  return markup`<tr><td><a href="#exhibit-${view.folder}">${view.place}</a></td><td>${formatLocal(saved.sealedAt.local, language)}</td><td>${where(context, view) ?? texts.unknown}</td><td>${who === undefined ? texts.unknown : lineOf(who)}${correctedAuthor(context, view)}</td><td>${words === undefined ? without : firstWords(words, 90)}</td></tr>
`;
}

/**
 * Whoever reads only the first page must not take for settled what somebody corrected. Where the
 * page has posts and none is meant, a correction is of a post that this exhibit is not about.
 */
function correctedAuthor({ language }: ReportContext, view: ExhibitView): Html {
  const { added, record, subject } = view;
  const index = subject ?? (record.posts.length === 0 ? 0 : null);
  const corrections = (['name', 'handle'] as const).flatMap((part) =>
    index === null ? [] : correctionsOf(added, `/posts/${index}/author/${part}`).slice(-1),
  );
  return markup`${corrections.map(
    ({ value }) =>
      markup`<p class="remark">${fillHtml(correctionTexts[language].corrected, { value: lineOf(value) })}</p>`,
  )}`;
}

function where({ language }: ReportContext, { record }: ExhibitView): Html | null {
  const { page } = record;
  if (record.supplied !== undefined) return markup`${suppliedTexts[language].whereFrom}`;
  const platform = page.platform && platformName(page.platform.value);
  if (typeof platform === 'string') return markup`${platform}`;
  const site = page.siteName?.value ?? hostOf(page.address?.value ?? '');
  return site === '' ? null : lineOf(site);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host || address : address;
}
