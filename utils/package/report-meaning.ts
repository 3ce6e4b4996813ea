/** What the seal means, how the chain runs, what is missing: the same words for every package. */
import { fill } from '@/utils/texts/fill';
import { formatFingerprint } from '@/utils/texts/format';
import { roleTexts } from '@/utils/texts/exhibit-words';
import { reportTexts } from '@/utils/texts/report';
import { suppliedTexts } from '@/utils/texts/supplied';
import type { ExhibitView, LeftOutReason } from './exhibit-view';
import { fillHtml, markup, type Html, type HtmlValue } from './html';
import type { ReportContext } from './report-context';
import { countOf, rangesText, reportSequence, type NumberRange } from './sequence-gaps';

/** What the seal shows and what not, and how it came about; stands before the exhibits. */
export function buildMeaning(context: ReportContext): Html {
  const texts = reportTexts[context.language];
  const stamped = context.exhibits.some(({ hasTimestamp }) => hasTimestamp);
  const proves = [texts.provesUnchanged, texts.provesSameKey, texts.provesWhole];
  const provesNot = [
    texts.notWho,
    texts.notBefore,
    texts.notHolder,
    stamped ? texts.notWhenSome : texts.notWhen,
    ...(holdsFiles(context) ? [suppliedTexts[context.language].reportNotFrom] : []),
  ];
  return markup`<section class="block meaning">
<h2>${texts.proofTitle}</h2>
<div class="columns">
<div class="shows">${list(texts.proves, proves)}</div>
<div class="shows-not">${list(texts.provesNot, provesNot)}</div>
</div>
</section>
<section class="block trust">
<h3>${texts.trustTitle}</h3>
<p>${texts.trust}</p>
<p>${texts.online}</p>
</section>
${chainPart(context)}`;
}

function holdsFiles({ exhibits }: ReportContext): boolean {
  return exhibits.some(({ record }) => record.supplied !== undefined);
}

function chainPart(context: ReportContext): Html {
  const texts = reportTexts[context.language];
  const steps: [string, string][] = [
    [texts.chainSaveTitle, texts.chainSave],
    [texts.chainSealTitle, texts.chainSeal],
    [texts.chainLogTitle, texts.chainLog],
    [texts.chainPackTitle, texts.chainPack],
  ];
  return markup`<section class="block">
<h2>${texts.chainTitle}</h2>
<ol class="chain">
${steps.map(
  ([title, step]) => markup`<li><strong>${title}.</strong> ${step}</li>
`,
)}</ol>
</section>
`;
}

function list(title: string, items: readonly string[]): Html {
  return markup`<h3>${title}</h3>
<ul>
${items.map(
  (item) => markup`<li>${item}</li>
`,
)}</ul>`;
}

/** What is missing, how to check: stands behind the exhibits. */
export function buildClosing(context: ReportContext): Html {
  const texts = reportTexts[context.language];
  return markup`<section class="closing">
${sequencePart(context)}
${leftOutPart(context)}
<section class="block">
<h2>${texts.checkTitle}</h2>
<p>${texts.check}</p>
</section>
</section>
`;
}

function sequencePart(context: ReportContext): Html {
  const texts = reportTexts[context.language];
  const keys = [...new Set(context.exhibits.map(({ key }) => key))];
  return markup`<section class="block">
<h2>${texts.sequenceTitle}</h2>
<p>${texts.sequence}</p>
<ul>
${keys.map((key) =>
  sequenceOfKey(
    context,
    key,
    context.exhibits.filter((view) => view.key === key),
  ),
)}</ul>
</section>`;
}

function sequenceOfKey(context: ReportContext, key: string, views: readonly ExhibitView[]): Html {
  const texts = reportTexts[context.language];
  const { held, missing, last } = reportSequence(views.map(({ record }) => record.sequence.number));
  const named = (ranges: readonly NumberRange[]): string =>
    fill(countOf(ranges) === 1 ? texts.number : texts.numbers, { numbers: rangesText(ranges) });
  const line = fillHtml(texts.sequenceKey, {
    key: markup`<code>${formatFingerprint(key.slice(0, 16))} …</code>`,
    numbers: named(held),
  });
  const gaps =
    missing.length === 0
      ? fill(texts.sequenceComplete, { last })
      : fill(texts.sequenceMissing, { numbers: named(missing) });
  return markup`<li>${line} ${gaps} ${fill(texts.sequenceAfter, { last })}</li>
`;
}

function leftOutPart(context: ReportContext): Html {
  const texts = reportTexts[context.language];
  const items = context.exhibits.flatMap((view) => leftOutOf(context, view));
  return markup`<section class="block">
<h2>${texts.leftOutTitle}</h2>
${
  items.length === 0
    ? markup`<p>${texts.leftOutNone}</p>`
    : markup`<p>${texts.leftOut}</p>
<ul>
${items}</ul>`
}
</section>`;
}

function leftOutOf(context: ReportContext, view: ExhibitView): Html[] {
  const texts = reportTexts[context.language];
  const item = (what: HtmlValue, reason: LeftOutReason): Html =>
    markup`<li>${fill(texts.exhibit, { place: view.place })}: ${what}, ${
      reason === 'removed' ? texts.leftOutRemoved : texts.leftOutNotChosen
    }</li>
`;
  const artifacts = view.artifacts.flatMap((artifact) =>
    artifact.leftOutReason === null
      ? []
      : [
          item(
            `${roleTexts[context.language][artifact.role]} (${artifact.name})`,
            artifact.leftOutReason,
          ),
        ],
  );
  const viewer = view.viewerLeftOut === null ? [] : [item(texts.leftOutViewer, view.viewerLeftOut)];
  return [...artifacts, ...viewer];
}
