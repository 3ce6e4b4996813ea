// @vitest-environment happy-dom
/** Whatever stands on a page, a reader does not throw, changes nothing and comes to an end. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_READERS } from '../all-readers';
import { documentOf } from '../page';

const ADDRESSES = [
  'https://x.com/roos/status/1222907250383245320',
  'https://www.reddit.com/r/buurt/comments/1abcd2/x/eee111/',
  'https://nl.trustpilot.com/reviews/65e1a2b3c4d5e6f708090a0b',
  'https://www.google.com/maps/place/Dorp/',
  'https://github.com/dorp/krant/issues/12#issuecomment-71',
  'https://stackoverflow.com/questions/1200/a/1300#1300',
  'https://dorp.example/@roos/113000000000000001',
  'https://praat.example/t/lawaai/77/2',
  'https://forum.example/viewtopic.php?p=454#p454',
  'https://dorpsblad.example/bericht/#comment-71',
  'https://dorp.example/w/kkGMgK9ZtnKfYAgnEtQxbv;threadId=71',
  'https://dorp.example/p/roos/71',
  'https://news.ycombinator.com/item?id=71#72',
  'https://medium.com/@roos/wat-0123456789ab',
  'https://mail.google.com/mail/u/0/#inbox/x',
];

/** Marks by which readers know posts, and ids that do not fit. */
const MARKS = [
  'class="thing comment" data-permalink="/r/a/comments/1abcd2/b/eee111/" data-fullname="t1_eee111"',
  'class="status" data-id="113000000000000001"',
  'class="detailed-status"',
  'class="answer" data-answerid="1300"',
  'class="comment" id="comment-71"',
  'class="post" id="p454"',
  'class="topic-post" data-post-number="2"',
  'class="message" data-content="post-454"',
  'class="timeline-comment"',
  'class="athing comtr" id="71"',
  'class="subtext comhead age comment-date" href="item?id=71" title="2026-13-01T99:00:00 1"',
  'class="timeline-status-component postComponent media-status" id="apop_71" status-id="71"',
  'class="adn" data-legacy-message-id="1"',
  'data-service-review-card-paper data-review-id="1234567890" aria-label="x"',
  'id="initial-state" type="application/json"',
  'id="data-preloaded" data-preloaded="{&quot;topic_77&quot;:7}"',
  'id="__NEXT_DATA__" data-testid="tweet"',
  'name="title" id="attributes"',
  'href="::::" datetime="gisteren" src="data:x"',
  'class="author username fn" href="/u/x" title="x@y.nl"',
];
const TAGS = [
  'div',
  'article',
  'li',
  'a',
  'time',
  'form',
  'input',
  'script',
  'shreddit-comment',
  'my-video-watch',
  'my-video-comment',
  'post-component',
  'table',
];
const around = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...TAGS),
      fc.constantFrom(...MARKS),
      fc.constantFrom('', '{', '{"a":1}', 'tekst', '@roos'),
      fc.array(inner, { maxLength: 3 }),
    )
    .map(([tag, marks, text, parts]) => `<${tag} ${marks}>${text}${parts.join('')}</${tag}>`);
const node = around(around(around(fc.constant(''))));

describe.each(ALL_READERS.map((reader) => [reader.id, reader] as const))('%s', (_, reader) => {
  it('reads any page without throwing and without touching it', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), fc.constantFrom(...ADDRESSES), (parts, raw) => {
        const document = documentOf(`<html><body>${parts.join('')}</body></html>`);
        const before = document.documentElement.outerHTML;
        const address = new URL(raw);
        reader.matches(address, document);
        reader.read({ document, address, loadedAddress: raw, pointedAt: null });
        expect(document.documentElement.outerHTML).toBe(before);
      }),
      { numRuns: 40 },
    );
  });
});

it('tells every reader apart by its id', () => {
  const ids = ALL_READERS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
