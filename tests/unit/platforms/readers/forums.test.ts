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
