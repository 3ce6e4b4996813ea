// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { documentOf, jsonLd, PAGE, plain, reading } from '../page';
import { coralReader } from '@/utils/platforms/readers/coral';
import { survivesMutations } from './mutations';

const ID = 'comment-0f8fad5b-d9cb-469f-a165-70867728950e';
const REPLY = 'comment-7c9e6679-7425-40de-944b-e07fc1f90ae7';
const comment = (id: string, name: string, text: string, rest = '') =>
  `<div class="coral coral-comment" id="${id}"><div class="coral-comment-topBar"><button class="coral coral-username coral-comment-username"><span>${name}</span></button>${rest}<time class="coral coral-timestamp coral-comment-timestamp" datetime="2026-03-01T09:00:00.000Z">2 uur geleden</time></div><div class="coral coral-content coral-comment-content"><div>${text}</div></div></div>`;
const ANSWER =
  '<span class="coral coral-comment-inReplyTo">Antwoord aan <span class="coral-comment-inReplyToUsername">Bas K</span></span>';
const COMMENTS = comment(ID, 'Bas K', 'Schandalig') + comment(REPLY, 'Noor', 'Zeker', ANSWER);
const HEAD = jsonLd({
  '@type': 'NewsArticle',
  url: PAGE,
  headline: 'Brand in loods',
  datePublished: '2026-03-01T08:00:00Z',
  author: { name: 'Redactie Dorp' },
});

describe('comments below an article', () => {
  const html = `<head>${HEAD}</head><body><article>Brand</article><div id="coral_thread">${COMMENTS}</div></body>`;
  it('are posts of their own, each by whoever wrote it', () => {
    const result = reading(html);
    expect(result.reader).toMatchObject({ id: 'coral', confirmedOnRealPage: false });
    expect(result.posts.map((_, index) => plain(result, index))).toMatchObject([
      { author: 'Redactie Dorp', title: 'Brand in loods' },
      { author: 'Bas K', text: 'Schandalig', time: '2026-03-01T09:00:00.000Z' },
      { author: 'Noor', text: 'Zeker' },
    ]);
    expect(result.posts.flatMap(({ post }) => post.relation ?? [])).toEqual([]);
    expect(result.posts[2]?.post.replyTo?.name?.value).toBe('Bas K');
    expect(result.subject).toBe(0);
  });
  it('take the comment that the address names', () => {
    const result = reading(html, { address: `${PAGE}?commentID=${REPLY.slice(8)}` });
    expect(result.posts[result.subject ?? -1]?.post.author?.name?.value).toBe('Noor');
  });
  it('are found in a tree of their own', () => {
    const document = documentOf(`<div id="coral-shadow-container"></div>`);
    const holder = document.querySelector('div')!;
    holder.attachShadow({ mode: 'open' }).innerHTML = COMMENTS;
    const input = { document, address: new URL(PAGE), loadedAddress: PAGE, pointedAt: null };
    expect(coralReader.matches(input.address, document)).toBe(true);
    expect(coralReader.read(input)?.posts.map(({ post }) => post.author?.name?.value)).toEqual([
      'Bas K',
      'Noor',
    ]);
  });
  survivesMutations({ html, address: PAGE, swapped: [ID.slice(8), REPLY.slice(8)] });
});
