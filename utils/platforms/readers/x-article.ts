/**
 * Long articles on X, which stand in a post of their own, and posts that X shows
 * in another language. Places: kepano/defuddle x-article.ts (2026-02); how a
 * translated post looks no real page has shown, so the words of its button tell.
 */
import { attributeOf, closestTo, nameOf } from '@/utils/platforms/dom';
import { wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import type { Tellings } from '@/utils/platforms/kit/told';
import { toldExactly, told } from '@/utils/platforms/kit/told';
import { POST_TEXT_MAX_LENGTH } from '@/utils/platforms/limits';
import { writtenText } from '@/utils/platforms/written-text';

const BODY =
  '[data-testid="twitterArticleRichTextView"], [data-testid="longformRichTextComponent"]';

/** Title and text of an article, block by block. Null where the post is none. */
export function articleIn(own: Inside): { title: Tellings; text: Tellings } | null {
  const body = own.first(BODY);
  const title = own.words('[data-testid="twitter-article-title"]');
  if (body === null || title === null) return null;
  const skip = (part: Element): boolean =>
    /^(?:button|style|svg|article)$/.test(nameOf(part)) ||
    attributeOf(part, 'data-testid') === 'tweetPhoto';
  const text = writtenText(body, { nodesLeft: 20_000 }, POST_TEXT_MAX_LENGTH, skip);
  return { title: [told(title, 'dom')], text: [toldExactly(text, 'dom')] };
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
