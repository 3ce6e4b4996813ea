/** What posts and comments of Pixelfed have in common: addresses, ids, people. */
import { attributeOf } from '@/utils/platforms/dom';
import { linkOf } from '@/utils/platforms/kit/fields';
import { wordsIn } from '@/utils/platforms/kit/inside';
import type { AccountDraft } from '@/utils/platforms/kit/post-draft';
import { told, toldAddress } from '@/utils/platforms/kit/told';

export const COMMENT = '.post-comment-drawer .media-status, .postComponent .comments .media';
/** Everything that is a post of its own. */
export const PARTS = `.timeline-status-component, .postComponent, ${COMMENT}`;

/** `/p/NAME/ID`, `/i/web/post/ID`, and of people elsewhere `/i/web/post/_/ACCOUNT/ID`. */
export function parsePixelfedAddress({ pathname }: URL): string | null {
  const [, post, shown] =
    /^\/(?:p\/[\w.-]+\/(\d{1,20})|i\/web\/post\/(?:_\/\d{1,20}\/)?(\d{1,20}))\/?$/.exec(pathname) ??
    [];
  return post ?? shown ?? null;
}

/** The number in an element's id. */
export function idFrom(element: Element | null, pattern: RegExp): string | null {
  return element === null ? null : (pattern.exec(attributeOf(element, 'id') ?? '')?.[1] ?? null);
}

/** The post that a link of this server leads to. */
export function idOfLink(link: Element | null, page: URL): string | null {
  const address = linkOf(link, page.href);
  return address?.origin === page.origin ? parsePixelfedAddress(address) : null;
}

/** What all places say that say something; null where they contradict each other. */
export function agreedId(ids: readonly (string | null)[]): string | null {
  const told = new Set(ids.filter((id) => id !== null));
  const [id = null] = told.size === 1 ? told : [];
  return id;
}

/** `name@server`; a name of this server is shown without it. */
export function handleOf(shown: string | null, page: URL): string | null {
  const name = /^@?([\w.-]{1,120}(?:@[\w.:-]{1,200})?)$/.exec(shown?.trim() ?? '')?.[1];
  if (name === undefined) return null;
  return name.includes('@') ? name : `${name}@${page.host}`;
}

/** Whoever an element names; a name without a server has to lead to this one. */
export function personIn(element: Element | null, page: URL): AccountDraft {
  if (element === null) return {};
  const address = linkOf(element, page.href);
  const handle = handleOf(wordsIn(element), page);
  const isElsewhere = address !== null && address.host !== page.host;
  if (handle === null || (isElsewhere && handle.endsWith(`@${page.host}`))) return {};
  return { handle: [told(handle, 'dom')], address: [toldAddress(address?.href, 'dom')] };
}
