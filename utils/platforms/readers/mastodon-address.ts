/** Addresses of Mastodon, on any server: posts and profiles. */

export interface MastodonAddress {
  /** `name`, or `name@server` of an account elsewhere. */
  readonly handle: string | null;
  readonly statusId: string | null;
}

/** `/@NAME[@SERVER][/ID]`, `/users/NAME/statuses/ID`, `/web/statuses/ID`, also below `/deck` and `/web`. */
export function parseMastodonAddress(address: URL): MastodonAddress {
  const path = address.pathname.replace(/^\/(?:deck|web)(?=\/@)/, '').replaceAll('%40', '@');
  const [, name, id] =
    /^\/@(\w[\w.-]*(?:@[\w.-]+)?)(?:\/(?:statuses\/)?(\d+))?(?:\/|$)/.exec(path) ?? [];
  const [, user, status] = /^\/users\/([\w.-]+)\/statuses\/(\d+)/.exec(path) ?? [];
  const [, bare] = /^\/(?:web|deck)\/statuses\/(\d+)/.exec(path) ?? [];
  return { handle: name ?? user ?? null, statusId: id ?? status ?? bare ?? null };
}
