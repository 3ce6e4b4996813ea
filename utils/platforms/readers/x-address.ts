/** Addresses of X: posts and profiles. */

export const ROOT = 'https://x.com/';

export interface XAddress {
  readonly handle: string | null;
  readonly postId: string | null;
}

const RESERVED =
  /^(?:home|explore|notifications|messages|search|settings|i|intent|hashtag|compose|login|signup|tos|privacy|jobs|about|share|logout|account)$/i;

/** `/HANDLE/status/ID…`, `/i/web/status/ID`, `/HANDLE`. Handles: up to 15 letters, digits and `_`. */
export function parseXAddress(address: URL): XAddress {
  const [first = '', second = '', third = '', fourth = ''] = address.pathname.slice(1).split('/');
  const handle = /^\w{1,15}$/.test(first) && !RESERVED.test(first) ? first : null;
  const id = /^status(?:es)?$/.test(second)
    ? third
    : first === 'i' && second === 'web'
      ? fourth
      : '';
  return { handle, postId: /^\d{1,20}$/.test(id) ? id : null };
}

/** `/HANDLE` and the lists below it, not a page about one post. */
export function isProfile(address: URL, { handle, postId }: XAddress): boolean {
  const [, second = ''] = address.pathname.slice(1).split('/');
  const isOwn = /^(?:|with_replies|media|highlights|articles|likes)$/.test(second);
  return handle !== null && postId === null && isOwn;
}
