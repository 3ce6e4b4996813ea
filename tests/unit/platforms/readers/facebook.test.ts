// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { plain, reading } from '../page';
import { expectNoMixUp } from './damaged-pages';

const PFBID = 'pfbid02AnnaBakkerAnnaBakkerAnnaBakkerAnnaBakker1';
const OTHER = 'pfbid02BramVisserBramVisserBramVisserBramVisser2';
const LINK = `https://www.facebook.com/anna.bakker/posts/${PFBID}`;
const OTHER_LINK = `https://www.facebook.com/bram.visser/posts/${OTHER}`;
const TEXT = 'Ik weet waar je woont en hoe laat je thuiskomt.\n\nWacht maar af.';
const SHOWN = '<div dir="auto">Ik weet waar je woont en hoe laat je thuiskomt.</div>';

const storyId = (owner: string, post: string) => btoa(`S:_I${owner}:${post}:${post}`);
const person = (name: string, handle: string, id: string) => ({
  __typename: 'User',
  name,
  id,
  url: `https://www.facebook.com/${handle}`,
});
const ANNA = person('Anna Bakker', 'anna.bakker', '100011');
const BRAM = person('Bram Visser', 'bram.visser', '100022');

/** A story as the page spreads it over its sections. */
const story = (post: string, actor: typeof ANNA, url: string, text: string, seconds: number) => {
  const id = storyId(actor.id, post);
  return {
    node: {
      id,
      post_id: post,
      comet_sections: {
        content: { story: { id, message: { text, ranges: [] } } },
        title: { story: { id, actors: [actor] } },
        timestamp: { story: { id, creation_time: seconds, url } },
        audience: {
          story: {
            id,
            privacy_scope: { icon_image: { name: 'everyone' }, description: 'Openbaar' },
          },
        },
      },
    },
    feedback: {
      id: btoa(`feedback:${post}`),
      reaction_count: { count: 1234 },
      i18n_reaction_count: '1,2K',
    },
  };
};
const comment = (post: string, id: string, actor: typeof ANNA, text: string, seconds: number) => ({
  id: btoa(`comment:${post}_${id}`),
  legacy_fbid: id,
  author: actor,
  body: { text },
  comment_action_links: [
    {
      comment: {
        id: btoa(`comment:${post}_${id}`),
        created_time: seconds,
        url: `${LINK}?comment_id=${id}`,
      },
    },
  ],
});
const island = (value: unknown) =>
  `<script type="application/json" data-sjs>${JSON.stringify({ require: [value] })}</script>`;

const post = (name: string, handle: string, time: string, text: string, rest = '') =>
  `<div role="article" aria-posinset="1"><div data-ad-rendering-role="profile_name"><h3><a href="https://www.facebook.com/${handle}?__cft__[0]=x"><span>${name}</span></a></h3></div>
   <span>${time}</span><svg title="Gedeeld met: Openbaar"><title>Gedeeld met: Openbaar</title></svg>
   <div data-ad-rendering-role="story_message"><div>${text}</div></div>${rest}</div>`;
const SEE_MORE = '<div dir="auto">… <div role="button">Meer weergeven</div></div>';
const timeLink = (href: string, label = '30 mei om 11:02') =>
  `<a role="link" aria-label="${label}" href="${href}?__cft__[0]=x"><span>${label}</span></a>`;
const SCRAMBLED = '<a role="link" href="?__cft__[0]=x"><span>oSsdpnetr0 cx39</span></a>';
const shownComment = (name: string, href: string, text: string, link: string) =>
  `<div role="article" aria-label="Reactie van ${name} 2 d."><a href="${href}"><span>${name}</span></a>
   <span lang="nl" dir="auto"><div dir="auto">${text}</div></span><a href="${link}">2 d.</a></div>`;

const COMMENTS =
  shownComment(
    'Bram Visser',
    `https://www.facebook.com/bram.visser?comment_id=${btoa('comment:901_77')}`,
    'Doe normaal',
    `${LINK}?comment_id=77`,
  ) +
  shownComment(
    'Carla Smit',
    'https://www.facebook.com/profile.php?id=100033&comment_id=x',
    'Eens met Bram',
    `${LINK}?comment_id=77&reply_comment_id=78`,
  );
const DATA = island([
  story('901', ANNA, LINK, TEXT, 1_748_581_325),
  story('902', BRAM, OTHER_LINK, 'Een heel ander bericht van iemand anders.', 1_748_000_000),
  comment('901', '77', BRAM, 'Doe normaal', 1_748_581_999),
]);
const PAGE_OF_POST =
  DATA +
  `<div role="feed">${post('Bram Visser', 'bram.visser', timeLink(OTHER_LINK, '24 mei'), '<div dir="auto">Een heel ander bericht van iemand anders.</div>')}</div>` +
  `<div role="dialog">${post('Anna Bakker', 'anna.bakker', timeLink(LINK), SHOWN + SEE_MORE, COMMENTS)}</div>`;

const KNOWN = [
  {
    id: '901',
    author: 'Anna Bakker',
    handle: 'anna.bakker',
    accountId: '100011',
    text: TEXT,
    time: '2025-05-30T05:02:05.000Z',
    permalink: LINK,
  },
  { id: PFBID, author: 'Anna Bakker', handle: 'anna.bakker', text: `${TEXT}\n…`, permalink: LINK },
  {
    id: '902',
    author: 'Bram Visser',
    handle: 'bram.visser',
    accountId: '100022',
    text: 'Een heel ander bericht van iemand anders.',
    time: '2025-05-23T11:33:20.000Z',
    permalink: OTHER_LINK,
  },
  {
    id: '77',
    author: 'Bram Visser',
    handle: 'bram.visser',
    accountId: '100022',
    text: 'Doe normaal',
    time: '2025-05-30T05:13:19.000Z',
    permalink: `${LINK}?comment_id=77`,
  },
  {
    id: '78',
    author: 'Carla Smit',
    accountId: '100033',
    text: 'Eens met Bram',
    permalink: `${LINK}?comment_id=77&reply_comment_id=78`,
  },
];

describe('reading Facebook', () => {
  it('takes the post in front, with what the page data says of the same id', () => {
    const result = reading(PAGE_OF_POST, { address: LINK });
    const [first] = result.posts;
    expect(result.posts.map((one) => one.post.author?.name?.value)).toEqual([
      'Anna Bakker',
      'Bram Visser',
      'Carla Smit',
    ]);
    expect(result).toMatchObject({ subject: 0, subjectReason: 'address' });
    expect(first!.post).toMatchObject({
      id: { value: '901', source: 'page-data' },
      permalink: { value: LINK },
      author: { handle: { value: 'anna.bakker' }, accountId: { value: '100011' } },
      text: { value: TEXT, source: 'page-data' },
      textTruncated: { value: true, source: 'dom' },
      time: { value: '2025-05-30T05:02:05.000Z', asShown: '30 mei om 11:02' },
      place: { audience: { value: 'public', asShown: 'Gedeeld met: Openbaar' } },
      counts: { reactions: { value: 1234, asShown: '1,2K' } },
    });
    expect(first!.post.text!.alternatives).toBeUndefined();
  });

  it('reads comments as posts of their own that hang on what they answer', () => {
    const { posts } = reading(PAGE_OF_POST, { address: LINK });
    expect(posts[1]!.post).toMatchObject({
      id: { value: '77' },
      kind: { value: 'comment' },
      author: { handle: { value: 'bram.visser' }, accountId: { value: '100022' } },
      time: { value: '2025-05-30T05:13:19.000Z', asShown: '2 d.' },
      relation: { type: 'reply-to', post: 0 },
    });
    expect(posts[2]!.post).toMatchObject({
      id: { value: '78' },
      kind: { value: 'reply' },
      author: { accountId: { value: '100033' } },
      timeShown: { value: '2 d.' },
      relation: { type: 'reply-to', post: 1 },
    });
    expect(posts[2]!.post.time).toBeUndefined();
  });

  it('means the comment that the address names', () => {
    const result = reading(PAGE_OF_POST, {
      address: `${LINK}?comment_id=${btoa('comment:901_77')}`,
    });
    expect(result.posts[result.subject!]!.post.text!.value).toBe('Doe normaal');
  });

  it('never takes a scrambled time, nor a page for the post it stands on', () => {
    const html = post('Anna Bakker', 'anna.bakker', SCRAMBLED, SHOWN);
    const [only] = reading(html, { address: 'https://www.facebook.com/' }).posts;
    expect(only!.post.author!.name!.value).toBe('Anna Bakker');
    expect([only!.post.time, only!.post.timeShown, only!.post.permalink, only!.post.id]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('finds the data of a post without a link by its author and its whole text', () => {
    const html = DATA + post('Anna Bakker', 'anna.bakker', SCRAMBLED, SHOWN + SEE_MORE);
    expect(plain(reading(html, { address: 'https://www.facebook.com/' }))).toMatchObject({
      time: '2025-05-30T05:02:05.000Z',
      permalink: LINK,
      text: TEXT,
    });
    const others = DATA + post('Daan Mol', 'daan.mol', SCRAMBLED, SHOWN + SEE_MORE);
    const other = plain(reading(others, { address: 'https://www.facebook.com/' }));
    expect(other).toMatchObject({ author: 'Daan Mol', time: undefined, permalink: undefined });
  });

  it('takes the post of the address for the only one only where the owner agrees', () => {
    const html = post('Daan Mol', 'daan.mol', SCRAMBLED, SHOWN);
    const suggested = reading(html, { address: LINK });
    expect(suggested.subject).toBeNull();
    const own = reading(post('Anna Bakker', 'anna.bakker', SCRAMBLED, SHOWN), { address: LINK });
    expect(own.posts[own.subject!]!.post.id).toEqual({ value: PFBID, source: 'address' });
  });

  it('leaves out advertisements', () => {
    const data = story('901', ANNA, LINK, TEXT, 1);
    const ad = { ...data, node: { ...data.node, sponsored_data: { ad_id: '1' } } };
    const html = island([ad]) + post('Anna Bakker', 'anna.bakker', timeLink(LINK), SHOWN);
    expect(reading(html, { address: 'https://www.facebook.com/' }).posts).toEqual([]);
  });

  it('does not give a shared post to the one who shares it', () => {
    const inner = `<div>${post('Bram Visser', 'bram.visser', timeLink(OTHER_LINK), 'Van Bram').replace('role="article" aria-posinset="1"', '')}</div>`;
    const html = post('Anna Bakker', 'anna.bakker', SCRAMBLED, 'Kijk eens', inner);
    const [first] = reading(html, { address: 'https://www.facebook.com/' }).posts;
    expect(first!.post).toMatchObject({
      author: { name: { value: 'Anna Bakker' } },
      text: { value: 'Kijk eens' },
    });
    expect(first!.post.permalink).toBeUndefined();
  });

  it('reads a film by its number from the page data alone', () => {
    const film = {
      video: {
        id: '5551',
        owner: { ...ANNA },
        publish_time: 1_748_581_325,
        creation_story: { id: 'x', message: { text: 'Mijn film', ranges: [] } },
      },
    };
    const other = { video: { id: '5552', owner: BRAM, publish_time: 1 } };
    const html = island([other.video, film.video]);
    const result = reading(html, { address: 'https://www.facebook.com/reel/5551' });
    expect(plain(result)).toMatchObject({ author: 'Anna Bakker', text: 'Mijn film' });
    expect(reading(html, { address: 'https://www.facebook.com/reel/5553' }).posts).toEqual([]);
  });

  it('names the group, and the person by number', () => {
    const group = '<a href="https://www.facebook.com/groups/buurt12/?__cft__[0]=x">Buurt 12</a>';
    const html = post(
      'Anna Bakker',
      'groups/buurt12/user/100011/',
      group + timeLink('https://www.facebook.com/groups/buurt12/posts/901/'),
      SHOWN,
    );
    const { posts } = reading(html, {
      address: 'https://www.facebook.com/groups/buurt12/posts/901/',
    });
    expect(posts[0]!.post).toMatchObject({
      id: { value: '901' },
      author: { accountId: { value: '100011' } },
      place: { kind: { value: 'group' }, name: { value: 'Buurt 12' } },
    });
    expect(posts[0]!.post.author!.handle).toBeUndefined();
  });

  it('says whose account was looking', () => {
    const viewer = (id: string) =>
      `<script>x(["CurrentUserInitialData",[],{"ACCOUNT_ID":"${id}","USER_ID":"${id}","NAME":"Eva Kok"},270])</script>`;
    const html = post('Anna Bakker', 'anna.bakker', timeLink(LINK), SHOWN);
    expect(reading(html + viewer('42'), { address: LINK }).viewerAccount).toMatchObject({
      name: { value: 'Eva Kok' },
      accountId: { value: '42' },
    });
    expect(reading(html + viewer('0'), { address: LINK }).viewerAccount).toBeUndefined();
  });

  it('mixes up nobody on a damaged page', () => {
    expectNoMixUp(PAGE_OF_POST, KNOWN, { address: LINK });
  });
});
