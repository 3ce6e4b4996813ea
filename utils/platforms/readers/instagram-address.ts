/** Addresses of Instagram: posts, reels, comments and profiles. */

export const ROOT = 'https://www.instagram.com/';

export interface InstagramAddress {
  /** `p`, `reel` or `tv`. */
  readonly type: string | null;
  readonly code: string | null;
  readonly commentId: string | null;
  readonly handle: string | null;
}

const RESERVED =
  /^(?:accounts|about|api|ar|challenge|developer|direct|directory|emails|explore|legal|p|privacy|reel|reels|s|share|stories|terms|tv|web|your_activity|archive|press|lite|session|graphql|oauth|threads)$/;

/** `/p/CODE/c/COMMENT/`, `/reel/CODE/`, `/tv/CODE/`, each also behind `/HANDLE`, and `/HANDLE/`. */
export function parseInstagramAddress({ pathname }: URL): InstagramAddress {
  const match =
    /^\/(?:([\w.]{1,30})\/)?(p|reel|reels|tv)\/([\w-]{5,60})(?:\/c\/(\d{1,25}))?(?:\/|$)/.exec(
      pathname,
    );
  const first = /^\/([\w.]{1,30})\/?$/.exec(pathname)?.[1] ?? match?.[1] ?? null;
  return {
    type: match?.[2]?.replace('reels', 'reel') ?? null,
    code: match?.[3] ?? null,
    commentId: match?.[4] ?? null,
    handle: first === null || RESERVED.test(first) ? null : first,
  };
}

/** `/stories/HANDLE/ID/`; a highlight has neither a handle nor a time. */
export function parseInstagramStory({
  pathname,
}: URL): { readonly handle: string; readonly id: string } | null {
  const [, handle = '', id = ''] =
    /^\/stories\/([\w.]{1,30})\/(\d{10,25})(?:\/|$)/.exec(pathname) ?? [];
  return handle === '' || handle === 'highlights' ? null : { handle, id };
}
