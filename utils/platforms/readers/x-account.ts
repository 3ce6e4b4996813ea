/**
 * Whose page of X this is, and whose account was looking. The page data of a
 * profile stays after a step to another one, so the handles are compared.
 */
import { attributeOf, selectAll, selectFirst } from '@/utils/platforms/dom';
import type { Account } from '@/utils/evidence/post-schema';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import { at, islandsIn, textAt } from '@/utils/platforms/kit/island';
import { accountOf, type PostDraft } from '@/utils/platforms/kit/post-draft';
import type { FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import type { ReadInput } from '@/utils/platforms/types';
import { isProfile, ROOT, type XAddress } from './x-address';

export function profileOf({ document, address }: ReadInput, named: XAddress): FoundPost[] {
  const { handle } = named;
  if (handle === null || !isProfile(address, named)) return [];
  const [header] = shownOf(selectAll(document, '[data-testid="UserName"]', 3)).filter(
    (element) => handleIn(element)?.toLowerCase() === handle.toLowerCase(),
  );
  const data = profileData(document, handle);
  const about =
    header === undefined ? null : selectFirst(document, '[data-testid="UserDescription"]');
  const spelled = header === undefined ? null : handleIn(header);
  const draft: PostDraft = {
    kind: 'profile',
    kindSource: 'address',
    permalink: [toldAddress(handle, 'address', ROOT)],
    author: {
      name: [
        told(textAt(data, 'name'), 'structured-data'),
        told(header === undefined ? null : nameIn(header), 'dom'),
      ],
      handle: [
        told(textAt(data, 'additionalName'), 'structured-data'),
        told(spelled ?? handle, spelled === null ? 'address' : 'dom'),
      ],
      address: [toldAddress(spelled ?? handle, spelled === null ? 'address' : 'dom', ROOT)],
      accountId: [told(textAt(data, 'identifier'), 'structured-data')],
    },
    text: [about === null ? null : toldExactly(exactText(about), 'dom')],
  };
  return [{ draft, element: header ?? null, isNamed: true }];
}

/** JSON-LD ProfilePage: `additionalName` is the handle, `identifier` the permanent number. */
function profileData(document: Document, handle: string): unknown {
  for (const { value } of islandsIn(document, 'script[type="application/ld+json"]', [
    'ProfilePage',
  ])) {
    const person = at(value, 'mainEntity') ?? at(value, 'author');
    if (textAt(person, 'additionalName')?.toLowerCase() === handle.toLowerCase()) return person;
  }
  return null;
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
