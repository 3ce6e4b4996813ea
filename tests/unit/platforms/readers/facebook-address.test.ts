import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentIdOf, parseFacebookAddress } from '@/utils/platforms/readers/facebook-address';

const PFBID = 'pfbid02AnnaBakkerAnnaBakkerAnnaBakkerAnnaBakker1';

describe('addresses of Facebook', () => {
  it.each([
    [`/anna.bakker/posts/${PFBID}`, { kind: 'post', postId: PFBID, owner: 'anna.bakker' }],
    ['/anna/posts/mooie-dag/123456', { kind: 'post', postId: '123456' }],
    ['/permalink.php?story_fbid=12&id=34', { kind: 'post', postId: '12', owner: '34' }],
    ['/story.php?story_fbid=12&id=34', { kind: 'post', postId: '12', owner: '34' }],
    ['/groups/99/permalink/12/', { kind: 'post', postId: '12', group: '99' }],
    ['/groups/99/?multi_permalinks=12', { kind: 'post', postId: '12', group: '99' }],
    ['/groups/99/user/34/', { kind: 'profile', owner: '34' }],
    ['/photo/?fbid=12&set=a.1', { kind: 'photo', postId: '12' }],
    ['/anna/photos/a.1/12', { kind: 'photo', postId: '12' }],
    ['/reel/12', { kind: 'video', postId: '12' }],
    ['/watch/?v=12', { kind: 'video', postId: '12' }],
    ['/anna/videos/titel/12/', { kind: 'video', postId: '12' }],
    ['/share/p/1Jy2sB81LJ/', { kind: 'share', postId: null }],
    ['/profile.php?id=34', { kind: 'profile', owner: '34' }],
    ['/people/Anna-Bakker/34/', { kind: 'profile', owner: '34' }],
    ['/anna.bakker', { kind: 'profile', owner: 'anna.bakker' }],
    ['/marketplace', { kind: null, owner: null }],
    ['/', { kind: null, postId: null, owner: null }],
  ])('understands %s', (path, expected) => {
    expect(parseFacebookAddress(new URL(path, 'https://www.facebook.com'))).toMatchObject(expected);
  });

  it('reads numbers of comments as they are and out of base64', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 20n), fc.bigInt(1n, 10n ** 20n), (post, id) => {
        expect(commentIdOf(String(id))).toBe(String(id));
        expect(commentIdOf(btoa(`comment:${String(post)}_${String(id)}`))).toBe(String(id));
      }),
    );
  });

  it('throws at nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, query) => {
        const address = new URL('https://www.facebook.com/');
        address.pathname = path;
        address.search = query;
        expect(parseFacebookAddress(address).postId ?? '0').toMatch(/^(?:\d+|pfbid\w+)$/);
        expect(commentIdOf(path) ?? '0').toMatch(/^\d+$/);
      }),
    );
  });
});
