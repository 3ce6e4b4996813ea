/**
 * Comments below a film of PeerTube. Each links to its thread, which has the number of the
 * comment at its head; answers stand in the element of what they answer. The link's title
 * is the moment as JavaScript writes a `Date` (ECMA-262, 21.4.4.41), in every language.
 */
import {
  attributeOf,
  closestTo,
  isElement,
  parentOf,
  selectAll,
  wordsOf,
} from '@/utils/platforms/dom';
import { linkOf, toldWritten } from '@/utils/platforms/kit/fields';
import { inside, shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import type { ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress, toldMoment } from '@/utils/platforms/kit/told';
import { momentOf } from '@/utils/platforms/time';
import { parsePeertubeAddress } from './peertube-address';
import { ownerIn } from './peertube-people';

const COMMENT = 'my-video-comment';

/** Only those that link to the film. A deleted one says neither who nor what. */
export function commentsOf(document: Document, page: URL, videoId: string): ThreadPost[] {
  const keys = new Map<Element, string>();
  return shownOf(selectAll(document, COMMENT, 300)).flatMap((element, index) => {
    const own = inside(element, COMMENT);
    const link = own.first('a.comment-date[href]');
    const address = linkOf(link, page.href);
    const { videoId: id, threadId } = parsePeertubeAddress(address ?? page);
    const isHere = address?.origin === page.origin && id === videoId;
    if (link === null || !isHere || threadId === null) return [];
    const around = outerOf(element);
    const isAnswer =
      around !== null || own.all('.root-comment').some((one) => hasClass(one, 'is-child'));
    const key = isAnswer ? `${threadId}/${String(index)}` : threadId;
    const post = commentOf(element, link, address, isAnswer ? null : threadId, page);
    if (post === null) return [];
    keys.set(element, key);
    const parent = around === null ? (isAnswer ? null : videoId) : (keys.get(around) ?? null);
    return [{ ...post, key, parent, element }];
  });
}

function commentOf(
  element: Element,
  link: Element,
  { href }: URL,
  id: string | null,
  page: URL,
): Pick<ThreadPost, 'draft'> | null {
  const own = inside(element, COMMENT);
  const links = own.all('.comment-account a[href]');
  if (links.length === 0 || own.first('.comment-html-deleted') !== null) return null;
  const label = wordsIn(link);
  const thread = toldAddress(href, 'dom');
  return {
    draft: {
      kind: id === null ? 'reply' : 'comment',
      id: [told(id, 'dom')],
      permalink: [id === null ? null : thread],
      author: ownerIn(
        links,
        page,
        own.first('.comment-account-name'),
        own.words('.comment-account-handle'),
      ),
      text: [toldWritten(own.first('.comment-html'))],
      time: [toldMoment(momentOfDate(attributeOf(link, 'title') ?? ''), 'dom', label)],
      timeShown: [told(label, 'dom')],
      place: { kind: [told('thread', 'dom')], address: [id === null ? thread : null] },
    },
  };
}

function outerOf(element: Element): Element | null {
  const outer = parentOf(element);
  return outer !== null && isElement(outer) ? closestTo(outer, COMMENT) : null;
}

function hasClass(element: Element, name: string): boolean {
  return wordsOf(element, 'class').includes(name);
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DATE = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d{4})\b/;

/** `Sun Mar 01 2026 10:00:00 GMT+0100 (…)`; milliseconds since 1970. */
function momentOfDate(written: string): number | null {
  const [, month = '', day = '', year = '', clock = '', zone = ''] = DATE.exec(written) ?? [];
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  return momentOf(`${year}-${number}-${day}T${clock}${zone}`);
}
