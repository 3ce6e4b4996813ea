/** Fields that most pages write alike. */
import type { Source } from '@/utils/evidence/values';
import { parseAddress, samePage } from '@/utils/platforms/address';
import { attributeOf, selectAll } from '@/utils/platforms/dom';
import { POST_TEXT_MAX_LENGTH } from '@/utils/platforms/limits';
import { writtenText } from '@/utils/platforms/written-text';
import { wordsIn } from './inside';
import type { CountDraft, PostDraft } from './post-draft';
import { told, toldAddress, toldExactly, type Told } from './told';

/** Most nodes of one text. */
const TEXT_NODES_MAX = 20_000;

/** What somebody wrote, of an element whose white space does not count. */
export function toldWritten(
  element: Element | null,
  skip?: (element: Element) => boolean,
): Told | null {
  if (element === null) return null;
  const budget = { nodesLeft: TEXT_NODES_MAX };
  return toldExactly(writtenText(element, budget, POST_TEXT_MAX_LENGTH, skip), 'dom');
}

/** The words of a short element. */
export function toldWords(element: Element | null): Told | null {
  return element === null ? null : told(wordsIn(element), 'dom');
}

/** `<time datetime>` with its label. */
export function toldTime(time: Element | null): Told | null {
  return time === null ? null : told(attributeOf(time, 'datetime'), 'dom', wordsIn(time));
}

/** A number of digits alone: "1.2K", "12 likes" and a hidden number are none. */
export function exactCount(raw: string | null | undefined, source: Source): CountDraft | null {
  const digits = raw?.trim() ?? '';
  return /^\d{1,12}$/.test(digits) ? { value: Number(digits), source } : null;
}

/** Absolute address of an attribute. */
export function linkOf(element: Element | null, base: string, name = 'href'): URL | null {
  const raw = element === null ? null : attributeOf(element, name);
  return raw === null ? null : parseAddress(raw, base);
}

/** Pictures and films with their descriptions. */
export function mediaIn(
  elements: readonly Element[],
  base: string,
): NonNullable<PostDraft['media']> {
  return elements.map((element) => ({
    address: [
      toldAddress(attributeOf(element, 'src'), 'dom', base),
      toldAddress(attributeOf(element, 'poster'), 'dom', base),
    ]
      .filter((one) => one !== null)
      .slice(0, 1),
    description: [told(attributeOf(element, 'alt'), 'dom')],
  }));
}

/** Pictures in a text that are no emoji, smiley or counting pixel. */
export function picturesIn(text: Element | null, base: string): NonNullable<PostDraft['media']> {
  const images = text === null ? [] : selectAll(text, 'img[src], video[src]', 100);
  return mediaIn(
    images.filter((image) => {
      const named = `${attributeOf(image, 'class') ?? ''} ${attributeOf(image, 'src') ?? ''}`;
      return !/emoji|emote|smil(?:ey|ies)|avatar|data:/i.test(named.slice(0, 2_000));
    }),
    base,
  );
}

/** The page's own address where it is only another spelling of the link. */
export function asInAddress(link: Told | null, page: URL): Told | null {
  if (link === null || !samePage(link.value, page.href) || page.hash !== '') return link;
  return toldAddress(page.href, 'address');
}
