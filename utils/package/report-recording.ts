/** A recording of the screen in the report: what it is, how it came about, every doubt that it may raise. */
import type { Recording } from '@/utils/evidence/recording-schema';
import { formatDuration } from '@/utils/texts/duration';
import { fill } from '@/utils/texts/fill';
import { formatCount, formatInstant } from '@/utils/texts/format';
import type { Language } from '@/utils/texts/language';
import { recordingEndingTexts, recordingStoryTexts } from '@/utils/texts/recording';
import type { ExhibitView } from './exhibit-view';
import { fillHtml, markup, type Html } from './html';
import type { ReportContext } from './report-context';
import type { Circumstance } from './report-capture';
import { lineOf } from './page-words';
import { removedText } from './report-removal';

/** Longest words of the browser that are shown, in UTF-16 code units. */
const WORDS_MAX = 100;

/** What the record says of a recording, in sentences. Plain text, with words of the browser in it. */
export function describeRecording(recording: Recording, language: Language): Circumstance[] {
  const texts = recordingStoryTexts[language];
  const { shared, startedAt, endedAt, lengthMs, ended, pieces, pickedUpLater } = recording;
  const fact = (text: string): Circumstance => ({ text, doubt: false });
  const doubt = (text: string): Circumstance => ({ text, doubt: true });
  const complete = ended === 'stopped-by-person' || ended === 'sharing-ended' || ended === 'limit';
  const endText = recordingEndingTexts[language][ended];
  return [
    doubt(texts.noPage),
    complete ? fact(endText) : doubt(endText),
    ...(pickedUpLater ? [doubt(texts.pickedUpLater)] : []),
    fact(fill(texts.begun, { time: formatInstant(startedAt, language) })),
    ...(endedAt === undefined
      ? []
      : [fact(fill(texts.ended, { time: formatInstant(endedAt, language) }))]),
    fact(fill(texts.length, { time: formatDuration(lengthMs, language) })),
    fact(surfaceText(shared.surface?.value, language)),
    ...pixelLines(recording, language),
    ...(shared.frameRate === undefined
      ? []
      : [fact(fill(texts.frameRate, { rate: Math.round(shared.frameRate.value) }))]),
    fact(shared.sound.value ? texts.sound : texts.noSound),
    fact(
      fill(texts.encoding, {
        encoding: shared.encoding.value.slice(0, WORDS_MAX),
        pieces: formatCount(pieces, language),
      }),
    ),
    fact(texts.noIndex),
  ];
}

function surfaceText(surface: string | undefined, language: Language): string {
  const texts = recordingStoryTexts[language];
  switch (surface) {
    case 'browser':
    case 'window':
    case 'monitor':
      return texts[`surface-${surface}`];
    default:
      return texts.surfaceUnknown;
  }
}

function pixelLines({ shared, pixelsAtEnd }: Recording, language: Language): Circumstance[] {
  const texts = recordingStoryTexts[language];
  const { pixels } = shared;
  if (pixels === undefined) return [];
  const text =
    pixelsAtEnd === undefined
      ? fill(texts.pixels, { width: pixels.width, height: pixels.height })
      : fill(texts.pixelsChanged, {
          width: pixels.width,
          height: pixels.height,
          endWidth: pixelsAtEnd.width,
          endHeight: pixelsAtEnd.height,
        });
  return [{ text, doubt: false }];
}

/** In the place of picture and story of a page. */
export function buildRecordingStory(
  context: ReportContext,
  view: ExhibitView,
  recording: Recording,
): Html {
  const texts = recordingStoryTexts[context.language];
  const file = view.artifacts.find(({ name }) => name === recording.name);
  if (file === undefined || file.content === null) {
    const text = { known: texts.removedAt, unknown: texts.removed };
    return markup`<p class="gap">${removedText(context, text, view.removals.get(recording.name))}</p>
<p>${texts.noPage}</p>`;
  }
  const path = `${view.path}/${file.name}`;
  const time = formatDuration(recording.lengthMs, context.language);
  return markup`<p class="subject">${fillHtml(texts.summary, {
    time: lineOf(time),
    file: markup`<a href="${path}">${path}</a>`,
  })}</p>
<p>${texts.noPage}</p>`;
}
