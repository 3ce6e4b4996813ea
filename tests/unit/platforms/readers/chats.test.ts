// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseDiscordAddress } from '@/utils/platforms/readers/discord';
import { parseTelegramAddress } from '@/utils/platforms/readers/telegram';
import { parsePrefix, parseWhatsappId } from '@/utils/platforms/readers/whatsapp';
import { plain, reading } from '../page';
import { expectNoMixUp } from './damaged-pages';

const view = btoa('{"c":-1006503122,"p":528,"t":1791090624}');
const message = (id: string, text: string, rest = '') =>
  `<div class="tgme_widget_message" data-post="${id}" data-view="${view}"><a class="tgme_widget_message_owner_name" href="https://t.me/buurt"><span>Buurtkanaal</span></a>${rest}<div class="tgme_widget_message_text js-message_text">${text}</div><span class="tgme_widget_message_views">12.1K</span><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/${id}"><time datetime="2026-06-15T18:58:13+00:00">18:58</time></a></span></div>`;

describe('reading Telegram', () => {
  it('reads the messages of a channel', () => {
    const html = message('buurt/528', 'Wij weten<br>je adres') + message('buurt/529', 'Tweede');
    const { posts, subject } = reading(html, { address: 'https://t.me/s/buurt/528' });
    expect(subject).toBe(0);
    expect(posts[0]!.post).toMatchObject({
      id: { value: 'buurt/528' },
      permalink: { value: 'https://t.me/buurt/528' },
      author: {
        name: { value: 'Buurtkanaal' },
        handle: { value: 'buurt' },
        accountId: { value: '1006503122' },
      },
      text: { value: 'Wij weten\nje adres' },
      time: { value: '2026-06-15T18:58:13+00:00', asShown: '18:58' },
    });
    expect(posts[0]!.post.counts).toBeUndefined();
  });

  it('gives a forwarded message to whoever wrote it, and names the channel beside it', () => {
    const from =
      '<a class="tgme_widget_message_forwarded_from_name" href="https://t.me/ander/3">Ander kanaal</a>';
    const { posts } = reading(message('buurt/528', 'Doorgestuurd', from), {
      address: 'https://t.me/s/buurt',
    });
    expect(posts[0]!.post).toMatchObject({
      kind: { value: 'repost' },
      author: { name: { value: 'Ander kanaal' }, handle: { value: 'ander' } },
      repostedBy: { handle: { value: 'buurt' } },
    });
  });

  it('does not take the words of an answered message', () => {
    const reply =
      '<a class="tgme_widget_message_reply" href="https://t.me/buurt/3"><span class="tgme_widget_message_author_name">Buurt</span><div class="js-message_text">Oude woorden</div></a>';
    const { posts } = reading(message('buurt/528', 'Nieuwe woorden', reply), {
      address: 'https://t.me/s/buurt',
    });
    expect(posts[0]!.post).toMatchObject({
      text: { value: 'Nieuwe woorden' },
      replyTo: { permalink: { value: 'https://t.me/buurt/3' } },
    });
  });

  it('reads the page around a message by its head, where that names the message', () => {
    const head = (post: string) =>
      `<meta property="og:title" content="Buurtkanaal"><meta property="og:description" content="Wij weten"><meta property="al:ios:url" content="tg://resolve?domain=buurt&amp;post=${post}">`;
    expect(plain(reading(head('528'), { address: 'https://t.me/buurt/528' }))).toMatchObject({
      author: 'Buurtkanaal',
      text: 'Wij weten',
      time: undefined,
    });
    expect(reading(head('529'), { address: 'https://t.me/buurt/528' }).posts).toEqual([]);
  });

  it('reads the web client, and says that no real page has confirmed it', () => {
    const bubble = (mid: string, name: string, text: string) =>
      `<div class="bubble" data-mid="${mid}" data-peer-id="-77" data-timestamp="1781549893"><div class="name"><span class="peer-title" data-peer-id="5">${name}</span></div><div class="message">${text}<span class="time">18:58</span></div></div>`;
    const html = bubble('1', 'Anna Bakker', 'Wij weten');
    const result = reading(html, { address: 'https://web.telegram.org/k/#-77' });
    expect(result.reader.confirmedOnRealPage).toBe(false);
    expect(result.posts[0]!.post).toMatchObject({
      author: { name: { value: 'Anna Bakker' }, accountId: { value: '5' } },
      text: { value: 'Wij weten' },
      time: { value: '2026-06-15T18:58:13.000Z' },
    });
  });

  it('mixes up nobody on a damaged page', () => {
    const known = (id: string, text: string) => ({
      id,
      text,
      permalink: `https://t.me/${id}`,
      author: 'Buurtkanaal',
      handle: 'buurt',
      accountId: '1006503122',
      time: '2026-06-15T18:58:13+00:00',
    });
    expectNoMixUp(
      message('buurt/528', 'Een') + message('buurt/529', 'Twee'),
      [known('buurt/528', 'Een'), known('buurt/529', 'Twee')],
      { address: 'https://t.me/s/buurt' },
    );
  });

  it.each([
    ['/buurt/528', { channel: 'buurt', number: '528' }],
    ['/s/buurt/528', { channel: 'buurt', number: '528' }],
    ['/s/buurt', { channel: 'buurt', number: null }],
    ['/+abcdef', { channel: null, number: null }],
  ])('understands %s', (path, expected) => {
    expect(parseTelegramAddress(new URL(path, 'https://t.me'))).toEqual(expected);
  });
});

const row = (id: string, prefix: string, text: string) =>
  `<div role="row" data-id="${id}"><div class="copyable-text" data-pre-plain-text="${prefix}"><div role="button"><span class="selectable-text">Aangehaald</span></div><span class="selectable-text"><span>${text}</span></span></div></div>`;
const GROUP = '120363@g.us';
const CHAT = `<div id="main"><header><span dir="auto" title="Team Zuid">Team Zuid</span></header>${row(`false_${GROUP}_3EB0AAAA_316@c.us`, '[20:13, 29/08/2026] Anna: ', 'Wacht maar <img alt="😡">')}${row(`true_${GROUP}_3EB0BBBB`, '[20:14, 29/08/2026] Eva Kok: ', 'Stop')}</div>`;

describe('reading WhatsApp', () => {
  it('reads who wrote what in the open chat, the time as a label only', () => {
    const result = reading(CHAT, { address: 'https://web.whatsapp.com/' });
    expect(result.posts[0]!.post).toMatchObject({
      author: { name: { value: 'Anna' }, accountId: { value: '316@c.us' } },
      text: { value: 'Wacht maar 😡' },
      timeShown: { value: '20:13, 29/08/2026' },
      place: { kind: { value: 'group' }, name: { value: 'Team Zuid' } },
    });
    expect(result.posts[0]!.post.time).toBeUndefined();
    expect(result.viewerAccount!.name!.value).toBe('Eva Kok');
    expect(result.reader.confirmedOnRealPage).toBe(false);
  });

  it('mixes up nobody on a damaged page', () => {
    expectNoMixUp(
      CHAT,
      [
        {
          id: `false_${GROUP}_3EB0AAAA_316@c.us`,
          author: 'Anna',
          accountId: '316@c.us',
          text: 'Wacht maar 😡',
        },
        { id: `true_${GROUP}_3EB0BBBB`, author: 'Eva Kok', text: 'Stop' },
      ],
      { address: 'https://web.whatsapp.com/' },
    );
  });

  it('understands ids and prefixes', () => {
    expect(parseWhatsappId('false_316@c.us_ABC')).toEqual({
      isOwn: false,
      chat: '316@c.us',
      sender: '316@c.us',
    });
    expect(parseWhatsappId('true_316@c.us_ABC')).toMatchObject({ isOwn: true, sender: null });
    expect(parseWhatsappId('onzin')).toBeNull();
    expect(parsePrefix('[8:19 PM, 8/29/2026] Anna: de Boer: ')).toEqual({
      label: '8:19 PM, 8/29/2026',
      name: 'Anna: de Boer',
    });
  });
});

const CHANNEL = '1190000000000000001';
const FIRST = '1190000000000000002';
const SECOND = '1190000000000000003';
const discord = (id: string, named: string, header: string, text: string) =>
  `<li id="chat-messages-${CHANNEL}-${id}"><div aria-labelledby="message-username-${named} message-content-${id}">${header}<time id="message-timestamp-${id}" datetime="2023-12-28T10:00:00.000Z">11:00</time><div id="message-content-${id}"><span>${text}</span></div></div></li>`;
const NAMED = `<img src="https://cdn.discordapp.com/avatars/80351110224678912/x.webp"><h3><span id="message-username-${FIRST}"><span class="username_x">Anna</span></span></h3>`;
const SERVER = `<title>Discord | #algemeen | Buurt</title>${discord(FIRST, FIRST, NAMED, 'Wacht maar')}${discord(SECOND, FIRST, '', 'Ik kom')}`;
const LINK = `https://discord.com/channels/90/${CHANNEL}/${SECOND}`.replace(
  '/90/',
  '/119000000000000000/',
);

describe('reading Discord', () => {
  it('finds the author of a later message in a row by id', () => {
    const result = reading(SERVER, { address: LINK });
    expect(result.subject).toBe(1);
    expect(result.posts[1]!.post).toMatchObject({
      id: { value: SECOND },
      permalink: { value: LINK },
      author: { name: { value: 'Anna' }, accountId: { value: '80351110224678912' } },
      text: { value: 'Ik kom' },
      time: { value: '2023-12-28T10:00:00.000Z' },
      place: { name: { value: '#algemeen | Buurt' } },
    });
  });

  it('reads nothing of another channel than the one of the address', () => {
    const other = LINK.replace(CHANNEL, '1190000000000000009');
    expect(reading(SERVER, { address: other }).reader.id).toBe('web');
  });

  it('mixes up nobody on a damaged page', () => {
    const known = (id: string, text: string) => ({
      id,
      text,
      author: 'Anna',
      accountId: '80351110224678912',
      time: '2023-12-28T10:00:00.000Z',
      permalink: LINK.replace(SECOND, id),
    });
    expectNoMixUp(SERVER, [known(FIRST, 'Wacht maar'), known(SECOND, 'Ik kom')], { address: LINK });
  });

  it('understands addresses', () => {
    expect(parseDiscordAddress(new URL(LINK))).toEqual({
      server: '119000000000000000',
      channel: CHANNEL,
      message: SECOND,
    });
    expect(parseDiscordAddress(new URL(`https://discord.com/channels/@me/${CHANNEL}`))).toEqual({
      server: '@me',
      channel: CHANNEL,
      message: null,
    });
  });
});
