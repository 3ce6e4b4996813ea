/**
 * Coral: the comments that newspapers have below their articles, also where they
 * stand in a tree of their own (shadow DOM). A comment in a frame of another host
 * is out of reach. Places: the documented class names of coralproject/talk (2026);
 * no real page was to be had.
 */
import { attributeOf, selectAll, selectFirst, shadowRootOf } from '@/utils/platforms/dom';
import { toldTime, toldWords, toldWritten } from '@/utils/platforms/kit/fields';
import { inside, shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const coralReader: PlatformReader = {
  id: 'coral',
  confirmedOnRealPage: false,
  readsComments: 'flat',
  matches: (_, document) => rootsOf(document).some((root) => selectFirst(root, COMMENT) !== null),
  read,
};

const COMMENT = '.coral-comment[id]';
const ROOTS_MAX = 50;

/** The page, and the trees of their own that are called after the software. */
function rootsOf(document: Document): Node[] {
  const holders = selectAll(document, '[id*="coral" i], [class*="coral" i]', ROOTS_MAX);
  return [document, ...holders.flatMap((holder) => shadowRootOf(holder) ?? [])];
}

/** `?commentID=ID`. */
export function parseCoralAddress(address: URL): string | null {
  return /^[\w-]{10,60}$/.exec(address.searchParams.get('commentID') ?? '')?.[0] ?? null;
}

function read(input: ReadInput): ReadResult | null {
  const wanted = parseCoralAddress(input.address);
  const elements = rootsOf(input.document).flatMap((root) => selectAll(root, COMMENT, 300));
  const posts = shownOf(elements).flatMap((element) => commentOf(element, wanted));
  return resultOf({ found: threadOf(posts), addressNames: true }, input);
}

function commentOf(element: Element, wanted: string | null): ThreadPost[] {
  const id = /^(?:comment-)?([\w-]{10,60})$/.exec(attributeOf(element, 'id') ?? '')?.[1];
  if (id === undefined) return [];
  const own = inside(element, '.coral-comment');
  const names = new Set(own.all('.coral-comment-username').map(wordsIn));
  const [name] = names.size === 1 ? names : [];
  const stamp = own.first('.coral-comment-timestamp');
  const time = stamp === null ? null : (selectFirst(stamp, 'time[datetime]') ?? stamp);
  const edited = own.first('.coral-comment-edited');
  const answered = own.words('.coral-comment-inReplyToUsername');
  const isAnswer =
    answered !== null || own.first('[class*="coral-indent-"]:not(.coral-indent-0)') !== null;
  return [
    {
      key: id,
      parent: null,
      element,
      isNamed: id === wanted,
      draft: {
        kind: isAnswer ? 'reply' : 'comment',
        id: [told(id, 'dom')],
        author: { name: [told(name, 'dom')] },
        text: [toldWritten(own.first('.coral-comment-content'))],
        time: [toldTime(time)],
        timeShown: [toldWords(stamp)],
        edited: edited === null ? null : { source: 'dom', asShown: wordsIn(edited) },
        replyTo: answered === null ? null : { name: [told(answered, 'dom')] },
      },
    },
  ];
}
