/** People and channels of PeerTube: links to `/a/NAME[@SERVER]` and `/c/NAME[@SERVER]`. */
import { linkOf, toldWords } from '@/utils/platforms/kit/fields';
import type { AccountDraft, PlaceDraft } from '@/utils/platforms/kit/post-draft';
import { told, toldAddress } from '@/utils/platforms/kit/told';

const ACCOUNT = /^\/(?:a|accounts)\/([\w.-]{1,120}(?:@[\w.:-]{1,200})?)(?:\/|$)/;
const CHANNEL = /^\/(?:c|video-channels)\/([\w.-]{1,120}(?:@[\w.:-]{1,200})?)(?:\/|$)/;

interface Linked {
  readonly link: Element;
  readonly address: URL;
  /** As the page shows it: without a server where it is the page's own. */
  readonly shown: string;
}

/** Where the links lead to one and the same. */
function onlyOne(links: readonly Element[], page: URL, pattern: RegExp): Linked | null {
  const found = links.flatMap((link) => {
    const address = linkOf(link, page.href);
    const shown = pattern.exec(address?.pathname.replaceAll('%40', '@') ?? '')?.[1];
    const isHere = address?.origin === page.origin && shown !== undefined;
    return isHere ? [{ link, address, shown }] : [];
  });
  return new Set(found.map(({ shown }) => shown)).size === 1 ? (found[0] ?? null) : null;
}

function handleOf(shown: string, page: URL): string {
  return shown.includes('@') ? shown : `${shown}@${page.host}`;
}

/** The account of a film or comment; its name only from `name`, because links show the handle. */
export function ownerIn(
  links: readonly Element[],
  page: URL,
  name: Element | null = null,
  shownHandle: string | null = null,
): AccountDraft {
  const one = onlyOne(links, page, ACCOUNT);
  if (one === null || (shownHandle !== null && shownHandle !== one.shown)) return {};
  return {
    name: [toldWords(name)],
    handle: [told(handleOf(one.shown, page), 'dom')],
    address: [toldAddress(one.address.href, 'dom')],
  };
}

export function channelIn(links: readonly Element[], page: URL): PlaceDraft | null {
  const one = onlyOne(links, page, CHANNEL);
  if (one === null) return null;
  return {
    kind: [told('channel', 'dom')],
    name: [toldWords(one.link)],
    address: [toldAddress(one.address.href, 'dom')],
    id: [told(handleOf(one.shown, page), 'dom')],
  };
}
