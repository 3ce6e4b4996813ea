/** How an exhibit was saved: the doubts that will be raised, said before they are asked. */
import type { Circumstances, EvidenceRecord, NotCaptured } from '@/utils/evidence/record-schema';
import {
  notCapturedReasonTexts,
  notCapturedTexts,
  triggerTexts,
} from '@/utils/texts/exhibit-words';
import { fill } from '@/utils/texts/fill';
import { formatDuration } from '@/utils/texts/duration';
import { formatCount } from '@/utils/texts/format';
import type { Language } from '@/utils/texts/language';
import { reloadTexts } from '@/utils/texts/report-follow-up';
import { reportExhibitTexts } from '@/utils/texts/report-exhibit';
import { suppliedTexts } from '@/utils/texts/supplied';
import type { ExhibitView } from './exhibit-view';
import { fillHtml, markup, type Html } from './html';
import { addressOf, lineOf } from './page-words';
import type { ReportContext } from './report-context';
import { buildRelated } from './report-related';
import { describeReloadOf } from './report-reload';
import { buildStories, describeLongPicture, type LongPictureStory } from './report-long-pictures';
import { describePostPicture } from './report-post-picture';
import { describeRecording } from './report-recording';

/** A sentence about how the page stood; a `doubt` bears on what the picture or text is worth. */
export interface Circumstance {
  readonly text: string;
  readonly doubt: boolean;
}

/** What is to be said of how a record came about: of a page, or of what has none. */
export function circumstancesOf(
  { supplied, recording, circumstances }: EvidenceRecord,
  language: Language,
): readonly Circumstance[] {
  if (recording !== undefined) return describeRecording(recording, language);
  if (supplied === undefined) return describeCircumstances(circumstances, language);
  const texts = suppliedTexts[language];
  const inPrivate = circumstances.privateWindow.value;
  return [
    { text: texts.before, doubt: true },
    ...(inPrivate ? [{ text: texts.privateWindow, doubt: false }] : []),
  ];
}

/** Method, circumstances, gaps. */
export function buildCapturePart(context: ReportContext, view: ExhibitView): Html {
  const { language } = context;
  const texts = reportExhibitTexts[language];
  const { record } = view;
  const sentences = circumstancesOf(record, language);
  const before = record.circumstances.reload?.addressBefore.value;
  return markup`<section class="block">
<h3>${texts.captureTitle}</h3>
<dl class="facts">
<div><dt>${texts.trigger}</dt><dd>${triggerTexts[language][record.saved.trigger]}</dd></div>
${duration(record, language)}${
    before === undefined
      ? null
      : markup`<div><dt>${reloadTexts[language].addressBefore}</dt><dd>${addressOf(before)}</dd></div>
`
  }<div><dt>${texts.browser}</dt><dd>${fillHtml(texts.browserText, {
    name: lineOf(record.browser.name),
    version: lineOf(record.browser.version),
    extension: lineOf(record.browser.extensionVersion),
  })}</dd></div>
</dl>
<h4>${texts.doubtsTitle}</h4>
<ul class="circumstances">
${sentences.map(
  ({ text, doubt }) => markup`<li${doubt ? markup` class="doubt"` : null}>${text}</li>
`,
)}</ul>
${buildRelated(context, view)}${buildStories(storiesOf(record, language))}${gaps(record.notCaptured, language)}</section>`;
}

function storiesOf(record: EvidenceRecord, language: Language): LongPictureStory[] {
  const post = describePostPicture(record, language);
  const long = record.longPictures?.map((picture) => describeLongPicture(picture, language)) ?? [];
  return [...(post === null ? [] : [post]), ...long];
}

/** Only times of one run can be subtracted: the wall clock may have been set in between. */
function duration(record: EvidenceRecord, language: Language): Html | null {
  const { requestedAt, sealedAt } = record.saved;
  const texts = reportExhibitTexts[language];
  if (requestedAt.run !== sealedAt.run || sealedAt.monotonicMs < requestedAt.monotonicMs)
    return null;
  const count = formatCount(sealedAt.monotonicMs - requestedAt.monotonicMs, language);
  return markup`<div><dt>${texts.duration}</dt><dd>${fillHtml(texts.milliseconds, { count })}</dd></div>
`;
}

/** Every circumstance that the record knows of, doubts first. */
export function describeCircumstances(about: Circumstances, language: Language): Circumstance[] {
  const texts = reportExhibitTexts[language];
  const reload = describeReloadOf(about, language);
  const doubts = [
    about.editable?.value === true ? texts.editable : null,
    about.changedInPlace?.value === true ? texts.changedInPlace : null,
    about.changedWhileSaving?.value === true ? texts.changedWhileSaving : null,
    about.translatedByBrowser?.value === true ? texts.translated : null,
    about.readerMode?.value === true ? texts.readerMode : null,
    about.forcedColors?.value === true ? texts.forcedColors : null,
    ...(reload?.doubts ?? []),
    scrolledText(about, language),
  ];
  const facts = [
    about.openForMs === undefined
      ? null
      : fill(texts.openFor, { time: formatDuration(about.openForMs.value, language) }),
    ...(reload?.facts ?? [about.reloadedByGetuige ? texts.reloaded : texts.notReloaded]),
    belowText(about, language),
    ...size(about, language),
    about.colorScheme?.value === 'dark' ? texts.dark : null,
    about.privateWindow.value ? texts.privateWindow : null,
    texts.extensions,
  ];
  const said = (list: readonly (string | null)[], doubt: boolean): Circumstance[] =>
    list.flatMap((text) => (text === null ? [] : [{ text, doubt }]));
  return [...said(doubts, true), ...said(facts, false)];
}

function scrolledText({ scroll }: Circumstances, language: Language): string | null {
  if (scroll === undefined || scroll.y === 0) return null;
  return fill(reportExhibitTexts[language].scrolled, { y: formatCount(scroll.y, language) });
}

function belowText({ scroll }: Circumstances, language: Language): string | null {
  const rest = scroll === undefined ? 0 : scroll.maxY - scroll.y;
  if (rest <= 0) return null;
  return fill(reportExhibitTexts[language].below, { rest: formatCount(rest, language) });
}

function size(about: Circumstances, language: Language): (string | null)[] {
  const texts = reportExhibitTexts[language];
  const { zoom, viewport, devicePixelRatio } = about;
  const decimals = (value: number): string => {
    const text = String(Math.round(value * 100) / 100);
    return language === 'nl' ? text.replace('.', ',') : text;
  };
  return [
    viewport === undefined
      ? null
      : fill(texts.viewport, {
          width: formatCount(viewport.width, language),
          height: formatCount(viewport.height, language),
        }),
    devicePixelRatio === undefined || devicePixelRatio.value === 1
      ? null
      : fill(texts.ratio, { ratio: decimals(devicePixelRatio.value) }),
    zoom === undefined || zoom.value === 1
      ? null
      : fill(texts.zoom, { percent: decimals(zoom.value * 100) }),
  ];
}

function gaps(notCaptured: readonly NotCaptured[], language: Language): Html | null {
  if (notCaptured.length === 0) return null;
  const texts = reportExhibitTexts[language];
  const lines = notCaptured.map(({ what, reason, count }) =>
    fill(count === undefined || count === 1 ? texts.gap : texts.gapCount, {
      what: notCapturedTexts[language][what],
      reason: notCapturedReasonTexts[language][reason],
      count: formatCount(count ?? 1, language),
    }),
  );
  return markup`<h4>${texts.gapsTitle}</h4>
<ul>
${lines.map(
  (line) => markup`<li>${line}</li>
`,
)}</ul>
`;
}
