import { expect, it, vi } from 'vitest';
import type { Preview, PreviewLimits } from '@/utils/capture/preview';
import { EvidenceError } from '@/utils/evidence/errors';
import { capture } from '@/utils/services/capture';
import { createCoDocument } from '@/utils/services/co-document';
import { exportPackage } from '@/utils/services/export';
import { renderPreviews } from '@/utils/services/export-previews';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { createWorld } from './world';

const PREVIEW: Preview = {
  dataAddress: 'data:image/jpeg;base64,AA==',
  width: 10,
  height: 5,
  ofWidth: 1280,
  ofHeight: 800,
};
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

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

it('tells of no progress behind a failure, though a picture was being drawn', async () => {
  const world = createWorld();
  const { exhibitId } = await capture(world.deps, DEFAULT_SETTINGS, world.request());
  const told: string[] = [];
  let refuse = (): void => undefined;
  const refused = new Promise<void>((resolve) => {
    refuse = resolve;
  });
  vi.spyOn(world.store, 'appendCustody').mockImplementationOnce(() => {
    refuse();
    return Promise.reject(new EvidenceError('disk-full'));
  });
  const drawn: Promise<Preview>[] = [];
  const drawSlowly = async (): Promise<Preview> => {
    await refused;
    // By then a failure that does not wait for this picture has been told.
    for (let turns = 50; turns > 0; turns--) await turn();
    return PREVIEW;
  };
  const failing = exportPackage(
    {
      ...world,
      coDocument: createCoDocument(world),
      hashing: browserHashing,
      renderPreview: () => {
        const drawing = drawSlowly();
        drawn.push(drawing);
        return drawing;
      },
    },
    { exhibitIds: [exhibitId], language: 'nl', includeViewer: false, includeWholePage: false },
    { signal: new AbortController().signal, onProgress: ({ stage }) => told.push(stage) },
  );
  await expect(failing).rejects.toThrow('disk-full');
  told.push('failed');
  expect(await Promise.all(drawn)).toEqual([PREVIEW]);
  await turn();
  expect(told).toContain('building');
  expect(told.at(-1)).toBe('failed');
});
