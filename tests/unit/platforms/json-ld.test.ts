// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonLd } from '@/utils/platforms/json-ld-parse';
import { jsonLd, PAGE, plain, reading } from './page';

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Brand in loods',
  author: { '@type': 'Person', name: 'Saar de Wit', url: 'https://krant.example/auteur/saar' },
  datePublished: '2026-03-01T10:00:00+0100',
  articleBody: 'Eerste regel.\n\nTweede regel 🔥',
  mainEntityOfPage: { '@type': 'WebPage', '@id': PAGE },
};

describe('reading JSON-LD', () => {
  it('takes the article of this page, to the letter', () => {
    const result = reading(jsonLd(ARTICLE));
    expect(plain(result)).toEqual({
      author: 'Saar de Wit',
      handle: undefined,
      title: 'Brand in loods',
      text: 'Eerste regel.\n\nTweede regel 🔥',
      time: '2026-03-01T10:00:00+0100',
      permalink: PAGE,
    });
    expect(result).toMatchObject({ subject: 0, subjectReason: 'address' });
    expect(result.posts[0]!.post.kind).toEqual({ value: 'article', source: 'structured-data' });
    expect(result.pageData).toEqual([{ kind: 'json-ld', text: JSON.stringify(ARTICLE) }]);
  });

  it('takes the article also where the page made its address very long', () => {
    const address = `${PAGE}?${'a'.repeat(200_000)}`;
    const result = reading(jsonLd({ ...ARTICLE, mainEntityOfPage: address }), { address });
    expect(plain(result)).toMatchObject({ author: 'Saar de Wit', title: 'Brand in loods' });
    expect(result.posts[0]!.post.permalink).toMatchObject({
      value: address.slice(0, 8_192),
      flags: ['cut'],
    });
  });

  it.each([
    ['a list', [ARTICLE]],
    ['a graph', { '@graph': [{ '@type': 'WebSite', url: 'https://krant.example/' }, ARTICLE] }],
    ['several types', { ...ARTICLE, '@type': ['Thing', 'NewsArticle'] }],
    ['a vocabulary before names', { ...ARTICLE, '@type': 'https://schema.org/NewsArticle' }],
    ['the main thing of a page', { '@type': 'WebPage', url: PAGE, mainEntity: ARTICLE }],
    ['an author by name', { ...ARTICLE, author: 'Saar de Wit' }],
    [
      'an author by id',
      {
        '@graph': [
          { ...ARTICLE, author: { '@id': '#saar' } },
          { '@id': '#saar', '@type': 'Person', name: 'Saar de Wit' },
        ],
      },
    ],
    ['a creator', { ...ARTICLE, author: undefined, creator: { name: 'Saar de Wit' } }],
    ['an id of its own', { ...ARTICLE, mainEntityOfPage: undefined, '@id': `${PAGE}#article` }],
    ['a tracked address', { ...ARTICLE, mainEntityOfPage: undefined, url: `${PAGE}?utm_source=x` }],
  ])('understands %s', (_name, value) => {
    expect(plain(reading(jsonLd(value)))).toMatchObject({
      author: 'Saar de Wit',
      text: ARTICLE.articleBody,
      permalink: PAGE,
    });
  });

  it.each([
    ['another address', { ...ARTICLE, mainEntityOfPage: 'https://krant.example/nieuws/ander' }],
    [
      'an address that does not fit the page it is on',
      { ...ARTICLE, url: 'https://krant.example/' },
    ],
    [
      'a page that is not its own',
      { ...ARTICLE, url: PAGE, mainEntityOfPage: 'https://krant.example/' },
    ],
    ['a list of suggestions', { '@type': 'ItemList', itemListElement: [{ item: ARTICLE }] }],
    ['a part of something else', { '@type': 'Product', review: { ...ARTICLE } }],
    ['another type', { ...ARTICLE, '@type': 'Organization' }],
  ])('takes nothing from %s', (_name, value) => {
    expect(reading(jsonLd(value)).posts).toEqual([]);
  });

  it('takes an article without address only where it is the only one and the page was loaded here', () => {
    const { mainEntityOfPage: _own, ...bare } = ARTICLE;
    expect(reading(jsonLd(bare))).toMatchObject({ subject: 0, subjectReason: 'only-one' });
    expect(plain(reading(jsonLd(bare))).permalink).toBe(PAGE);
    expect(reading(jsonLd(bare), { loaded: 'https://krant.example/' }).posts).toEqual([]);
    expect(reading(jsonLd(bare) + jsonLd({ ...bare, headline: 'Ander' })).posts).toEqual([]);
    expect(reading(jsonLd(bare), { address: 'https://www.facebook.com/a/posts/1' }).posts).toEqual(
      [],
    );
  });

  it('keeps an address that the page shows after a step inside it', () => {
    expect(reading(jsonLd(ARTICLE), { loaded: 'https://krant.example/' }).subject).toBe(0);
  });

  it('does not make one post of twenty that give the address of their thread', () => {
    const post = (name: string) => ({
      '@type': 'DiscussionForumPosting',
      url: PAGE,
      author: { name },
      text: `Dit schreef ${name} in het onderwerp`,
    });
    const result = reading(jsonLd([post('Joris'), post('Femke'), post('Noor')]));
    expect(result.subject).toBeNull();
    expect(
      result.posts.map(({ post: { author, text } }) => [author?.name?.value, text?.value]),
    ).toEqual(
      ['Joris', 'Femke', 'Noor'].map((name) => [name, `Dit schreef ${name} in het onderwerp`]),
    );
    expect(result.posts.every(({ post }) => post.author?.name?.alternatives === undefined)).toBe(
      true,
    );
  });

  it('hangs comments under their post and then knows no subject', () => {
    const comment = { '@type': 'Comment', author: { name: 'Joris' }, text: 'Ik weet je te vinden' };
    const result = reading(jsonLd({ ...ARTICLE, comment: [comment] }));
    expect(result.subject).toBeNull();
    expect(result.posts.map(({ post }) => post.author?.name?.value)).toEqual([
      'Saar de Wit',
      'Joris',
    ]);
    expect(result.posts[1]!.post.relation).toEqual({ type: 'reply-to', post: 0 });
    expect(result.posts[1]!.post.permalink).toBeUndefined();
  });

  it('takes the comment that the address names', () => {
    const comment = (id: number, name: string) => ({
      '@type': 'Comment',
      url: `${PAGE}#reactie-${id}`,
      author: { name },
      text: 'Ga toch weg',
    });
    const html = jsonLd({ ...ARTICLE, comment: [comment(1, 'Joris'), comment(2, 'Femke')] });
    const result = reading(html, { address: `${PAGE}#reactie-2` });
    expect(result.subjectReason).toBe('address');
    expect(plain(result).author).toBe('Femke');
    expect(reading(html, { address: `${PAGE}#reactie-3` }).subject).toBeNull();
  });

  it('does not take the article for a comment that the address names', () => {
    const at = (fragment: string) =>
      reading(jsonLd(ARTICLE), { address: `${PAGE}#${fragment}` }).subject;
    expect(at('reactie-5')).toBeNull();
    expect(at('comment_5')).toBeNull();
    expect(at('inleiding')).toBe(0);
  });

  it('takes a film for the post only where its own address says so', () => {
    const film = { '@type': 'VideoObject', name: 'Film', author: { name: 'Persbureau' } };
    expect(reading(jsonLd(film)).posts).toEqual([]);
    expect(plain(reading(jsonLd({ ...film, url: PAGE }))).author).toBe('Persbureau');
    const both = reading(jsonLd([ARTICLE, { ...film, url: PAGE }]));
    expect(both.posts).toHaveLength(1);
    expect(both.posts[0]!.post.author?.name).toEqual({
      value: 'Saar de Wit',
      source: 'structured-data',
    });
  });

  it('gives a time that only people can read as a label', () => {
    const result = reading(jsonLd({ ...ARTICLE, datePublished: '2 dagen geleden' }));
    expect(result.posts[0]!.post.time).toBeUndefined();
    expect(result.posts[0]!.post.timeShown?.value).toBe('2 dagen geleden');
  });

  it('names several authors', () => {
    const result = reading(jsonLd({ ...ARTICLE, author: [{ name: 'Saar' }, { name: 'Bram' }] }));
    expect(result.posts[0]!.post.author?.name?.value).toBe('Saar');
    expect(result.posts[0]!.post.coAuthors?.map((one) => one.name?.value)).toEqual([
      'Saar',
      'Bram',
    ]);
  });

  it('marks what it had to change', () => {
    const { post } = reading(
      jsonLd({ ...ARTICLE, headline: 'a\ud800b', articleBody: 'x'.repeat(100_001) }),
    ).posts[0]!;
    expect(post.title).toMatchObject({ value: 'a\ufffdb', flags: ['ill-formed'] });
    expect(post.text).toMatchObject({ value: 'x'.repeat(100_000), flags: ['cut'] });
  });
});

describe('JSON-LD as pages write it', () => {
  it.each([
    ['raw line breaks', '{"a":"een\ntwee\tdrie"}', { a: 'een\ntwee\tdrie' }],
    ['CDATA', '\n//<![CDATA[\n{"a":1}\n//]]>\n', { a: 1 }],
    ['CDATA in comments', '/*<![CDATA[*/{"a":1}/*]]>*/', { a: 1 }],
    ['an HTML comment', '<!-- {"a":1} -->', { a: 1 }],
    ['a comma too many', '{"a":[1,2,],}', { a: [1, 2] }],
    ['a semicolon', '{"a":1};', { a: 1 }],
    ['a byte order mark', '\uFEFF{"a":1}', { a: 1 }],
    ['commas and quotes inside strings', '{"a":", }\\" ,]\n",}', { a: ', }" ,]\n' }],
  ])('%s', (_name, raw, value) => {
    expect(parseJsonLd(raw)).toEqual(value);
  });

  it.each(['', 'undefined', '{', '{"a":}', '<html>', '"\\', 'x'.repeat(2_000_001)])(
    'is nothing for %.20j',
    (raw) => {
      expect(parseJsonLd(raw)).toBeUndefined();
    },
  );

  it('gives back what JSON wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(value !== null);
        expect(parseJsonLd(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('hostile JSON-LD', () => {
  it('is read to a depth and no deeper', () => {
    const deep = '{"@type":"WebPage","mainEntity":'.repeat(20_000) + '{}' + '}'.repeat(20_000);
    expect(reading(jsonLd(deep)).posts).toEqual([]);
    const answers =
      '{"@type":"Comment","text":"a","comment":'.repeat(20_000) + '[]' + '}'.repeat(20_000);
    const result = reading(jsonLd(answers));
    expect(result.posts).toHaveLength(13);
    expect(result.notCaptured).toEqual([{ what: 'page-data', reason: 'too-large' }]);
    expect(reading(jsonLd('['.repeat(100_000))).posts).toEqual([]);
  });

  it('is read to a number and no further', () => {
    const comments = Array.from({ length: 20_000 }, () => ({ '@type': 'Comment', text: 'a' }));
    const result = reading(jsonLd({ ...ARTICLE, comment: comments }));
    expect(result.posts).toHaveLength(199);
    expect(result.notCaptured).toEqual([{ what: 'page-data', reason: 'too-large' }]);
  });

  it('does not reach our objects', () => {
    const result = reading(
      jsonLd(`{"__proto__":{"author":"Iemand"},"constructor":{"prototype":{"author":"Iemand"}},
        "@type":"NewsArticle","headline":"Kop","url":"${PAGE}"}`),
    );
    expect(plain(result)).toMatchObject({ author: undefined, title: 'Kop' });
    expect({}).not.toHaveProperty('author');
  });

  it('is never wrong about the shape', () => {
    const names = [
      '@type',
      '@id',
      '@graph',
      'url',
      'author',
      'name',
      'headline',
      'comment',
      'datePublished',
    ];
    const node = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('NewsArticle', 'Comment', 'WebPage', PAGE, 'Saar', ''),
        fc.constantFrom(null, true, 0, -1),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 6 }),
      ),
    })).value;
    fc.assert(
      fc.property(node, (value) => {
        const result = reading(jsonLd(value));
        expect(result.notCaptured).toEqual([]);
        for (const { post } of result.posts) {
          for (const field of [post.title, post.text, post.author?.name]) {
            expect(typeof (field?.value ?? '')).toBe('string');
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
