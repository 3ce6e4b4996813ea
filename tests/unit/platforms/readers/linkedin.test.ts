// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseLinkedinAddress } from '@/utils/platforms/readers/linkedin-address';
import { jsonLd, plain, reading } from '../page';
import { expectNoMixUp } from './damaged-pages';

const NUMBER = '7368318536743538688';
const OTHER = '7382384434580230144';
const ADDRESS = `https://www.linkedin.com/posts/anna-bakker_dreiging-activity-${NUMBER}-R0tM`;
const URN = `urn:li:activity:${NUMBER}`;

const card = (urn: string, name: string, handle: string, text: string, rest = '') =>
  `<article data-activity-urn="${urn}"><a data-tracking-control-name="public_post_feed-actor-name" href="https://nl.linkedin.com/in/${handle}?trk=x">${name}</a>
   <span><time>2 mnd <span>Bewerkt</span></time></span><p data-test-id="main-feed-activity-card__commentary">${text}</p>${rest}</article>`;
const comment = (name: string, handle: string, number: string, text: string) =>
  `<section class="comment"><a class="comment__author" href="https://nl.linkedin.com/in/${handle}?trk=y">${name}</a><span class="comment__duration-since">1 mnd</span>
   <a href="#" data-semaphore-content-urn="urn:li:comment:(${URN},${number})">Rapporteren</a><p class="comment__text">${text}</p></section>`;
const DATA = jsonLd({
  '@type': 'SocialMediaPosting',
  '@id': ADDRESS,
  datePublished: '2025-09-01T16:27:15.868Z',
  articleBody: 'Wij weten je te vinden',
  author: { name: 'Anna Bakker', url: 'https://nl.linkedin.com/in/anna-bakker' },
  commentCount: 2,
  comment: [
    { text: 'Foei', datePublished: '2025-09-02T07:17:43.562Z', author: { name: 'Bram Visser' } },
  ],
});
const COMMENTS = comment('Bram Visser', 'bram-v', '7368542628608385024', 'Foei');
const PAGE_OF_POST =
  DATA +
  card(URN, 'Anna Bakker', 'anna-bakker', 'Wij weten je te vinden', COMMENTS) +
  card(`urn:li:activity:${OTHER}`, 'Daan Mol', 'daan-mol', 'Iets heel anders');

const classic = (rest: string) => `<div class="feed-shared-update-v2" data-urn="${URN}">
  <div class="update-components-header"><a href="/in/carla-s/">Carla Smit</a> heeft gereageerd</div>
  <a class="update-components-actor__meta-link" href="https://www.linkedin.com/in/anna-bakker?miniProfileUrn=x"><span class="update-components-actor__title"><span class="update-components-actor__name"><span dir="ltr"><span aria-hidden="true">Anna Bakker</span><span class="visually-hidden">Anna Bakker</span></span></span></span></a>
  <span class="update-components-actor__sub-description"><span aria-hidden="true">2 d •</span></span>
  <div class="update-components-update-v2__commentary">Wij weten je te vinden <a href="/feed/hashtag/x"><span class="visually-hidden">hashtag</span>#dreiging</a></div>${rest}</div>`;

describe('reading LinkedIn', () => {
  it('reads a public post with the data of its own number', () => {
    const result = reading(PAGE_OF_POST, { address: ADDRESS });
    expect(plain(result)).toMatchObject({
      author: 'Anna Bakker',
      handle: 'anna-bakker',
      text: 'Wij weten je te vinden',
      time: '2025-09-01T16:27:15.868Z',
      permalink: ADDRESS,
    });
    const [post, first, other] = result.posts.map((one) => one.post);
    expect(post).toMatchObject({ id: { value: URN }, edited: { asShown: 'Bewerkt' } });
    expect(post!.time!.asShown).toBe('2 mnd');
    expect(first).toMatchObject({
      author: { handle: { value: 'bram-v' } },
      time: { value: '2025-09-02T07:17:43.562Z' },
      relation: { type: 'reply-to', post: 0 },
    });
    expect(other!.author!.name!.value).toBe('Daan Mol');
    expect(other!.time).toBeUndefined();
  });

  it('takes no data of another post after a step inside the page', () => {
    const html = DATA + card(`urn:li:activity:${OTHER}`, 'Daan Mol', 'daan-mol', 'Iets anders');
    const result = reading(html, {
      address: `https://www.linkedin.com/feed/update/urn:li:activity:${OTHER}/`,
      loaded: ADDRESS,
    });
    expect(plain(result)).toMatchObject({
      author: 'Daan Mol',
      text: 'Iets anders',
      time: undefined,
    });
  });

  it('never takes whoever commented for the author', () => {
    const { posts } = reading(classic(''), { address: 'https://www.linkedin.com/feed/' });
    expect(posts[0]!.post).toMatchObject({
      author: { name: { value: 'Anna Bakker' }, handle: { value: 'anna-bakker' } },
      text: { value: 'Wij weten je te vinden #dreiging' },
      timeShown: { value: '2 d' },
    });
    expect(JSON.stringify(posts)).not.toContain('Carla');
  });

  it('names nobody in the feed of 2026 where two people could be the author', () => {
    const item = (header: string) =>
      `<div data-testid="mainFeed"><div role="listitem">${header}<a href="https://www.linkedin.com/in/anna-bakker/"><p>Anna Bakker</p><p>Adviseur</p></a><span data-testid="expandable-text-box">Hallo daar</span></div></div>`;
    const address = 'https://www.linkedin.com/feed/';
    expect(plain(reading(item(''), { address }))).toMatchObject({ author: 'Anna Bakker' });
    const two = reading(item('<a href="https://www.linkedin.com/in/carla-s/">Carla</a>'), {
      address,
    });
    expect(two.posts).toEqual([]);
  });

  describe('in the client of 2026', () => {
    const person = (name: string, handle: string, rest = '') =>
      `<a href="https://www.linkedin.com/in/${handle}/"><img alt=""></a><a href="https://www.linkedin.com/in/${handle}/"><p>${name}</p><p>Adviseur</p></a>${rest}`;
    const box = (text: string) => `<p><span data-testid="expandable-text-box">${text}</span></p>`;
    const menu = (name: string) =>
      `<button aria-label="Menu openen voor bijdrage van ${name}"></button>`;
    const key = (number: string) =>
      `replaceableComment_urn:li:comment:(urn:li:activity:${NUMBER},${number})`;
    /** Each comment stands in three elements with the same key. */
    const reply = (number: string, name: string, handle: string, text: string, inner = '') =>
      `<div id="${key(number)}" componentkey="${key(number)}"><div componentkey="${key(number)}"><div componentkey="${key(number)}">${person(name, handle, '<p>3 d</p>')}${box(text)}<button aria-label="Beantwoorden"></button></div></div>${inner}</div>`;
    const item = (content: string, kind = 'MAIN_FEED_RELEVANCE') =>
      `<div role="listitem" componentkey="expandedAbC1FeedType_${kind}"><h2><span>Bijdrage</span></h2>${content}</div>`;
    const DETAIL_ADDRESS = `https://www.linkedin.com/feed/update/${URN}/`;
    const first = reply('7368542628608385024', 'Bram Visser', 'bram-v', 'Foei');

    it('takes no word of a comment for that of a post without words', () => {
      const html = `<div data-testid="mainFeed">${item(`${menu('Anna Bakker')}${person('Anna Bakker', 'anna-bakker')}<img src="https://media.licdn.com/1.jpg">${first}`)}</div>`;
      const { posts } = reading(html, { address: 'https://www.linkedin.com/feed/' });
      expect(posts.map(({ post }) => [post.author?.name?.value, post.text?.value])).toEqual([
        ['Anna Bakker', undefined],
        ['Bram Visser', 'Foei'],
      ]);
      expect(posts[0]!.post.id!.value).toBe(URN);
    });

    it('takes the person whom the menu names, not whoever commented on it', () => {
      const header = `${person('Carla Smit', 'carla-s')}<span>heeft gereageerd</span>`;
      const html = `<div data-testid="mainFeed">${item(`${header}${menu('Anna Bakker')}${person('Anna Bakker', 'anna-bakker', '<p>2 w • Bewerkt</p>')}${box('Wij weten je te vinden')}`)}</div>`;
      const { posts } = reading(html, { address: 'https://www.linkedin.com/feed/' });
      expect(posts).toHaveLength(1);
      expect(posts[0]!.post).toMatchObject({
        author: { name: { value: 'Anna Bakker' }, handle: { value: 'anna-bakker' } },
        timeShown: { value: '2 w' },
      });
    });

    it('reads each comment once, with its number, also an answer inside it', () => {
      const answer = reply('7368542628608385099', 'Daan Mol', 'daan-mol', 'Eens');
      const thread = reply('7368542628608385024', 'Bram Visser', 'bram-v', 'Foei', answer);
      const html = `<main>${item(`${person('Anna Bakker', 'anna-bakker')}${box('Wij weten je te vinden')}`, 'FEED_DETAIL')}<section>${thread}</section></main>`;
      const result = reading(html, { address: DETAIL_ADDRESS });
      expect(plain(result)).toMatchObject({
        author: 'Anna Bakker',
        text: 'Wij weten je te vinden',
        permalink: DETAIL_ADDRESS.replace(/\/$/, ''),
      });
      expect(
        result.posts.slice(1).map(({ post }) => ({
          id: post.id!.value,
          author: post.author!.handle!.value,
          text: post.text!.value,
          age: post.timeShown!.value,
        })),
      ).toEqual([
        {
          id: `urn:li:comment:(${URN},7368542628608385024)`,
          author: 'bram-v',
          text: 'Foei',
          age: '3 d',
        },
        {
          id: `urn:li:comment:(${URN},7368542628608385099)`,
          author: 'daan-mol',
          text: 'Eens',
          age: '3 d',
        },
      ]);
    });

    it('takes a post for the one of the address only where nothing says otherwise', () => {
      const card = item(
        `${person('Anna Bakker', 'anna-bakker')}${box('Wij weten je te vinden')}`,
        'FEED_DETAIL',
      );
      const other = DETAIL_ADDRESS.replace(NUMBER, OTHER);
      expect(reading(card, { address: DETAIL_ADDRESS }).subjectReason).toBe('address');
      expect(reading(card, { address: DETAIL_ADDRESS, loaded: other }).subject).toBeNull();
      expect(reading(card + first, { address: other }).subject).toBeNull();
    });
  });

  it('reads messages; a later one in a row has the name above it', () => {
    const event = (name: string, text: string) =>
      `<li class="msg-s-message-list__event">${name === '' ? '' : `<a class="msg-s-message-group__profile-link" href="/in/anna-bakker/"><span class="msg-s-message-group__name">${name}</span></a><time>14:03</time>`}<div data-event-urn="urn:li:x:${text}"><p class="msg-s-event-listitem__body">${text}</p></div></li>`;
    const { posts } = reading(event('Anna Bakker', 'een') + event('', 'twee'), {
      address: 'https://www.linkedin.com/messaging/thread/2-abcdef==/',
    });
    expect(posts.map(({ post }) => [post.author!.name!.value, post.text!.value])).toEqual([
      ['Anna Bakker', 'een'],
      ['Anna Bakker', 'twee'],
    ]);
    expect(posts[0]!.post.place!.audience!.value).toBe('direct');
  });

  it('mixes up nobody on a damaged page', () => {
    const update = (urn: string) => `https://www.linkedin.com/feed/update/${urn}`;
    const own = {
      author: 'Anna Bakker',
      handle: 'anna-bakker',
      text: 'Wij weten je te vinden',
      id: URN,
    };
    const bram = { author: 'Bram Visser', handle: 'bram-v', text: 'Foei' };
    const id = `urn:li:comment:(${URN},7368542628608385024)`;
    expectNoMixUp(
      PAGE_OF_POST,
      [
        { ...own, time: '2025-09-01T16:27:15.868Z', permalink: ADDRESS },
        { ...own, permalink: update(URN) },
        { ...bram, id, time: '2025-09-02T07:17:43.562Z' },
        {
          id: `urn:li:activity:${OTHER}`,
          author: 'Daan Mol',
          handle: 'daan-mol',
          text: 'Iets heel anders',
          permalink: update(`urn:li:activity:${OTHER}`),
        },
      ],
      { address: ADDRESS },
    );
  });

  it.each([
    [`/posts/anna_x-activity-${NUMBER}-R0tM`, { number: NUMBER }],
    [`/posts/anna_x-ugcPost-${NUMBER}-R0tM`, { number: NUMBER }],
    [`/feed/update/urn:li:activity:${NUMBER}/`, { number: NUMBER, comment: null }],
    [
      `/feed/update/urn%3Ali%3Ashare%3A${NUMBER}/?commentUrn=urn%3Ali%3Acomment%3A(activity%3A${NUMBER}%2C7368542628608385024)`,
      { number: NUMBER, comment: '7368542628608385024' },
    ],
    ['/in/anna-bakker/', { profile: 'anna-bakker', number: null }],
    ['/feed/', { profile: null, number: null }],
  ])('understands %s', (path, expected) => {
    expect(parseLinkedinAddress(new URL(path, 'https://www.linkedin.com'))).toMatchObject(expected);
  });
});
