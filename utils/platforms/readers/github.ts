/**
 * GitHub: issues, pull requests, discussions and their comments, in the markup
 * of 2025 (React) and the one before it, which pull requests and discussions
 * still have. Places: saved page of 2025; refined-github (2026).
 * Its JSON-LD names addresses that do not exist, so it is not used.
 */
import { platformOf } from '@/utils/platforms/address';
import { attributeOf, selectAll, selectFirst } from '@/utils/platforms/dom';
import { picturesIn, toldTime, toldWritten, linkOf } from '@/utils/platforms/kit/fields';
import { headOf, type Head } from '@/utils/platforms/kit/head';
import { inside, shownOf, wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import { accountOf, type AccountDraft, type PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told, toldAddress } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const githubReader: PlatformReader = {
  id: 'github',
  confirmedOnRealPage: true,
  matches: (address) => platformOf(address) === 'github',
  read,
};

const ISSUE = '[data-testid="issue-viewer-issue-container"]';
const COMMENT = '[data-testid^="comment-viewer-outer-box"]';
const CLASSIC = '.timeline-comment, .review-comment';
const POST = `${ISSUE}, ${COMMENT}, ${CLASSIC}`;
/** What the fragment of a post is called. `issue-` and `discussion-` are the opening ones. */
const FRAGMENT =
  /^#((?:issue|issuecomment|discussion|discussioncomment|pullrequestreview|pullrequest)-\d+|discussion_r\d+)$/;

export interface GithubAddress {
  /** `owner/name`. */
  readonly repository: string | null;
  readonly thread: string | null;
  /** `issuecomment-12`; null where it names the thread. */
  readonly fragment: string | null;
}

/** `/OWNER/NAME/issues|pull|discussions/N`, with a fragment that names a comment. */
export function parseGithubAddress(address: URL): GithubAddress {
  const [, repository, number] =
    /^\/([\w-]{1,39}\/[\w.-]{1,100})\/(?:issues|pull|discussions)\/(\d+)(?:\/|$)/.exec(
      address.pathname,
    ) ?? [];
  return {
    repository: repository ?? null,
    thread: number ?? null,
    fragment: FRAGMENT.exec(address.hash)?.[1] ?? null,
  };
}

interface Page {
  readonly address: URL;
  readonly named: GithubAddress;
  readonly head: Head;
  readonly title: string | null;
}

function read(input: ReadInput): ReadResult | null {
  const { document, address } = input;
  const title = selectFirst(
    document,
    '[data-testid="issue-title"], .js-issue-title, bdi.markdown-title',
  );
  const page: Page = {
    address,
    named: parseGithubAddress(address),
    head: headOf(document),
    title: title === null ? null : wordsIn(title),
  };
  if (page.named.thread === null) return readProfile(input, page.head);
  const posts = shownOf(selectAll(document, POST)).flatMap((element) => postOf(element, page));
  const opening = posts.find(({ draft }) => draft.kind === 'post')?.key ?? null;
  const login = page.head.meta('user-login');
  return resultOf(
    {
      found: threadOf(
        posts.map((post) => (post.key === opening ? post : { ...post, parent: opening })),
      ),
      addressNames: true,
      viewerAccount: accountOf({ handle: [told(login, 'structured-data')] }),
    },
    input,
  );
}

function postOf(element: Element, page: Page): ThreadPost[] {
  const own = inside(element, POST);
  const stamp = own
    .all('a[href*="#"]')
    .find((link) => selectFirst(link, 'relative-time, time-ago') !== null);
  const link = linkOf(stamp ?? null, page.address.href);
  const { repository, thread } = link === null ? page.named : parseGithubAddress(link);
  const fragment = link === null ? null : (FRAGMENT.exec(link.hash)?.[1] ?? null);
  const isHere = thread === page.named.thread && repository === page.named.repository;
  if (fragment === null || !isHere || link === null || stamp === undefined) return [];
  const isOpening = /^(?:issue|discussion|pullrequest)-/.test(fragment);
  const text = own.first('.markdown-body');
  const author = authorOf(own, page);
  const hash = page.named.fragment;
  return [
    {
      key: fragment,
      parent: null,
      element,
      isNamed: hash === fragment || (hash === null && isOpening),
      draft: {
        kind: isOpening ? 'post' : 'comment',
        id: [told(fragment, 'dom')],
        permalink: [toldAddress(isOpening ? link.href.replace(/[?#].*$/, '') : link.href, 'dom')],
        title: [isOpening ? told(page.title, 'dom') : null],
        text: [toldWritten(text)],
        author,
        time: [toldTime(selectFirst(stamp, 'relative-time[datetime], time-ago[datetime]'))],
        edited:
          own.first('[class*="MarkdownLastEditedBy"], .js-comment-edit-history > *') === null
            ? null
            : { source: 'dom' },
        place: placeOf(page),
        mentions: mentionsIn(text, page),
        media: picturesIn(text, page.address.href),
      },
    },
  ];
}

const AUTHOR =
  'a[data-testid="issue-body-header-author"], a[data-testid="avatar-link"], a.author[href]';

function authorOf(own: Inside, page: Page): AccountDraft {
  const link = own.all(AUTHOR).find((one) => wordsIn(one) !== '');
  const address = linkOf(link ?? null, page.address.href);
  const handle = /^\/(?:apps\/)?([\w-]{1,60})(?:\[bot\])?\/?$/.exec(address?.pathname ?? '')?.[1];
  const shown =
    link === undefined
      ? ''
      : wordsIn(link)
          .replace(/^@/, '')
          .replace(/\[bot\]$/, '');
  // A name that leads to somebody else is nobody's.
  if (handle === undefined || handle.toLowerCase() !== shown.toLowerCase()) return {};
  const avatar = own
    .all('img[src*="avatars.githubusercontent.com/u/"]')
    .find((image) => attributeOf(image, 'alt')?.replace(/^@/, '') === handle);
  const id = /\/u\/(\d+)(?:\?|$)/.exec(
    avatar === undefined ? '' : (attributeOf(avatar, 'src') ?? ''),
  )?.[1];
  return {
    handle: [told(handle, 'dom')],
    address: [toldAddress(address?.href, 'dom')],
    accountId: [told(id, 'dom')],
  };
}

function placeOf({ named, head, address }: Page): NonNullable<PostDraft['place']> {
  const isOwn = head.meta('octolytics-dimension-repository_nwo') === named.repository;
  const isPublic = isOwn && head.meta('octolytics-dimension-repository_public') === 'true';
  return {
    kind: [told('site', 'address')],
    name: [told(named.repository, 'address')],
    address: [toldAddress(`/${named.repository ?? ''}`, 'address', address.origin)],
    audience: [isPublic ? told('public', 'structured-data') : null],
  };
}

function mentionsIn(text: Element | null, page: Page): AccountDraft[] {
  const links = text === null ? [] : selectAll(text, 'a.user-mention[href]', 50);
  return links.flatMap((link) => {
    const handle = /^@([\w-]{1,39})$/.exec(wordsIn(link))?.[1];
    const address = toldAddress(attributeOf(link, 'href'), 'dom', page.address.href);
    return handle === undefined ? [] : [{ handle: [told(handle, 'dom')], address: [address] }];
  });
}

/** A person's or organisation's own page, as its head and its card name it. */
function readProfile(input: ReadInput, head: Head): ReadResult | null {
  const { document, address } = input;
  const handle = /^\/([\w-]{1,39})\/?$/.exec(address.pathname)?.[1] ?? null;
  const isIt = (other: string | null): boolean => other?.toLowerCase() === handle?.toLowerCase();
  const shown = selectFirst(document, '.p-nickname.vcard-username');
  const isShown = shown !== null && isIt(/^[\w-]+/.exec(wordsIn(shown))?.[0] ?? null);
  const isOwnHead = isIt(head.meta('profile:username'));
  if (handle === null || (!isShown && !isOwnHead)) return null;
  const card = (selector: string): Element | null =>
    isShown ? selectFirst(document, selector) : null;
  const name = card('.p-name.vcard-fullname');
  const id = isIt(head.meta('octolytics-dimension-user_login'))
    ? head.meta('octolytics-dimension-user_id')
    : null;
  const draft: PostDraft = {
    kind: 'profile',
    kindSource: 'address',
    permalink: [toldAddress(address.href, 'address')],
    author: {
      name: [name === null ? null : told(wordsIn(name), 'dom')],
      handle: [told(handle, 'address')],
      address: [toldAddress(`/${handle}`, 'address', address.origin)],
      accountId: [told(id, 'structured-data')],
    },
    text: [toldWritten(card('.user-profile-bio'))],
  };
  return resultOf({ found: [{ draft, element: null, isNamed: true }], addressNames: true }, input);
}
