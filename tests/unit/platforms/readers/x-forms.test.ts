// @vitest-environment happy-dom
/** Forms of posts on X beside the usual one: articles, translations, letters, pages before 2020. */
import { describe, expect, it } from 'vitest';
import { plain, reading } from '../page';
import { expectNoMixUp } from './damaged-pages';

const ID = '1983130065320780162';
const OTHER_ID = '1222907250383245320';
const ADDRESS = `https://x.com/anna_b/status/${ID}`;
const name =
  '<div data-testid="User-Name"><a href="/anna_b"><div dir="ltr"><span>Anna Bakker</span></div></a><a href="/anna_b"><div dir="ltr"><span>@anna_b</span></div></a></div>';
const time = `<a href="/anna_b/status/${ID}"><time datetime="2025-10-28T11:13:47.000Z">28 okt.</time></a>`;
const article = (content: string) =>
  `<article data-testid="tweet">${name}${content}${time}</article>`;

describe('an article on X', () => {
  const block = (words: string) =>
    `<div data-block="true"><div><span data-text="true">${words}</span></div></div>`;
  const other = `<article data-testid="tweet"><div data-testid="User-Name"><a href="/bram_v"><div dir="ltr"><span>Bram</span></div></a><a href="/bram_v"><div dir="ltr"><span>@bram_v</span></div></a></div><div data-testid="tweetText">Van Bram</div><a href="/bram_v/status/${OTHER_ID}"><time datetime="2020-01-30T15:39:43.000Z">2020</time></a></article>`;
  const page = (rest: string) =>
    article(
      `<div data-testid="twitterArticleReadView"><div data-testid="twitter-article-title">Wat er gebeurde</div><div data-testid="twitterArticleRichTextView"><div data-contents="true">${block('Eerst dit.\nEn dat.')}${rest}${block('Toen zo.')}</div></div></div>`,
    );
  it('is read with its title and every block, line by line', () => {
    const result = reading(page(''), { address: ADDRESS });
    expect(plain(result)).toMatchObject({
      author: 'Anna Bakker',
      title: 'Wat er gebeurde',
      text: 'Eerst dit.\nEn dat.\n\nToen zo.',
      permalink: ADDRESS,
    });
    expect(result.posts[0]?.post.kind?.value).toBe('article');
  });
  it('keeps apart the posts of others that it holds', () => {
    const result = reading(page(`<section data-block="true">${other}</section>`), {
      address: ADDRESS,
    });
    expect(plain(result)).toMatchObject({
      author: 'Anna Bakker',
      text: 'Eerst dit.\nEn dat.\n\nToen zo.',
      permalink: ADDRESS,
    });
    expect(plain(result, 1)).toMatchObject({ handle: 'bram_v', text: 'Van Bram' });
  });
});

describe('a post that X shows in another language', () => {
  const words = '<div data-testid="tweetText" lang="nl"><span>Wacht maar</span></div>';
  it.each(['Show original', 'Origineel weergeven', 'Voir l’original'])(
    'is marked where X offers "%s"',
    (label) => {
      const html = article(`${words}<button><span>${label}</span></button>`);
      expect(reading(html, { address: ADDRESS }).posts[0]?.post.textTranslated).toEqual({
        value: true,
        source: 'dom',
      });
    },
  );
  it('is not marked where somebody only wrote those words, or may have it translated', () => {
    for (const rest of [
      '<div data-testid="tweetText"><button>Show original</button></div>',
      `${words}<button>Translate post</button>`,
    ]) {
      const [post] = reading(article(rest), { address: ADDRESS }).posts;
      expect(post?.post.textTranslated).toBeUndefined();
    }
  });
});

describe('direct messages of X', () => {
  const entry = (text: string) =>
    `<div data-testid="messageEntry"><div><div data-testid="messageEntry" role="button"><div data-testid="tweetText"><span>${text}</span></div></div></div></div>`;
  it('are read one by one, and nobody is named as their author', () => {
    const { posts } = reading(entry('Ik weet je te vinden') + entry('Echt'), {
      address: 'https://x.com/messages/1-2',
    });
    expect(posts.map(({ post }) => [post.kind?.value, post.text?.value, post.author])).toEqual([
      ['message', 'Ik weet je te vinden', undefined],
      ['message', 'Echt', undefined],
    ]);
    expect(posts[0]?.post.place?.audience?.value).toBe('direct');
  });

  const uuid = (n: number) => `0a1b2c3d-0000-4000-8000-00000000000${String(n)}`;
  const chat = (messages: string) =>
    `<div data-testid="dm-conversation-panel"><div data-testid="dm-conversation-header"><a href="https://x.com/bram_v"><span data-testid="dm-conversation-username">Bram</span></a></div>
     <div data-testid="dm-message-list"><ul>${messages}</ul></div></div>`;
  const message = (n: number, text: string, rest = '') =>
    `<li><div data-testid="message-${uuid(n)}" data-send-status="sent" style="justify-content: flex-start">${rest}<div style="grid-area: content"><div data-testid="message-text-${uuid(n)}"><span dir="auto"><span>${text}</span></span><span>2:03 PM</span></div></div></div></li>`;

  it('in the newer chat say with whom somebody spoke, and name nobody for the side they stand on', () => {
    const { posts } = reading(chat(message(1, 'Ik weet je te vinden') + message(2, '14:03')), {
      address: 'https://x.com/i/chat/1-2',
    });
    expect(posts).toHaveLength(2);
    expect(posts[0]!.post).toMatchObject({
      id: { value: uuid(1) },
      text: { value: 'Ik weet je te vinden' },
      timeShown: { value: '2:03 PM' },
      place: {
        name: { value: 'Bram' },
        address: { value: 'https://x.com/bram_v' },
        audience: { value: 'direct' },
      },
    });
    expect(posts[1]!.post.timeShown!.value).toBe('2:03 PM');
    expect(posts.map(({ post }) => post.author)).toEqual([undefined, undefined]);
  });

  it('in a group are by whoever has the picture beside them, not by whose post is shown', () => {
    const avatar = (handle: string) =>
      `<div style="grid-area: avatar;"><a href="https://x.com/${handle}"><img alt="user avatar"></a></div>`;
    const card = `<article>${avatar('storm_k')}<a href="https://x.com/storm_k/status/1">Kijk</a></article>`;
    const { posts } = reading(
      chat(message(1, 'Wacht maar', avatar('anna_b') + card) + message(2, 'Kijk', card)),
      { address: 'https://x.com/i/chat/g123' },
    );
    expect(posts.map(({ post }) => post.author?.handle?.value)).toEqual(['anna_b', undefined]);
  });
});

describe('a page of Twitter from before 2020', () => {
  const tweet = (id: string, handle: string, shown: string, words: string) =>
    `<div class="tweet permalink-tweet" data-tweet-id="${id}" data-screen-name="${handle}" data-name="${shown}" data-user-id="133"><a class="tweet-timestamp"><span class="_timestamp" data-time-ms="1434041234000">11 jun.</span></a><p class="tweet-text" lang="nl">${words}</p></div>`;
  const html =
    tweet(ID, 'anna_b', 'Anna Bakker', 'Wacht maar') +
    tweet(OTHER_ID, 'bram_v', 'Bram', 'Doe normaal');
  it('is read from the attributes of each post', () => {
    expect(plain(reading(html, { address: ADDRESS }))).toMatchObject({
      author: 'Anna Bakker',
      handle: 'anna_b',
      text: 'Wacht maar',
      time: '2015-06-11T16:47:14.000Z',
      permalink: ADDRESS,
    });
  });
  it('mixes up nobody where it is damaged', () => {
    const time = '2015-06-11T16:47:14.000Z';
    expectNoMixUp(
      html,
      [
        {
          id: ID,
          handle: 'anna_b',
          author: 'Anna Bakker',
          accountId: '133',
          text: 'Wacht maar',
          time,
          permalink: ADDRESS,
        },
        {
          id: OTHER_ID,
          handle: 'bram_v',
          author: 'Bram',
          accountId: '133',
          text: 'Doe normaal',
          time,
          permalink: `https://x.com/bram_v/status/${OTHER_ID}`,
        },
      ],
      { address: ADDRESS },
    );
  });
});
