/** Messages of LinkedIn's older client. Several in a row share the name above the first. */
import { attributeOf, selectAll } from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { inside } from '@/utils/platforms/kit/inside';
import type { AccountDraft } from '@/utils/platforms/kit/post-draft';
import type { FoundPost } from '@/utils/platforms/kit/result';
import { told, toldExactly } from '@/utils/platforms/kit/told';
import type { ReadInput } from '@/utils/platforms/types';
import { parseLinkedinAddress, profileIn } from './linkedin-address';

export function messagesIn({ document, address }: ReadInput): FoundPost[] {
  const { thread } = parseLinkedinAddress(address);
  let author: AccountDraft | null = null;
  return selectAll(document, 'li.msg-s-message-list__event').flatMap((element): FoundPost[] => {
    const own = inside(element, 'li.msg-s-message-list__event');
    const name = own.words('.msg-s-message-group__name');
    const link = own.first(
      'a.msg-s-message-group__profile-link, .msg-s-message-group__meta a[href*="/in/"]',
    );
    if (name !== null) {
      author = { ...(link === null ? {} : profileIn(link)), name: [told(name, 'dom')] };
    }
    const text = own.first('.msg-s-event-listitem__body');
    if (text === null) return [];
    const holder = own.first('[data-event-urn]');
    return [
      {
        element,
        draft: {
          kind: 'message',
          id: [told(holder === null ? null : attributeOf(holder, 'data-event-urn'), 'dom')],
          author,
          text: [toldExactly(exactText(text), 'dom')],
          timeShown: [told(own.words('time'), 'dom')],
          place: {
            id: [told(thread, 'address')],
            audience: [thread === null ? null : told('direct', 'address')],
          },
        },
      },
    ];
  });
}
