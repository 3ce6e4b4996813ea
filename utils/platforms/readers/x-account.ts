/**
 * Whose page of X this is, and whose account was looking. The page data of a
 * profile stays after a step to another one, so the handles are compared.
 */
import { attributeOf, selectAll, selectFirst } from '@/utils/platforms/dom';
import type { Account } from '@/utils/evidence/post-schema';
import { exactText } from '@/utils/platforms/kit/exact-text';
import type { Head } from '@/utils/platforms/kit/head';
import { shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import { accountOf, type PostDraft } from '@/utils/platforms/kit/post-draft';
import { profileData } from '@/utils/platforms/kit/profile-data';
import type { FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import type { ReadInput } from '@/utils/platforms/types';
import { isProfile, parseXAddress, ROOT, type XAddress } from './x-address';

export function profileOf(
  { document, address }: ReadInput,
  named: XAddress,
  head: Head,
): FoundPost[] {
  const { handle } = named;
  if (handle === null || !isProfile(address, named)) return [];
  const isIt = (other: string | null): boolean => other?.toLowerCase() === handle.toLowerCase();
  const [header] = shownOf(selectAll(document, '[data-testid="UserName"]', 3)).filter((element) =>
    isIt(handleIn(element)),
  );
  const data = profileData(document, (identity) => isIt(identity.handle));
  const shown = (selector: string): Element | null =>
    header === undefined ? null : selectFirst(document, selector);
  const about = shown('[data-testid="UserDescription"]');
  const joined = shown('[data-testid="UserJoinDate"]');
  const spelled = header === undefined ? null : handleIn(header);
  const fromHead = profileOfHead(head, isIt);
  const draft: PostDraft = {
    kind: 'profile',
    kindSource: 'address',
    permalink: [toldAddress(handle, 'address', ROOT)],
    author: {
      name: [
        ...(data?.author.name ?? []),
        told(header === undefined ? null : nameIn(header), 'dom'),
        told(fromHead.name, 'structured-data'),
      ],
      handle: [
        ...(data?.author.handle ?? []),
        told(spelled ?? handle, spelled === null ? 'address' : 'dom'),
      ],
      address: [toldAddress(spelled ?? handle, spelled === null ? 'address' : 'dom', ROOT)],
      accountId: data?.author.accountId ?? [],
    },
    text: [
      about === null ? null : toldExactly(exactText(about), 'dom'),
      toldExactly(fromHead.text, 'structured-data'),
    ],
    joined: [...(data?.joined ?? []), told(joined === null ? null : wordsIn(joined), 'dom')],
    counts: data?.counts ?? {},
  };
  return [{ draft, element: header ?? null, isNamed: true }];
}

/** `NAME (@handle) on X`, before the scripts have drawn the page. */
function profileOfHead(
  head: Head,
  isIt: (handle: string | null) => boolean,
): { name?: string | undefined; text?: string | null } {
  const isOwn =
    head.own.length > 0 &&
    head.own.every((own) => isProfile(own, parseXAddress(own)) && isIt(parseXAddress(own).handle));
  const title = /^(.+) \(@(\w{1,15})\)/s.exec(head.meta('og:title') ?? '');
  if (!isOwn || !isIt(title?.[2] ?? null)) return {};
  return { name: title?.[1]?.replace(/^\(\d+\+?\) /, ''), text: head.meta('og:description') };
}

function handleIn(element: Element): string | null {
  const lines = selectAll(element, 'span, div[dir]', 60).map(wordsIn);
  return (
    lines.map((line) => /^@(\w{1,15})$/.exec(line)?.[1]).find((one) => one !== undefined) ?? null
  );
}

function nameIn(element: Element): string | null {
  const [first] = selectAll(element, '[dir]', 1);
  return first === undefined ? null : exactText(first).replace(/\s+/g, ' ');
}

/** The button that changes accounts shows name and handle of the present one. */
export function viewerOf(document: Document): Account | null {
  const button = selectFirst(document, '[data-testid="SideNav_AccountSwitcher_Button"]');
  const handle = button === null ? null : handleIn(button);
  if (button === null || handle === null) return null;
  const picture = selectFirst(button, '[data-testid^="UserAvatar-Container-"]');
  const own = picture === null ? '' : (attributeOf(picture, 'data-testid') ?? '');
  if (picture !== null && own.toLowerCase() !== `useravatar-container-${handle.toLowerCase()}`)
    return null;
  const name = nameIn(button);
  return accountOf({
    name: [told(name?.startsWith('@') === true ? null : name, 'dom')],
    handle: [told(handle, 'dom')],
    address: [toldAddress(handle, 'dom', ROOT)],
  });
}
