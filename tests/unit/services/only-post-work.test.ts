import { beforeEach, describe, expect, it } from 'vitest';
import { parseRecord } from '@/utils/evidence/record';
import type { Picked } from '@/utils/platforms/picker-script';
import { VIEW } from './fake-long-page';
import { createLongWorld, requestFor, type LongWorld } from './fake-long-work';

let long: LongWorld;
beforeEach(() => {
  long = createLongWorld();
});

describe('one post', () => {
  const post = { ...requestFor(), pageExhibitId: null };
  /** All of it stands in the window. */
  const target = {
    element: { tag: 'article', path: 'html>body>article' },
    box: { x: 40, y: 100, width: 400, height: 200 },
    sameText: true,
    covered: false,
  };
  const showPost = () => {
    long.page.facts = () => ({ target, scroller: null, window: VIEW, pinch: 1 }) as object;
  };
  const chosen = () => Promise.resolve({ status: 'chosen', by: 'mouse' } as const);
  const stillChoosing = () => Promise.resolve({ status: 'choosing' } as const);

  it('is asked for first, and saved once somebody chose', async () => {
    showPost();
    long.answers = [stillChoosing, chosen];
    const { work, ended } = long.create();
    expect(work.startPost(post)).toEqual({ phase: 'choosing', tabId: 7 });
    const state = await ended;
    expect(state).toMatchObject({ phase: 'done', of: 'post', complete: true });
    const id = state.phase === 'done' ? state.exhibitId : '';
    const record = parseRecord((await long.world.store.loadExhibit(id))!.record);
    expect(record.postPicture).toMatchObject({ chosenBy: 'mouse', complete: true });
    expect(long.forgotten).toBeGreaterThan(0);
    expect(long.page.done.at(-1)).toBe('leave');
    expect(long.page.staging.names()).toEqual([]);
  });

  it('is not saved where somebody chose nothing', async () => {
    const { work } = long.create();
    long.answers = [stillChoosing, () => Promise.resolve({ status: 'cancelled' as const })];
    work.startPost(post);
    await expect.poll(() => work.state()).toEqual({ phase: 'idle' });
    expect(await long.world.store.countKept()).toBe(0);
    expect(long.forgotten).toBe(1);
  });

  it('is not asked for any longer once a whole page is to be saved', async () => {
    const { work, ended } = long.create();
    long.answers = [() => new Promise(() => undefined)];
    work.startPost(post);
    expect(work.start(requestFor())).toMatchObject({ phase: 'running', of: 'page' });
    expect(await ended).toMatchObject({ phase: 'done', of: 'page' });
    expect(long.forgotten).toBe(1);
  });

  it('that somebody chose just when they were no longer asked is not saved', async () => {
    showPost();
    let choose: (picked: Picked) => void = () => undefined;
    long.answers = [() => new Promise((resolve) => (choose = resolve))];
    const { work } = long.create();
    work.startPost(post);
    await expect.poll(() => long.answers.length).toBe(0);
    await work.endChoosing();
    choose({ status: 'chosen', by: 'mouse' });
    expect(work.state()).toEqual({ phase: 'idle' });
    await expect.poll(() => long.forgotten).toBe(2);
    expect(await long.world.store.countKept()).toBe(0);
  });

  it('where nobody can be asked fails, and says why', async () => {
    long.answers = [() => Promise.resolve({ status: 'nothing' as const })];
    const { work, ended } = long.create();
    work.startPost(post);
    expect(await ended).toEqual({ phase: 'failed', tabId: 7, code: 'page-cannot-point' });
  });
});
