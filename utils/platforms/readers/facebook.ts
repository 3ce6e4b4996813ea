/**
 * Facebook: posts with their comments, films, pictures and profiles.
 * Places: webrecorder/browsertrix-behaviors (2026-08), social-media-saver
 * (2026-03), a real logged-out page (2025-06). Feeds of 2026 scramble the
 * characters of a time and hide its link: then only the page data tells.
 */
import { platformOf } from '@/utils/platforms/address';
import { headOf } from '@/utils/platforms/kit/head';
import { followingIn, textAt } from '@/utils/platforms/kit/island';
import { keptData } from '@/utils/platforms/kit/page-data';
import { accountOf } from '@/utils/platforms/kit/post-draft';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';
import { parseFacebookAddress, type FacebookAddress } from './facebook-address';
import { facebookData, type FacebookData } from './facebook-data';
import { draftOf } from './facebook-draft';
import { readMbasic } from './facebook-mbasic';
import { commentsIn, postsOnPage, type FacebookItem } from './facebook-post';

export const facebookReader: PlatformReader = {
  id: 'facebook',
  confirmedOnRealPage: true,
  matches: (address) => platformOf(address) === 'facebook',
  read,
};

function read(input: ReadInput): ReadResult | null {
  const named = parseFacebookAddress(input.address);
  const simple = readMbasic(input, named);
  if (simple !== null) return simple;
  const isMedia = named.kind === 'video' || named.kind === 'photo';
  const data = facebookData(input.document, isMedia ? named.postId : null);
  const posts = postsOnPage(input.document, named, data);
  const comments = posts.map((post) => commentsIn(post, data));
  const found = posts.flatMap((post, index) => thread(post, comments[index] ?? [], named));
  const isRead = found.some(({ isNamed }) => isNamed === true);
  const used = [...posts, ...comments.flat()].flatMap(({ story }) => story?.raw ?? []);
  const extra = isRead ? [] : postOfData(data, named);
  return resultOf(
    {
      found: [...found, ...extra, ...profileOf(input, named)],
      addressNames:
        named.postId !== null ||
        named.commentId !== null ||
        named.kind === 'share' ||
        named.kind === 'profile',
      viewerAccount: viewerOf(input.document),
      pageData: keptData('facebook', used),
    },
    input,
  );
}

function thread(
  post: FacebookItem,
  comments: readonly FacebookItem[],
  named: FacebookAddress,
): FoundPost[] {
  const names = new Set([post.id, ...(post.story?.names ?? [])]);
  const isNamed = named.commentId === null && named.postId !== null && names.has(named.postId);
  const main: FoundPost = { draft: post.draft, element: post.element, isNamed };
  const byId = new Map<string, FoundPost>();
  const answers = comments.map((comment): FoundPost => {
    const parent = comment.parentId === null ? undefined : byId.get(comment.parentId);
    const to = parent ?? main;
    const answer: FoundPost = {
      draft: {
        ...comment.draft,
        replyTo: { ...to.draft.author, permalink: to.draft.permalink ?? [] },
      },
      element: comment.element,
      isNamed: comment.id !== null && comment.id === named.commentId,
      relation: { type: 'reply-to', to },
    };
    if (comment.id !== null) byId.set(comment.id, answer);
    return answer;
  });
  return [main, ...answers];
}

/** A post that the address names and that stands only in the page data. */
function postOfData({ stories, comments }: FacebookData, named: FacebookAddress): FoundPost[] {
  const { postId, commentId } = named;
  const story =
    commentId === null
      ? stories.find(({ names }) => postId !== null && names.has(postId))
      : comments.get(commentId);
  if (story === undefined) return [];
  const draft = draftOf(story, {
    ...{ id: null, permalink: null, author: null, text: null, isCut: false, label: null },
  });
  const kind = commentId !== null ? 'comment' : named.kind === 'video' ? 'video' : 'post';
  return [{ draft: { ...draft, kind, kindSource: 'address' }, element: null, isNamed: true }];
}

/** The head tells the profile's number and name, where it is still about this profile. */
function profileOf({ document, address }: ReadInput, named: FacebookAddress): FoundPost[] {
  if (named.kind !== 'profile' || named.owner === null) return [];
  const head = headOf(document);
  const isOwn =
    head.own.length > 0 &&
    head.own.every(
      (own) => parseFacebookAddress(own).owner?.toLowerCase() === named.owner?.toLowerCase(),
    );
  if (!isOwn) return [];
  const number = /^fb:\/\/(?:profile|page|group)\/\??(?:id=)?(\d+)/.exec(
    head.meta('al:android:url') ?? head.meta('al:ios:url') ?? '',
  )?.[1];
  const isNumber = /^\d+$/.test(named.owner);
  const author = {
    name: [told(head.meta('og:title'), 'structured-data')],
    handle: [isNumber ? null : told(named.owner, 'address')],
    address: [toldAddress(address.href, 'address')],
    accountId: [told(number ?? (isNumber ? named.owner : null), 'structured-data')],
  };
  const draft = {
    kind: 'profile',
    kindSource: 'address',
    author,
    permalink: author.address,
  } as const;
  return [{ draft, element: null, isNamed: true }];
}

function viewerOf(document: Document): ReturnType<typeof accountOf> {
  const viewer = followingIn(
    document,
    '"CurrentUserInitialData",[],',
    (object) => textAt(object, 'USER_ID') !== '0',
  );
  return accountOf({
    name: [told(textAt(viewer, 'NAME'), 'page-data')],
    accountId: [told(textAt(viewer, 'USER_ID'), 'page-data')],
  });
}
