import { expect, it } from 'vitest';
import type { PreviewLimits } from '@/utils/capture/preview';
import { capture } from '@/utils/services/capture';
import { renderPreviews } from '@/utils/services/export-previews';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { createWorld } from './world';

it.each([
  [1, 1_000_000],
  [12, 1_000_000],
  [25, 480_000],
  [150, 80_000],
])('the pictures of %i exhibits share what a report may weigh', async (count, maxBytes) => {
  const world = createWorld();
  const { exhibitId } = await capture(world.deps, DEFAULT_SETTINGS, world.request());
  const exhibit = await world.store.loadExhibit(exhibitId);
  if (exhibit === null) throw new Error('not saved');
  const given: PreviewLimits[] = [];
  const drawn = await renderPreviews(
    Array.from({ length: count }, () => exhibit),
    (_picture, limits) => {
      given.push(limits);
      return Promise.reject(new Error('no canvas here'));
    },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  expect(given).toEqual(Array.from({ length: count }, () => ({ maxWidth: 1000, maxBytes })));
  expect(drawn.flat()).toEqual([]);
});
