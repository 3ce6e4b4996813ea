// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Post } from '@/utils/evidence/post-schema';
import { reading } from '../page';
import { survivesMutations } from './mutations';

const profile = (html: string, address: string, loaded = address): Post => {
  const result = reading(html, { address, loaded });
  return result.subject === null ? {} : (result.posts[result.subject]?.post ?? {});
};

describe('a profile of Threads', () => {
  const user = (handle: string, pk: string, more: object) => ({
    user: { pk, username: handle, full_name: `Naam van ${handle}`, ...more },
  });
  const island = (...people: unknown[]) =>
    `<script type="application/json" data-sjs>${JSON.stringify({ require: people })}</script>`;
  const anna = user('anna.b', '630', { biography: 'Schrijft\nsoms', follower_count: 1101 });
  const others =
    island(user('bram', '631', { biography: 'Van Bram', follower_count: 5 })) +
    island(user('annaxb', '632', { biography: 'Van Annaxb' }), user('anna.b', '630', {}));
  it.each(['@anna.b', '@Anna.B', '%40anna.b'])('is read from its own data at /%s', (path) => {
    const post = profile(others + island(anna), `https://www.threads.com/${path}`);
    expect(post).toMatchObject({
      kind: { value: 'profile' },
      author: { name: { value: 'Naam van anna.b' }, accountId: { value: '630' } },
      text: { value: 'Schrijft\nsoms', source: 'page-data' },
      counts: { followers: { value: 1101 } },
    });
  });
  it('is read where the text is in parts', () => {
    const fragments = [{ plaintext: '@bram' }, { plaintext: ' en ik' }];
    const parted = user('anna.b', '630', {
      biography: '',
      text_app_biography: { text_fragments: { fragments } },
    });
    expect(profile(island(parted), 'https://www.threads.com/@anna.b').text?.value).toBe(
      '@bram en ik',
    );
  });
  it.each([
    ['of others', others, 'https://www.threads.com/@anna.b'],
    ['of the profile before', island(anna), 'https://www.threads.com/@bram'],
    [
      'of two accounts with one handle',
      island(anna, user('anna.b', '999', { biography: 'Een ander' })),
      'https://www.threads.com/@anna.b',
    ],
  ])('takes nothing from data %s', (_, html, address) => {
    const post = profile(html, address, 'https://www.threads.com/@anna.b');
    expect([post.kind?.value, post.author?.name, post.author?.accountId, post.text]).toEqual([
      'profile',
      undefined,
      undefined,
      undefined,
    ]);
    expect(post.counts).toBeUndefined();
  });
  it('keeps no data of others beside the record', () => {
    const { pageData } = reading(others + island(anna), {
      address: 'https://www.threads.com/@anna.b',
    });
    expect(pageData.map(({ text }) => text).join()).not.toContain('Bram');
  });
  it('is read with a slash at the end, and not below another address', () => {
    const at = (path: string) => profile(island(anna), `https://www.threads.com/${path}`);
    expect(at('@anna.b/').text?.value).toBe('Schrijft\nsoms');
    expect(at('@anna.b/replies').text).toBeUndefined();
  });
  survivesMutations({
    html: `<head><meta property="og:title" content="Naam van anna.b (@anna.b) • Threads"></head>${others}${island(anna)}`,
    address: 'https://www.threads.com/@anna.b',
    stale: `<head><meta property="og:title" content="Naam van bram (@bram) • Threads"></head>${others}`,
  });
});
