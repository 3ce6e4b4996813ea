/**
 * Reddit: posts and comments in its three layouts, and the head alone.
 * Places: kepano/defuddle reddit.ts (2026-07) for the elements `shreddit-*`,
 * whose attributes say everything; the layouts of old.reddit.com and of 2018 to
 * 2024 as saved pages have them.
 */
import type { Account } from '@/utils/evidence/post-schema';
import { platformOf } from '@/utils/platforms/address';
import { attributeOf, selectAll, selectFirst } from '@/utils/platforms/dom';
import { headOf } from '@/utils/platforms/kit/head';
import { shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import { accountOf } from '@/utils/platforms/kit/post-draft';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';
import { parseRedditAddress } from './reddit-address';
import {
  accountOfName,
  oldPost,
  permalink,
  placeOf,
  redesignPost,
  shredditPost,
  type Page,
} from './reddit-layouts';

export const redditReader: PlatformReader = {
  id: 'reddit',
  // The head and the layout of 2022 are, the elements `shreddit-*` of today are not.
  confirmedOnRealPage: false,
  matches: (address) => platformOf(address) === 'reddit',
  read,
};

function read(input: ReadInput): ReadResult | null {
  const page: Page = {
    input,
    base: input.address.origin,
    named: parseRedditAddress(input.address),
  };
  const posts = [
    ...shownOf(selectAll(input.document, 'shreddit-post[id], shreddit-comment[thingid]')).flatMap(
      (element) => shredditPost(element, page),
    ),
    ...shownOf(selectAll(input.document, '.thing[data-permalink]')).flatMap((element) =>
      oldPost(element, page),
    ),
    ...shownOf(
      selectAll(input.document, '[data-testid="post-container"][id], .Comment[class*="t1_"]'),
    ).flatMap((element) => redesignPost(element, page)),
  ];
  const isRead = posts.some(({ isNamed }) => isNamed === true);
  const fromHead = isRead || page.named.commentId !== null ? null : postOfHead(page);
  return resultOf(
    {
      found: threadOf(fromHead === null ? posts : [...posts, fromHead.post]),
      addressNames: page.named.postId !== null,
      viewerAccount: viewerOf(input.document, page),
      pageData: fromHead === null ? [] : [{ kind: 'meta', text: fromHead.text }],
    },
    input,
  );
}

/** A page without its content tells in its head which post it is, not by whom. */
function postOfHead({ input, named, base }: Page): { post: ThreadPost; text: string } | null {
  const head = headOf(input.document);
  const isOwn =
    head.own.length > 0 &&
    head.own.every((address) => parseRedditAddress(address).postId === named.postId);
  const [link] = head.own;
  if (named.postId === null || !isOwn || link === undefined) return null;
  const title = /^(.+) : r\/\w+$/s.exec(head.title)?.[1];
  const { subreddit } = parseRedditAddress(link);
  const place = subreddit === null ? null : `r/${subreddit}`;
  const found = permalink(link.href, `t3_${named.postId}`, { input, named, base });
  const post: ThreadPost = {
    key: `t3_${named.postId}`,
    parent: null,
    element: null,
    isNamed: true,
    draft: {
      kind: 'post',
      kindSource: 'address',
      id: [told(`t3_${named.postId}`, 'address')],
      permalink: [found === null ? null : { ...found, source: 'structured-data' }],
      title: [told(title, 'structured-data')],
      place: placeOf(place, null, { input, named, base }),
    },
  };
  return { post, text: head.text };
}

function viewerOf(document: Document, page: Page): Account | null {
  const current = selectFirst(document, 'rs-current-user[display-name]');
  const old = selectFirst(document, 'body.loggedin .user > a[href*="/user/"]');
  const name = current === null ? null : attributeOf(current, 'display-name');
  return accountOf(accountOfName(name ?? (old === null ? null : wordsIn(old)), null, page));
}
