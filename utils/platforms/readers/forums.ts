/** phpBB, XenForo and vBulletin: the places where each keeps its posts. */
import { attributeOf, isElement, nameOf, parentOf, selectFirst } from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { wordsIn, type Inside } from '@/utils/platforms/kit/inside';
import { forumReader } from './forum';

const number = (attribute: string) => (post: Element) => attributeOf(post, attribute);
const digitsOf = (one: Element) => /\d+$/.exec(attributeOf(one, 'id') ?? '')?.[0] ?? null;

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

/** "12th Jun 2025, 09:35" beside the anchor of the post; its number stands elsewhere. */
function besideAnchor(own: Inside): string | null {
  const anchor = own.first('a[name^="post"]');
  const around = anchor === null ? null : parentOf(anchor);
  const label = around === null || !isElement(around) ? '' : wordsIn(around);
  return /^[^#]*\d[^#]*$/.test(label) && label.length < 80 ? label : null;
}

/** phpBB 3, style prosilver and its kin. Saved page of 2020; phpbb/phpbb viewtopic_body.html (2026). */
export const phpbbReader = forumReader({
  id: 'phpbb',
  confirmedOnRealPage: true,
  mark: 'body#phpbb, .postprofile',
  post: '.post[id^="p"]',
  numberOf: (post) => /^p\d+$/.exec(attributeOf(post, 'id') ?? '')?.[0] ?? null,
  author:
    'p.author .username, p.author .username-coloured, .postprofile .username, .postprofile .username-coloured, p.author strong',
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
 * beside the moment. Its JSON-LD dates the thread, so it is not used. Of 3, also the
 * form without tables of large American boards (pages of 2021 and 2025).
 */
export const vbulletinReader = forumReader({
  id: 'vbulletin',
  confirmedOnRealPage: true,
  mark: 'meta[name="generator" i][content^="vBulletin" i], [id^="post_message_"]',
  post: 'li[id^="post_"].postcontainer, li[id^="post_"].postbit, table[id^="post"], div[id^="edit"] > div[id^="post"], li.b-post[data-node-id]',
  numberOf: (post) =>
    number('data-node-id')(post) ??
    /^post_?(\d+)$/.exec(attributeOf(post, 'id') ?? '')?.[1] ??
    null,
  author: '.username, .bigusername, [itemprop="author"] [itemprop="name"], .author a',
  accountId: /(?:[?&]u=|member(?:s|\.php)?[/?])(\d+)/,
  link: 'a.postcounter[href], a[id^="postcount"][href], a[href*="#post"], a.b-post__count[href]',
  time: 'time[datetime]',
  postEpochSeconds: 'data-node-publishdate',
  timeShown: (own) => own.words('.postdate .date, .postdate') ?? besideAnchor(own),
  text: '[id^="post_message_"] .postcontent, [id^="post_message_"], .js-post__content-text',
  quote:
    '.bbcode_container:not(:has(.bbcode_code)), .bbcode_quote, .quote_container, .signature, div:has(> table td.alt2), div:has(> div.panel.alt2)',
  edited: '.lastedited, .b-post__edited, .js-post__edited, .smallfont > hr + em',
  title: '.threadtitle, h1.b-post__title, h1.main-title, td.navbar > strong',
  viewer: '.welcomelink a, #lnkUsernameMenu .b-top-menu__username',
});

/** Invision Community 4 and 5; only topics, since it writes comments on anything alike. Page of 2024. */
export const invisionReader = forumReader({
  id: 'invision',
  confirmedOnRealPage: true,
  mark: 'article.cPost[id^="elComment_"], article.ipsEntry--post[id^="elComment_"]',
  post: 'article[id^="elComment_"]',
  numberOf: digitsOf,
  author: '.cAuthorPane_author a, .cAuthorPane_author, .ipsEntry__username a, .ipsEntry__username',
  accountId: /\/profile\/(\d+)-/,
  link: 'a[href*="omment="], a[href*="#comment-"], a[href*="#findComment-"]',
  time: 'a[href*="omment"] > time[datetime]',
  text: '[data-role="commentContent"]',
  quote: 'blockquote, [data-excludequote], .ipsCode_citation',
  edited: '[data-excludequote]',
  title: 'h1.ipsType_pageTitle, .ipsPageHeader__title',
  viewer: '#elUserLink',
});

/** "« on: March 1, 2026, 10:00 »": without the signs and the word around it. */
function afterColon(own: Inside): string | null {
  const line = own.first('.keyinfo .smalltext, .keyinfo .postinfo a[href*="#msg"]');
  const label = line === null ? '' : wordsIn(line).replace(/^« ?(?:\D*: ?)?| ?»$/g, '');
  return /\d/.test(label) ? label : null;
}

/** Simple Machines 2. Places: SMF, Display.template.php (2.0, 2.1). */
export const smfReader = forumReader({
  id: 'smf',
  confirmedOnRealPage: false,
  mark: '.post_wrapper .inner[id^="msg_"]',
  post: '.post_wrapper',
  numberOf: (post) => digitsOf(selectFirst(post, '.inner[id^="msg_"]') ?? post),
  author: '.poster h4 a[href*="profile"], .poster h4',
  accountId: /[?;&]u=(\d+)/,
  link: '.keyinfo a[href*="#msg"]',
  time: '.keyinfo time[datetime]',
  timeShown: afterColon,
  text: '.inner[id^="msg_"]',
  quote: '.quoteheader, .quotefooter, blockquote',
  edited: '.modified',
  title: '.navigate_section li.last a',
  viewer: '#profile_menu_top > span',
});

/** MyBB 1.8. Places: mybb/mybb, templates postbit and postbit_classic. */
export const mybbReader = forumReader({
  id: 'mybb',
  confirmedOnRealPage: false,
  mark: '.post .post_body[id^="pid_"]',
  post: '.post[id^="post_"]',
  numberOf: digitsOf,
  author: '.author_information .largetext a, .author_information .largetext',
  accountId: /(?:[?&]uid=|user-)(\d+)/,
  link: '.post_head a[href*="pid"]',
  time: '.post_head time[datetime]',
  timeShown: (own) => own.words('.post_date')?.replace(/ ?\([^)]*\).*$/, '') ?? null,
  text: '.post_body[id^="pid_"]',
  quote: 'blockquote, .signature',
  edited: '.post_edit .edited_post',
  title: 'table.tborder .thead > div > strong',
  viewer: '#panel .welcome a',
});
