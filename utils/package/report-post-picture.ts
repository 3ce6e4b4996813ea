/** How the picture of one post was made: every doubt that it may raise, in sentences. */
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import { fill } from '@/utils/texts/fill';
import { formatCount } from '@/utils/texts/format';
import type { Language } from '@/utils/texts/language';
import { chosenByTexts, postEndingTexts, postPictureTexts } from '@/utils/texts/post-picture';
import {
  bounded,
  elementText,
  hiddenLines,
  seamLines,
  type LongPictureStory,
} from './report-long-pictures';

/** What the record says of it; null where nobody pointed at a post. */
export function describePostPicture(
  { postPicture }: Pick<EvidenceRecord, 'postPicture'>,
  language: Language,
): LongPictureStory | null {
  if (postPicture === undefined) return null;
  const texts = postPictureTexts[language];
  const count = (value: number): string => formatCount(Math.round(value), language);
  const { size, box, frames, complete, ended, scroller, textChanged } = postPicture;
  const { width, height } = ended.notTaken;
  const optional: readonly (readonly [boolean, string])[] = [
    [scroller !== undefined, fill(texts.inScroller, { element: elementText(scroller) })],
    [height > 0, fill(texts.notTakenHeight, { count: count(Math.max(1, height)) })],
    [width > 0, fill(texts.notTakenWidth, { count: count(Math.max(1, width)) })],
    [textChanged, texts.textChanged],
  ];
  const sizes = { width: count(size.width), height: count(size.height) };
  return {
    title: fill(texts.title, { element: elementText(postPicture.element) }),
    complete,
    lines: [
      fill(texts.cutOut, { frames: count(frames.length), ...sizes }),
      complete ? texts.complete : texts.incomplete,
      postEndingTexts[language][ended.reason],
      chosenByTexts[language][postPicture.chosenBy],
      fill(texts.place, { x: count(box.x), y: count(box.y) }),
      ...optional.flatMap(([holds, line]) => (holds ? [line] : [])),
      ...bounded(seamLines(postPicture, language), language),
      ...bounded(hiddenLines(postPicture, language, texts.hiddenFor), language),
    ],
  };
}
