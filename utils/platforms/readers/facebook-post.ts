/** Posts and comments of Facebook as they stand on the page, each with the page data of its own id. */
import { parseAddress } from '@/utils/platforms/address';
import { attributeOf, closestTo, selectAll } from '@/utils/platforms/dom';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import type { PostDraft } from '@/utils/platforms/kit/post-draft';
import { told, toldAddress } from '@/utils/platforms/kit/told';
import { compared } from '@/utils/platforms/likeness';
import { POST_TEXT_MAX_LENGTH } from '@/utils/platforms/limits';
import { writtenText } from '@/utils/platforms/written-text';
import { parseFacebookAddress, type FacebookAddress } from './facebook-address';
import type { FacebookData, FacebookPerson, FacebookStory } from './facebook-data';
import { draftOf, personAt, ROOT } from './facebook-draft';

const NAME = '[data-ad-rendering-role="profile_name"]';
const TEXT = '[data-ad-rendering-role="story_message"]';
const COMMENT = '[role="article"][aria-label]';
const CONTAINER = '[role="article"]:not([aria-label]), [aria-posinset], [role="dialog"]';
/** Shorter texts are written by many people, or by one person twice. */
const TELLING_LENGTH = 30;

export interface FacebookItem {
  readonly element: Element;
  readonly id: string | null;
  readonly draft: PostDraft;
  readonly story: FacebookStory | undefined;
  /** Of a comment: the comment that it answers. */
  readonly parentId: string | null;
}

/** Where a post lies over others, only that one is on the screen. */
export function postsOnPage(
  document: Document,
  named: FacebookAddress,
  data: FacebookData,
): FacebookItem[] {
  const names = shownOf(selectAll(document, NAME)).filter(
    (name) => closestTo(name, COMMENT) === null,
  );
  const over = names.filter((name) => closestTo(name, '[role="dialog"]') !== null);
  const containers = new Set(
    (over.length > 0 ? over : names).flatMap((name) => closestTo(name, CONTAINER) ?? []),
  );
  const isOnly = containers.size === 1;
  return [...containers].flatMap((element) => postIn(element, named, data, isOnly) ?? []);
}

function postIn(
  element: Element,
  named: FacebookAddress,
  data: FacebookData,
  isOnly: boolean,
): FacebookItem | null {
  const own = inside(element, COMMENT);
  const head = headIn(own);
  if (head === null || own.first('a[href*="/ads/about"]') !== null) return null;
  const { author, link, message } = head;
  const idOnPage = link?.parsed.postId ?? idOfComments(element);
  const idOfAddress = isOnly && isBy(named, author) ? named.postId : null;
  const id = idOnPage ?? idOfAddress;
  const text = message === undefined ? null : textIn(message);
  const story =
    id === null ? storyLike(data, author, text) : data.stories.find(({ names }) => names.has(id));
  if (story?.isAd === true) return null;
  const draft = draftOf(story, {
    id: told(id, idOnPage === null ? 'address' : 'dom'),
    permalink: link === undefined ? null : toldAddress(link.address.href, 'dom'),
    author,
    text,
    isCut: message !== undefined && endsInButton(message),
    label: link?.label ?? null,
    audience: own.first('svg[title] > title, svg[title]'),
    group: groupIn(own, author),
  });
  return {
    element,
    id: story?.id ?? id,
    story,
    parentId: null,
    draft: {
      ...draft,
      kind: named.kind === 'video' && isOnly ? 'video' : 'post',
      media: mediaIn(own),
    },
  };
}

/** Who, when and what, up to where another post is shared within this one. */
function headIn(own: Inside): {
  author: FacebookPerson;
  link: PostLink | undefined;
  message: Element | undefined;
} | null {
  const parts = own.all(`${NAME}, ${NAME} a[href], ${TEXT}, a[href]`);
  const isName = (part: Element): boolean => closestTo(part, NAME) === part;
  const isText = (part: Element): boolean => closestTo(part, TEXT) === part;
  const first = parts.findIndex(isName);
  const second = parts.findIndex((part, index) => index > first && isName(part));
  const mine = parts.slice(0, second < 0 ? parts.length : second);
  const author = personAt(parts[first], ROOT);
  if (author === null) return null;
  const message = mine.find(isText);
  const header = message === undefined ? mine : mine.slice(0, mine.indexOf(message));
  const links = header.flatMap((part) => postLinkOf(part) ?? []);
  const link = links.find(({ parsed }) => parsed.commentId === null && isBy(parsed, author));
  return { author, link, message };
}

interface PostLink {
  readonly address: URL;
  readonly parsed: FacebookAddress;
  readonly label: string | null;
}

function postLinkOf(link: Element): PostLink | null {
  const address = parseAddress(attributeOf(link, 'href') ?? '#', ROOT);
  const parsed = address === null ? null : parseFacebookAddress(address);
  if (address === null || parsed === null) return null;
  if (parsed.postId === null || parsed.kind === 'photo') return null;
  return { address, parsed, label: labelOf(link) };
}

/** Whether an address belongs to somebody's own page, as far as both tell. */
function isBy({ owner, group, postId }: FacebookAddress, author: FacebookPerson): boolean {
  if (postId === null || group !== null) return postId !== null;
  if (owner === null) return true;
  const parsed = author.address === null ? null : parseAddress(author.address);
  const own = parsed === null ? null : parseFacebookAddress(parsed).owner;
  return own?.toLowerCase() === owner.toLowerCase() || author.id === owner;
}

/** Words that a person can read as a time; a scrambled one has digits within its words. */
function labelOf(link: Element): string | null {
  const spoken = attributeOf(link, 'aria-label')?.trim() ?? '';
  if (isLabel(spoken)) return spoken;
  const words = wordsIn(link);
  const isWhole = selectAll(link, '*', 12).length < 10;
  return isWhole && isLabel(words) ? words : null;
}

function isLabel(words: string): boolean {
  const parts = words.split(/[\s·,]+/).filter((part) => part !== '');
  return (
    words.length <= 60 &&
    /\d|^\p{L}+$/u.test(words) &&
    parts.every((part) => /^(?:[\d:./-]+\p{L}{0,4}\.?|\p{L}+['’.]?\p{L}*\.?)$/u.test(part))
  );
}

/** The links of its comments name the post that they stand under. */
function idOfComments(element: Element): string | null {
  const ids = selectAll(element, `${COMMENT} a[href*="comment_id="]`, 60).flatMap((link) => {
    const found = postLinkOf(link);
    return found?.parsed.postId ?? [];
  });
  return new Set(ids).size === 1 ? (ids[0] ?? null) : null;
}

/** Only where author and a long text are the same, once on the page. */
function storyLike(
  { stories }: FacebookData,
  author: FacebookPerson,
  text: string | null,
): FacebookStory | undefined {
  const words = compared(text ?? '').replace(/\s*…$/, '');
  if (words.length < TELLING_LENGTH) return undefined;
  const alike = stories.filter(
    (story) => story.author?.name === author.name && compared(story.text ?? '').startsWith(words),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

function textIn(element: Element): string {
  const isButton = (part: Element): boolean => attributeOf(part, 'role') === 'button';
  return writtenText(element, { nodesLeft: 20_000 }, POST_TEXT_MAX_LENGTH, isButton);
}

/** "See more" stands behind an ellipsis at the end; "See less" does not. */
function endsInButton(message: Element): boolean {
  return (
    selectAll(message, '[role="button"]', 1).length > 0 && /(?:…|\.\.\.)$/.test(textIn(message))
  );
}

function groupIn(own: Inside, author: FacebookPerson): FacebookPerson | null {
  for (const link of own.all('a[href*="/groups/"]')) {
    const address = parseAddress(attributeOf(link, 'href') ?? '#', ROOT);
    const parsed = address === null ? null : parseFacebookAddress(address);
    const name = wordsIn(link);
    if (parsed === null || parsed.group === null || parsed.kind !== null || name === '') continue;
    if (closestTo(link, TEXT) === null && name !== author.name) {
      return { id: null, name, address: `${ROOT}groups/${parsed.group}/` };
    }
  }
  return null;
}

function mediaIn(own: Inside): NonNullable<PostDraft['media']> {
  const pictures = own.all('a[href*="/photo"] img[src], a[href*="/photos/"] img[src]');
  const films = own.all('video[poster]');
  return [
    ...pictures.map((image) => ({
      address: [toldAddress(attributeOf(image, 'src'), 'dom', ROOT)],
      description: [told(attributeOf(image, 'alt'), 'dom')],
    })),
    ...films.map((film) => ({ address: [toldAddress(attributeOf(film, 'poster'), 'dom', ROOT)] })),
  ];
}

/** Comments of a post, each once. */
export function commentsIn(post: FacebookItem, data: FacebookData): FacebookItem[] {
  const elements = shownOf(selectAll(post.element, COMMENT));
  const items = elements.map((element) => commentIn(element, data));
  const ids = items.map(({ id }) => id);
  return items.filter(({ id }, index) => id === null || ids.indexOf(id) === index);
}

function commentIn(element: Element, data: FacebookData): FacebookItem {
  const own = inside(element, COMMENT);
  const links = own.all('a[href*="comment_id="]').flatMap((link) => postLinkOf(link) ?? []);
  const [link] = links;
  const isOne = links.every(({ parsed }) => parsed.commentId === link?.parsed.commentId);
  const id = link !== undefined && isOne ? link.parsed.commentId : null;
  const story = id === null ? undefined : data.comments.get(id);
  const text = textOfComment(own);
  const permalink =
    id === null || link === undefined ? null : toldAddress(link.address.href, 'dom');
  const parentId = story?.parentId ?? link?.parsed.parentCommentId ?? null;
  const draft = draftOf(story, {
    id: told(id, 'dom'),
    permalink,
    author: personAt(own.all('a[href]').find(isPerson), ROOT),
    text: text === null ? null : textIn(text),
    isCut: text !== null && endsInButton(text),
    label: link?.label ?? null,
    language: text === null ? null : attributeOf(text, 'lang'),
  });
  return {
    element,
    id,
    story,
    parentId,
    draft: { ...draft, kind: parentId === null ? 'comment' : 'reply' },
  };
}

function textOfComment(own: Inside): Element | null {
  const isFree = (part: Element): boolean => closestTo(part, 'a, button, [role="button"]') === null;
  return (
    own.all('[dir="auto"][lang], span[lang]').find(isFree) ??
    own
      .all('span[dir="auto"]')
      .find((part) => isFree(part) && selectAll(part, 'div[dir]', 1).length > 0) ??
    null
  );
}

function isPerson(link: Element): boolean {
  const address = parseAddress(attributeOf(link, 'href') ?? '#', ROOT);
  const parsed = address === null ? null : parseFacebookAddress(address);
  return parsed?.kind === 'profile' && parsed.owner !== null && wordsIn(link) !== '';
}
