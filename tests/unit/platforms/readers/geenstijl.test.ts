// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { jsonLd, plain, reading } from '../page';
import { survivesMutations } from './mutations';

const ADDRESS = 'https://www.geenstijl.nl/5100001/brand-in-de-straat/';
const comment = (id: string, name: string, text: string, time: string) =>
  `<article class="comment" data-commentid="${id}"><div class="cmt-content"><p>${text}</p></div><footer><span class="username">${name}</span> | <span class="datetime">${time}</span> <a class="report">Meld</a></footer></article>`;
const page = (comments: string) =>
  `<head>${jsonLd({ '@type': 'NewsArticle', url: ADDRESS, headline: 'Brand', author: { '@type': 'Person', name: 'Redactie' } })}</head><body><div class="main_content"><article class="main" id="a1"><h1>Brand</h1></article><section class="comments"><h1>Reacties</h1>${comments}</section></div></body>`;
const PAGE = page(
  `${comment('9001', 'Anna B', 'Ik weet je te vinden', '02-03-26 | 10:00')}<div class="subcomments">${comment('9002', 'Bram', 'Rustig aan jij', '02-03-26 | 10:05')}</div>${comment('9003', 'Cees', 'Helemaal mee eens', '02-03-26 | 11:00')}`,
);
const facts = (html: string) =>
  reading(html, { address: ADDRESS }).posts.map(({ post }) => [
    post.author?.name?.value,
    post.text?.value,
    post.timeShown?.value,
    post.relation?.post,
  ]);

describe('comments of GeenStijl', () => {
  it('stand below the article, without a moment that only people can read', () => {
    const result = reading(PAGE, { address: ADDRESS });
    expect(result.reader).toMatchObject({ id: 'geenstijl', confirmedOnRealPage: false });
    expect(facts(PAGE)).toEqual([
      ['Redactie', undefined, undefined, undefined],
      ['Anna B', 'Ik weet je te vinden', '02-03-26 | 10:00', undefined],
      ['Bram', 'Rustig aan jij', '02-03-26 | 10:05', undefined],
      ['Cees', 'Helemaal mee eens', '02-03-26 | 11:00', undefined],
    ]);
    expect(result.posts.some(({ post }) => post.time !== undefined)).toBe(false);
    expect(result.subject).toBe(0);
  });
  it('are not meant because they are the only one', () => {
    const html = page(comment('9001', 'Anna B', 'Ik weet je te vinden', '02-03-26 | 10:00'));
    expect(plain(reading(html, { address: ADDRESS }))['author']).toBe('Redactie');
  });
  it('say nothing in the words of the editors about a comment that is gone', () => {
    const html = PAGE.replace('Ik weet je te vinden', '-weggejorist en opgerot-');
    expect(facts(html)[1]?.slice(0, 2)).toEqual(['Anna B', undefined]);
  });
  it('are meant by what was pointed at', () => {
    const result = reading(PAGE, {
      address: ADDRESS,
      pointedAt: (document) => ({
        element: document.querySelector('[data-commentid="9002"] p')!,
      }),
    });
    expect(plain(result)['author']).toBe('Bram');
  });
  survivesMutations({ html: PAGE, address: ADDRESS, swapped: ['9001', '9002'] });
});
