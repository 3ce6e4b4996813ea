import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanAddress,
  fragmentOf,
  isWebmail,
  parseAddress,
  platformOf,
  sameAddress,
  samePage,
} from '@/utils/platforms/address';

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const webAddress = fc
  .record({
    host: fc.constantFrom('example.org', 'forum.example.net', 'x.com', 'www.facebook.com', 't.me'),
    path: fc.array(word, { maxLength: 4 }),
    query: fc.array(fc.tuple(fc.constantFrom('id', 'p', 'v', 'page', 'lc'), word), {
      maxLength: 3,
    }),
    fragment: fc.option(word, { nil: '' }),
  })
  .map(({ host, path, query, fragment }) => {
    const search = query.map(([name, value]) => `${name}=${value}`).join('&');
    return `https://${host}/${path.join('/')}${search && `?${search}`}${fragment && `#${fragment}`}`;
  });
const tracked = fc.constantFrom(
  'utm_source=mail',
  'fbclid=IwAR0abc',
  'igsh=MzRl',
  '__cft__[0]=AZX',
  'xmt=AQGz',
  'si=3kf93jf0sjf90s',
  'sid=0123456789abcdef0123456789abcdef',
);

describe('cleaning an address', () => {
  it.each([
    ['https://www.threads.com/@a/post/B?xmt=AQF', 'https://www.threads.com/@a/post/B'],
    ['https://x.com/a/status/1?s=20&t=abc', 'https://x.com/a/status/1'],
    [
      'https://forum.example/viewtopic.php?t=167&s=1',
      'https://forum.example/viewtopic.php?t=167&s=1',
    ],
    ['https://youtu.be/abcdefghijk?si=Zk93jf0sjf90s', 'https://youtu.be/abcdefghijk'],
    [
      'https://www.youtube.com/watch?v=hw&lc=Ug&feature=share&utm_medium=x',
      'https://www.youtube.com/watch?v=hw&lc=Ug',
    ],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26fbclid%3DIw&h=AT0',
      'https://example.org/a?b=1',
    ],
    [
      'https://www.facebook.com/story.php?story_fbid=1&id=2&mibextid=Z&__tn__=H-R',
      'https://www.facebook.com/story.php?story_fbid=1&id=2',
    ],
    ['https://me:secret@example.org/', 'https://example.org/'],
    ['https://example.org/a#:~:text=threat', 'https://example.org/a'],
    ['https://example.org/a#post-12', 'https://example.org/a#post-12'],
    ['https://example.org/%e2%82%ac?q=%20a+b', 'https://example.org/%e2%82%ac?q=%20a+b'],
  ])('%s', (raw, cleaned) => {
    expect(cleanAddress(raw)).toBe(cleaned);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'about:blank', 'no address', ''])(
    'gives nothing for %j',
    (raw) => {
      expect(cleanAddress(raw)).toBeNull();
    },
  );

  it('resolves against the page', () => {
    expect(cleanAddress('/b?utm_id=3', 'https://example.org/a/c')).toBe('https://example.org/b');
  });

  it('keeps a question mark that belongs to the query', () => {
    expect(cleanAddress('https://a.example/??b')).toBe('https://a.example/??b');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(webAddress, fc.webUrl({ withQueryParameters: true })), (address) => {
        const once = cleanAddress(address);
        expect(once).not.toBeNull();
        expect(cleanAddress(once!)).toBe(once);
      }),
    );
  });

  it('loses tracking and nothing else', () => {
    fc.assert(
      fc.property(webAddress, fc.array(tracked), (address, parameters) => {
        const url = new URL(address);
        url.search = [url.search.slice(1), ...parameters].filter((part) => part !== '').join('&');
        expect(cleanAddress(url.href)).toBe(cleanAddress(address));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (raw, base) => {
        cleanAddress(raw, base);
        samePage(raw, base);
        sameAddress(raw, base);
      }),
    );
  });
});

describe('comparing addresses', () => {
  it.each([
    ['https://www.example.org/a/', 'http://example.org/a'],
    ['https://twitter.com/a/status/1', 'https://x.com/a/status/1?s=20'],
    ['https://example.org/a?x=1&y=2', 'https://example.org/a?y=2&x=1'],
    ['https://example.org/%40a', 'https://example.org/@a'],
    ['https://youtu.be/hwMkbaS_M_c', 'https://m.youtube.com/watch?v=hwMkbaS_M_c'],
    ['https://old.reddit.com/r/a/comments/1/b', 'https://www.reddit.com/r/a/comments/1/b/'],
  ])('%s is %s', (a, b) => {
    expect(samePage(a, b)).toBe(true);
  });

  it.each([
    ['https://example.org/a', 'https://example.org/A'],
    ['https://example.org/a', 'https://example.org/a/b'],
    ['https://example.org/a?p=1', 'https://example.org/a?p=2'],
    ['https://example.org/a?p=1', 'https://example.org/a'],
    ['https://example.org/a?sid=1', 'https://example.org/a?sid=2'],
    ['https://example.org:8443/a', 'https://example.org/a'],
    ['https://m.example.org/a', 'https://example.org/a'],
    ['https://example.org/a%2Fb', 'https://example.org/a/b'],
    ['https://example.org/?a=1&b=2', 'https://example.org/?a=1%26b=2'],
    ['javascript:1', 'javascript:1'],
  ])('%s is not %s', (a, b) => {
    expect(samePage(a, b)).toBe(false);
  });

  it('tells posts apart by their fragment', () => {
    expect(sameAddress('https://example.org/t#post-1', 'https://example.org/t#post-2')).toBe(false);
    expect(samePage('https://example.org/t#post-1', 'https://example.org/t#post-2')).toBe(true);
    expect(fragmentOf('https://example.org/t#a%20b:~:text=c')).toBe('a b');
  });

  it('is the same both ways, and with itself', () => {
    fc.assert(
      fc.property(webAddress, webAddress, (a, b) => {
        expect(samePage(a, a)).toBe(true);
        expect(samePage(a, b)).toBe(samePage(b, a));
      }),
    );
  });

  it('sees another parameter', () => {
    fc.assert(
      fc.property(webAddress, word, word, (address, name, value) => {
        const other = new URL(address);
        other.searchParams.append(`own-${name}`, value);
        expect(samePage(address, other.href)).toBe(false);
      }),
    );
  });
});

describe('the platform of an address', () => {
  it.each([
    ['https://x.com/a/status/1', 'x'],
    ['https://mobile.twitter.com/a', 'x'],
    ['https://mbasic.facebook.com/a', 'facebook'],
    ['https://www.instagram.com/p/A/', 'instagram'],
    ['https://www.threads.net/@a', 'threads'],
    ['https://nl.linkedin.com/in/a', 'linkedin'],
    ['https://youtu.be/abc', 'youtube'],
    ['https://vm.tiktok.com/ZM/', 'tiktok'],
    ['https://bsky.app/profile/a', 'bluesky'],
    ['https://old.reddit.com/r/a', 'reddit'],
    ['https://t.me/s/a', 'telegram'],
    ['https://web.telegram.org/k/', 'telegram'],
    ['https://web.whatsapp.com/', 'whatsapp'],
    ['https://discord.com/channels/1/2', 'discord'],
    ['https://www.google.nl/maps/place/A', 'google-maps'],
    ['https://maps.google.co.uk/', 'google-maps'],
    ['https://nl.trustpilot.com/review/a', 'trustpilot'],
    ['https://gist.github.com/a/1', 'github'],
    ['https://nl.stackexchange.com/q/1', 'stackexchange'],
    ['https://a.medium.com/b', 'medium'],
    ['https://www.tumblr.com/a/1', 'tumblr'],
    ['https://X.COM./a', 'x'],
  ])('%s', (address, platform) => {
    expect(platformOf(new URL(address))).toBe(platform);
  });

  it.each([
    'https://example.org/x.com',
    'https://notx.com/',
    'https://x.com.example.org/',
    'https://www.google.nl/search?q=maps',
    'https://google.nl.example.org/maps',
    'https://constructor/',
    'ftp://x.com/',
    'about:blank',
  ])('%s is none', (address) => {
    expect(platformOf(new URL(address))).toBeNull();
  });

  it('does not follow a host that only begins like one', () => {
    fc.assert(
      fc.property(webAddress, word, (address, label) => {
        const url = new URL(address);
        url.hostname = `${url.hostname}.${label}.example`;
        expect(platformOf(url)).toBeNull();
      }),
    );
  });
});

describe('webmail', () => {
  it.each([
    'https://mail.google.com/mail/u/0/#inbox/FM',
    'https://outlook.live.com/mail/0/',
    'https://outlook.office.com/mail/inbox',
    'https://outlook.office365.com/owa/',
    'https://outlook.cloud.microsoft/mail/',
    'https://mail.proton.me/u/0/inbox',
    'https://mail.yahoo.com/n/inbox',
    'https://webmail.example.nl/',
    'https://post.example.nl/owa/#path=/mail',
    'https://example.nl/roundcube/?_task=mail&_mbox=INBOX',
    'https://www.icloud.com/mail/',
    'https://app.tuta.com/mail',
  ])('%s', (address) => {
    expect(isWebmail(new URL(address))).toBe(true);
  });

  it.each([
    'https://www.google.com/search?q=mail',
    'https://www.dailymail.co.uk/news',
    'https://mailchimp.com/',
    'https://www.icloud.com/photos',
    'https://example.org/mail-order',
    'https://emailtips.example.org/',
  ])('%s is not', (address) => {
    expect(isWebmail(new URL(address))).toBe(false);
  });
});

describe('an address that a page made very long', () => {
  const long = `https://krant.example/nieuws?${'a=1&'.repeat(400_000)}`;

  it('is still the address of its page, whatever the fragment', () => {
    expect(samePage(`${long}#een`, `${long}#twee`)).toBe(true);
    expect(samePage(long, `${long}b=2`)).toBe(false);
    expect(cleanAddress(long)).toBe(long);
  });

  it('shows no user name and password', () => {
    expect(cleanAddress(long.replace('//', '//u:p@'))).toBe(long);
  });

  it('is not unwrapped, however many forwarders stand in it', () => {
    const nested = `https://l.facebook.com/l.php?u=`.repeat(50_000);
    expect(cleanAddress(nested)).toBe(nested);
  });

  it('has an end', () => {
    expect(parseAddress(`https://krant.example/${'a'.repeat(3_000_000)}`)).toBeNull();
  });
});
