/** One exhibit in the report: first what people want to know, then how it can be checked. */
import type { Post } from '@/utils/evidence/post-schema';
import { isReaderUnconfirmed } from '@/utils/evidence/unseen';
import { readerTexts } from '@/utils/texts/doubts';
import { fieldRowTexts } from '@/utils/texts/field-row';
import { fieldOfPointer, fieldTexts } from '@/utils/texts/fields';
import { fill } from '@/utils/texts/fill';
import { formatLocal } from '@/utils/texts/format';
import { platformName } from '@/utils/texts/platforms';
import { recordingStoryTexts } from '@/utils/texts/recording';
import { reportExhibitTexts } from '@/utils/texts/report-exhibit';
import { correctionsElsewhere, notesOf } from './corrections';
import type { ExhibitView } from './exhibit-view';
import type { Field } from './field';
import { fillHtml, markup, type Html } from './html';
import { lineOf, textOf } from './page-words';
import { authorsOf, whatFields, whenFields, whereFields } from './post-fields';
import { buildCapturePart } from './report-capture';
import type { ReportContext } from './report-context';
import { correctionBox, fieldRows, row } from './report-fields';
import { buildFilesPart } from './report-files';
import { buildLogPart } from './report-log';
import { buildPeople } from './report-people';
import { buildOtherPosts, subjectSentence } from './report-posts';
import { buildPicture } from './report-picture';
import { buildRecordingStory } from './report-recording';
import { buildSuppliedPicture, buildSuppliedStory, nameOfSupplied } from './report-supplied';
import { buildReconstruction } from './report-reconstruction';
import { buildTimePart } from './report-time';

/** The section of one exhibit; begins on a new page in print. */
export function buildExhibitSection(context: ReportContext, view: ExhibitView): Html {
  return markup`<section class="exhibit" id="exhibit-${view.folder}">
${heading(context, view)}
${buildWhat(context, view)}
${buildNotes(context, view)}
${buildPeople(context, view)}
${buildOtherPosts(context, view)}
${buildTimePart(context, view)}
${buildCapturePart(context, view)}
${buildFilesPart(context, view)}
${buildLogPart(context, view)}
${buildReconstruction(context, view)}
</section>
`;
}

/** What it is of: a page, an added file, a recording. */
function buildWhat(context: ReportContext, view: ExhibitView): Html {
  const { supplied, recording } = view.record;
  if (recording !== undefined) return buildRecordingStory(context, view, recording);
  const [picture, story] =
    supplied === undefined
      ? [buildPicture(context, view), buildStory(context, view)]
      : [buildSuppliedPicture(context, view), buildSuppliedStory(context, view)];
  return markup`${picture}
${story}`;
}

function heading(context: ReportContext, view: ExhibitView): Html {
  const texts = reportExhibitTexts[context.language];
  const { page, saved } = view.record;
  const platform = page.platform && platformName(page.platform.value);
  return markup`<header>
<h2>${fillHtml(texts.heading, { place: view.place })} <span class="of">${fillHtml(texts.headingOf, {
    total: context.exhibits.length,
  })}</span></h2>
<p class="subtitle">${[
    typeof platform === 'string' ? markup`${platform} · ` : null,
    titleOf(context, view),
    ' · ',
    formatLocal(saved.sealedAt.local.slice(0, 19), context.language),
  ]}</p>
</header>`;
}

function titleOf(context: ReportContext, view: ExhibitView): Html {
  const { page, supplied, recording } = view.record;
  if (supplied !== undefined) return nameOfSupplied(context, view);
  if (recording !== undefined) return markup`${recordingStoryTexts[context.language].title}`;
  const title = page.title?.value ?? '';
  return title === '' ? markup`${reportExhibitTexts[context.language].noTitle}` : lineOf(title);
}

/** Who, what, where, when: of the post that is meant, or of the page where none is known. */
function buildStory(context: ReportContext, view: ExhibitView): Html {
  const texts = reportExhibitTexts[context.language];
  const { record, subject } = view;
  const post = subject === null ? null : (record.posts[subject] ?? null);
  const pointer = `/posts/${subject ?? 0}`;
  const where = whereFields(record.page, post, pointer, context.language);
  const when = whenFields(record.page, post, pointer);
  const doubt = isReaderUnconfirmed(record)
    ? markup`<p class="remark">${readerTexts[context.language].unconfirmed}</p>`
    : null;
  return markup`<p class="subject">${subjectSentence(context, view)}</p>
${doubt}
${post === null ? null : ofPost(context, view, post, pointer)}
${group(texts.where, fieldRows(context, view, where))}
${group(
  texts.when,
  markup`${fieldRows(context, view, when)}<dl class="fields">
${row(texts.savedTime, markup`${context.moment(record.saved.sealedAt)}`, texts.thisClock)}</dl>
`,
)}
${correctionsOfOthers(context, view, post, pointer, [...where, ...when])}`;
}

function ofPost(context: ReportContext, view: ExhibitView, post: Post, pointer: string): Html {
  const texts = reportExhibitTexts[context.language];
  const people = authorsOf(post, pointer);
  const who = people.map(
    ({ fields }, at) =>
      markup`${
        people.length === 1
          ? null
          : markup`<h4>${fillHtml(fieldRowTexts[context.language].person, { count: at + 1, total: people.length })}</h4>
`
      }${fieldRows(context, view, fields)}`,
  );
  const what = fieldRows(context, view, whatFields(post, pointer, context.language));
  return markup`${group(texts.who, markup`${who}`)}
${group(texts.what, what)}`;
}

function group(title: string, content: Html): Html {
  return markup`<section class="group">
<h3>${title}</h3>
<div>
${content}</div>
</section>`;
}

function block(title: string, content: Html): Html {
  return markup`<section class="block">
<h3>${title}</h3>
${content}
</section>`;
}

function correctionsOfOthers(
  context: ReportContext,
  view: ExhibitView,
  post: Post | null,
  pointer: string,
  shown: readonly Field[],
): Html | null {
  const texts = reportExhibitTexts[context.language];
  const ofThisPost =
    post === null
      ? []
      : [
          ...authorsOf(post, pointer).flatMap(({ fields }) => fields),
          ...whatFields(post, pointer, context.language),
        ];
  const pointers = new Set([...shown, ...ofThisPost].map((field) => field.pointer));
  const others = correctionsElsewhere(view.added, pointers);
  if (others.length === 0) return null;
  return block(
    texts.correctionOther,
    markup`${others.map(
      (correction) => markup`<p class="label">${pointerName(context, correction.pointer)}</p>
${correctionBox(context, correction, 'line')}`,
    )}`,
  );
}

/** `Bericht 2: Naam`; a pointer that names no field of ours stays as it is. */
function pointerName(context: ReportContext, pointer: string): Html {
  const { language } = context;
  const pointed = fieldOfPointer(pointer);
  if (pointed === null) return lineOf(pointer);
  const name = fieldTexts[language][pointed.field];
  if (pointed.post === null) return markup`${name}`;
  return markup`${fill(reportExhibitTexts[language].post, { count: pointed.post + 1 })}: ${name}`;
}

function buildNotes(context: ReportContext, view: ExhibitView): Html | null {
  const texts = reportExhibitTexts[context.language];
  const notes = notesOf(view.added);
  if (notes.length === 0) return null;
  return block(
    texts.notesTitle,
    markup`<p class="hint">${texts.notesHint}</p>
${notes.map(
  (
    note,
  ) => markup`<div class="note">${textOf(note.text, texts.shortened)}<p class="remark">${fillHtml(
    texts.correctionBy,
    { who: context.person(note.actor), time: context.shortMoment(note.at) },
  )}</p></div>
`,
)}`,
  );
}
