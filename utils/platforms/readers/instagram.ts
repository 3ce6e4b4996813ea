/**
 * Instagram: posts, reels and comments. Places: pages as saved in 2019 (with
 * JSON-LD) and 2025 (a shell: head only), browsertrix-behaviors (2026-08). No
 * page drawn by today's scripts was to be had.
 */
import { parseAddress, platformOf } from '@/utils/platforms/address';
import {
  attributeOf,
  closestTo,
  holds,
  isElement,
  parentOf,
  selectAll,
} from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { headOf, type Head } from '@/utils/platforms/kit/head';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import { keptData } from '@/utils/platforms/kit/page-data';
import { bothAccounts, type AccountDraft, type PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';
import { parseInstagramAddress, ROOT, type InstagramAddress } from './instagram-address';
import { headDraft, identityOf, postOfHead, profileOf, storyOf } from './instagram-head';
import { draftOfMedia, keptOf, metaMedia, type MetaMedia } from './meta-media';

export const instagramReader: PlatformReader = {
  id: 'instagram',
  confirmedOnRealPage: true,
  matches: (address) => platformOf(address) === 'instagram',
  read,
};

const COMMENT_LINK = 'a[href*="/c/"]';

function addressOf(link: Element | null): InstagramAddress | null {
  const address = link === null ? null : parseAddress(attributeOf(link, 'href') ?? '', ROOT);
  return address?.hostname.endsWith('instagram.com') === true
    ? parseInstagramAddress(address)
    : null;
}

function read(input: ReadInput): ReadResult | null {
  const named = parseInstagramAddress(input.address);
  const articles = articlesIn(input.document);
  const places = articles.flatMap(
    (element) => placeOf(element, named, articles.length === 1) ?? [],
  );
  const codes = new Set(
    [...places.map(({ code }) => code), named.code].filter((one) => one !== null),
  );
  const media = metaMedia(input.document, codes);
  const head = headOf(input.document);
  const found = places.flatMap((place) => threadOf(place, media, head, named));
  const isRead = places.some(({ code }) => code === named.code);
  const story = storyOf(input);
  const extra = isRead || named.code === null ? [] : postOfHead(media, head, named);
  return resultOf(
    {
      found: [...found, ...extra, ...story, ...profileOf(input, head, named)],
      addressNames: named.code !== null || named.handle !== null || story.length > 0,
      pageData: [
        ...keptData('instagram', keptOf(media)),
        ...(extra.length > 0 ? [{ kind: 'meta', text: head.text }] : []),
      ],
    },
    input,
  );
}

/** A post in a dialog lies over the page; without articles the page itself is one post. */
function articlesIn(document: Document): Element[] {
  const articles = shownOf(selectAll(document, 'article'));
  const over = articles.filter((article) => closestTo(article, '[role="dialog"]') !== null);
  if (over.length > 0) return over;
  return articles.length > 0 ? articles : selectAll(document, 'main', 1);
}

interface Place {
  readonly element: Element;
  readonly own: Inside;
  readonly type: string;
  readonly code: string;
  readonly time: Element | null;
}

function placeOf(element: Element, named: InstagramAddress, isOnly: boolean): Place | null {
  const own = inside(element, '');
  const times = own.all('time[datetime]').map((time) => ({
    time,
    address: addressOf(closestTo(time, 'a[href]')),
  }));
  const linked = times.filter(
    ({ address }) => (address?.code ?? null) !== null && address?.commentId === null,
  );
  const codes = new Set(linked.map(({ address }) => address?.code));
  const [first] = linked;
  if (first?.address?.code && codes.size === 1) {
    const { type, code } = first.address;
    return { element, own, type: type ?? 'p', code, time: first.time };
  }
  const all = new Set(own.all('a[href]').flatMap((link) => addressOf(link)?.code ?? []));
  if (named.code === null || !isOnly || codes.size > 0 || !isAbout(all, named.code)) return null;
  const time = times.find(({ address }) => address === null)?.time ?? null;
  return { element, own, type: named.type ?? 'p', code: named.code, time };
}

/** Its links (of likes, of comments) name this post and no other one. */
function isAbout(codes: ReadonlySet<string>, code: string): boolean {
  return codes.size === 1 && codes.has(code);
}

function threadOf(
  place: Place,
  media: MetaMedia,
  head: Head,
  named: InstagramAddress,
): FoundPost[] {
  const { element, own, code, time } = place;
  const data = draftOfMedia(media.get(code), ROOT);
  const fromHead = headDraft(head, code);
  const caption = own.first('h1[dir]');
  const shown = caption === null ? null : toldExactly(exactText(caption), 'dom');
  const onPage = accountAt(own.all('header a[href]').find(isProfile));
  const post: FoundPost = {
    draft: {
      ...data,
      ...identityOf(place.type, code, 'dom'),
      author: bothAccounts(bothAccounts(data.author ?? {}, onPage), fromHead.author ?? {}),
      text: [...(data.text ?? []), shown, ...(fromHead.text ?? [])],
      time: [
        time === null ? null : told(attributeOf(time, 'datetime'), 'dom', wordsIn(time)),
        ...(data.time ?? []),
      ],
      mentions: caption === null ? [] : mentionsIn(caption),
      media: data.media ?? [],
    },
    element,
    isNamed: code === named.code && named.commentId === null,
  };
  return [post, ...commentsIn(own, place, post, named)];
}

function isProfile(link: Element): boolean {
  const address = addressOf(link);
  return (address?.handle ?? null) !== null && address?.code === null && wordsIn(link) !== '';
}

function accountAt(link: Element | undefined): AccountDraft {
  const handle = link === undefined ? null : (addressOf(link)?.handle ?? null);
  if (handle === null) return {};
  return { handle: [told(handle, 'dom')], address: [toldAddress(handle, 'dom', ROOT)] };
}

function mentionsIn(text: Element): AccountDraft[] {
  return selectAll(text, 'a[href]', 50)
    .filter((link) => wordsIn(link).startsWith('@') && isProfile(link))
    .map(accountAt);
}

function commentsIn(
  own: Inside,
  place: Place,
  post: FoundPost,
  named: InstagramAddress,
): FoundPost[] {
  const seen = new Set<string>();
  return own.all(COMMENT_LINK).flatMap((link): FoundPost[] => {
    const address = addressOf(link);
    const id = address?.code === place.code ? address.commentId : null;
    const element = id === null ? null : commentAround(link);
    if (id === null || element === null || seen.has(id)) return [];
    seen.add(id);
    const inner = inside(element, '');
    const author = inner.all('a[href]').find(isProfile);
    const text = inner.all('span').find((span) => isText(span, author));
    const [time] = selectAll(link, 'time[datetime]', 1);
    const draft: PostDraft = {
      kind: 'comment',
      id: [told(id, 'dom')],
      permalink: [toldAddress(`${place.type}/${place.code}/c/${id}/`, 'dom', ROOT)],
      author: accountAt(author),
      text: [text === undefined ? null : toldExactly(exactText(text), 'dom')],
      time: [time === undefined ? null : told(attributeOf(time, 'datetime'), 'dom', wordsIn(time))],
      mentions: text === undefined ? [] : mentionsIn(text),
      replyTo: { ...post.draft.author, permalink: post.draft.permalink ?? [] },
    };
    const relation = { type: 'reply-to', to: post } as const;
    return [{ draft, element, isNamed: id === named.commentId, relation }];
  });
}

/** The smallest element around the link that names somebody, and holds no other comment. */
function commentAround(link: Element): Element | null {
  let node = parentOf(link);
  for (let steps = 0; node !== null && isElement(node) && steps < 10; steps += 1) {
    if (selectAll(node, 'a[href]', 30).some(isProfile)) {
      const ids = selectAll(node, COMMENT_LINK, 30).flatMap(
        (one) => addressOf(one)?.commentId ?? [],
      );
      return new Set(ids).size === 1 ? node : null;
    }
    node = parentOf(node);
  }
  return null;
}

function isText(span: Element, author: Element | undefined): boolean {
  const isPart = closestTo(span, 'a, button, [role="button"], h2, h3, time') !== null;
  const holdsName = author !== undefined && holds(span, author);
  return !isPart && !holdsName && wordsIn(span) !== '' && selectAll(span, 'time', 1).length === 0;
}
