/** How pictures of more than one screen were made: every doubt that they may raise, in sentences. */
import type { ElementWords, LongPicture } from '@/utils/evidence/long-picture-schema';
import { fill } from '@/utils/texts/fill';
import { formatCount } from '@/utils/texts/format';
import type { Language } from '@/utils/texts/language';
import { endingTexts, longPictureTexts } from '@/utils/texts/long-picture';
import { markup, type Html } from './html';
import { lineOf } from './page-words';

/** Seams and hidden elements that are told one by one, of each; the record has them all. */
const TOLD_MAX = 30;

/** One long picture as people read it: plain text, with words of the page in it. */
export interface LongPictureStory {
  readonly title: string;
  readonly complete: boolean;
  readonly lines: readonly string[];
}

/** What the record says of one long picture. */
export function describeLongPicture(picture: LongPicture, language: Language): LongPictureStory {
  const texts = longPictureTexts[language];
  const { of, method, frames, pictures, size, ended, complete, imagesNotLoaded } = picture;
  const count = (value: number): string => formatCount(Math.round(value), language);
  const { width, height } = ended.notTaken;
  return {
    title: fill(texts[of], { element: elementText(picture.scroller) }),
    complete,
    lines: [
      fill(texts[method], {
        frames: count(frames.length),
        pictures: count(pictures.length),
        width: count(size.width),
        height: count(size.height),
      }),
      complete ? texts.complete : texts.incomplete,
      fill(endingTexts[language][ended.reason], { limit: count(ended.limitScreens) }),
      ...(height > 0 ? [fill(texts.notTakenHeight, { count: count(height) })] : []),
      ...(width > 0 ? [fill(texts.notTakenWidth, { count: count(width) })] : []),
      ...bounded(seamLines(picture, language), language),
      ...bounded(hiddenLines(picture, language), language),
      ...(imagesNotLoaded > 0
        ? [fill(texts.imagesNotLoaded, { count: count(imagesNotLoaded) })]
        : []),
    ],
  };
}

/** Neighbours that did not agree. */
export function seamLines(
  { seams, frames }: Pick<LongPicture, 'seams' | 'frames'>,
  language: Language,
): string[] {
  const texts = longPictureTexts[language];
  return seams.map(({ frame, beside, comparedRows, differingRows, movedBy }) => {
    const differs = beside === true ? texts.seamBeside : texts.seamDiffers;
    return fill(movedBy === 0 ? differs : texts.seamMoved, {
      above: beside === true ? frame : aboveOf(frames, frame) + 1,
      below: frame + 1,
      count: movedBy === 0 ? differingRows : Math.abs(movedBy),
      total: comparedRows,
    });
  });
}

/** Index of the frame above: the one before, or the first of the row before. */
function aboveOf(frames: LongPicture['frames'], below: number): number {
  if (frames[below]?.columns === undefined) return below - 1;
  return frames.findLastIndex(({ used }, at) => at < below && used.count > 0);
}

/** What was hidden or put in its own place. @param hiddenText in place of the text for whole pages. */
export function hiddenLines(
  { hidden, frames }: Pick<LongPicture, 'hidden' | 'frames'>,
  language: Language,
  hiddenText: string = longPictureTexts[language].hidden,
): string[] {
  const texts = { ...longPictureTexts[language], hidden: hiddenText };
  const where = frames.length > 0 ? texts.frames : texts.pictures;
  return hidden.map(({ element, how, during }) => {
    const runs = during.map(({ from, to }) => fill(where, { from: from + 1, to: to + 1 }));
    return fill(texts[how], { element: elementText(element), frames: runs.join(', ') });
  });
}

/** The first ones, and how many more there are. */
export function bounded(lines: readonly string[], language: Language): string[] {
  const rest = lines.length - TOLD_MAX;
  if (rest <= 0) return [...lines];
  return [...lines.slice(0, TOLD_MAX), fill(longPictureTexts[language].more, { count: rest })];
}

/** `header, “Fixed header”`. */
export function elementText(element: ElementWords | undefined): string {
  if (element === undefined) return '';
  const { tag, role, text } = element;
  return [tag, role, text === undefined ? undefined : `“${text}”`]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** Part of "how it was saved". */
export function buildStories(stories: readonly LongPictureStory[]): Html[] {
  return stories.map(({ title, lines, complete }) => {
    return markup`<h4>${lineOf(title)}</h4>
<ul${complete ? null : markup` class="circumstances"`}>
${lines.map(
  (
    line,
    at,
  ) => markup`<li${!complete && at === 1 ? markup` class="doubt"` : null}>${lineOf(line)}</li>
`,
)}</ul>
`;
  });
}
