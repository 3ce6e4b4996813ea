import { describe, expect, it } from 'vitest';
import { isSecretName, withoutSecrets } from '@/utils/platforms/secrets';

describe('names of secrets', () => {
  it.each([
    'csrf-token',
    'csrfToken',
    'XSRF',
    'nonce',
    'data-nonce',
    'authenticity_token',
    'access_token',
    'accessToken',
    'PHPSESSID',
    'jsessionid',
    'sid',
    'session',
    'data-session-id',
    'sessionKey',
    'auth',
    'x-auth',
    'authToken',
    'oauth_state',
    'password',
    'passwd',
    'user[password]',
    'pwd',
    'pass',
    'client_secret',
    'apiKey',
    'api-key',
    'Authorization',
    'jwt',
    'bearer',
    'credentials',
    'otp',
    '__RequestVerificationToken',
    'cookie',
    'SAMLResponse',
    'wpnonce',
  ])('%s', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each([
    'author',
    'data-author',
    'authority',
    'id',
    'class',
    'href',
    'possession',
    'passage',
    'compass',
    'sidebar',
    'side',
    'v',
    'p',
    'post_id',
    'story_fbid',
    'keyboard',
    'data-key',
    'title',
    'datetime',
    'aria-label',
    'outsider',
  ])('not %s', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe('taking secrets out', () => {
  it.each([
    [
      'https://a.example/p?id=1&access_token=abc&x=2',
      'https://a.example/p?id=1&access_token=&x=2',
      1,
    ],
    ['https://a.example/p?a=1&amp;sid=ab12', 'https://a.example/p?a=1&amp;sid=', 1],
    ['https://a.example/#access_token=abc&state=1', 'https://a.example/#access_token=&state=1', 1],
    ['https://a.example/?user%5Bpassword%5D=abc', 'https://a.example/?user%5Bpassword%5D=', 1],
    ['https://saar:geheim@a.example/p', 'https://a.example/p', 1],
    ['{"csrfToken":"abc\\"d","id":"7"}', '{"csrfToken":"","id":"7"}', 1],
    ['{"session": 123, "n":1}', '{"session": "", "n":1}', 1],
    ['x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2ln y', 'x  y', 1],
    ['/a.jpg?token=1 1x, /b.jpg?token=2 2x', '/a.jpg?token= 1x, /b.jpg?token= 2x', 2],
    ['mail saar@a.example = goed', 'mail saar@a.example = goed', 0],
    ['https://a.example/p?author=saar&v=1', 'https://a.example/p?author=saar&v=1', 0],
    ['https://a.example/@saar/post/1?x=@b', 'https://a.example/@saar/post/1?x=@b', 0],
    ['gewone tekst', 'gewone tekst', 0],
  ])('%s', (value, text, count) => {
    expect(withoutSecrets(value)).toEqual({ text, count });
  });
});
