// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { reading } from '../page';
import { expectNoMixUp } from './damaged-pages';

const view = btoa('{"c":-1006503122,"p":528,"t":1791090624}');
const message = (id: string, owner: string, text: string) =>
  `<div class="tgme_widget_message" data-post="${id}" data-view="${view}">${owner}<div class="tgme_widget_message_text js-message_text">${text}</div><a class="tgme_widget_message_date" href="https://t.me/${id}"><time datetime="2026-06-15T18:58:13+00:00">18:58</time></a></div>`;
const member =
  '<a class="tgme_widget_message_owner_name" href="https://t.me/bas_k"><span>Bas</span></a>';
const nameless = '<span class="tgme_widget_message_owner_name"><span>Noor</span></span>';

describe('a message in a group of Telegram', () => {
  const html =
    message('buurtgroep/528', member, 'Ik kom langs') +
    message('buurtgroep/529', nameless, 'Pas op');
  const address = 'https://t.me/buurtgroep/528';
  it('is that of the member, never of the group', () => {
    const { posts } = reading(html, { address });
    expect(posts[0]?.post.author).toMatchObject({
      name: { value: 'Bas' },
      handle: { value: 'bas_k' },
      address: { value: 'https://t.me/bas_k' },
    });
    expect(posts[0]?.post.author?.accountId).toBeUndefined();
    expect(posts[0]?.post.place).toMatchObject({
      kind: { value: 'group' },
      address: { value: 'https://t.me/buurtgroep' },
    });
    expect(posts[1]?.post.author).toEqual({ name: { value: 'Noor', source: 'dom' } });
  });
  it('mixes up nobody where the page is damaged', () => {
    const own = { time: '2026-06-15T18:58:13+00:00' };
    expectNoMixUp(
      html,
      [
        {
          ...own,
          id: 'buurtgroep/528',
          author: 'Bas',
          handle: 'bas_k',
          text: 'Ik kom langs',
          permalink: address,
        },
        {
          ...own,
          id: 'buurtgroep/529',
          author: 'Noor',
          text: 'Pas op',
          permalink: 'https://t.me/buurtgroep/529',
        },
      ],
      { address },
    );
  });
});

describe('a signed message of a channel', () => {
  const owner =
    '<a class="tgme_widget_message_owner_name" href="https://t.me/buurt"><span>Buurtkanaal</span></a>';
  const signed = '<span class="tgme_widget_message_from_author" dir="auto">Bas K.</span>';
  const first = (html: string) =>
    reading(html, { address: 'https://t.me/buurt/528' }).posts[0]?.post;

  it('is that of the channel, and names who signed it', () => {
    const post = first(
      message('buurt/528', owner, 'Pas op').replace(
        '<a class="tgme_widget_message_date"',
        `${signed}$&`,
      ),
    );
    expect(post?.author?.name?.value).toBe('Buurtkanaal');
    expect(post?.signedBy).toEqual({ name: { value: 'Bas K.', source: 'dom' } });
  });

  it('that was forwarded names who signed it first, not who signed the forwarding', () => {
    const from =
      '<div class="tgme_widget_message_forwarded_from">Forwarded from <a class="tgme_widget_message_forwarded_from_name" href="https://t.me/ander"><span>Ander kanaal</span></a> (<span class="tgme_widget_message_forwarded_from_author">Noor</span>)</div>';
    const forwarded = message('buurt/528', owner + from, 'Pas op').replace(
      '<a class="tgme_widget_message_date"',
      `${signed}$&`,
    );
    expect(first(forwarded)).toMatchObject({
      author: { name: { value: 'Ander kanaal' } },
      repostedBy: { name: { value: 'Buurtkanaal' } },
      signedBy: { name: { value: 'Noor' } },
    });
    expect(first(forwarded.replace(/ \(<span.*?<\/span>\)/, ''))?.signedBy).toBeUndefined();
  });

  it('that nobody signed names nobody', () => {
    expect(first(message('buurt/528', owner, 'Pas op'))).not.toHaveProperty('signedBy');
  });
});

it('takes the message of a channel not for the comment below it', () => {
  const head =
    '<meta property="og:title" content="Buurtkanaal"><meta property="og:description" content="Bericht"><meta property="al:ios:url" content="tg://resolve?domain=buurt&post=528">';
  const named = reading(head, { address: 'https://t.me/buurt/528' });
  expect(named.posts[named.subject ?? -1]?.post.author?.name?.value).toBe('Buurtkanaal');
  const comment = reading(head, { address: 'https://t.me/buurt/528?comment=99' });
  expect(comment.posts.flatMap(({ post }) => post.author ?? [])).toEqual([]);
  expect(comment.subject).toBeNull();
});
