// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { jsonLd, plain, reading } from '../page';
import { survivesMutations } from './mutations';

const ADDRESS = 'https://github.com/dorp/krant/issues/12';
const avatar = (name: string, id: string) =>
  `<img alt="@${name}" src="https://avatars.githubusercontent.com/u/${id}?v=4">`;
const comment = (id: string, name: string, user: string, text: string) =>
  `<div data-testid="comment-viewer-outer-box-IC_${id}"><div id="issuecomment-${id}"><a data-testid="avatar-link" href="/${name}">${avatar(name, user)}</a>
  <a data-testid="avatar-link" href="/${name}">${name}</a><a href="${ADDRESS}#issuecomment-${id}"><relative-time datetime="2026-03-02T10:00:00.000Z">op 2 maart</relative-time></a></div>
  <div data-testid="markdown-body" class="markdown-body"><p>${text} <a class="user-mention" href="https://github.com/ilse">@ilse</a></p></div></div>`;

const PAGE = `<html><head><meta name="user-login" content="kijker">
  <meta name="octolytics-dimension-repository_nwo" content="dorp/krant"><meta name="octolytics-dimension-repository_public" content="true">
  ${jsonLd({ '@type': 'DiscussionForumPosting', headline: 'Fout', author: { name: 'iemand-anders' }, url: 'https://github.com/12/krant/issues/12' })}</head>
  <body><bdi data-testid="issue-title">Fout in de krant</bdi>
  <div data-testid="issue-viewer-issue-container">${avatar('roos-w', '111')}<a data-testid="issue-body-header-author" href="https://github.com/roos-w">roos-w</a>
  <a href="${ADDRESS}#issue-9001"><relative-time datetime="2026-03-01T10:00:00.000Z">op 1 maart</relative-time></a><span class="MarkdownLastEditedBy-module__x">edited by redacteur</span>
  <div class="markdown-body"><p>De eerste alinea</p><p>en de tweede</p></div></div>
  <div>${comment('71', 'bas', '222', 'Onzin')}${comment('72', 'noor', '333', 'Eens')}</div></body></html>`;

const CLASSIC = `<html><body><bdi class="js-issue-title markdown-title">Voorstel</bdi>
  <div class="timeline-comment"><a class="author" href="/roos-w">roos-w</a><a class="js-timestamp" href="#issue-9001"><relative-time datetime="2026-03-01T10:00:00Z">toen</relative-time></a><div class="comment-body markdown-body"><p>Mijn voorstel</p></div></div>
  <div class="timeline-comment"><a class="author" href="/bas">bas</a><a class="js-timestamp" href="#issuecomment-71"><relative-time datetime="2026-03-02T10:00:00Z">toen</relative-time></a><div class="comment-body markdown-body"><p>Nee</p></div></div></body></html>`;

describe('issues', () => {
  it('reads the issue and each comment, and not the broken JSON-LD', () => {
    const result = reading(PAGE, { address: ADDRESS });
    expect(result.posts.map((_, index) => plain(result, index))).toMatchObject([
      {
        handle: 'roos-w',
        title: 'Fout in de krant',
        text: 'De eerste alinea\n\nen de tweede',
        permalink: ADDRESS,
      },
      { handle: 'bas', text: 'Onzin @ilse', permalink: `${ADDRESS}#issuecomment-71` },
      { handle: 'noor', text: 'Eens @ilse' },
    ]);
    expect(result.posts[0]?.post).toMatchObject({
      author: { accountId: { value: '111' } },
      edited: { value: true },
      place: { name: { value: 'dorp/krant' }, audience: { value: 'public' } },
    });
    expect(result.posts[1]?.post.relation).toEqual({ type: 'reply-to', post: 0 });
    expect(result.viewerAccount?.handle?.value).toBe('kijker');
    expect(JSON.stringify(result)).not.toContain('iemand-anders');
  });
  it('takes the comment of the fragment', () => {
    const result = reading(PAGE, { address: `${ADDRESS}#issuecomment-72` });
    expect(plain(result)['handle']).toBe('noor');
  });
  survivesMutations({
    html: PAGE,
    address: ADDRESS,
    swapped: ['issuecomment-71', 'issuecomment-72'],
  });
});

describe('pull requests and discussions', () => {
  const address = 'https://github.com/dorp/krant/pull/13';
  it('reads the older markup', () => {
    const result = reading(CLASSIC, { address });
    expect(plain(result)).toMatchObject({
      handle: 'roos-w',
      text: 'Mijn voorstel',
      permalink: address,
    });
    expect(plain(result, 1)).toMatchObject({ handle: 'bas', text: 'Nee' });
  });
  survivesMutations({ html: CLASSIC, address });
});

describe('a page of somebody on GitHub', () => {
  const head = (name: string) =>
    `<head><meta property="profile:username" content="${name}"></head>`;
  const card =
    '<h1><span class="p-name vcard-fullname">Roos de Wit</span><span class="p-nickname vcard-username">roos-w</span></h1><div class="user-profile-bio"><div>Bouwt</div></div>';
  it('is a profile, with what its card says', () => {
    const result = reading(head('roos-w') + card, { address: 'https://github.com/Roos-W' });
    expect(result.posts[0]?.post).toMatchObject({
      kind: { value: 'profile' },
      author: { name: { value: 'Roos de Wit' }, handle: { value: 'Roos-W' } },
      text: { value: 'Bouwt' },
    });
  });
  it('is nobody’s where head and card are those of somebody else', () => {
    expect(reading(head('bas') + card, { address: 'https://github.com/noor' }).posts).toEqual([]);
    expect(
      reading('<main>Prijzen</main>', { address: 'https://github.com/pricing' }).posts,
    ).toEqual([]);
  });
});
