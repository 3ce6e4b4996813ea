// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { PAGE, plain, reading } from './page';

const ENTRY = `<article class="h-entry">
  <a class="u-url" href="${PAGE}"><h1 class="p-name">Op reis</h1></a>
  <span class="p-author h-card"><img class="u-photo" src="/a.png"><a class="u-url p-name" href="https://blog.example/saar">Saar</a></span>
  <time class="dt-published" datetime="2026-03-01 10:00:00+0100">1 maart</time>
  <div class="e-content"><p>Dag <img alt="🌍" src="/w.png"> allemaal</p></div>
  <div class="u-comment h-cite"><span class="p-author h-card">Joris</span><div class="e-content">Ik zie je</div></div>
</article>`;
const OLD = `<article class="post hentry">
  <h1 class="entry-title"><a rel="bookmark" href="${PAGE}">Op reis</a></h1>
  <span class="author vcard">Geschreven door <a class="url fn n" href="https://blog.example/saar">Saar</a></span>
  <time class="entry-date published" datetime="2026-03-01T10:00:00+01:00">1 maart</time>
  <time class="updated" datetime="2026-03-02T10:00:00+01:00">2 maart</time>
  <div class="entry-content"><p>Dag allemaal</p><span class="author vcard"><b class="fn">Iemand</b></span></div>
</article>`;

describe('reading microformats', () => {
  it('takes an entry and the comments in it', () => {
    const result = reading(ENTRY);
    expect(plain(result, 0)).toEqual({
      author: 'Saar',
      handle: undefined,
      title: 'Op reis',
      text: 'Dag 🌍 allemaal',
      time: '2026-03-01 10:00:00+0100',
      permalink: PAGE,
    });
    expect(plain(result, 1)).toMatchObject({
      author: 'Joris',
      text: 'Ik zie je',
      permalink: undefined,
    });
    expect(result.posts[1]!.post.relation).toEqual({ type: 'reply-to', post: 0 });
  });

  it('takes an entry in the older form', () => {
    const result = reading(OLD);
    expect(plain(result)).toMatchObject({ author: 'Saar', title: 'Op reis', permalink: PAGE });
    expect(result.posts[0]!.post.coAuthors).toBeUndefined();
    expect(result.posts[0]!.post.editedTime?.value).toBe('2026-03-02T10:00:00+01:00');
  });

  it('takes nothing from what people write on a platform that lets them choose classes', () => {
    const address = 'https://mastodon.example/@storm/1';
    const forged = `<div id="mastodon"><article><p class="h-entry"><a class="u-url" href="${address}"></a>
      <span class="p-author h-card">Burgemeester</span> <span class="e-content">Ik weet waar u woont</span></p></article></div>`;
    expect(reading(forged, { address }).posts).toEqual([]);
  });

  it('takes the name of a link that is author and name in one', () => {
    const html = OLD.replace(
      /<span class="author vcard">Geschreven door.*?<\/span>/,
      '<p class="byline vcard">Door <a class="author fn" href="https://blog.example/saar">Saar</a></p>',
    );
    expect(plain(reading(html)).author).toBe('Saar');
  });

  it('takes no name from the words around it', () => {
    const html = OLD.replace(/<a class="url fn n".*?<\/a>/, 'Saar');
    expect(plain(reading(html)).author).toBeUndefined();
  });

  it('takes no entry of a list, but the one that was pointed at', () => {
    const list = [1, 2].map((n) => ENTRY.replaceAll(PAGE, `https://krant.example/${n}`)).join('');
    const address = 'https://krant.example/';
    expect(reading(list, { address }).posts).toEqual([]);
    const result = reading(list, {
      address,
      pointedAt: (document) => ({ element: document.querySelectorAll('.e-content p')[1]! }),
    });
    expect(result.subjectReason).toBe('pointed-at');
    expect(plain(result).permalink).toBe('https://krant.example/2');
  });
});

describe('the name beside words about it', () => {
  const by = (author: string): unknown =>
    plain(reading(`<div class="hentry"><h1 class="entry-title">Brand</h1>${author}</div>`))[
      'author'
    ];
  it.each([
    ['<span class="post-author vcard">Gepost door <span class="fn">Roos de Wit</span></span>'],
    [
      '<span class="post-author vcard"><span class="fn">Gepost door <a href="/roos">Roos de Wit</a></span></span>',
    ],
  ])('is read in blogs: %s', (author) => {
    expect(by(author)).toBe('Roos de Wit');
  });
  it('is that of the only link', () => {
    const of = (author: string): unknown =>
      plain(reading(`<div class="h-entry"><h1 class="p-name">Brand</h1>${author}</div>`))['author'];
    expect(of('<div class="p-author">Written by <a href="/roos">Roos de Wit</a></div>')).toBe(
      'Roos de Wit',
    );
    expect(of('<div class="p-author">Roos de Wit <a href="/roos"><img src="x"></a></div>')).toBe(
      'Roos de Wit',
    );
  });
});
