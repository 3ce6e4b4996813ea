import { describe, expect, it } from 'vitest';
import { EvidenceError } from '@/utils/evidence/errors';
import { takePostFrames } from '@/utils/services/post-frames';
import type { PostStand } from '@/utils/services/post-picture';
import { createFakeLongPage, factsOf, VIEW, workOn, type FakeLongPage } from './fake-long-page';

/** Of the post on a page of 5,000 rows. */
const TOP = 700;
const element = { tag: 'article', path: 'html>body>article' };

/** What is seen of the post, where the page stands now. */
function withPost(height: number) {
  const page = createFakeLongPage(5_000);
  const post = { height, there: true, sameText: true };
  page.facts = () =>
    ({
      target: {
        element,
        box: post.there ? { x: 40, y: TOP - page.at, width: 400, height: post.height } : null,
        sameText: post.sameText,
        covered: false,
      },
      scroller: null,
      window: VIEW,
      pinch: 1,
    }) as object;
  return { page, post };
}

function take(page: FakeLongPage, work = workOn(page, 'post')) {
  const input = {
    deps: page.deps,
    kept: work.kept,
    begun: factsOf(page) as PostStand,
    chosenBy: 'mouse' as const,
  };
  return takePostFrames(input, work);
}

describe('frames of one post', () => {
  it('stand around a post that fits the window, in one', async () => {
    const { page } = withPost(300);
    const { postPicture, artifacts } = await take(page);
    expect(postPicture).toMatchObject({
      complete: true,
      size: { width: 400, height: 300 },
      box: { x: 40, y: TOP, width: 400, height: 300 },
      ended: { reason: 'end-of-post', notTaken: { width: 0, height: 0 } },
    });
    expect(artifacts.map(({ described }) => described.name)).toEqual([
      'post-frame-001.png',
      'post.png',
    ]);
  });

  it('have every row of a longer one once', async () => {
    const { page } = withPost(2_500);
    const { postPicture } = await take(page);
    expect(postPicture).toMatchObject({ complete: true, size: { width: 400, height: 2_500 } });
    const rows = postPicture.frames.reduce((sum, { used }) => sum + used.count, 0);
    expect(rows).toBe(2_500);
    expect(postPicture.frames.length).toBeGreaterThan(3);
  });

  it('end where somebody stops, or at the limit, with the rows so far', async () => {
    const { page } = withPost(2_500);
    const work = workOn(page, 'post');
    page.onShot = (n) => {
      work.stopped = n === 2;
    };
    const { postPicture } = await take(page, work);
    expect(postPicture).toMatchObject({ complete: false, ended: { reason: 'stopped-by-user' } });
    expect(postPicture.ended.notTaken.height).toBe(2_500 - postPicture.size.height);
    const limited = withPost(2_500).page;
    const two = workOn(limited, 'post');
    two.limit = 2;
    expect((await take(limited, two)).postPicture.ended.reason).toBe('limit');
  });

  it('wait while another tab is in front, and have nothing of it', async () => {
    const { page } = withPost(2_500);
    const work = workOn(page, 'post');
    page.onShot = (n) => {
      if (n === 2) page.active = false;
    };
    page.onSleep = (sleptMs) => {
      page.active = sleptMs > 2_000;
    };
    const { postPicture, artifacts } = await take(page, work);
    expect(postPicture.complete).toBe(true);
    const shown = await Promise.all(artifacts.map(({ content }) => content.text()));
    expect(shown.join()).not.toContain('another tab');
    expect(work.told.some(({ paused }) => paused)).toBe(true);
  });

  it('say that words changed on the way', async () => {
    const { page, post } = withPost(2_500);
    page.onShot = (n) => {
      post.sameText = n < 2;
    };
    expect((await take(page)).postPicture).toMatchObject({ textChanged: true, complete: true });
  });
});

describe('what goes wrong halfway', () => {
  type Happening = ReturnType<typeof withPost>;
  const halfway: readonly [string, string, (happening: Happening) => void][] = [
    ['the post grows', 'post-changed', ({ post }) => (post.height += 100)],
    ['the post goes away', 'post-changed', ({ post }) => (post.there = false)],
    ['another document comes', 'navigated', ({ page }) => (page.documentId = 'document-2')],
    ['the tab is closed', 'tab-closed', ({ page }) => (page.there = false)],
  ];
  it.each(halfway)('%s: ends as %s, with what was taken', async (_name, reason, happens) => {
    const happening = withPost(2_500);
    const { page } = happening;
    page.onShot = (n) => {
      if (n === 3) happens(happening);
    };
    const { postPicture } = await take(page);
    expect(postPicture).toMatchObject({ ended: { reason }, complete: false });
    expect(postPicture.frames).toHaveLength(2);
  });

  it('a browser that refuses: ends with what was taken, or fails where that is nothing', async () => {
    const refuseAt = (nth: number) => {
      const { page } = withPost(2_500);
      page.onShot = (n) => {
        if (n === nth) throw new EvidenceError('capture-refused');
      };
      return take(page);
    };
    expect((await refuseAt(3)).postPicture.ended.reason).toBe('browser-refused');
    await expect(refuseAt(1)).rejects.toMatchObject({ code: 'capture-refused' });
  });

  it('a page that hides how large its pixels are is cut nowhere', async () => {
    const { page } = withPost(300);
    const { facts } = page;
    page.facts = () => ({ ...facts(), pinch: 1.5 });
    await expect(take(page)).rejects.toMatchObject({ code: 'post-cannot-cut' });
  });
});
