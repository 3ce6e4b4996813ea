// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest';
import { reading } from './page';

/** There is no layout here, so `hidden` stands for everything that a browser does not show. */
beforeAll(() => {
  Object.defineProperty(Element.prototype, 'checkVisibility', {
    configurable: true,
    value(this: Element) {
      return this.closest('[hidden]') === null;
    },
  });
});

const post = (name: string) => `<div itemscope itemtype="https://schema.org/DiscussionForumPosting">
  <b itemprop="author">${name}</b><i itemprop="text">Bericht van ${name}</i></div>`;

it('takes no posts that the page keeps but does not show', () => {
  const html = `${post('Joris')}${post('Femke')}<div hidden>${post('Iemand van gisteren')}</div>`;
  expect(reading(html).posts.map((one) => one.post.author?.name?.value)).toEqual([
    'Joris',
    'Femke',
  ]);
});

it('takes the main part that is shown for the source', async () => {
  const { ownPartOf } = await import('@/utils/platforms/own-part');
  const { documentOf } = await import('./page');
  const nothing = { posts: [], subject: null, pageData: [], notCaptured: [] };
  const partOf = (html: string) => ownPartOf(documentOf(html), nothing)?.outerHTML;
  expect(partOf('<main hidden>a</main><main>b</main>')).toBe('<main>b</main>');
  expect(partOf('<article>a</article><article hidden>b</article>')).toBe('<article>a</article>');
  expect(partOf('<article>a</article><article>b</article>')).toMatch(/^<body>/);
  expect(partOf('<nav>a</nav><div role="main">b</div>')).toBe('<div role="main">b</div>');
});
