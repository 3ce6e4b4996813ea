/** What page data and page tell of one post or comment of Facebook, put together. */
import { parseAddress } from '@/utils/platforms/address';
import { attributeOf, selectAll, textContentOf } from '@/utils/platforms/dom';
import { wordsIn } from '@/utils/platforms/kit/inside';
import {
  bothAccounts,
  type AccountDraft,
  type CountDraft,
  type PlaceDraft,
  type PostDraft,
} from '@/utils/platforms/kit/post-draft';
import { told, toldAddress, toldExactly, toldMoment, type Told } from '@/utils/platforms/kit/told';
import { compared } from '@/utils/platforms/likeness';
import type { Source } from '@/utils/evidence/values';
import { parseFacebookAddress } from './facebook-address';
import type { FacebookPerson, FacebookStory } from './facebook-data';

export const ROOT = 'https://www.facebook.com/';

/** As it stands on the page itself. */
export interface OnPage {
  readonly id: Told | null;
  readonly permalink: Told | null;
  readonly author: FacebookPerson | null;
  readonly text: string | null;
  readonly isCut: boolean;
  readonly label: string | null;
  readonly language?: string | null;
  /** The sign that says who can see it. */
  readonly audience?: Element | null;
  readonly group?: FacebookPerson | null;
}

/** The person that the first link with words leads to. */
export function personAt(element: Element | undefined, base: string): FacebookPerson | null {
  if (element === undefined) return null;
  const links = [element, ...selectAll(element, 'a[href]', 10)];
  const link = links.find((one) => attributeOf(one, 'href') !== null && wordsIn(one) !== '');
  if (link === undefined) {
    const name = wordsIn(element);
    return name === '' ? null : { id: null, name, address: null };
  }
  const address = parseAddress(attributeOf(link, 'href') ?? '', base);
  return { id: null, name: wordsIn(link), address: address?.href ?? null };
}

export function accountDraft(person: FacebookPerson | null, source: Source): AccountDraft {
  if (person === null) return {};
  const address = person.address === null ? null : parseAddress(person.address, ROOT);
  const owner = address === null ? null : parseFacebookAddress(address).owner;
  const isNumber = owner !== null && /^\d+$/.test(owner);
  return {
    name: [told(person.name, source)],
    handle: [isNumber ? null : told(owner, source)],
    address: [owner === null || address === null ? null : profileAddress(address, owner, source)],
    accountId: [told(person.id ?? (isNumber ? owner : null), source)],
  };
}

/** Without what the link says of the post that it stood in. */
function profileAddress(address: URL, owner: string, source: Source): Told | null {
  const { group } = parseFacebookAddress(address);
  if (group !== null) return toldAddress(`${ROOT}groups/${group}/user/${owner}/`, source);
  if (/^\d+$/.test(owner)) return toldAddress(`${ROOT}profile.php?id=${owner}`, source);
  return toldAddress(`${ROOT}${owner}`, source);
}

export function draftOf(story: FacebookStory | undefined, page: OnPage): PostDraft {
  const { createdSeconds = null, text = null } = story ?? {};
  const fromData = accountDraft(story?.author ?? null, 'page-data');
  const shown = page.text === null ? null : toldExactly(page.text, 'dom');
  return {
    kind: 'post',
    id: [story === undefined ? page.id : told(story.id, 'page-data')],
    permalink: [toldAddress(story?.address, 'page-data'), page.permalink],
    author: bothAccounts(fromData, accountDraft(page.author, 'dom')),
    text: [toldExactly(text, 'page-data'), isPartOf(page.text, text) ? null : shown],
    truncatedBy: page.isCut ? 'dom' : null,
    translatedBy: (story?.original ?? null) === null ? null : 'page-data',
    textOriginal: [toldExactly(story?.original, 'page-data')],
    language: [told(page.language, 'dom')],
    time: [
      toldMoment(createdSeconds === null ? null : createdSeconds * 1000, 'page-data', page.label),
    ],
    timeShown: [told(page.label, 'dom')],
    mentions: (story?.mentions ?? []).map((person) => accountDraft(person, 'page-data')),
    place: placeOf(story, page),
    counts: countsOf(story),
  };
}

/** A text that is only cut short does not contradict the whole one. */
function isPartOf(shown: string | null, whole: string | null): boolean {
  if (shown === null || whole === null) return false;
  return compared(whole).startsWith(compared(shown).replace(/\s*(?:…|\.\.\.)$/, ''));
}

function placeOf(story: FacebookStory | undefined, page: OnPage): PlaceDraft | null {
  const group = story?.group ?? page.group ?? null;
  const source = story?.group ? 'page-data' : 'dom';
  const label = page.audience ? titleOf(page.audience) : null;
  const shown = story?.audience ?? null;
  const audience =
    shown?.name === 'everyone' ? told('public', 'page-data', label ?? shown.label) : null;
  if (group === null) return { audience: [audience] };
  return {
    kind: [told('group', source)],
    name: [told(group.name, source)],
    address: [toldAddress(group.address, source, ROOT)],
    id: [told(group.id, source)],
    audience: [audience],
  };
}

function titleOf(sign: Element): string | null {
  return attributeOf(sign, 'title') ?? textContentOf(sign);
}

function countsOf(story: FacebookStory | undefined): Record<string, CountDraft | null> {
  return Object.fromEntries(
    Object.entries(story?.counts ?? {}).map(([name, count]) => [
      name,
      count === null
        ? null
        : {
            value: count.value,
            source: 'page-data',
            ...(count.asShown === null ? {} : { asShown: count.asShown }),
          },
    ]),
  );
}
