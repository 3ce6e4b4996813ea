/**
 * Parts that posts and comments of LinkedIn share. The client of 2026 has no classes
 * that say what is what: there the author is whoever is linked above the text.
 */
import { attributeOf, closestTo, selectAll } from '@/utils/platforms/dom';
import { wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import type { AccountDraft } from '@/utils/platforms/kit/post-draft';
import { told } from '@/utils/platforms/kit/told';
import { profileIn } from './linkedin-address';

export const TEXT_BOX = '[data-testid="expandable-text-box"]';
const PROFILES = 'a[href*="/in/"], a[href*="/company/"]';
/** "2d", "3 mnd", "1 sem.", with what follows behind a dot: a word of time has at most three letters. */
const AGE = /^(\d{1,3} ?\p{L}{1,3}\.?)(?: ?•.*)?$/u;

/** Words for screen readers ("hashtag") are not part of the text. */
export function isHidden(part: Element): boolean {
  return closestTo(part, '.visually-hidden, .sr-only') === part;
}

export function mentionsIn(text: Element): AccountDraft[] {
  return selectAll(text, PROFILES, 50).map((link) => ({
    ...profileIn(link),
    name: [told(wordsIn(link), 'dom')],
  }));
}

/** Own elements that stand above the text; all of them where there is no text. */
function above(own: Inside, selector: string, text: Element | null): Element[] {
  if (text === null) return own.all(selector);
  const parts = own.all(`${selector}, ${TEXT_BOX}`);
  return parts.slice(0, Math.max(0, parts.indexOf(text)));
}

/**
 * The one person above the text. Of several, as where somebody commented on the post,
 * the one whom the button of its menu names, in whatever language it does.
 */
export function onlyPerson(own: Inside, text: Element | null): AccountDraft | null {
  const people = peopleIn(above(own, PROFILES, text));
  if (text !== null && people.length === 1) return people[0] ?? null;
  const labels = above(own, 'button[aria-label]', text).map(
    (button) => attributeOf(button, 'aria-label') ?? '',
  );
  const meant = people.filter(({ name }) => {
    const words = name?.[0]?.value ?? '';
    return words.length > 2 && labels.some((label) => label.includes(words));
  });
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** Each person once, by the first of their links that has words: a picture's has none. */
function peopleIn(links: readonly Element[]): AccountDraft[] {
  const people = new Map<string, AccountDraft>();
  for (const link of links) {
    const person = profileIn(link);
    const handle = person.handle?.[0]?.value;
    if (handle === undefined) continue;
    const [line = link] = selectAll(link, 'p, span', 50).filter((part) => wordsIn(part) !== '');
    const name = told(wordsIn(line), 'dom');
    if (name !== null && people.get(handle)?.name === undefined) {
      people.set(handle, { ...person, name: [name] });
    } else if (!people.has(handle)) people.set(handle, person);
  }
  return [...people.values()];
}

/** "2d" above the text, as shown. */
export function ageIn(own: Inside, text: Element | null): string | null {
  for (const part of above(own, 'p, span', text)) {
    const age = AGE.exec(wordsIn(part))?.[1];
    if (age !== undefined) return age;
  }
  return null;
}
