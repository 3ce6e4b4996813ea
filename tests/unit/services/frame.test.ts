/** Which pixels and words go together, and what happens where that is not certain. */
import { beforeEach, describe, expect, it } from 'vitest';
import { EvidenceError } from '@/utils/evidence/errors';
import { parseRecord } from '@/utils/evidence/record';
import { capture } from '@/utils/services/capture';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { ADDRESS, createWorld, reading, type World } from './world';

let world: World;
beforeEach(() => {
  world = createWorld();
});
const saveNow = (more = {}) => capture(world.deps, DEFAULT_SETTINGS, world.request(more));
async function recordOf(exhibitId: string) {
  const exhibit = await world.store.loadExhibit(exhibitId);
  return parseRecord(exhibit!.record);
}

describe('pixels that may not belong to the page', () => {
  const code = (thrown: unknown): unknown => (thrown as EvidenceError).code;

  it.each([
    ['another tab came to the front', (w: World) => (w.otherTabShown = true)],
    [
      'the tab keeps going elsewhere',
      (w: World) => (w.tab = { ...w.tab, address: `${w.tab.address ?? ''}x` }),
    ],
    ['the tab is no longer in front', (w: World) => (w.tab = { ...w.tab, active: false })],
    ['another document is there', (w: World) => (w.answer.read = reading({ documentId: 'other' }))],
    [
      'the address changed inside the page',
      (w: World) => (w.answer.read = reading({ address: `${ADDRESS}#x` })),
    ],
  ])('are thrown away when %s', async (_name, change) => {
    world.meanwhile = () => {
      change(world);
    };
    const thrown: unknown = await saveNow().catch((error: unknown) => error);
    expect(code(thrown)).toBe('page-changed');
    expect(await world.store.countKept()).toBe(0);
  });

  it('are thrown away when another document is there after the reading', async () => {
    world.settled = { documentId: 'other', address: ADDRESS, changed: false };
    const thrown: unknown = await saveNow().catch((error: unknown) => error);
    expect(code(thrown)).toBe('page-changed');
  });

  it('say that the page changed around them', async () => {
    const still = await recordOf((await saveNow()).exhibitId);
    expect(still.circumstances.changedWhileSaving?.value).toBe(false);
    world.changed = true;
    const moved = await recordOf((await saveNow({ again: true })).exhibitId);
    expect(moved.circumstances.changedWhileSaving?.value).toBe(true);
  });

  it('are kept without the words of a page that does not answer to the end', async () => {
    world.settled = null;
    const record = await recordOf((await saveNow()).exhibitId);
    expect(record.posts).toEqual([]);
    expect(record.circumstances.changedWhileSaving).toBeUndefined();
    expect(record.artifacts.map(({ role }) => role)).toEqual(['viewport']);
  });

  it('go with the reading that was asked for last', async () => {
    world.asks = 2;
    let reads = 0;
    const port = {
      ...world.deps.port,
      read: () =>
        Promise.resolve(
          reading({ posts: [{ id: { value: String((reads += 1)), source: 'dom' } }] }),
        ),
    };
    const request = world.request();
    await capture({ ...world.deps, port }, DEFAULT_SETTINGS, request);
    const record = await recordOf(request.exhibitId);
    expect(record.posts[0]?.id?.value).toBe('2');
  });

  it('are taken once more, and saved when the page holds still', async () => {
    let tries = 0;
    world.meanwhile = () => {
      tries += 1;
      world.otherTabShown = tries === 1;
    };
    expect((await saveNow()).status).toBe('saved');
    expect(tries).toBe(2);
  });
});
