/** Channels of YouTube: what their page tells of them, and the posts that they write. */
import { parseAddress } from '@/utils/platforms/address';
import { attributeOf, selectAll } from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import type { Head } from '@/utils/platforms/kit/head';
import { inside, shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import { assignedIn, at, textAt } from '@/utils/platforms/kit/island';
import type { PostDraft } from '@/utils/platforms/kit/post-draft';
import type { FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import type { ReadInput } from '@/utils/platforms/types';
import {
  handleIn,
  parseYoutubeAddress,
  parseYoutubePost,
  ROOT,
  type YoutubeAddress,
} from './youtube-address';

const POST = 'ytd-backstage-post-renderer, ytd-post-renderer';

/** Posts in view; as published extensions select them (2026), no real page was to be had. */
export function channelPosts({ document, address }: ReadInput): FoundPost[] {
  const wanted = parseYoutubePost(address);
  return shownOf(selectAll(document, POST, 200)).flatMap((element): FoundPost[] => {
    const own = inside(element, POST);
    const stamp = own.first('#published-time-text a[href*="/post/"]');
    const link = stamp === null ? null : parseAddress(attributeOf(stamp, 'href') ?? '', ROOT);
    const id = link === null ? null : parseYoutubePost(link);
    const author = own.first('a#author-text[href]');
    if (id === null || author === null) return [];
    const href = attributeOf(author, 'href');
    const name = wordsIn(author);
    const text = own.first('#content-text, #home-content-text, #post-text');
    const draft: PostDraft = {
      kind: 'post',
      id: [told(id, 'dom')],
      permalink: [toldAddress(`post/${id}`, 'dom', ROOT)],
      author: {
        name: [name.startsWith('@') ? null : told(name, 'dom')],
        handle: [told(handleIn(href), 'dom')],
        address: [toldAddress(href, 'dom', ROOT)],
      },
      text: [text === null ? null : toldExactly(exactText(text), 'dom')],
      timeShown: [told(stamp === null ? null : wordsIn(stamp), 'dom')],
    };
    return [{ draft, element, isNamed: id === wanted }];
  });
}

/** The data and head of a channel, where they are about this channel. */
export function profileOf(
  { document, address }: ReadInput,
  head: Head,
  named: YoutubeAddress,
): FoundPost[] {
  const { handle, channelId } = named;
  if (handle === null && channelId === null) return [];
  const isSame = (one: YoutubeAddress): boolean =>
    channelId === null
      ? one.handle?.toLowerCase() === handle?.toLowerCase()
      : one.channelId === channelId;
  const own = head.own.map(parseYoutubeAddress);
  const isOwn = own.some(isSame);
  const id = own.find((one) => one.channelId !== null)?.channelId ?? null;
  const data = channelData(document, isSame);
  const draft: PostDraft = {
    kind: 'profile',
    kindSource: 'address',
    permalink: [toldAddress(address.href, 'address')],
    text: [toldExactly(textAt(data, 'description'), 'page-data')],
    author: {
      name: [
        told(textAt(data, 'title'), 'page-data'),
        isOwn ? told(head.meta('og:title'), 'structured-data') : null,
      ],
      handle: [
        told(handle, 'address'),
        told(handleIn(textAt(data, 'vanityChannelUrl')), 'page-data'),
      ],
      address: [toldAddress(address.href, 'address')],
      accountId: [
        told(channelId, 'address'),
        told(textAt(data, 'externalId'), 'page-data'),
        isOwn ? told(id, 'structured-data') : null,
      ],
    },
  };
  return [{ draft, element: null, isNamed: true }];
}

/** `metadata.channelMetadataRenderer`, as published readers of channels use it (2026). */
function channelData(document: Document, isSame: (named: YoutubeAddress) => boolean): unknown {
  const data = at(
    assignedIn(document, 'ytInitialData')?.value,
    'metadata',
    'channelMetadataRenderer',
  );
  const addresses = [textAt(data, 'vanityChannelUrl'), textAt(data, 'channelUrl')];
  const named = addresses.flatMap((raw) => parseAddress(raw ?? '') ?? []).map(parseYoutubeAddress);
  return named.some(isSame) ? data : null;
}
