// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseStackExchangeAddress } from '@/utils/platforms/readers/stackexchange';
import { plain, reading } from '../page';
import { survivesMutations } from './mutations';

const ADDRESS = 'https://stackoverflow.com/questions/1200/hoe-tel-ik-op';
const card = (id: string, name: string, time: string, extra = '', owner = '') =>
  `<div class="post-signature ${owner}"><div class="user-action-time">${extra}<span class="relativetime" title="${time}">toen</span>${extra === '' ? '' : '</a>'}</div><div class="user-details" ${extra === '' ? 'itemprop="author"' : ''}><a href="/users/${id}/${name.toLowerCase()}">${name}</a></div></div>`;
const edited = (id: string, name: string) =>
  card(id, name, '2026-02-03 10:00:00Z', '<a href="/posts/1/revisions">edited ');
const comment = (id: string, post: string, name: string, text: string) =>
  `<li class="comment" data-comment-id="${id}" data-comment-score="4"><span class="comment-copy">${text}</span> – <a class="comment-user" href="/users/9${id}/x">${name}</a> <span class="comment-date"><a class="comment-link" href="#comment${id}_${post}"><span title="2026-02-04 10:00:00Z, License: CC BY-SA 4.0">toen</span></a></span></li>`;

const PAGE = `<html><head><meta property="og:site_name" content="Stack Overflow"></head><body>
  <div id="question-header"><h1><a class="question-hyperlink" href="/questions/1200/hoe-tel-ik-op">Hoe tel ik op?</a></h1></div>
  <div id="question" data-questionid="1200" data-score="7"><div class="js-post-body"><p>Ik wil optellen.</p></div>
    ${edited('31', 'Redacteur')}${card('32', 'Vrager', '2026-02-01 10:00:00Z', '', 'owner')}</div>
  <div class="answer" data-answerid="1300" data-parentid="1200" data-score="3"><div class="js-post-body"><p>Zo doe je dat.</p></div>
    ${edited('32', 'Vrager')}${card('33', 'Helper', '2026-02-02 10:00:00Z')}<ul>${comment('5001', '1300', 'Bas', 'Werkt niet')}</ul></div>
  <div class="answer" data-answerid="1301" data-parentid="1200" data-score="0"><div class="js-post-body"><p>Of anders zo.</p></div>
    ${card('34', 'Noor', '2026-02-02 11:00:00Z')}</div></body></html>`;

describe('Stack Exchange', () => {
  it('tells asker, answerer and commenter apart from editors', () => {
    const result = reading(PAGE, { address: ADDRESS });
    expect(result.posts.map((_, index) => plain(result, index))).toMatchObject([
      {
        author: 'Vrager',
        text: 'Ik wil optellen.',
        time: '2026-02-01 10:00:00Z',
        permalink: ADDRESS,
      },
      { author: 'Helper', text: 'Zo doe je dat.', permalink: 'https://stackoverflow.com/a/1300' },
      { author: 'Bas', text: 'Werkt niet', time: '2026-02-04 10:00:00Z' },
      { author: 'Noor', text: 'Of anders zo.' },
    ]);
    expect(result.posts[0]?.post).toMatchObject({
      author: { accountId: { value: '32' } },
      editedTime: { value: '2026-02-03 10:00:00Z' },
      counts: { score: { value: 7 } },
    });
    expect(result.posts.map(({ post }) => post.relation?.post)).toEqual([undefined, 0, 1, 0]);
    expect(result.subject).toBe(0);
  });

  it.each([
    ['https://stackoverflow.com/a/1301', 'Noor'],
    [`${ADDRESS}/1300#1300`, 'Helper'],
    [`${ADDRESS}#comment5001_1300`, 'Bas'],
  ])('takes what %s names', (address, author) => {
    expect(plain(reading(PAGE, { address }))['author']).toBe(author);
  });

  it('has no author where only an editor is left', () => {
    const html = PAGE.replace(card('32', 'Vrager', '2026-02-01 10:00:00Z', '', 'owner'), '');
    expect(reading(html, { address: ADDRESS }).posts[0]?.post.author).toBeUndefined();
  });
  it('reads addresses', () => {
    const of = (path: string) =>
      parseStackExchangeAddress(new URL(path, 'https://stackoverflow.com'));
    expect(of('/q/12/99')).toEqual({ questionId: '12', answerId: null, commentId: null });
    expect(of('/questions/12')).toMatchObject({ questionId: '12', answerId: null });
    expect(of('/questions/tagged/python')).toMatchObject({ questionId: null, answerId: null });
  });
  survivesMutations({ html: PAGE, address: ADDRESS, swapped: ['1300', '1301'] });
});
