import { describe, expect, test } from 'vitest';
import {
  hostOf,
  meantPost,
  readableAddress,
  siteOf,
  timeOf,
  whereOf,
  withSign,
} from '@/components/recognised';
import { PAGE, POST } from './fake-exhibits';

describe('the post that is meant', () => {
  test.each([
    ['the chosen one', [POST, {}], 1, {}],
    ['the only one', [POST], null, POST],
    ['none of several', [POST, POST], null, null],
    ['none without posts', [], null, null],
    ['none that does not exist', [POST], 4, null],
  ])('%s', (_what, posts, subject, meant) => {
    expect(meantPost(posts, subject)).toEqual(meant);
  });
});

describe('where', () => {
  test.each([
    ['https://www.forum.example/a', 'forum.example'],
    ['data:text/html,x', null],
    ['no address', null],
  ])('the host of %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  test.each([
    [{ platform: 'x', address: 'https://x.com/a' }, 'X'],
    [{ platform: 'web', address: 'https://forum.example/a' }, 'forum.example'],
    [{ platform: null, address: 'about:x' }, 'about:x'],
    [{ platform: null, address: '' }, null],
    [{ platform: '__proto__', address: 'https://forum.example/' }, 'forum.example'],
  ])('the site of %o', (summary, site) => {
    expect(siteOf(summary)).toBe(site);
  });

  test('is the post’s own address, else that of the page', () => {
    expect(whereOf(PAGE, POST)).toBe(POST.permalink?.value);
    expect(whereOf(PAGE, {})).toBe(PAGE.address?.value);
    expect(whereOf({}, null)).toBeNull();
  });

  test('an address is read without what every address has', () => {
    expect(readableAddress('https://www.forum.example/')).toBe('forum.example');
    expect(readableAddress('HTTP://forum.example/a/')).toBe('forum.example/a');
    expect(readableAddress('file:///a')).toBe('file:///a');
  });
});

test('an account has one sign', () => {
  expect([withSign('wolf'), withSign('@wolf')]).toEqual(['@wolf', '@wolf']);
});

describe('when', () => {
  const at = (value: string) => ({ time: { value, source: 'dom' as const } });

  test.each([
    ['on this clock', at('2026-11-18T22:40:00Z'), '18 November 2026 at 23:40:00'],
    ['a date alone stays a date', at('2026-11-18'), '18 November 2026'],
    ['what is no time stays as it is', at('yesterday'), 'yesterday'],
  ])('%s', (_what, post, time) => {
    expect(timeOf(post, 'Europe/Amsterdam', 'en')).toEqual({ time, shown: null });
  });

  test('a label alone is not made into a time', () => {
    const post = { timeShown: { value: '2 d', source: 'dom' as const } };
    expect(timeOf(post, 'Europe/Amsterdam', 'en')).toEqual({ time: null, shown: '2 d' });
  });

  test('nothing is nothing', () => {
    expect(timeOf({}, 'Europe/Amsterdam', 'en')).toBeNull();
    expect(timeOf(null, 'Europe/Amsterdam', 'en')).toBeNull();
  });
});
