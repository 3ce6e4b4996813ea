// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseThreadsAddress } from '@/utils/platforms/readers/threads';
import { plain, reading } from '../page';
import { expectNoMixUp } from './damaged-pages';

const PARENT = 'DPCXhCwkqEe';
const REPLY = 'DPCXlwWEtwE';
const at = (handle: string, code: string) => `https://www.threads.com/@${handle}/post/${code}`;

const post = (handle: string, code: string, time: string, text: string, rest = '') =>
  `<div data-pressable-container="true"><div><a href="/@${handle}" role="link"><span dir="auto">${handle}</span></a><span dir="auto">Auteur</span><a href="/@${handle}/post/${code}" role="link"><time datetime="${time}">1 d</time></a></div><div><span dir="auto">${text}</span></div>${rest}<div role="button"><span dir="auto">12</span></div></div>`;
const island = (...posts: unknown[]) =>
  `<script type="application/json" data-sjs>${JSON.stringify({ require: posts })}</script>`;
const data = (
  code: string,
  handle: string,
  name: string,
  id: string,
  text: string,
  seconds: number,
) => ({
  code,
  pk: '1',
  user: { username: handle, full_name: name, pk: id },
  caption: { text },
  taken_at: seconds,
  like_count: 5,
  text_post_app_info: { direct_reply_count: 2 },
});
const HEAD = `<link rel="canonical" href="${at('anna.b', PARENT)}"><meta property="og:description" content="Tekst van Anna">`;
const PAGE_OF_REPLY =
  HEAD +
  island(data('DZBGOTxCbni', 'daan', 'Daan Mol', '9', 'Iets heel anders', 1_780_260_790)) +
  island(data(REPLY, 'bram_v', 'Bram Visser', '22', 'Antwoord van Bram', 1_758_828_613)) +
  post('anna.b', PARENT, '2025-09-25T19:29:35.000Z', 'Tekst van Anna') +
  post('bram_v', REPLY, '2025-09-25T19:30:13.000Z', 'Antwoord van Bram');

describe('reading Threads', () => {
  it('gives a reply its own words, and names the post above it', () => {
    const result = reading(PAGE_OF_REPLY, { address: at('bram_v', REPLY) });
    expect(plain(result)).toMatchObject({
      author: 'Bram Visser',
      handle: 'bram_v',
      text: 'Antwoord van Bram',
      time: '2025-09-25T19:30:13.000Z',
      permalink: at('bram_v', REPLY),
    });
    expect(result.posts[result.subject!]!.post).toMatchObject({
      kind: { value: 'reply' },
      author: { accountId: { value: '22' } },
      replyTo: { handle: { value: 'anna.b' }, permalink: { value: at('anna.b', PARENT) } },
      relation: { type: 'reply-to', post: 0 },
      counts: { likes: { value: 5, source: 'page-data' } },
    });
  });

  it('takes nothing from page data of another code', () => {
    const html = island(data('DZBGOTxCbni', 'daan', 'Daan Mol', '9', 'Iets anders', 1_780_260_790));
    expect(reading(html, { address: at('anna.b', PARENT) }).posts).toEqual([]);
  });

  it('reads a page without content from the data of its own code', () => {
    const html = island(
      data('DZBGOTxCbni', 'daan', 'Daan Mol', '9', 'Iets anders', 1_780_260_790),
      data(PARENT, 'anna.b', 'Anna Bakker', '11', 'Tekst van Anna', 1_758_828_575),
    );
    const result = reading(html, { address: at('anna.b', PARENT) });
    expect(plain(result)).toMatchObject({ author: 'Anna Bakker', text: 'Tekst van Anna' });
    expect(result.pageData[0]!.text).not.toContain('Iets anders');
  });

  it('keeps a quoted post apart', () => {
    const html = post(
      'anna.b',
      PARENT,
      '2025-09-25T19:29:35.000Z',
      'Kijk eens',
      post('bram_v', REPLY, '2025-09-25T19:30:13.000Z', 'Van Bram'),
    );
    const { posts } = reading(html, { address: at('anna.b', PARENT) });
    expect(posts[0]!.post).toMatchObject({
      author: { handle: { value: 'anna.b' } },
      text: { value: 'Kijk eens' },
    });
    expect(posts[1]!.post).toMatchObject({
      author: { handle: { value: 'bram_v' } },
      text: { value: 'Van Bram' },
      relation: { type: 'quoted-by', post: 0 },
    });
  });

  it('mixes up nobody on a damaged page', () => {
    expectNoMixUp(
      PAGE_OF_REPLY,
      [
        {
          id: PARENT,
          handle: 'anna.b',
          text: 'Tekst van Anna',
          time: '2025-09-25T19:29:35.000Z',
          permalink: at('anna.b', PARENT),
        },
        {
          id: REPLY,
          handle: 'bram_v',
          author: 'Bram Visser',
          accountId: '22',
          text: 'Antwoord van Bram',
          time: '2025-09-25T19:30:13.000Z',
          permalink: at('bram_v', REPLY),
        },
      ],
      { address: at('bram_v', REPLY) },
    );
  });

  it.each([
    ['/@anna.b/post/DPCXhCwkqEe', { handle: 'anna.b', code: PARENT }],
    ['/@anna.b/post/DPCXhCwkqEe/media', { handle: 'anna.b', code: PARENT }],
    ['/%40anna.b/post/DPCXhCwkqEe', { handle: 'anna.b', code: PARENT }],
    ['/t/DPCXhCwkqEe', { handle: null, code: PARENT }],
    ['/@anna.b', { handle: 'anna.b', code: null }],
    ['/search', { handle: null, code: null }],
  ])('understands %s', (path, expected) => {
    expect(parseThreadsAddress(new URL(path, 'https://www.threads.com'))).toEqual(expected);
  });
});
