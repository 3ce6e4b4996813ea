// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markupText } from '@/utils/platforms/kit/markup';
import { parseDiscourseAddress } from '@/utils/platforms/readers/discourse';
import { plain, reading } from '../page';
import { survivesMutations } from './mutations';

const TOPIC = 'https://praat.example/t/lawaai-in-de-straat/77';
const SETUP = '<meta name="generator" content="Discourse 3.5.0"><meta id="data-discourse-setup">';
const post = (number: string, user: string, name: string, id: string, text: string) =>
  `<div class="topic-post" data-post-number="${number}"><article id="post_${number}" data-topic-id="77" data-user-id="${id}"><div class="topic-meta-data"><div class="names"><span class="first full-name"><a data-user-card="${user}" href="/u/${user}">${name}</a></span></div>
  <div class="post-date"><span class="relative-date" data-time="17000000000${number}0">1 d</span></div></div><div class="cooked"><aside class="quote" data-username="ilse"><blockquote><p>Woorden van Ilse</p></blockquote></aside><p>${text}</p></div></article></div>`;
const LIVE = `<html><head>${SETUP}</head><body><h1 data-topic-id="77"><a class="fancy-title">Lawaai in de straat</a></h1>
  ${post('1', 'roos', 'Roos W', '5', 'De opening')}${post('2', 'bas', 'Bas K', '6', 'Het antwoord')}</body></html>`;

const data = (id: number, name: string) =>
  JSON.stringify({
    [`topic_${id}`]: JSON.stringify({
      id,
      title: 'Lawaai in de straat',
      post_stream: {
        posts: [1, 2].map((number) => ({
          id: 900 + number,
          topic_id: id,
          post_number: number,
          user_id: 4 + number,
          name: `${name} ${number}`,
          username: `${name}${number}`,
          created_at: `2026-03-0${number}T10:00:00.000Z`,
          cooked: `<p>Tekst &amp; meer ${number}</p>`,
        })),
      },
    }),
    currentUser: JSON.stringify({ id: 8, username: 'kijker', name: 'De Kijker' }),
  })
    .replaceAll('&', '&amp;')
    .replaceAll("'", '&#39;');
const preloaded = (id: number, name: string) =>
  `<html><head>${SETUP}</head><body><div id="data-preloaded" data-preloaded='${data(id, name)}'></div></body></html>`;

const crawler = (number: string, user: string, name: string, text: string) =>
  `<div itemscope itemtype="http://schema.org/DiscussionForumPosting" class="topic-body crawler-post"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="https://praat.example/u/${user}"><span itemprop="name">${user}</span></a> (${name})</span>
  <time itemprop="datePublished" datetime="2026-03-0${number}T10:00:00Z">maart</time><span itemprop="position">#${number}</span><div class="post" itemprop="articleBody"><p>${text}</p></div></div>`;
const CRAWLER = `<html><head>${SETUP}</head><body><h1 class="crawler-topic-title"><a href="/t/lawaai-in-de-straat/77">Lawaai in de straat</a></h1>
  ${crawler('1', 'roos', 'Roos W', 'De opening')}${crawler('2', 'bas', 'Bas K', 'Het antwoord')}</body></html>`;

describe('a topic', () => {
  it('reads posts without what they quote of others', () => {
    const result = reading(LIVE, { address: `${TOPIC}/2` });
    expect(result.reader.id).toBe('discourse');
    expect(plain(result)).toEqual({
      author: 'Bas K',
      handle: 'bas',
      title: undefined,
      text: 'Het antwoord',
      time: '2023-11-14T22:13:20.020Z',
      permalink: `${TOPIC}/2`,
    });
    expect(plain(result, 0)).toMatchObject({ title: 'Lawaai in de straat', permalink: TOPIC });
  });
  it('does not take the number that counts along while scrolling for a choice', () => {
    expect(reading(LIVE, { address: `${TOPIC}/2`, loaded: TOPIC }).subject).toBeNull();
    expect(reading(LIVE, { address: TOPIC }).subject).toBe(0);
  });
  survivesMutations({ html: LIVE, address: `${TOPIC}/2`, stale: preloaded(78, 'vroeger') });
});

describe('the view for search engines', () => {
  it('tells account and name apart', () => {
    expect(plain(reading(CRAWLER, { address: `${TOPIC}/2` }))).toMatchObject({
      author: 'Bas K',
      handle: 'bas',
      text: 'Het antwoord',
    });
  });
  survivesMutations({ html: CRAWLER, address: `${TOPIC}/2` });
});

describe('the data that it brings along', () => {
  it('tells the post that was asked for, of this topic only', () => {
    const result = reading(preloaded(77, 'lid'), { address: `${TOPIC}/2` });
    expect(result.posts).toHaveLength(1);
    expect(plain(result)).toMatchObject({
      author: 'lid 2',
      handle: 'lid2',
      text: 'Tekst & meer 2',
    });
    expect(result.viewerAccount?.handle?.value).toBe('kijker');
    const broken = preloaded(77, 'lid').replace(
      '"currentUser":"',
      '"site":"&quot;","currentUser":"',
    );
    expect(plain(reading(broken, { address: `${TOPIC}/2` }))).toMatchObject({ handle: 'lid2' });
    expect(reading(preloaded(78, 'lid'), { address: `${TOPIC}/2` }).posts).toEqual([]);
  });
});

it('reads addresses', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.stringMatching(/^[a-z-]{1,30}$/), (topic, number, slug) => {
      const of = (path: string) => parseDiscourseAddress(new URL(path, 'https://praat.example'));
      const [topicId, postNumber] = [String(topic), String(number)];
      expect(of(`/t/${slug}/${topic}/${number}`)).toEqual({ topicId, postNumber });
      expect(of(`/forum/t/${slug}/${topic}`)).toEqual({ topicId, postNumber: null });
      expect(of(`/t/${topic}/${number}`)).toEqual({ topicId, postNumber });
    }),
  );
});

it('makes text of markup without making markup of it', () => {
  expect(
    markupText('<p>Een<br>twee</p><p>drie &lt;b&gt; <img class="emoji" alt=":boom:"></p>'),
  ).toBe('Een\ntwee\n\ndrie <b> :boom:');
  expect(markupText('<aside class="quote"><p>Van een ander</p></aside><p>Van mij</p>')).toBe(
    'Van mij',
  );
  fc.assert(fc.property(fc.string(), (raw) => typeof markupText(raw) === 'string'));
});
