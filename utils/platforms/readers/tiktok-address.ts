/** Addresses of TikTok: films and profiles. */

export interface TiktokAddress {
  readonly handle: string | null;
  readonly videoId: string | null;
}

/** `/@HANDLE/video/ID`, `/@HANDLE/photo/ID`, `/v/ID.html`, `/@HANDLE`. */
export function parseTiktokAddress({ pathname }: URL): TiktokAddress {
  const path = pathname.replaceAll('%40', '@');
  const handle = /^\/@([\w.]{1,64})(?:\/|$)/.exec(path)?.[1] ?? null;
  const id =
    /^\/(?:@[\w.]{0,64}\/(?:video|photo)|v|embed(?:\/v2)?)\/(\d{10,20})(?:\.html)?\/?$/.exec(path);
  return { handle, videoId: id?.[1] ?? null };
}
