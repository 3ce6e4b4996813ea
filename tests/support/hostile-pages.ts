/** Pages that want to break who reads them. Made here, since no file of this size belongs in the house. */
import type { MadePage } from './fixture-server';

/** Of each field; a block of JSON-LD with all of them is still read. */
const LENGTH = 300_000;

/** Every kind of sign at once; lone surrogates and NUL come by script, since no file can hold them. */
const SIGNS =
  '</title></textarea></script><script>parent.hacked=1</script><img src=x onerror=hacked=1>' +
  '\u202Etxet desrever\u202C\u2066\u2067 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 ' +
  '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}\u{1F3F4}\u{E0067}\u{E0062}\u{E007F} a\u0301\u0301\u0301\u0301 ';

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function jsonLd(value: object): string {
  return `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
}

/** Author, title and text far beyond what is kept, in the head and in view. */
export function longSigns(): MadePage {
  const long = repeated(SIGNS, LENGTH);
  const article = {
    '@context': 'https://schema.org',
    '@type': 'SocialMediaPosting',
    headline: long,
    author: { '@type': 'Person', name: `\u202E${long}`, alternateName: `@${'a'.repeat(5_000)}` },
    articleBody: `\u0000\uD800 ${long}`.toWellFormed(),
    datePublished: '2026-03-14T21:07:00+01:00',
  };
  return {
    body: `<!doctype html><meta charset="utf-8">${jsonLd(article).replace('\uFFFD', '\\ud800')}<body><main></main><script>
      const long = ${JSON.stringify(SIGNS).replaceAll('<', '\\u003c')}.repeat(2000);
      document.title = '\\u202E' + long + '\\uD800\\u0000';
      document.querySelector('main').textContent = '\\u0000\\uDC00' + long;
    </script>`,
  };
}

/** Replaces what scripts stand on, puts elements in the way of names, and never stops changing. */
export function brokenWorld(): MadePage {
  return {
    body: `<!doctype html><meta charset="utf-8"><title>broken</title>
    <body><main itemscope itemtype="https://schema.org/SocialMediaPosting">
      <a itemprop="url" href="/broken.html"></a>
      <b itemprop="author">Storm Verzonnen</b> <p itemprop="text">words that count</p></main>
    <form name="body"><input name="documentElement"><input name="title"></form>
    <form id="getuige"><input name="version" value="1"><input name="probe"><input name="read"></form>
    <img name="querySelector"><form name="querySelectorAll"></form><a id="browser"></a>
    <form name="createElement"></form><form id="performance"></form><a id="crypto"></a>
    <script>
      const angry = () => { throw new Error('hostile'); };
      for (const name of ['map', 'filter', 'push', 'join', 'slice', Symbol.iterator]) Array.prototype[name] = angry;
      for (const type of [Document, Element, Node, HTMLElement])
        for (const name of Object.getOwnPropertyNames(type.prototype))
          try { Object.defineProperty(type.prototype, name, { get: angry }); } catch {}
      JSON.stringify = JSON.parse = angry;
      Promise.prototype.then = angry;
      Object.prototype.toJSON = angry;
      window.getComputedStyle = window.MutationObserver = window.URL = window.Promise = angry;
    </script><script>
      let n = 0;
      setInterval(() => { location.hash = '#stay'; document.forms[0].action = String(n += 1); }, 1);
    </script></body>`,
  };
}

/** Author, title and text of one word each that no line can hold. */
export function unbrokenNames(): MadePage {
  const long = (sign: string) => sign.repeat(5_000);
  const posting = {
    '@context': 'https://schema.org',
    '@type': 'SocialMediaPosting',
    headline: long('T'),
    author: { '@type': 'Person', name: long('\u{1F3F4}'), alternateName: `@${long('W')}` },
    articleBody: long('\u0645\u0301'),
  };
  return {
    body: `<!doctype html><meta charset="utf-8"><title>${long('M')}</title>${jsonLd(posting)}
    <body><main>${long('m')}</main></body>`,
  };
}

/** Everything that a script can reach throws when it is looked at, on each object itself. */
export function throwingGetters(): MadePage {
  return {
    body: `<!doctype html><meta charset="utf-8"><title>throwing</title>
    <body><main itemscope itemtype="https://schema.org/SocialMediaPosting">
      <a itemprop="url" href="/throwing.html"></a>
      <b itemprop="author">Storm Verzonnen</b> <p itemprop="text">words that count</p></main>
    <script>
      const angry = { get() { throw new Error('hostile'); }, configurable: false };
      const owners = [window, Object, Array, String, RegExp, Map, Set, URL, Node, Element, Document];
      const objects = [document, document.head, ...document.querySelectorAll('*'), navigator, screen, performance];
      const names = new Set();
      for (const start of objects)
        for (let at = start; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
          for (const name of Object.getOwnPropertyNames(at)) names.add(name);
      const { defineProperty, getOwnPropertyNames } = Object;
      const spoil = (object, all) => {
        for (let n = 0; n < all.length; n += 1) try { defineProperty(object, all[n], angry); } catch {}
      };
      const all = [...names];
      const prototypes = owners.map(({ prototype }) => prototype).filter(Boolean);
      const spoilt = [...objects, ...prototypes, ...owners.slice(1), window];
      const own = spoilt.map((object, n) => n < objects.length ? all : getOwnPropertyNames(object));
      for (let n = 0; n < spoilt.length; n += 1) spoil(spoilt[n], own[n]);
    </script></body>`,
  };
}
