/**
 * Comments below posts of Pixelfed, in the web app (CommentDrawer.vue, CommentReplies.vue)
 * and on the page of one post (PostComponent.vue): an answer stands in what it answers.
 */
import {
  attributeOf,
  closestTo,
  holds,
  isElement,
  parentOf,
  selectAll,
} from '@/utils/platforms/dom';
import { linkOf, mediaIn, toldWritten } from '@/utils/platforms/kit/fields';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import type { AccountDraft, PostDraft } from '@/utils/platforms/kit/post-draft';
import type { ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress } from '@/utils/platforms/kit/told';
import { agreedId, COMMENT, idFrom, idOfLink, PARTS, personIn } from './pixelfed-parts';

type Parts = Pick<PostDraft, 'author' | 'text' | 'media'> & { readonly link: Element | null };

/** @param posts Those that the comments may belong to. */
export function commentsOf(
  document: Document,
  page: URL,
  posts: readonly ThreadPost[],
): ThreadPost[] {
  const keys = new Map(posts.map(({ element, key }) => [element, key]));
  return shownOf(selectAll(document, COMMENT, 300)).flatMap((element, index) => {
    const own = inside(element, PARTS);
    const { link, ...parts } = drawerParts(own, page) ?? pageParts(own, page);
    const name = own.first('a[id^="acpop_"]');
    const ids = [idFrom(name, /^acpop_(\d{1,20})$/), idOfLink(link, page)];
    const id = agreedId(ids);
    if (parts.author === null || (id === null && ids.some((one) => one !== null))) return [];
    const key = id ?? `comment ${String(index)}`;
    keys.set(element, key);
    const around = aroundOf(element);
    const label = link === null ? '' : wordsIn(link);
    const draft: PostDraft = {
      kind: 'comment',
      id: [told(id, 'dom')],
      permalink: [toldAddress(linkOf(link, page.href)?.href, 'dom')],
      ...parts,
      // The link before it, to answer, has no digit.
      timeShown: [/\d/.test(label) ? told(label, 'dom') : null],
    };
    const parent = around === null ? null : (keys.get(around) ?? null);
    return [{ key, parent, element, draft }];
  });
}

/** What it answers; null in a list of answers that no comment is around. */
function aroundOf(element: Element): Element | null {
  const outer = parentOf(element);
  if (outer === null || !isElement(outer)) return null;
  const around = closestTo(outer, PARTS);
  const list = closestTo(outer, '.comment-thread, .comment-replies-component');
  const isInList = list !== null && around !== null && holds(around, list);
  return isInList && closestTo(list, COMMENT) !== around ? null : around;
}

/** In the web app; null where it is not drawn so. */
function drawerParts(own: Inside, page: URL): Parts | null {
  const name = own.first('.media-body-comment-username a[href]');
  if (name === null) return null;
  return {
    author: personIn(name, page),
    text: [toldWritten(own.first('.read-more-component'))],
    media: mediaIn(own.all('.bh-comment img[src], .bh-comment video[src]'), page.href),
    link: own.all('.media-body-reactions a[href]:not([href="#"])').at(-1) ?? null,
  };
}

function pageParts(own: Inside, page: URL): Parts {
  const name = own.first('.media-body a.text-dark.font-weight-bold[title]');
  return {
    author: name === null ? null : shortened(name, page),
    text: [toldWritten(own.first('.comment-body'))],
    link: own.first('.media-body a.text-muted.small[href]'),
  };
}

/** Shown are the first letters, after `@` those of somebody from a server that is not shown. */
function shortened(link: Element, page: URL): AccountDraft {
  const full = attributeOf(link, 'title') ?? '';
  const shown = wordsIn(link);
  const start = shown.replace(/^@|(?:\.{3}|…)$/g, '');
  if (start === '' || !full.replace(/^@/, '').startsWith(start)) return {};
  const address = [toldAddress(linkOf(link, page.href)?.href, 'dom')];
  const isHere = !shown.startsWith('@') && /^[\w.-]+$/.test(full);
  return isHere
    ? { handle: [told(`${full}@${page.host}`, 'dom')], address }
    : { name: [told(full, 'dom')], address };
}
