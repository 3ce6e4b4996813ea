/** The three layouts of Reddit: its own elements, old.reddit.com, and that of 2018 to 2024. */
import { parseAddress, platformOf } from '@/utils/platforms/address';
import {
  attributeOf,
  closestTo,
  nameOf,
  selectFirst,
  parentOf,
  isElement,
  wordsOf,
} from '@/utils/platforms/dom';
import {
  asInAddress,
  exactCount,
  picturesIn,
  toldTime,
  toldWords,
  toldWritten,
} from '@/utils/platforms/kit/fields';
import { inside, wordsIn } from '@/utils/platforms/kit/inside';
import type { AccountDraft, PlaceDraft } from '@/utils/platforms/kit/post-draft';
import type { ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress, toldMoment, type Told } from '@/utils/platforms/kit/told';
import type { ReadInput } from '@/utils/platforms/types';
import { parseRedditAddress, type RedditAddress } from './reddit-address';

export interface Page {
  readonly input: ReadInput;
  readonly base: string;
  readonly named: RedditAddress;
}

/** `t3_abc` for posts, `t1_abc` for comments; what is neither is not named. */
export function isNamed(fullName: string, { named }: Page): boolean {
  if (named.commentId !== null) return fullName === `t1_${named.commentId}`;
  return named.postId !== null && fullName === `t3_${named.postId}`;
}

export function accountOfName(
  name: string | null | undefined,
  id: string | null,
  page: Page,
): AccountDraft {
  const handle = /^[\w-]{1,30}$/.exec(name ?? '')?.[0];
  if (handle === undefined) return {};
  return {
    handle: [told(handle, 'dom')],
    address: [toldAddress(`/user/${handle}/`, 'dom', page.base)],
    accountId: [told(/^t2_\w+$/.exec(id ?? '')?.[0], 'dom')],
  };
}

/** A link to a post, without what says how somebody came there. */
export function permalink(raw: string | null, fullName: string, page: Page): Told | null {
  const link = raw === null ? null : parseAddress(raw, page.base);
  if (link === null || platformOf(link) !== 'reddit') return null;
  const { postId, commentId } = parseRedditAddress(link);
  const own = commentId === null ? `t3_${postId ?? ''}` : `t1_${commentId}`;
  if (own !== fullName) return null;
  link.search = '';
  link.hash = '';
  return asInAddress(toldAddress(link.href, 'dom'), page.input.address);
}

export function placeOf(name: string | null, id: string | null, page: Page): PlaceDraft | null {
  if (name === null || !/^r\/\w+$/.test(name)) return null;
  return {
    kind: [told('subreddit', 'dom')],
    name: [told(name, 'dom')],
    address: [toldAddress(`/${name}/`, 'dom', page.base)],
    id: [told(/^t5_\w+$/.exec(id ?? '')?.[0], 'dom')],
  };
}

/** What stands in place of a text that is gone. */
function unlessGone(text: Told | null): Told | null {
  return text !== null &&
    /^(?:\[(?:deleted|removed|ingetrokken|verwijderd)\]\s*)+$/.test(text.value)
    ? null
    : text;
}

export function shredditPost(element: Element, page: Page): ThreadPost[] {
  const isComment = nameOf(element) === 'shreddit-comment';
  const own = inside(element, 'shreddit-post, shreddit-comment');
  const value = (name: string): string | null => attributeOf(element, name);
  const id = value(isComment ? 'thingid' : 'id') ?? '';
  if (!/^t[13]_\w+$/.test(id) || value('promoted') !== null) return [];
  const text = isComment ? own.first('[slot="comment"]') : own.first('[slot="text-body"]');
  const author = accountOfName(value('author'), value('author-id'), page);
  const subreddit = value('subreddit-prefixed-name') ?? placeInLink(value('permalink'), page);
  const time = own.first('time[datetime]');
  const isPreview =
    text !== null && selectFirst(text, '[class*="feed-card-text-preview"]') !== null;
  return [
    {
      key: id,
      parent: isComment ? (value('parentid') ?? value('postid') ?? postKey(page)) : null,
      element,
      isNamed: isNamed(id, page),
      draft: {
        kind: isComment ? 'comment' : 'post',
        id: [told(id, 'dom')],
        permalink: [permalink(value('permalink'), id, page)],
        title: [isComment ? null : told(value('post-title'), 'dom')],
        text: [unlessGone(toldWritten(text))],
        truncatedBy: isPreview ? 'dom' : null,
        author,
        time: [
          told(
            value(isComment ? 'created' : 'created-timestamp'),
            'dom',
            time === null ? null : wordsIn(time),
          ),
        ],
        place: placeOf(subreddit, value('subreddit-id'), page),
        media: isComment ? picturesIn(text, page.base) : contentOf(element, page),
        counts: {
          score: exactCount(value('score'), 'dom'),
          replies: exactCount(value('comment-count'), 'dom'),
        },
      },
    },
  ];
}

/** Comments without a parent of their own answer the post that the address names. */
function postKey({ named }: Page): string | null {
  return named.postId === null ? null : `t3_${named.postId}`;
}

function placeInLink(raw: string | null, page: Page): string | null {
  const link = raw === null ? null : parseAddress(raw, page.base);
  const subreddit = link === null ? null : parseRedditAddress(link).subreddit;
  return subreddit === null ? null : `r/${subreddit}`;
}

function contentOf(post: Element, page: Page): { readonly address: (Told | null)[] }[] {
  if (!/^(?:image|video|gif|gallery)$/.test(attributeOf(post, 'post-type') ?? '')) return [];
  return [{ address: [toldAddress(attributeOf(post, 'content-href'), 'dom', page.base)] }];
}

export function oldPost(element: Element, page: Page): ThreadPost[] {
  const own = inside(element, '.thing');
  const value = (name: string): string | null => attributeOf(element, `data-${name}`);
  const link = parseAddress(value('permalink') ?? '', page.base);
  const { postId, commentId, subreddit } = link === null ? page.named : parseRedditAddress(link);
  const isComment = commentId !== null;
  const fullName = value('fullname') ?? '';
  const key = isComment ? `t1_${commentId}` : `t3_${postId ?? ''}`;
  const contradicts = fullName !== '' && fullName !== key;
  if (link === null || postId === null || value('promoted') === 'true' || contradicts) return [];
  const byLink = own.first('.tagline a.author, .entry a.author');
  const author = value('author') ?? (byLink === null ? null : wordsIn(byLink));
  // The text of a post from elsewhere that this one repeats is another's.
  const text =
    own.all('.usertext-body .md').find((one) => closestTo(one, '[class*="crosspost"]') === null) ??
    null;
  const time = own.first('.tagline time[datetime]:not(.edited-timestamp)');
  const edited = own.first('time.edited-timestamp');
  return [
    {
      key,
      parent: isComment ? parentOfOld(element, postId) : null,
      element,
      isNamed: isNamed(key, page),
      draft: {
        kind: isComment ? 'comment' : 'post',
        id: [told(key, 'dom')],
        permalink: [permalink(link.href, key, page)],
        title: [isComment ? null : toldWords(own.first('a.title'))],
        text: [unlessGone(toldWritten(text))],
        author: accountOfName(author, value('author-fullname'), page),
        time: [
          toldTime(time),
          /^\d{12,13}$/.test(value('timestamp') ?? '')
            ? toldMoment(Number(value('timestamp')), 'dom')
            : null,
        ],
        edited: edited === null ? null : { source: 'dom' },
        editedTime: [toldTime(edited)],
        place: placeOf(
          value('subreddit-prefixed') ?? (subreddit === null ? null : `r/${subreddit}`),
          value('subreddit-fullname'),
          page,
        ),
        media: picturesIn(text, page.base),
        counts: {
          score: exactCount(own.attribute('.score.unvoted[title]', 'title'), 'dom'),
          replies: exactCount(value('comments-count'), 'dom'),
        },
      },
    },
  ];
}

/** Only where everything in between is known: a renamed comment must not lend its answers to the one above. */
function parentOfOld(comment: Element, postId: string): string | null {
  let node = parentOf(comment);
  while (node !== null && isElement(node)) {
    const names = wordsOf(node, 'class');
    if (names.includes('thing')) return attributeOf(node, 'data-fullname');
    if (names.includes('commentarea')) return `t3_${postId}`;
    if (!names.includes('child') && !names.includes('sitetable')) return null;
    node = parentOf(node);
  }
  return null;
}

/** 2018 to 2024: no machine-readable time, and no author where the page was cut. */
export function redesignPost(element: Element, page: Page): ThreadPost[] {
  const names = `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`;
  const id = /(?:^|\s)(t[13]_\w+)/.exec(names)?.[1] ?? '';
  const isComment = id.startsWith('t1_');
  const own = inside(element, '[data-testid="post-container"], .Comment');
  const stamp = own.first('[data-testid="comment_timestamp"], [data-testid="post_timestamp"]');
  const link = own.attribute(
    isComment
      ? 'a[data-testid="comment_timestamp"]'
      : 'a[data-click-id="body"], a[data-click-id="comments"]',
    'href',
  );
  const permanent = permalink(link, id, page);
  const person = own.first(
    'a[data-testid="comment_author_link"], a[data-testid="post_author_link"], a[data-testid="comment_author_icon"]',
  );
  const name = /^\/user\/([\w-]+)\/?$/.exec(
    person === null ? '' : (attributeOf(person, 'href') ?? ''),
  );
  const text = own.first('[data-testid="comment"], [data-click-id="text"] .RichTextJSON-root');
  if (id === '') return [];
  return [
    {
      key: id,
      parent: null,
      element,
      isNamed: isNamed(id, page),
      draft: {
        kind: isComment ? 'comment' : 'post',
        id: [told(id, 'dom')],
        permalink: [permanent],
        title: [isComment ? null : toldWords(own.first('h1, h3'))],
        text: [toldWritten(text)],
        author: accountOfName(name?.[1], null, page),
        timeShown: [toldWords(stamp)],
        place: placeOf(placeInLink(permanent?.value ?? null, page), null, page),
        media: picturesIn(text, page.base),
      },
    },
  ];
}
