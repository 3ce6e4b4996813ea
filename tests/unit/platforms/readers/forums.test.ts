// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { jsonLd, plain, reading } from '../page';
import { survivesMutations } from './mutations';

const php = (id: string, user: string, name: string, text: string) =>
  `<div id="p${id}" class="post"><dl class="postprofile"><dt><a href="./memberlist.php?mode=viewprofile&amp;u=${user}&amp;sid=0123456789abcdef0123456789abcdef" class="username">${name}</a></dt></dl>
  <div class="postbody"><p class="author"><a href="./viewtopic.php?p=${id}&amp;sid=0123456789abcdef0123456789abcdef#p${id}"><span>Bericht</span></a><span>door <strong><a class="username" href="./memberlist.php?mode=viewprofile&amp;u=${user}">${name}</a></strong> » </span>21 jan 2026, 05:42</p>
  <div class="content">${text}</div><div class="signature">Groet van ${name}</div></div></div>`;
const PHPBB = `<html><body id="phpbb"><h2 class="topic-title"><a href="./viewtopic.php?f=4&amp;t=16">Lawaai</a></h2>
  ${php('453', '5', 'Roos', 'De opening<br>met twee regels')}
  ${php('454', '6', 'Bas', '<blockquote><div><cite>Roos schreef:</cite>De opening</div></blockquote>Niet mee eens')}</body></html>`;

const xf = (id: string, user: string, name: string, text: string, edited = '') =>
  `<article class="message message--post" data-author="${name}" data-content="post-${id}"><div class="message-userDetails"><h4 class="message-name"><a class="username" data-user-id="${user}" href="/members/${name.toLowerCase()}.${user}/">${name}</a></h4></div>
  <header class="message-attribution"><ul><li><a href="/threads/lawaai.16/post-${id}"><time datetime="2026-03-01T10:00:00+0100">1 maart</time></a></li></ul></header>
  <div class="message-body"><div class="bbWrapper">${text}</div>${edited}</div></article>`;
const XENFORO = `<html id="XF" data-app="public"><body><h1 class="p-title-value">Lawaai</h1>
  ${xf('453', '5', 'Roos', 'De opening')}
  ${xf('454', '6', 'Bas', '<blockquote class="bbCodeBlock bbCodeBlock--quote" data-quote="Roos"><div>Roos said:</div>De opening</blockquote>Niet mee eens', '<div class="message-lastEdit">Bewerkt: <time datetime="2026-03-03T10:00:00+0100">3 maart</time></div>')}</body></html>`;

const vb = (id: string, user: string, name: string, text: string) =>
  `<li id="post_${id}" class="postbit postcontainer"><span class="postdate"><span class="date">01-03-26, 10:00</span></span><a class="postcounter" href="showthread.php?16-Lawaai&amp;p=${id}#post${id}">#1</a>
  <a class="username" href="member.php?${user}-${name}"><strong>${name}</strong></a><div id="post_message_${id}"><blockquote class="postcontent">${text}</blockquote></div></li>`;
const VBULLETIN = `<html><head><meta name="generator" content="vBulletin 4.2.5">${jsonLd({ '@type': 'DiscussionForumPosting', headline: 'Lawaai', datePublished: '2011-01-01T00:00:00Z', author: { name: 'Opener' } })}</head>
  <body><span class="threadtitle"><a href="showthread.php?16-Lawaai">Lawaai</a></span>${vb('453', '5', 'Roos', 'De opening')}
  ${vb('454', '6', 'Bas', '<div class="bbcode_container"><div class="bbcode_quote">Roos: De opening</div></div>Niet mee eens')}</body></html>`;

const PHPBB_ADDRESS = 'https://forum.example/viewtopic.php?p=454#p454';
const XENFORO_ADDRESS = 'https://forum.example/threads/lawaai.16/post-454';
const VBULLETIN_ADDRESS = 'https://forum.example/showthread.php?16-Lawaai&p=454#post454';

describe.each([
  ['phpbb', PHPBB, PHPBB_ADDRESS],
  ['xenforo', XENFORO, XENFORO_ADDRESS],
  ['vbulletin', VBULLETIN, VBULLETIN_ADDRESS],
])('%s', (id, html, address) => {
  it('reads the post that the address names, without what it quotes', () => {
    const result = reading(html, { address });
    expect(result.reader.id).toBe(id);
    expect(plain(result)).toMatchObject({
      author: 'Bas',
      text: 'Niet mee eens',
      permalink: address,
    });
    const post = result.posts[result.subject ?? -1]?.post;
    expect(post?.author?.accountId?.value).toBe('6');
    expect(post?.place?.name?.value).toBe('Lawaai');
  });
  it('asks on a page of a topic', () => {
    expect(
      reading(html, { address: address.replace(/\/post-454$|[?&]?p=454#.*$/, '') }).subject,
    ).toBeNull();
  });
  survivesMutations({ html, address, swapped: ['453', '454'] });
});

it('keeps a label where phpBB and vBulletin have no time for machines', () => {
  const [php_] = reading(PHPBB, { address: PHPBB_ADDRESS }).posts;
  expect([php_?.post.time, php_?.post.timeShown?.value]).toEqual([undefined, '21 jan 2026, 05:42']);
  expect(php_?.post.author?.address?.value).not.toContain('sid=');
  const [vb_] = reading(VBULLETIN, { address: VBULLETIN_ADDRESS }).posts;
  expect([vb_?.post.time, vb_?.post.timeShown?.value]).toEqual([undefined, '01-03-26, 10:00']);
});

it('takes the moment of vBulletin 5, not its time without a zone', () => {
  const html = `<html><head><meta name="generator" content="vBulletin 5.6.5"></head><body><h1 class="main-title">Lawaai</h1>
    <li class="b-post" data-node-id="453" data-node-publishdate="1772355600"><div class="author"><strong><a href="/member/5-roos">Roos</a></strong></div>
    <a class="b-post__count" href="/forum/buurt/16-lawaai?p=453#post453">#1</a><div class="b-post__timestamp"><time itemprop="dateCreated" datetime="2026-03-01T04:00:00">01-03-2026, 10:00</time></div>
    <div class="js-post__content-text" itemprop="text">De opening</div></li></body></html>`;
  const { post } = reading(html, { address: 'https://forum.example/forum/buurt/16-lawaai' })
    .posts[0]!;
  expect(post.time).toEqual({
    value: '2026-03-01T09:00:00.000Z',
    asShown: '01-03-2026, 10:00',
    source: 'dom',
  });
  expect(post.author?.accountId?.value).toBe('5');
});

it('tells when a post of XenForo was edited, beside when it was written', () => {
  const post = reading(XENFORO, { address: XENFORO_ADDRESS }).posts[1]?.post;
  expect([post?.time?.value, post?.editedTime?.value]).toEqual([
    '2026-03-01T10:00:00+0100',
    '2026-03-03T10:00:00+0100',
  ]);
});

it('takes nobody for the author whom a post of XenForo only mentions', () => {
  const html = XENFORO.replace(
    'Niet mee eens',
    'Vraag <a class="username" href="/members/noor.7/">@Noor</a>',
  );
  const without = html.replace(/<div class="message-userDetails">.*?<\/div>/g, '');
  expect(plain(reading(html, { address: XENFORO_ADDRESS }))['author']).toBe('Bas');
  expect(plain(reading(without, { address: XENFORO_ADDRESS }))['author']).toBeUndefined();
});

describe('vBulletin 3', () => {
  const old = (id: string, user: string, name: string, text: string) =>
    `<div id="edit${id}"><table id="post${id}"><tr><td class="thead"><a name="post${id}"><img alt="Oud"></a> 01-03-2026, 10:00</td><td class="thead">#<a href="showpost.php?p=${id}" id="postcount${id}"><strong>1</strong></a></td></tr>
    <tr><td class="alt2"><div id="postmenu_${id}"><a class="bigusername" href="member.php?u=${user}">${name}</a></div></td><td class="alt1" id="td_post_${id}"><div class="smallfont"><strong>Re: Lawaai</strong></div><div id="post_message_${id}">${text}</div></td></tr></table></div>`;
  const new_ = (id: string, user: string, name: string, text: string) =>
    `<div id="edit${id}"><div id="post${id}"><div class="tpost"><div class="trow thead"><div class="tcell"><a name="post${id}"></a> 1st Mar 2026, 10:00</div><div class="tcell">#<a href="https://forum.example/${id}-post1.html" id="postcount${id}">1</a> <a href="https://forum.example/buurt/16-lawaai.html#post${id}">permalink</a></div></div>
    <a class="bigusername" href="https://forum.example/members/${user}-${name}">${name}</a><div class="tcell alt1"><div id="post_message_${id}">${text}</div></div></div></div><div id="post_thanks_box_${id}"><a href="/members/9-noor">noor</a></div></div>`;
  it('gives nobody what a table quotes, and keeps the label beside the number', () => {
    const quote =
      '<div><div class="smallfont">Citaat:</div><table><tr><td class="alt2">Oorspronkelijk geplaatst door <strong>Roos</strong>: De opening</td></tr></table></div>';
    const html = `<td class="navbar"><strong>Lawaai</strong></td>${old('453', '5', 'Roos', 'De opening')}${old('454', '6', 'Bas', `${quote}Niet mee eens`)}`;
    const result = reading(html, { address: 'https://forum.example/showthread.php?p=454' });
    expect(result.reader.id).toBe('vbulletin');
    expect(plain(result)).toMatchObject({ author: 'Bas', text: 'Niet mee eens' });
    expect(result.posts[1]?.post.timeShown?.value).toBe('01-03-2026, 10:00');
  });
  it('is read without tables too', () => {
    const quote =
      '<div><div><label>Quote:</label></div><div class="panel alt2">De opening</div></div>';
    const address = 'https://forum.example/buurt/16-lawaai.html#post454';
    const html = `${new_('453', '5', 'roos', 'De opening')}${new_('454', '6', 'bas', `${quote}Niet mee eens`)}`;
    const result = reading(html, { address });
    expect(plain(result)).toMatchObject({
      author: 'bas',
      text: 'Niet mee eens',
      permalink: address,
    });
    const post = result.posts[1]?.post;
    expect(post?.author?.accountId?.value).toBe('6');
    expect(post?.timeShown?.value).toBe('1st Mar 2026, 10:00');
  });
});

it('names who wrote in phpBB 3.0, whose links have no class', () => {
  const html = PHPBB.replace(/ class="username"/g, '').replace(/<dl.*?<\/dl>/g, '');
  const result = reading(html, { address: PHPBB_ADDRESS });
  expect(plain(result)).toMatchObject({ author: 'Bas', text: 'Niet mee eens' });
  expect(result.posts[1]?.post.author?.accountId?.value).toBe('6');
});

const ips = (id: string, user: string, name: string, text: string) =>
  `<article id="elComment_${id}" class="cPost ipsComment"><aside><h3 class="cAuthorPane_author"><a href="https://forum.example/profile/${user}-${name.toLowerCase()}/">${name}</a></h3></aside>
  <div class="ipsComment_meta"><a href="https://forum.example/topic/16-lawaai/?do=findComment&amp;comment=${id}">Geplaatst <time datetime="2026-03-01T09:00:00Z">1 maart</time></a></div><div data-role="commentContent">${text}</div></article>`;
const INVISION = `<html><body><h1 class="ipsType_pageTitle">Lawaai</h1>${ips('453', '5', 'Roos', '<p>De opening</p>')}
  ${ips('454', '6', 'Bas', '<blockquote class="ipsQuote"><p>De opening</p></blockquote><p>Niet mee eens</p>')}</body></html>`;
const smf = (id: string, user: string, name: string, text: string) =>
  `<div class="windowbg"><div class="post_wrapper"><div class="poster"><h4><img alt="Offline"> <a href="https://forum.example/index.php?action=profile;u=${user}">${name}</a></h4></div>
  <div class="postarea"><div class="keyinfo"><h5><a href="https://forum.example/index.php?topic=16.msg${id}#msg${id}">Lawaai</a></h5><div class="smalltext">« <strong>Gepost op:</strong> maart 01, 2026, 10:00 »</div></div><div class="post"><div class="inner" id="msg_${id}">${text}</div></div></div><div class="signature">Groet</div></div></div>`;
const SMF = `<html><body><div class="navigate_section"><ul><li class="last"><a href="https://forum.example/index.php?topic=16.0">Lawaai</a></li></ul></div>${smf('453', '5', 'Roos', 'De opening')}
  ${smf('454', '6', 'Bas', '<blockquote>De opening</blockquote>Niet mee eens')}</body></html>`;
const mybb = (id: string, user: string, name: string, text: string) =>
  `<a id="pid${id}"></a><div class="post classic" id="post_${id}"><div class="post_author"><div class="author_information"><strong><span class="largetext"><a href="https://forum.example/member.php?action=profile&amp;uid=${user}">${name}</a></span></strong></div></div>
  <div class="post_content"><div class="post_head"><div class="float_right"><strong><a href="showthread.php?tid=16&amp;pid=${id}#pid${id}">#1</a></strong></div><span class="post_date">01-03-2026, 10:00 <span class="post_edit">(Laatst bewerkt: 03-03-2026 door ${name}.)</span></span></div><div class="post_body" id="pid_${id}">${text}</div></div></div>`;
const MYBB = `<html><body><table class="tborder"><tr><td class="thead"><div><strong>Lawaai</strong></div></td></tr></table>${mybb('453', '5', 'Roos', 'De opening')}
  ${mybb('454', '6', 'Bas', '<blockquote class="mycode_quote"><cite>Roos schreef:</cite>De opening</blockquote>Niet mee eens')}</body></html>`;

describe.each([
  [
    'invision',
    INVISION,
    'https://forum.example/topic/16-lawaai/?do=findComment&comment=454',
    undefined,
  ],
  ['smf', SMF, 'https://forum.example/index.php?topic=16.msg454#msg454', 'maart 01, 2026, 10:00'],
  ['mybb', MYBB, 'https://forum.example/showthread.php?tid=16&pid=454#pid454', '01-03-2026, 10:00'],
])('%s', (id, html, address, label) => {
  it('reads the post that the address names, without what it quotes', () => {
    const result = reading(html, { address });
    expect(result.reader.id).toBe(id);
    expect(plain(result)).toMatchObject({ author: 'Bas', text: 'Niet mee eens' });
    const post = result.posts[result.subject ?? -1]?.post;
    expect([post?.id?.value, post?.permalink?.value]).toEqual(['454', address]);
    expect(post?.author?.accountId?.value).toBe('6');
    expect(post?.place?.name?.value).toBe('Lawaai');
    expect(post?.timeShown?.value).toBe(label);
  });
  survivesMutations({ html, address, swapped: ['453', '454'] });
});

it('leaves the article of a page of Invision, which has comments alike, to its own markup', () => {
  const html = `<head>${jsonLd({ '@type': 'NewsArticle', url: 'https://forum.example/nieuws/brand/', headline: 'Brand', author: { name: 'Redactie' } })}</head>${INVISION.replace(/cPost /g, '')}`;
  const result = reading(html, { address: 'https://forum.example/nieuws/brand/' });
  expect([result.reader.id, plain(result)['author']]).toEqual(['web', 'Redactie']);
});

it('leaves out of a text who is quoted, and that it was edited', () => {
  const edited =
    '<p>Niet mee eens</p><span data-excludequote><strong>Aangepast <time datetime="2026-03-03T09:00:00Z">3 maart</time> door Bas</strong></span>';
  const [, post] = reading(INVISION.replace('<p>Niet mee eens</p>', edited), {
    address: 'https://forum.example/topic/16-lawaai/',
  }).posts;
  expect([post?.post.text?.value, post?.post.editedTime?.value]).toEqual([
    'Niet mee eens',
    '2026-03-03T09:00:00Z',
  ]);
  const quoted = '<div class="quoteheader">Citaat van: Roos</div><blockquote>';
  const [, other] = reading(SMF.replace('<blockquote>', quoted), {
    address: 'https://forum.example/index.php?topic=16.0',
  }).posts;
  expect(other?.post.text?.value).toBe('Niet mee eens');
});
