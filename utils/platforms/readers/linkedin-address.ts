/** Addresses of LinkedIn: posts, comments, people and organisations. */
import { parseAddress } from '@/utils/platforms/address';
import { attributeOf } from '@/utils/platforms/dom';
import type { AccountDraft } from '@/utils/platforms/kit/post-draft';
import { told, toldAddress } from '@/utils/platforms/kit/told';

export const ROOT = 'https://www.linkedin.com/';

export interface LinkedinAddress {
  /** Of the activity, share or ugcPost. */
  readonly number: string | null;
  readonly comment: string | null;
  /** Name in the address of a person's or organisation's own page. */
  readonly profile: string | null;
  readonly thread: string | null;
}

/**
 * `/posts/WORDS-activity-NUMBER-XXXX`, `/feed/update/urn:li:activity:NUMBER`, each
 * with `commentUrn`; `/in/NAME/`, `/company/NAME/`, `/messaging/thread/ID/`.
 */
export function parseLinkedinAddress(address: URL): LinkedinAddress {
  const path = decoded(address.pathname);
  const number =
    /^\/posts\/.*-(?:activity|share|ugcPost)-(\d{15,20})(?:-|\/|$)/i.exec(path)?.[1] ??
    /^\/(?:embed\/)?feed\/update\/urn:li:(?:activity|share|ugcPost):(\d{15,20})/i.exec(path)?.[1] ??
    null;
  const comment = address.searchParams.get('commentUrn') ?? '';
  return {
    number,
    comment: /,(?:fsd_)?(\d{15,20})\)?$/.exec(comment)?.[1] ?? null,
    profile: /^\/(?:in|company|school|showcase)\/([^/]{1,100})\/?$/.exec(path)?.[1] ?? null,
    thread: /^\/messaging\/thread\/([\w=-]{5,100})/.exec(path)?.[1] ?? null,
  };
}

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** The person or organisation that a link leads to. */
export function profileIn(link: Element): AccountDraft {
  const address = parseAddress(attributeOf(link, 'href') ?? '', ROOT);
  const path =
    address === null
      ? ''
      : address.pathname.replace(/^(\/(?:in|company|school|showcase)\/[^/]+).*$/, '$1');
  if (address === null || !/^\/(?:in|company|school|showcase)\//.test(path)) return {};
  return {
    handle: [told(decoded(path.split('/')[2] ?? ''), 'dom')],
    address: [toldAddress(`${address.origin}${path}`, 'dom')],
  };
}
