/**
 * The page of a person or a company on LinkedIn. Places: the public page and the older client,
 * as published scrapers name them (2025-10); no real page was to be had.
 */
import { closestTo, selectAll, selectFirst } from '@/utils/platforms/dom';
import { toldWritten } from '@/utils/platforms/kit/fields';
import { shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import type { FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress } from '@/utils/platforms/kit/told';
import type { ReadInput } from '@/utils/platforms/types';
import type { LinkedinAddress } from './linkedin-address';

export function profileOf(
  { document, address }: ReadInput,
  { profile }: LinkedinAddress,
): FoundPost[] {
  if (profile === null) return [];
  const [heading] = shownOf(selectAll(document, 'main h1', 3));
  const author = {
    name: [heading === undefined ? null : told(wordsIn(heading), 'dom')],
    handle: [told(profile, 'address')],
    address: [toldAddress(address.href, 'address')],
  };
  const draft = {
    kind: 'profile',
    kindSource: 'address',
    permalink: [toldAddress(address.href, 'address')],
    author,
    text: [toldWritten(aboutIn(document))],
  } as const;
  return [{ draft, element: null, isNamed: true }];
}

const ABOUT =
  'main section[data-section="summary"] .core-section-container__content p, main p[data-test-id="about-us__description"]';
/** The older client writes it once for the eye and once for the ear. */
const ABOUT_IN_CLIENT = '.inline-show-more-text span[aria-hidden="true"]';

/** What they write of themselves; null where several places could be it. */
function aboutIn(document: Document): Element | null {
  const anchor = selectFirst(document, 'main #about');
  const section = anchor === null ? null : closestTo(anchor, 'section');
  const places = [
    ...selectAll(document, ABOUT, 2),
    ...(section === null ? [] : selectAll(section, ABOUT_IN_CLIENT, 2)),
  ];
  return places.length === 1 ? (places[0] ?? null) : null;
}
