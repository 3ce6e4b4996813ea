/** Addresses of Facebook: posts, films, pictures, comments, groups and profiles. */
import { fromBase64 } from '@/utils/platforms/kit/base64';

export interface FacebookAddress {
  readonly kind: 'post' | 'video' | 'photo' | 'share' | 'profile' | null;
  /** Number, or `pfbid…`, which stands for the number and differs between viewers. */
  readonly postId: string | null;
  readonly commentId: string | null;
  /** The comment that `commentId` answers. */
  readonly parentCommentId: string | null;
  /** Name in the address, or number, of whoever's page it is. */
  readonly owner: string | null;
  readonly group: string | null;
}

const RESERVED =
  /^(?:ads?|about|business|events?|friends|gaming|groups|hashtag|help|home\.php|l\.php|legal|login|login\.php|marketplace|media|messages|messenger|notifications|pages|people|permalink\.php|photo|photo\.php|photos|policies|privacy|profile\.php|reel|reels|saved|search|settings|share|share\.php|sharer|stories|story\.php|ufi|a|nfx|reactions|comment|composer|save|video\.php|videos|watch|checkpoint|recover|r\.php|public|games|fundraisers|live|directory|careers|mobile|plugins|dialog|tr)$/i;
const POST_ID = /^(?:pfbid\w{20,100}|\d{1,25})$/;
const NUMBER = /^\d{1,25}$/;
const NAME = /^[\w.\-%]{1,200}$/;

type Found = Partial<Pick<FacebookAddress, 'kind' | 'postId' | 'owner' | 'group'>>;

export function parseFacebookAddress(address: URL): FacebookAddress {
  const query = address.searchParams;
  const path = address.pathname.split('/').filter((part) => part !== '');
  const found = byQuery(path, query) ?? byPath(path);
  const answer = commentIdOf(query.get('reply_comment_id'));
  const comment = commentIdOf(query.get('comment_id'));
  return {
    kind: found.kind ?? null,
    postId: found.postId ?? null,
    owner: found.owner ?? null,
    group: found.group ?? null,
    commentId: answer ?? comment,
    parentCommentId: answer === null ? null : comment,
  };
}

/** A number, or base64 of `comment:POST_COMMENT`. */
export function commentIdOf(raw: string | null): string | null {
  if (raw === null || NUMBER.test(raw)) return raw;
  return /^comment:\w*_(\d{1,25})$/.exec(fromBase64(raw) ?? '')?.[1] ?? null;
}

function byQuery(path: readonly string[], query: URLSearchParams): Found | null {
  const [page = ''] = path;
  const owner = numberIn(query, 'id');
  if (page === 'permalink.php' || page === 'story.php') {
    return { kind: 'post', postId: postIdIn(query, 'story_fbid'), owner };
  }
  if (page === 'photo' || page === 'photo.php') {
    return { kind: 'photo', postId: postIdIn(query, 'fbid'), owner: null };
  }
  if ((page === 'watch' && path.length === 1) || page === 'video.php') {
    return { kind: query.has('v') ? 'video' : null, postId: postIdIn(query, 'v') };
  }
  if (page === 'profile.php') return { kind: 'profile', owner };
  if (page === 'groups' && query.has('multi_permalinks')) {
    return {
      kind: 'post',
      group: path[1] ?? null,
      postId: postIdIn(query, 'multi_permalinks'),
    };
  }
  return null;
}

function byPath(path: readonly string[]): Found {
  const [first = '', second = '', ...rest] = path;
  const last = path.at(-1) ?? '';
  const id = POST_ID.test(last) ? last : null;
  if (first === 'groups') return inGroup(second, rest);
  if (first === 'reel' || (first === 'watch' && second === 'live')) {
    return { kind: 'video', postId: id };
  }
  if (first === 'share') return { kind: 'share' };
  if (first === 'people' || first === 'pages') return { kind: 'profile', owner: id };
  if (RESERVED.test(first) || !NAME.test(first)) return {};
  const owner = decode(first);
  if (second === '') return { kind: 'profile', owner };
  if (second === 'posts') return { kind: 'post', postId: id, owner };
  if (second === 'videos') return { kind: id === null ? null : 'video', postId: id, owner };
  if (second === 'photos') return { kind: id === null ? null : 'photo', postId: id, owner };
  return { owner };
}

function inGroup(group: string, [what = '', id = '']: readonly string[]): Found {
  const isPost = /^(?:posts|permalink)$/.test(what) && POST_ID.test(id);
  if (isPost) return { kind: 'post', postId: id, group };
  if (what === 'user' && NUMBER.test(id)) return { kind: 'profile', owner: id, group };
  return { group: NAME.test(group) ? group : null };
}

function numberIn(query: URLSearchParams, name: string): string | null {
  const value = query.get(name);
  return value !== null && NUMBER.test(value) ? value : null;
}

function postIdIn(query: URLSearchParams, name: string): string | null {
  const value = query.get(name);
  return value !== null && POST_ID.test(value) ? value : null;
}

function decode(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
