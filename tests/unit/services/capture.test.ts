import { beforeEach, describe, expect, it } from 'vitest';
import { parseRecord, parseViewer } from '@/utils/evidence/record';
import { parseEntry } from '@/utils/evidence/custody';
import { sha256Hex } from '@/utils/evidence/digest';
import { EvidenceError } from '@/utils/evidence/errors';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { capture } from '@/utils/services/capture';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { ADDRESS, crcOf, createWorld, picture, reading, type World } from './world';

let world: World;
beforeEach(() => {
  world = createWorld();
});

const saveNow = (more = {}) => capture(world.deps, DEFAULT_SETTINGS, world.request(more));
async function loadSaved(exhibitId: string) {
  const exhibit = await world.store.loadExhibit(exhibitId);
  if (exhibit === null) throw new Error('not there');
  return { exhibit, record: parseRecord(exhibit.record) };
}

describe('a save', () => {
  it('seals a record of what the tab showed, and keeps its files', async () => {
    const { status, exhibitId } = await saveNow();
    expect(status).toBe('saved');
    const { exhibit, record } = await loadSaved(exhibitId);
    expect(record.page.address).toEqual({ value: ADDRESS, source: 'browser' });
    expect(record.posts[0]?.author?.name?.value).toBe('Robin de Wit');
    expect(record.saved.requestedAt.utc).toBe('2026-11-20T14:03:21.823Z');
    expect(record.saved.requestedAt.monotonicMs).toBe(9700);
    expect(record.artifacts.map((artifact) => artifact.name)).toEqual([
      'screen.png',
      'post.html.txt',
      'page-data.txt',
    ]);
    expect(record.artifacts[0]).toMatchObject({ pixels: { width: 1280, height: 800 } });
    expect(record.artifacts[1]?.crc32).toBe(crcOf('<article>Ik weet waar je woont</article>'));
    const stored = exhibit.artifacts.find((artifact) => artifact.name === 'screen.png');
    expect(await sha256Hex(stored?.content as Blob)).toBe(record.artifacts[0]?.sha256);
    expect(record.notCaptured).toEqual([
      { what: 'page-source', reason: 'switched-off' },
      { what: 'page-archive', reason: 'switched-off' },
    ]);
  });

  it('keeps who looked apart, under a salted digest', async () => {
    const { exhibitId } = await saveNow();
    const { exhibit, record } = await loadSaved(exhibitId);
    expect(await sha256Hex(exhibit.viewer!)).toBe(record.viewer.sha256);
    const viewer = parseViewer(exhibit.viewer!);
    expect(viewer.userAgent).toBe('Mozilla/5.0 (X11)');
    expect(JSON.stringify(record)).not.toContain('Mozilla');
    expect(JSON.stringify(record)).not.toContain(viewer.actor);
  });

  it("keeps another site's address, such as an employer's, out of the record", async () => {
    const from = (value: string) => ({ value, source: 'browser' as const });
    const saveFrom = async (referrer: string) => {
      world.png = picture(referrer);
      world.answer.read = reading({ page: { ...reading().page, referrer: from(referrer) } });
      return loadSaved((await saveNow()).exhibitId);
    };
    const own = await saveFrom('https://nieuws.example/');
    expect(own.record.page.referrer?.value).toBe('https://nieuws.example/');
    expect(parseViewer(own.exhibit.viewer!).referrer).toBeUndefined();
    const other = await saveFrom('https://intranet.example/zaak/7');
    expect(JSON.stringify(other.record)).not.toContain('intranet');
    expect(parseViewer(other.exhibit.viewer!).referrer?.value).toBe(
      'https://intranet.example/zaak/7',
    );
  });

  it('begins a log that names record and seal', async () => {
    const { exhibitId } = await saveNow();
    const { exhibit } = await loadSaved(exhibitId);
    expect(exhibit.custody.map((line) => parseEntry(line).event)).toEqual([
      { type: 'saved', recordSha256: exhibit.recordSha256, sealSha256: exhibit.sealSha256 },
    ]);
  });

  it('numbers exhibits under one key, each naming the seal before it', async () => {
    const ids: string[] = [];
    for (const pixels of ['one', 'two', 'three']) {
      world.png = picture(pixels);
      ids.push((await saveNow()).exhibitId);
    }
    const saved = await Promise.all(ids.map(loadSaved));
    expect(saved.map(({ record }) => record.sequence.number)).toEqual([1, 2, 3]);
    expect(saved.map(({ record }) => record.sequence.previousSealSha256)).toEqual([
      null,
      saved[0]?.exhibit.sealSha256,
      saved[1]?.exhibit.sealSha256,
    ]);
    expect(new Set(saved.map(({ record }) => record.sequence.key)).size).toBe(1);
  });

  it('gives two saves at once two numbers and one key', async () => {
    const other = createWorldBeside(world);
    other.png = picture('other');
    const both = await Promise.all([
      saveNow(),
      capture(other.deps, DEFAULT_SETTINGS, other.request()),
    ]);
    const saved = await Promise.all(both.map(({ exhibitId }) => loadSaved(exhibitId)));
    expect(saved.map(({ record }) => record.sequence.number).sort()).toEqual([1, 2]);
    expect(new Set(saved.map(({ record }) => record.sequence.key)).size).toBe(1);
  });
});

function createWorldBeside(first: World): World {
  const other = createWorld();
  return Object.defineProperties(other, {
    store: { value: first.store },
    environment: { value: first.environment },
  });
}

describe('the same page', () => {
  it('is not saved twice within two minutes', async () => {
    const first = await saveNow();
    world.now += 119_000;
    expect(await saveNow()).toEqual({ status: 'already-saved', exhibitId: first.exhibitId });
  });

  it.each([
    ['asked for again', () => undefined, { again: true }],
    ['after two minutes', (w: World) => (w.now += 121_000), {}],
    ['with other pixels', (w: World) => (w.png = picture('a new comment')), {}],
    [
      'at another address',
      (w: World) => {
        const address = `${ADDRESS}?page=2`;
        w.tab = { ...w.tab, address };
        w.answer = {
          probe: { documentId: 'd', address },
          read: reading({ documentId: 'd', address }),
        };
      },
      {},
    ],
    ['with the clock set back', (w: World) => (w.now -= 60_000), {}],
    [
      'with another post pointed at',
      (w: World) => (w.answer.read = reading({ subject: null, posts: [...reading().posts, {}] })),
      {},
    ],
  ])('is saved %s', async (_name, change, more) => {
    const first = await saveNow();
    change(world);
    const second = await saveNow(more);
    expect(second.status).toBe('saved');
    expect(second.exhibitId).not.toBe(first.exhibitId);
  });
});

describe('an address', () => {
  it("is the browser's word; another one in the page stands beside it", async () => {
    const address = `${ADDRESS}#elsewhere`;
    world.answer = {
      probe: { documentId: 'document-1', address },
      read: reading({ address }),
    };
    const { record } = await loadSaved((await saveNow()).exhibitId);
    expect(record.page.address).toEqual({
      value: ADDRESS,
      source: 'browser',
      alternatives: [{ value: address, source: 'dom' }],
    });
  });
});

describe('a page that cannot be read', () => {
  it('becomes an exhibit of pixels only, which says so', async () => {
    world.answer = { probe: null, read: null };
    const { record } = await loadSaved((await saveNow()).exhibitId);
    expect(record.artifacts.map((artifact) => artifact.role)).toEqual(['viewport']);
    expect(record.posts).toEqual([]);
    expect(record.page.title).toEqual({ value: 'Bericht', source: 'browser' });
    expect(record.notCaptured).toContainEqual({ what: 'page-data', reason: 'browser-refused' });
  });

  it('is told from one that is too slow to answer', async () => {
    world.answer = { probe: undefined, read: undefined };
    const { record } = await loadSaved((await saveNow()).exhibitId);
    expect(record.notCaptured).toContainEqual({ what: 'page-data', reason: 'failed' });
  });

  it('is not one that only makes its address long', async () => {
    const address = `${ADDRESS}?x=${'a'.repeat(150_000)}`;
    world.tab = { ...world.tab, address };
    const probe = { documentId: 'd', address };
    world.answer = { probe, read: reading(probe) };
    const { record } = await loadSaved((await saveNow()).exhibitId);
    expect(record.posts).toHaveLength(1);
    expect(record.page.address?.flags).toEqual(['cut']);
  });

  it('is told from one that answers nonsense', async () => {
    world.answer.read = { hello: 'there' };
    const { record } = await loadSaved((await saveNow()).exhibitId);
    expect(record.notCaptured).toContainEqual({ what: 'page-data', reason: 'failed' });
  });
});

describe('"Saved"', () => {
  it.each<[string, (kept: WholeExhibit) => Partial<WholeExhibit>]>([
    ['the seal', () => ({ seal: new Uint8Array([1, 2, 3]) })],
    ['the part about the viewer', () => ({ viewer: new Uint8Array([1, 2, 3]) })],
    ['no part about the viewer', () => ({ viewer: null })],
    ['the first line of the log', ({ custody: [line] }) => ({ custody: [`${line} `] })],
    ['no log', () => ({ custody: [] })],
    ['a log with a line more', ({ custody: [line = ''] }) => ({ custody: [line, line] })],
  ])('is not said when what is read back differs: %s', async (_name, change) => {
    const { store } = world;
    const lying = Object.defineProperty(world, 'store', {
      value: {
        ...store,
        loadExhibit: async (id: string) => {
          const kept = await store.loadExhibit(id);
          return kept && { ...kept, ...change(kept) };
        },
      },
    });
    const thrown: unknown = await capture(lying.deps, DEFAULT_SETTINGS, world.request()).catch(
      (error: unknown) => error,
    );
    expect((thrown as EvidenceError).code).toBe('read-back-differs');
  });
});
