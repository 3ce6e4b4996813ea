import { beforeEach, describe, expect, it } from 'vitest';
import { toBase64 } from '@/utils/evidence/bytes';
import { parseRecord } from '@/utils/evidence/record';
import { capture } from '@/utils/services/capture';
import { createFollowUpWork, type FollowUpDeps } from '@/utils/services/follow-up-work';
import type { FollowUpState } from '@/utils/services/messages';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { createFakeJournal } from './fake-journal';
import { ADDRESS, createWorld, picture, type World } from './world';

let world: World;
let drawing: unknown;
/** The exhibit that is drawn. */
let first: string;
beforeEach(async () => {
  world = createWorld();
  drawing = null;
  first = (await capture(world.deps, DEFAULT_SETTINGS, world.request())).exhibitId;
});

const noReload = () => Promise.reject(new Error('nothing is reloaded'));

function deps(): FollowUpDeps {
  return {
    ...world.deps,
    journal: createFakeJournal(),
    loadSettings: () => Promise.resolve(DEFAULT_SETTINGS),
    sleep: () => Promise.resolve(),
    reload: {
      unsavedText: noReload,
      facts: noReload,
      reload: noReload,
      isLoading: noReload,
      settle: noReload,
      askForClick: noReload,
    },
    redraw: { draw: () => Promise.resolve(drawing) },
  };
}

/** Asks for a drawing, and waits for what comes of it. */
async function draw(): Promise<FollowUpState> {
  let tell: (state: FollowUpState) => void = () => undefined;
  const ended = new Promise<FollowUpState>((resolve) => {
    tell = resolve;
  });
  const work = createFollowUpWork({
    load: () => Promise.resolve(deps()),
    mark: { load: () => Promise.resolve(null), save: () => Promise.resolve() },
    needsClick: false,
    onEnd: tell,
  });
  await work.start({
    kind: 'reconstruction',
    tabId: 7,
    exhibitId: first,
    requestedAtMs: world.now,
    leaveText: false,
  });
  return ended;
}

const recordOf = async (exhibitId: string) =>
  parseRecord((await world.store.loadExhibit(exhibitId))!.record);

describe('a reconstruction', () => {
  const drawn = (more = {}) => ({
    documentId: 'document-1',
    address: ADDRESS,
    png: toBase64(picture('a drawing')),
    bandHeight: 72,
    drawn: { width: 1280, height: 728 },
    scale: 1,
    elements: 12,
    opened: { folded: 1, scrolling: 0 },
    notDrawnBelow: 0,
    leftOut: [{ what: 'frame', count: 2 }],
    ...more,
  });

  it('is an exhibit of its own, with the screen beside it', async () => {
    drawing = drawn();
    const end = await draw();
    const record = await recordOf(end.phase === 'done' ? end.exhibitId : '');
    expect(record.related).toEqual([{ type: 'reconstruction-of', exhibitId: first }]);
    expect(record.artifacts.map(({ role }) => role)).toContain('viewport');
    expect(record.artifacts.at(-1)).toMatchObject({
      name: 'reconstruction.png',
      role: 'reconstruction',
      method: 'redrawn-from-dom',
    });
    expect(record.reconstruction).toMatchObject({ bandHeight: 72, opened: { folded: 1 } });
    expect(record.circumstances.reloadedByGetuige).toBe(false);
  });

  it.each<[string, () => unknown, string]>([
    ['no drawing', () => null, 'reconstruction-failed'],
    ['something else', () => drawn({ png: 'no base64 ' }), 'reconstruction-failed'],
    ['a mark as high as the picture', () => drawn({ bandHeight: 800 }), 'reconstruction-failed'],
    [
      'words of the page as a reason',
      () => drawn({ leftOut: [{ what: 'x', count: 1 }] }),
      'reconstruction-failed',
    ],
    ['another document', () => drawn({ documentId: 'document-2' }), 'page-changed'],
    ['another address', () => drawn({ address: `${ADDRESS}/2` }), 'page-changed'],
  ])('is not saved where the page hands over %s', async (_name, told, code) => {
    drawing = told();
    expect(await draw()).toMatchObject({ phase: 'failed', code });
    expect(await world.store.countKept()).toBe(1);
  });
});
