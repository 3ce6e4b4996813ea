// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { reading } from '../page';

describe('reading Facebook without posts drawn by scripts', () => {
  it('reads the simple page', () => {
    const html = `<div id="m_story_permalink_view"><div data-ft='{"top_level_post_id":"901","content_owner_id_new":"100011"}'>
      <div><header><h3><a href="/anna.bakker?refid=5">Anna Bakker</a></h3></header><div>Hallo <a href="/bram.visser?x=1">Bram</a></div></div>
      <footer><abbr>22 u</abbr></footer></div>
      <div id="77"><h3><a href="/bram.visser">Bram Visser</a></h3><div>Doe normaal</div><abbr>14 juni</abbr></div></div>`;
    const { posts } = reading(html, {
      address: 'https://mbasic.facebook.com/story.php?story_fbid=901&id=100011',
    });
    expect(posts[0]!.post).toMatchObject({
      id: { value: '901' },
      author: { handle: { value: 'anna.bakker' }, accountId: { value: '100011' } },
      text: { value: 'Hallo Bram' },
      timeShown: { value: '22 u' },
      mentions: [{ handle: { value: 'bram.visser' } }],
    });
    expect(posts[1]!.post).toMatchObject({ id: { value: '77' }, timeShown: { value: '14 juni' } });
  });

  it('reads a profile by its own head only', () => {
    const head = (handle: string) =>
      `<link rel="canonical" href="https://www.facebook.com/${handle}"><meta property="og:title" content="Anna Bakker"><meta property="al:android:url" content="fb://profile/100011">`;
    const address = 'https://www.facebook.com/anna.bakker';
    expect(reading(head('anna.bakker'), { address }).posts[0]!.post).toMatchObject({
      kind: { value: 'profile' },
      author: { name: { value: 'Anna Bakker' }, accountId: { value: '100011' } },
    });
    expect(reading(head('bram.visser'), { address }).posts).toEqual([]);
  });
});
