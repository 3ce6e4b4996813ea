/**
 * Direct messages of X in its classic client. The page does not say who wrote a
 * message, so nobody is named: only what it says and when. Places: published
 * extensions (2025 and 2026); no real page was to be had.
 */
import { attributeOf, closestTo, isElement, parentOf, selectAll } from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { inside, shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import type { FoundPost } from '@/utils/platforms/kit/result';
import { told, toldExactly } from '@/utils/platforms/kit/told';

const MESSAGE = '[data-testid="messageEntry"]';
const TEXT = '[data-testid="tweetText"], [data-testid="messageEntryText"]';

/** Messages in view, in their order. */
export function messagesIn(document: Document): FoundPost[] {
  return shownOf(selectAll(document, MESSAGE, 300)).flatMap((element): FoundPost[] => {
    const around = parentOf(element);
    const isPart = around !== null && isElement(around) && closestTo(around, MESSAGE) !== null;
    const own = inside(element, '');
    const texts = own.all(TEXT);
    const [text] = texts;
    const time = own.first('time[datetime]');
    if (isPart || text === undefined || texts.length > 1) return [];
    return [
      {
        element,
        draft: {
          kind: 'message',
          text: [toldExactly(exactText(text), 'dom')],
          time: [time === null ? null : told(attributeOf(time, 'datetime'), 'dom', wordsIn(time))],
          place: { audience: [told('direct', 'dom')] },
        },
      },
    ];
  });
}
