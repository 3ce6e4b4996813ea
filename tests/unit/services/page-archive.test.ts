import { beforeEach, describe, expect, it } from 'vitest';
import { parseRecord } from '@/utils/evidence/record';
import { capture } from '@/utils/services/capture';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { ADDRESS, createWorld, type World } from './world';

const WORDS = 'MIME-Version: 1.0';

let world: World;
beforeEach(() => {
  world = createWorld();
  world.archive = () => new Blob([WORDS]);
});

async function saved() {
  const settings = { ...DEFAULT_SETTINGS, pageArchive: true };
  const { exhibitId } = await capture(world.deps, settings, world.request());
  const { record, artifacts } = (await world.store.loadExhibit(exhibitId))!;
  const { notCaptured } = parseRecord(record);
  return {
    archive: artifacts.find(({ name }) => name === 'page.mhtml')?.content ?? null,
    missing: notCaptured.find(({ what }) => what === 'page-archive')?.reason,
  };
}

describe('the page archive of a save', () => {
  it('is kept where it is of the page of the pixels', async () => {
    const { archive, missing } = await saved();
    expect(await archive?.text()).toBe(WORDS);
    expect(missing).toBeUndefined();
  });

  it.each<[string, () => void]>([
    ['another address', () => (world.tab = { ...world.tab, address: `${ADDRESS}/2` })],
    ['a page that is loaded anew', () => (world.loaded = true)],
  ])('is left out where the tab shows %s by then', async (_, goOn) => {
    world.archive = () => {
      goOn();
      return new Blob([WORDS]);
    };
    expect(await saved()).toEqual({ archive: null, missing: 'failed' });
  });

  it('costs no save where the tab is gone by then', async () => {
    world.archive = () => {
      Object.defineProperty(world, 'tab', {
        get: () => {
          throw new Error('no tab');
        },
      });
      return new Blob([WORDS]);
    };
    expect(await saved()).toEqual({ archive: null, missing: 'failed' });
  });

  it('is missing where the browser gives none', async () => {
    world.archive = () => null;
    expect(await saved()).toEqual({ archive: null, missing: 'browser-refused' });
  });
});
