// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { plain, reading } from '../page';
import { survivesMutations } from './mutations';

const letter = (id: string, name: string, from: string, text: string) =>
  `<div class="adn" data-legacy-message-id="${id}"><span class="gD" email="${from}" name="${name}">${name}</span><span class="hb">aan <span class="g2" email="jan@werk.example" name="Jan">mij</span></span>
  <span class="g3" title="1 mrt 2026, 10:00">1 mrt</span><div class="a3s">${text}<div class="gmail_quote"><div class="gmail_attr">Op 28 feb schreef Ilse:</div><blockquote>dit</blockquote></div></div></div>`;
const GMAIL = `<html><head><title>Uw dossier - jan@werk.example - Gmail</title></head><body><h2 class="hP" data-legacy-thread-id="t1">Uw dossier</h2>
  ${letter('18e0000000000001', 'Roos W', 'roos@post.example', 'Ik weet waar je woont')}${letter('18e0000000000002', 'Bas K', 'bas@post.example', 'Ik ook')}</body></html>`;
const GMAIL_ADDRESS = 'https://mail.google.com/mail/u/0/#inbox/FMfcg';

describe('Gmail', () => {
  it('reads sender, recipients, subject and date as shown, without what a letter repeats', () => {
    const result = reading(GMAIL, { address: GMAIL_ADDRESS });
    expect(result.posts[0]?.post).toMatchObject({
      kind: { value: 'message' },
      title: { value: 'Uw dossier' },
      text: { value: 'Ik weet waar je woont' },
      author: { name: { value: 'Roos W' }, handle: { value: 'roos@post.example' } },
      recipients: [{ name: { value: 'Jan' }, handle: { value: 'jan@werk.example' } }],
      timeShown: { value: '1 mrt 2026, 10:00' },
    });
    expect(result.posts[0]?.post.permalink).toBeUndefined();
    expect(result.posts[0]?.post.time).toBeUndefined();
    expect(result.viewerAccount?.handle?.value).toBe('jan@werk.example');
    expect([result.posts.length, result.subject]).toEqual([2, null]);
  });
  survivesMutations({ html: GMAIL, address: GMAIL_ADDRESS });
});

const owa = (id: string, from: string, text: string) =>
  `<div class="letter"><div><span id="MSG_${id}_FROM">${from}</span><span data-testid="SentReceivedSavedTime" title="zo 1-3-2026 10:00">zo 10:00</span></div>
  <div role="document" id="UniqueMessageBody_${id}"><p>${text}</p><div id="appendonsend"></div></div></div>`;
const OUTLOOK = `<html><body><div role="main"><div role="heading" aria-level="2" id="CONV_1_SUBJECT">Uw dossier</div>
  <div>${owa('1', 'Roos W&lt;roos@post.example&gt;', 'Ik weet waar je woont')}</div><div>${owa('2', 'Bas K&lt;bas@post.example&gt;', 'Ik ook')}</div></div></body></html>`;
const OUTLOOK_ADDRESS = 'https://outlook.office.com/mail/inbox/id/AAQk';

describe('Outlook on the web', () => {
  it('reads every open letter with its own sender', () => {
    const result = reading(OUTLOOK, { address: OUTLOOK_ADDRESS });
    expect(result.posts.map((_, index) => plain(result, index))).toMatchObject([
      {
        author: 'Roos W',
        handle: 'roos@post.example',
        title: 'Uw dossier',
        text: 'Ik weet waar je woont',
      },
      { author: 'Bas K', handle: 'bas@post.example', text: 'Ik ook' },
    ]);
    expect(result.posts[0]?.post.timeShown?.value).toBe('zo 1-3-2026 10:00');
  });
  survivesMutations({ html: OUTLOOK, address: OUTLOOK_ADDRESS });
});

describe('who wrote a letter in Outlook', () => {
  const letter = (heading: string) =>
    `<div role="main"><div>${heading}<div data-testid="SentReceivedSavedTime">zo 1-3-2026 10:00</div><div role="document" id="UniqueMessageBody_1">Dag <a title="noor@post.example">Noor</a></div></div></div>`;
  const sender = '<span title="roos@post.example">Roos W</span>';
  const to = (address: string) =>
    `<div data-testid="RecipientWell"><span title="${address}">Ik Zelf</span></div>`;
  const first = (heading: string) =>
    reading(letter(heading), { address: OUTLOOK_ADDRESS }).posts[0]?.post;
  it('is nobody to whom it was sent, wherever they stand', () => {
    expect(first(to('ik@werk.example') + sender)).toMatchObject({
      author: { name: { value: 'Roos W' }, handle: { value: 'roos@post.example' } },
      recipients: [{ name: { value: 'Ik Zelf' }, handle: { value: 'ik@werk.example' } }],
    });
    expect(first(to('ik@werk.example'))?.author).toBeUndefined();
  });
  it('is not told where two could be it', () => {
    expect(first(`<span title="ik@werk.example">Ik</span>${sender}`)?.author).toBeUndefined();
  });
});

it('calls nobody "me" in a letter of Gmail', () => {
  const html = `<html><head><title>Uw dossier - jan@werk.example - Gmail</title></head><body><h2 data-legacy-thread-id="1">Uw dossier</h2><div class="adn" data-legacy-message-id="9"><span class="gD" email="roos@post.example" name="Roos W">Roos W</span><span class="g2" email="jan@werk.example" name="mij">mij</span><span class="g2" email="noor@werk.example" name="Noor">Noor</span><div class="a3s">Dag</div></div></body></html>`;
  const [post] = reading(html, { address: GMAIL_ADDRESS }).posts;
  expect(post?.post.recipients?.map(({ name, handle }) => [name?.value, handle?.value])).toEqual([
    [undefined, 'jan@werk.example'],
    ['Noor', 'noor@werk.example'],
  ]);
});
