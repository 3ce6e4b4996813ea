/**
 * Pleroma and Akkoma with their own client: the posts in view. Places: pleroma-fe,
 * status.vue (2025); no real page was to be had, so the reader is content with
 * what stands in the heading of each post.
 */
import { attributeOf, selectAll, selectFirst } from '@/utils/platforms/dom';
import { linkOf, toldTime, toldWords, toldWritten } from '@/utils/platforms/kit/fields';
import { inside, shownOf, type Inside } from '@/utils/platforms/kit/inside';
import type { AccountDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const pleromaReader: PlatformReader = {
  id: 'pleroma',
  confirmedOnRealPage: false,
  matches: (_, document) => selectFirst(document, '.Status .status-container') !== null,
  read,
};

const POST = '.Status';

/** `/notice/ID`, and `/notice/ID` behind the name of a server's folder. */
export function parsePleromaAddress(address: URL): string | null {
  return /^\/notice\/([A-Za-z0-9]{6,40})\/?$/.exec(address.pathname)?.[1] ?? null;
}

function read(input: ReadInput): ReadResult | null {
  const wanted = parsePleromaAddress(input.address);
  const posts = shownOf(selectAll(input.document, POST, 300)).flatMap((element) =>
    postOf(element, wanted, input.address),
  );
  return resultOf({ found: threadOf(posts), addressNames: wanted !== null }, input);
}

function postOf(element: Element, wanted: string | null, address: URL): ThreadPost[] {
  const own = inside(element, POST);
  const stamp = own.first('a.timeago[href], .heading-right a[href*="/notice/"]');
  const link = linkOf(stamp, address.href);
  const id = link?.host === address.host ? parsePleromaAddress(link) : null;
  if (id === null || link === null) return [];
  const time = own.first('a.timeago time, .heading-right time');
  return [
    {
      key: id,
      parent: null,
      element,
      isNamed: id === wanted,
      draft: {
        kind: own.first('.heading-reply-row .reply-to') === null ? 'post' : 'reply',
        id: [told(id, 'dom')],
        permalink: [toldAddress(link.href, 'dom')],
        author: authorOf(own, address),
        text: [toldWritten(own.first('.StatusBody .text, .status-content .text'))],
        time: [toldTime(time)],
        timeShown: [told(time === null ? null : attributeOf(time, 'title'), 'dom')],
        place: {
          kind: [told('server', 'address')],
          name: [told(address.host, 'address')],
        },
      },
    },
  ];
}

/** In the heading, not in the line of whoever repeated the post. */
function authorOf(own: Inside, address: URL): AccountDraft {
  const account = own.first(
    '.status-container .heading-left a.account-name, .status-heading a.account-name',
  );
  const shown = /^@?([\w.-]+)(?:@([\w.-]+))?$/.exec(
    account === null ? '' : (attributeOf(account, 'title') ?? ''),
  );
  if (account === null || shown === null) return {};
  const link = linkOf(account, address.href);
  return {
    name: [toldWords(own.first('.status-heading .status-username'))],
    handle: [told(`${shown[1] ?? ''}@${shown[2] ?? address.host}`, 'dom')],
    address: [link === null ? null : toldAddress(link.href, 'dom')],
  };
}
