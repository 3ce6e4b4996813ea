/**
 * Stack Exchange: questions, answers and comments. The first card below a post
 * is often that of its last editor, and the class `owner` marks whoever asked.
 * Places: saved page of 2022; the marks of the author are the same in 2026.
 */
import type { Account } from '@/utils/evidence/post-schema';
import { platformOf } from '@/utils/platforms/address';
import { attributeOf, selectAll, selectFirst } from '@/utils/platforms/dom';
import {
  exactCount,
  picturesIn,
  toldWords,
  toldWritten,
  linkOf,
} from '@/utils/platforms/kit/fields';
import { headOf } from '@/utils/platforms/kit/head';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import { accountOf, type AccountDraft, type PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress, type Told } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const stackExchangeReader: PlatformReader = {
  id: 'stackexchange',
  confirmedOnRealPage: true,
  matches: (address, document) =>
    platformOf(address) === 'stackexchange' ||
    selectFirst(document, '#question[data-questionid] .post-signature') !== null,
  read,
};

const POST = '#question[data-questionid], .answer[data-answerid]';
const COMMENT = '.comment[data-comment-id]';

export interface StackExchangeAddress {
  readonly questionId: string | null;
  readonly answerId: string | null;
  readonly commentId: string | null;
}

/** `/questions/Q/slug/A#A`, `/q/Q`, `/a/A`, and `#commentC_P` behind each. */
export function parseStackExchangeAddress(address: URL): StackExchangeAddress {
  const { pathname: path, hash } = address;
  const [, long, inPath] = /^\/questions\/(\d+)(?:\/[^/]*(?:\/(\d+))?)?/.exec(path) ?? [];
  const [, kind, short] = /^\/([qa])\/(\d+)/.exec(path) ?? [];
  const [, commentId] = /^#comment(\d+)_\d+$/.exec(hash) ?? [];
  const inHash = /^#(\d+)$/.exec(hash)?.[1];
  const question = long ?? (kind === 'q' ? short : undefined);
  const answer = inPath ?? (kind === 'a' ? short : inHash);
  return {
    questionId: question ?? null,
    answerId: answer === question ? null : (answer ?? null),
    commentId: commentId ?? null,
  };
}

interface Page {
  readonly base: string;
  readonly named: StackExchangeAddress;
  readonly title: string | null;
  readonly question: URL | null;
  readonly site: string | null;
}

function read(input: ReadInput): ReadResult | null {
  const { document, address } = input;
  const heading = selectFirst(document, '#question-header a.question-hyperlink[href]');
  const head = headOf(document);
  const page: Page = {
    base: address.origin,
    named: parseStackExchangeAddress(address),
    title: heading === null ? null : wordsIn(heading),
    question: linkOf(heading, address.href),
    site: head.meta('og:site_name'),
  };
  const posts = shownOf(selectAll(document, `${POST}, ${COMMENT}`)).flatMap((element) =>
    attributeOf(element, 'data-comment-id') === null
      ? postOf(element, page)
      : commentOf(element, page),
  );
  const { questionId, answerId, commentId } = page.named;
  const addressNames = [questionId, answerId, commentId].some((id) => id !== null);
  return resultOf(
    { found: threadOf(posts), addressNames, viewerAccount: viewerOf(document, page) },
    input,
  );
}

function postOf(element: Element, page: Page): ThreadPost[] {
  const own = inside(element, `${POST}, ${COMMENT}`);
  const questionId = attributeOf(element, 'data-questionid');
  const id = questionId ?? attributeOf(element, 'data-answerid') ?? '';
  if (!/^\d+$/.test(id)) return [];
  const { author, time, editedTime } = signaturesOf(own, page);
  const text = own.first('.js-post-body, .post-text');
  const asks = attributeOf(element, 'data-parentid') ?? page.named.questionId;
  return [
    {
      key: `p${id}`,
      parent: questionId === null && asks !== null ? `p${asks}` : null,
      element,
      isNamed: isNamed(id, questionId !== null, page),
      draft: {
        kind: questionId === null ? 'reply' : 'post',
        id: [told(id, 'dom')],
        permalink: [permalinkOf(id, questionId !== null, page)],
        title: [questionId === null ? null : told(page.title, 'dom')],
        text: [toldWritten(text)],
        author,
        time: [time],
        edited: editedTime === null ? null : { source: 'dom' },
        editedTime: [editedTime],
        place: placeOf(page),
        media: picturesIn(text, page.base),
        counts: { score: exactCount(attributeOf(element, 'data-score'), 'dom') },
      },
    },
  ];
}

function isNamed(id: string, isQuestion: boolean, { named }: Page): boolean {
  if (named.commentId !== null) return false;
  if (named.answerId !== null) return !isQuestion && id === named.answerId;
  return isQuestion && id === named.questionId;
}

function permalinkOf(id: string, isQuestion: boolean, { base, question }: Page): Told | null {
  const isOwn = question !== null && parseStackExchangeAddress(question).questionId === id;
  if (isQuestion && isOwn) return toldAddress(question.href.replace(/[?#].*$/, ''), 'dom');
  return toldAddress(`/${isQuestion ? 'q' : 'a'}/${id}`, 'dom', base);
}

function placeOf({ base, site }: Page): NonNullable<PostDraft['place']> {
  return {
    kind: [told('site', 'address')],
    name: [told(site, 'structured-data')],
    address: [toldAddress('/', 'address', base)],
  };
}

const SIGNATURE_TIME = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}Z)/;

function momentIn(element: Element | null): Told | null {
  const title = element === null ? '' : (attributeOf(element, 'title') ?? '');
  return element === null ? null : told(SIGNATURE_TIME.exec(title)?.[1], 'dom', wordsIn(element));
}

/** The card that leads to the revisions is that of an edit; whoever wrote the post stands in the other one. */
function signaturesOf(
  own: Inside,
  page: Page,
): { author: AccountDraft; time: Told | null; editedTime: Told | null } {
  const cards = own.all('.post-signature');
  const edits = cards.filter((card) => selectFirst(card, 'a[href*="/revisions"]') !== null);
  const others = cards.filter((card) => !edits.includes(card));
  const marked = others.filter((card) => selectFirst(card, '.user-details[itemprop="author"]'));
  const [card = null] = marked.length === 1 ? marked : others.length === 1 ? others : [];
  const [edit = null] = edits.length === 1 ? edits : [];
  const stamp = (from: Element | null): Element | null =>
    from === null ? null : selectFirst(from, '.user-action-time .relativetime[title]');
  const link = card === null ? null : selectFirst(card, '.user-details a[href*="/users/"]');
  return {
    author: accountIn(link, page),
    time: momentIn(stamp(card)),
    editedTime: momentIn(stamp(edit)),
  };
}

function accountIn(link: Element | null, page: Page): AccountDraft {
  if (link === null) return {};
  const address = linkOf(link, page.base);
  const id = /^\/users\/(-?\d+)(?:\/|$)/.exec(address?.pathname ?? '')?.[1];
  return {
    name: [toldWords(link)],
    address: [toldAddress(address?.href, 'dom')],
    accountId: [told(id, 'dom')],
  };
}

function commentOf(element: Element, page: Page): ThreadPost[] {
  const own = inside(element, `${POST}, ${COMMENT}`);
  const id = attributeOf(element, 'data-comment-id') ?? '';
  if (!/^\d+$/.test(id)) return [];
  const link = linkOf(own.first('a.comment-link[href]'), page.question?.href ?? page.base);
  const [, linked, postId] = /^#comment(\d+)_(\d+)$/.exec(link?.hash ?? '') ?? [];
  const text = own.first('.comment-copy');
  const isOwn = link !== null && linked === id && page.question !== null;
  return [
    {
      key: `c${id}`,
      parent: postId === undefined ? null : `p${postId}`,
      element,
      isNamed: id === page.named.commentId,
      draft: {
        kind: 'comment',
        id: [told(id, 'dom')],
        permalink: [isOwn ? toldAddress(link.href, 'dom') : null],
        text: [toldWritten(text)],
        author: accountIn(own.first('a.comment-user[href]'), page),
        time: [momentIn(own.first('.comment-date [title]'))],
        place: placeOf(page),
        counts: { score: exactCount(attributeOf(element, 'data-comment-score'), 'dom') },
      },
    },
  ];
}

function viewerOf(document: Document, page: Page): Account | null {
  const link = selectFirst(
    document,
    'a.my-profile[href*="/users/"], a.s-topbar--item.s-user-card[href*="/users/"]',
  );
  const { address, accountId } = accountIn(link, page);
  return link === null
    ? null
    : accountOf({ ...(address && { address }), ...(accountId && { accountId }) });
}
