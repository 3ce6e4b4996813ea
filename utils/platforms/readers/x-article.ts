/**
 * Long articles on X, which stand in a post of their own, and posts that X shows
 * in another language. Places: a real page (2026-02), in the tests of
 * kepano/defuddle; how a translated post looks no real page has shown, so the
 * words of its button tell.
 */
import {
  attributeOf,
  closestTo,
  isElement,
  nameOf,
  parentOf,
  selectAll,
} from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import type { Tellings } from '@/utils/platforms/kit/told';
import { toldExactly, told } from '@/utils/platforms/kit/told';

const BODY =
  '[data-testid="twitterArticleRichTextView"], [data-testid="longformRichTextComponent"]';

/** Title and text of an article, block by block. Null where the post is none. */
export function articleIn(own: Inside): { title: Tellings; text: Tellings } | null {
  const body = own.first(BODY);
  const title = own.words('[data-testid="twitter-article-title"]');
  if (body === null || title === null) return null;
  const blocks = selectAll(body, '[data-block="true"]', 1_000).filter((block) => !isInBlock(block));
  const text = blocks.map((block) => exactText(block, undefined, isNoText)).filter(hasWords);
  return { title: [told(title, 'dom')], text: [toldExactly(text.join('\n\n'), 'dom')] };
}

function isInBlock(block: Element): boolean {
  const around = parentOf(block);
  return around !== null && isElement(around) && closestTo(around, '[data-block="true"]') !== null;
}

/** Pictures, and posts of others that stand in between. */
function isNoText(part: Element): boolean {
  return nameOf(part) === 'article' || attributeOf(part, 'data-testid') === 'tweetPhoto';
}

function hasWords(text: string): boolean {
  return text.trim() !== '';
}

const SHOWS_ORIGINAL =
  /^(?:show original|original anzeigen|origineel (?:weergeven|tonen|bekijken)|toon origineel|(?:afficher|voir) l[’']original|mostrar (?:o )?original|ver (?:o )?original|mostra originale)$/i;

/** The words of a post are a translation where X offers to show the original. */
export function isTranslated(own: Inside): boolean {
  return own
    .all('button, [role="button"]')
    .some(
      (button) =>
        SHOWS_ORIGINAL.test(wordsIn(button)) &&
        closestTo(button, '[data-testid="tweetText"]') === null,
    );
}
