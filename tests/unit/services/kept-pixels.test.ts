import { describe, expect, it } from 'vitest';
import { buildInstant } from '@/utils/evidence/instant';
import { createKeptPixels } from '@/utils/services/kept-pixels';
import { createMemoryStaging } from './backups';
import { clockAt } from './fake-long-page';
import { pngOf } from './fake-pictures';

const at = buildInstant(clockAt(0));
const size = { width: 1280, height: 800 };

function create() {
  const staging = createMemoryStaging();
  const kept = createKeptPixels(staging, 'work');
  const keep = (n: number, bytes: number) => {
    const png = pngOf(size.width, size.height, String(n).padEnd(bytes, '.'));
    const kind = { name: `frame-${n}.png`, role: 'frame', method: 'shown-on-screen' } as const;
    return kept.keep(kind, png, at, size);
  };
  return { staging, kept, keep };
}

describe('pictures that wait for their exhibit', () => {
  it('are in memory while there are few', async () => {
    const { staging, kept, keep } = create();
    const made = await keep(1, 1_000_000);
    expect(await made.content.text()).toContain('1...');
    expect([kept.count(), staging.count()]).toEqual([1, 0]);
  });

  it('are on the disk from there on, as they are, until they are erased', async () => {
    const { staging, kept, keep } = create();
    const made = [await keep(1, 2_500_000), await keep(2, 2_500_000), await keep(3, 2_500_000)];
    expect(staging.count()).toBe(2);
    expect(made.map(({ content }) => content.size)).toEqual(made.map((one) => one.described.size));
    expect(await made[2]?.content.text()).toContain('3...');
    await kept.clear();
    expect([kept.count(), staging.count()]).toEqual([0, 0]);
  });
});
