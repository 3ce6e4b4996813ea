/** Addresses of Reddit: which post, which comment, whose page. */

export interface RedditAddress {
  /** Without `r/`; null on a profile. */
  readonly subreddit: string | null;
  readonly postId: string | null;
  readonly commentId: string | null;
  readonly user: string | null;
}

const ID = /^[a-z0-9]{2,13}$/i;

/**
 * `/r/SUB/comments/POST/slug/COMMENT`, `/r/SUB/comments/POST/comment/COMMENT`, the
 * same below `/user/NAME`, `/comments/POST`, `/gallery/POST`, `redd.it/POST`.
 */
export function parseRedditAddress(address: URL): RedditAddress {
  const parts = address.pathname.split('/').filter((part) => part !== '');
  const short = /(?:^|\.)redd\.it$/i.test(address.hostname);
  const at = parts.findIndex((part) => part === 'comments' || part === 'gallery');
  const isPost = at === 0 || at === 2;
  const [first = '', second = ''] = parts;
  const [post = '', , comment = ''] = short ? parts : isPost ? parts.slice(at + 1) : [];
  return {
    subreddit: first === 'r' && /^\w{2,30}$/.test(second) ? second : null,
    postId: ID.test(post) ? post.toLowerCase() : null,
    commentId: ID.test(comment) ? comment.toLowerCase() : null,
    user: /^(?:u|user)$/.test(first) && /^[\w-]{3,20}$/.test(second) ? second : null,
  };
}
