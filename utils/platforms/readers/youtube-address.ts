/** Addresses of YouTube: films, Shorts, comments, posts and channels. */
import { parseAddress } from '@/utils/platforms/address';

export const ROOT = 'https://www.youtube.com/';

export interface YoutubeAddress {
  readonly videoId: string | null;
  readonly isShort: boolean;
  readonly commentId: string | null;
  /** `@handle` without `@`. */
  readonly handle: string | null;
  readonly channelId: string | null;
}

/** `/watch?v=ID&lc=COMMENT`, `/shorts/ID`, `/live/ID`, `/embed/ID`, `youtu.be/ID`, `/@HANDLE`, `/channel/UC…`. */
export function parseYoutubeAddress(address: URL): YoutubeAddress {
  const [first = '', second = ''] = address.pathname.slice(1).replaceAll('%40', '@').split('/');
  const isShortHost = address.hostname.endsWith('youtu.be');
  const inPath = /^(?:shorts|live|embed|v)$/.test(first) ? second : isShortHost ? first : '';
  const id =
    first === 'watch' || first === 'live_chat' ? (address.searchParams.get('v') ?? '') : inPath;
  const comment = address.searchParams.get('lc') ?? '';
  return {
    videoId: /^[\w-]{11}$/.test(id) ? id : null,
    isShort: first === 'shorts',
    commentId: /^[\w.-]{10,80}$/.test(comment) ? comment : null,
    handle: /^@([^/\s]{1,60})$/u.exec(decoded(first))?.[1] ?? null,
    channelId: first === 'channel' && /^UC[\w-]{22}$/.test(second) ? second : null,
  };
}

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** The handle that an address names. */
export function handleIn(raw: string | null): string | null {
  const address = raw === null ? null : parseAddress(raw, ROOT);
  return address === null ? null : parseYoutubeAddress(address).handle;
}

/** `/post/ID`, a post of a channel. */
export function parseYoutubePost(address: URL): string | null {
  return /^\/post\/(Ug[\w-]{10,60})\/?$/.exec(address.pathname)?.[1] ?? null;
}
