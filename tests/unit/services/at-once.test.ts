import { describe, expect, it } from 'vitest';
import { mapAtOnce } from '@/utils/services/at-once';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('work on many things', () => {
  it('gives the answers in the order of the things, whichever came first', async () => {
    const doubled = await mapAtOnce([3, 1, 2], 3, async (n) => {
      for (let left = n; left > 0; left--) await turn();
      return n * 2;
    });
    expect(doubled).toEqual([6, 2, 4]);
  });

  it('does no more at once than is allowed, and everything once', async () => {
    let running = 0;
    let most = 0;
    const seen: number[] = [];
    await mapAtOnce([1, 2, 3, 4, 5, 6, 7], 3, async (n) => {
      running += 1;
      most = Math.max(most, running);
      seen.push(n);
      await turn();
      running -= 1;
    });
    expect(most).toBe(3);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await mapAtOnce([], 3, () => Promise.reject(new Error('never')))).toEqual([]);
  });

  it('begins nothing more once one failed', async () => {
    const begun: number[] = [];
    const failing = mapAtOnce([1, 2, 3, 4, 5], 2, async (n) => {
      begun.push(n);
      await turn();
      if (n === 2) throw new Error('broken');
      await turn();
    });
    await expect(failing).rejects.toThrow('broken');
    await turn();
    await turn();
    expect(begun).toEqual([1, 2]);
  });

  it('tells a failure only when nothing goes on any more, and the first of several', async () => {
    const ended: number[] = [];
    const failing = mapAtOnce([1, 2, 3], 3, async (n) => {
      for (let left = n; left > 0; left--) await turn();
      ended.push(n);
      if (n !== 2) throw new Error(`broken ${n}`);
    });
    await expect(failing).rejects.toThrow('broken 1');
    expect(ended).toEqual([1, 2, 3]);
  });
});
