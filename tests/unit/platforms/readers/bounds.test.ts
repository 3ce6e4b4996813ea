// @vitest-environment happy-dom
/**
 * A page may hold any number of posts, one beside or inside the other. However many,
 * the work of a reader ends: what it asks of the page is counted, not timed.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { readPage, type PageResult } from '@/utils/platforms/readers';
import { ALL_READERS } from '../all-readers';
import { documentOf } from '../page';

let steps = 0;
let isInside = false;

/** Before the first read, because readers look the methods up once. */
beforeAll(() => {
  const methods: readonly (readonly [object, readonly string[]])[] = [
    [Element.prototype, ['closest', 'getAttribute', 'querySelector', 'querySelectorAll']],
    [Document.prototype, ['querySelector', 'querySelectorAll']],
    [Node.prototype, ['contains']],
  ];
  for (const [prototype, names] of methods) {
    for (const name of names) {
      const original = Reflect.get(prototype, name) as (...values: unknown[]) => unknown;
      Object.defineProperty(prototype, name, {
        configurable: true,
        value(this: unknown, ...values: unknown[]) {
          // What the engine does for itself is its own affair.
          if (isInside) return Reflect.apply(original, this, values);
          steps += 1;
          isInside = true;
          try {
            return Reflect.apply(original, this, values);
          } finally {
            isInside = false;
          }
        },
      });
    }
  }
});

/** Parsing the page is no work of a reader. */
function counted(html: string, address: string): { steps: number; result: PageResult } {
  const document = documentOf(html);
  steps = 0;
  const input = { document, address: new URL(address), loadedAddress: address, pointedAt: null };
  const readers = ALL_READERS;
  const result = readPage(input, readers);
  return { steps, result };
}

function stepsOf(html: string, address: string): { steps: number; posts: number } {
  const { steps: cost, result } = counted(html, address);
  return { steps: cost, posts: result.posts.length };
}

const PAGES: readonly (readonly [
  name: string,
  address: string,
  post: (index: number, inner?: string) => string,
  most: number,
])[] = [
  [
    'X',
    'https://x.com/home',
    (index, inner = '') =>
      `<article data-testid="tweet"><div data-testid="User-Name"><span dir="ltr">@a${String(index)}</span></div><div data-testid="tweetText">Tekst</div>${inner}</article>`,
    1_010,
  ],
  [
    'phpBB',
    'https://forum.example/viewtopic.php?t=1',
    (index, inner = '') =>
      `<div class="post" id="p${String(index)}"><p class="author"><a class="username" href="?u=1">Bas</a></p><div class="postbody"><div class="content">Tekst</div></div><div class="postprofile"></div>${inner}</div>`,
    1_010,
  ],
  [
    'any page',
    'https://krant.example/a',
    (index, inner = '') =>
      `<div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Bas ${String(index)}</span><p itemprop="text">Tekst</p>${inner}</div>`,
    2_010,
  ],
];

describe.each(PAGES)('a page of %s without end', (_, address, post, most) => {
  const beside = (count: number) =>
    Array.from({ length: count }, (_one, index) => post(index + 1)).join('');
  const inside = (count: number) => {
    let html = '';
    for (let index = count; index > 0; index -= 1) html = post(index, html);
    return html;
  };

  it('costs no more than a page at the bound', () => {
    const [some, many] = [stepsOf(beside(most), address), stepsOf(beside(1.3 * most), address)];
    expect(some.posts).toBeGreaterThan(0);
    expect(many.posts).toBeLessThanOrEqual(200);
    expect(many.steps).toBeLessThan(some.steps * 1.02);
  }, 120_000);

  it('costs no more than so much for each post that stands in another', () => {
    const { steps: cost, posts } = stepsOf(inside(60), address);
    expect(posts).toBeLessThanOrEqual(200);
    expect(cost).toBeLessThan(300_000);
  }, 120_000);
});

it('keeps the post that the address names among too many', () => {
  const [, address, post] = PAGES[1]!;
  const html = Array.from({ length: 400 }, (_, index) => post(index + 1)).join('');
  const { result } = counted(html, `${address}&p=350#p350`);
  expect(result.posts).toHaveLength(200);
  expect(result.posts[result.subject ?? -1]?.post.id?.value).toBe('p350');
  expect(result.notCaptured).toEqual([{ what: 'page-data', reason: 'too-large' }]);
});
