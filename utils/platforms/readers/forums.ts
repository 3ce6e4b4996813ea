/** phpBB, XenForo and vBulletin: the places where each keeps its posts. */
import { attributeOf, nameOf, selectFirst } from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import type { Inside } from '@/utils/platforms/kit/inside';
import { forumReader } from './forum';

const number = (attribute: string) => (post: Element) => attributeOf(post, attribute);

/** "by NAME » Wed Jan 21, 2009 5:42 am": what follows the names. */
function afterName(own: Inside): string | null {
  const line = own.first('p.author');
  if (line === null || selectFirst(line, 'time') !== null) return null;
  const shown = exactText(line, { nodesLeft: 500 }, (part) =>
    /^(?:a|strong|span)$/.test(nameOf(part)),
  );
  const label = shown.split('»').at(-1)?.replace(/\s+/g, ' ').trim() ?? '';
  return /\d/.test(label) ? label : null;
}

/** phpBB 3, style prosilver and its kin. Saved page of 2020; phpbb/phpbb viewtopic_body.html (2026). */
export const phpbbReader = forumReader({
  id: 'phpbb',
  confirmedOnRealPage: true,
  mark: 'body#phpbb, .postprofile',
  post: '.post[id^="p"]',
  numberOf: (post) => /^p\d+$/.exec(attributeOf(post, 'id') ?? '')?.[0] ?? null,
  author:
    'p.author .username, p.author .username-coloured, .postprofile .username, .postprofile .username-coloured',
  accountId: /[?&]u=(\d+)/,
  link: 'p.author a[href*="#p"], h3 a[href*="#p"]',
  time: 'p.author time[datetime]',
  timeShown: afterName,
  text: '.postbody .content',
  quote: 'blockquote, .codebox > p, .notice, .signature',
  edited: '.postbody .notice:not(.content .notice)',
  title: 'h2.topic-title a, .topic-title a',
  viewer: '#username_logged_in .username, #username_logged_in .username-coloured',
});

/** XenForo 2, and 1 where it differs. Places: the templates' names in public styles and scrapers (2025). */
export const xenforoReader = forumReader({
  id: 'xenforo',
  confirmedOnRealPage: false,
  mark: 'html#XF, html#XenForo, html[data-app="public"]',
  post: 'article.message[data-content], .comment[data-content], li.message[id^="post-"]',
  numberOf: (post) => attributeOf(post, 'data-content') ?? attributeOf(post, 'id'),
  author:
    '.message-userDetails .username, .message-name .username, .comment-user, .messageUserInfo .username',
  authorAttribute: 'data-author',
  accountId: 'data-user-id',
  link: '.message-attribution a[href], .messageMeta a.datePermalink[href], .comment-footer a[href]',
  time: '.message-attribution time[datetime], .comment-footer time[datetime], .messageMeta abbr.DateTime[data-time]',
  epochSeconds: 'data-time',
  text: '.message-body .bbWrapper, .comment-body .bbWrapper, .messageText',
  quote: 'blockquote, .bbCodeQuote, .js-selectToQuoteEnd, .message-lastEdit, .message-signature',
  edited: '.message-lastEdit, .editDate',
  title: 'h1.p-title-value, .titleBar h1',
  viewer: '.p-navgroup-link--user .p-navgroup-linkText, .accountUsername',
});

/**
 * vBulletin 3 and 4 write labels instead of times, 5 a time in the forum's own zone
 * beside the moment. Its JSON-LD dates the thread, so it is not used.
 */
export const vbulletinReader = forumReader({
  id: 'vbulletin',
  confirmedOnRealPage: false,
  mark: 'meta[name="generator" i][content^="vBulletin" i], [id^="post_message_"]',
  post: 'li[id^="post_"].postcontainer, li[id^="post_"].postbit, table[id^="post"].tborder, li.b-post[data-node-id]',
  numberOf: (post) =>
    number('data-node-id')(post) ??
    /^post_?(\d+)$/.exec(attributeOf(post, 'id') ?? '')?.[1] ??
    null,
  author: '.username, .bigusername, [itemprop="author"] [itemprop="name"], .author a',
  accountId: /(?:[?&]u=|member(?:\.php)?[/?])(\d+)/,
  link: 'a.postcounter[href], a[id^="postcount"][href], a.b-post__count[href]',
  time: 'time[datetime]',
  postEpochSeconds: 'data-node-publishdate',
  timeShown: (own) => own.words('.postdate .date, .postdate') ?? null,
  text: '[id^="post_message_"] .postcontent, [id^="post_message_"], .js-post__content-text',
  quote: '.bbcode_container:not(:has(.bbcode_code)), .bbcode_quote, .quote_container, .signature',
  edited: '.lastedited, .b-post__edited, .js-post__edited',
  title: '.threadtitle, h1.b-post__title, h1.main-title',
  viewer: '.welcomelink a, #lnkUsernameMenu .b-top-menu__username',
});
