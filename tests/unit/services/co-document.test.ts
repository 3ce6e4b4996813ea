import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalBytes } from '@/utils/evidence/canonical-json';
import { lineDigest, parseEntry } from '@/utils/evidence/custody';
import { sha256Hex } from '@/utils/evidence/digest';
import type { EvidenceError } from '@/utils/evidence/errors';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { capture } from '@/utils/services/capture';
import { createCoDocument, type CoDocument } from '@/utils/services/co-document';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { buildDetail, loadSavedView } from '@/utils/services/view';
import { createWorld, picture, type World } from './world';

let world: World;
let coDocument: CoDocument;
let id: string;

beforeEach(async () => {
  world = createWorld();
  coDocument = createCoDocument(world);
  id = (await capture(world.deps, DEFAULT_SETTINGS, world.request())).exhibitId;
});

async function load(): Promise<WholeExhibit> {
  const exhibit = await world.store.loadExhibit(id);
  if (exhibit === null) throw new Error('not there');
  return exhibit;
}
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no failure',
    (thrown: unknown) => (thrown as EvidenceError).code,
  );

describe('a note', () => {
  it('stands beside the record and is named in the log by its digest only', async () => {
    const before = await load();
    await coDocument.addNote(id, '  Gezien door Kim  ');
    const after = await load();
    expect(after.record).toEqual(before.record);
    expect(after.seal).toEqual(before.seal);
    expect(after.added).toMatchObject([{ kind: 'note', text: 'Gezien door Kim' }]);
    const entry = parseEntry(after.custody[1]!);
    expect(entry).toMatchObject({ entry: 2, previousSha256: await lineDigest(after.custody[0]!) });
    expect(entry.event).toEqual({
      type: 'noted',
      noteId: after.added[0]?.id,
      noteSha256: await sha256Hex(canonicalBytes(after.added[0])),
    });
    expect(after.custody[1]).not.toContain('Kim');
  });

  it.each([
    ['empty', '   ', 'note-empty'],
    ['too long', 'x'.repeat(10_001), 'note-too-long'],
  ])('is refused when %s, and nothing changes', async (_name, text, code) => {
    expect(await codeOf(coDocument.addNote(id, text))).toBe(code);
    expect((await load()).custody).toHaveLength(1);
  });

  it('may come twice at once without breaking the chain', async () => {
    await Promise.all([coDocument.addNote(id, 'one'), coDocument.addNote(id, 'two')]);
    const { custody } = await load();
    expect(custody.map((line) => parseEntry(line).entry)).toEqual([1, 2, 3]);
    expect(parseEntry(custody[2]!).previousSha256).toBe(await lineDigest(custody[1]!));
  });
});

describe('a correction', () => {
  it('is told to the popup apart from notes, with what the page said', async () => {
    await coDocument.addNote(id, 'Gezien door Kim');
    await coDocument.correct(id, '/posts/0/author/name', 'Robin de Witte');
    const view = await loadSavedView(world.store, id, 0);
    expect(view).toMatchObject({
      noteCount: 1,
      corrections: [{ pointer: '/posts/0/author/name', was: 'Robin de Wit' }],
      others: { inView: 0, onPage: 0 },
    });
  });

  it("keeps the page's own value beside it", async () => {
    await coDocument.correct(id, '/posts/0/author/name', 'Robin de Witte');
    expect((await load()).added).toMatchObject([
      { pointer: '/posts/0/author/name', was: 'Robin de Wit', value: 'Robin de Witte' },
    ]);
  });

  it('fills in what the page did not say', async () => {
    await coDocument.correct(id, '/posts/0/author/handle', '@robin');
    expect((await load()).added).toMatchObject([{ was: null, value: '@robin' }]);
  });

  it.each(['/artifacts/0/sha256', '/sequence/number', '/posts/0/__proto__', '/page/address', ''])(
    'cannot touch %s',
    async (pointer) => {
      expect(await codeOf(coDocument.correct(id, pointer, 'x'))).toBe('bad-value');
    },
  );
});

describe('the post that is meant', () => {
  it('is a logged choice, and the latest counts', async () => {
    await coDocument.chooseSubject(id, null);
    expect(buildDetail(await load()).subject).toBeNull();
    await coDocument.chooseSubject(id, 0);
    expect(buildDetail(await load()).subject).toBe(0);
    expect(buildDetail(await load()).record.subject).toBe(0);
  });

  it('must be one of the posts', async () => {
    expect(await codeOf(coDocument.chooseSubject(id, 1))).toBe('bad-value');
  });
});

describe('removing', () => {
  it('erases content, and leaves number, reason, digests and log', async () => {
    await coDocument.remove(id, 'not-needed');
    expect(await world.store.loadExhibit(id)).toBeNull();
    expect(await world.store.loadArtifact(id, 'screen.png')).toBeNull();
    const [summary] = await world.store.listSummaries({ limit: 5, words: [] });
    expect(summary).toMatchObject({
      number: 1,
      state: 'removed',
      removedReason: 'not-needed',
      removedUtc: '2026-11-20T14:03:22.123Z',
    });
    expect(JSON.stringify(summary)).not.toMatch(/nieuws|Robin|Bericht/);
    expect(parseEntry((await world.store.loadLastLine(id))!).event).toEqual({
      type: 'removed',
      reason: 'not-needed',
    });
    expect(await world.store.countKept()).toBe(0);
  });

  it('happens once', async () => {
    await coDocument.remove(id, 'mistake');
    expect(await codeOf(coDocument.remove(id, 'mistake'))).toBe('exhibit-removed');
    expect(await codeOf(coDocument.addNote(id, 'late'))).toBe('exhibit-removed');
  });

  it('leaves nothing but the number of a save by accident', async () => {
    await coDocument.addNote(id, 'oops');
    await coDocument.removeAccident(id);
    expect(await world.store.loadSummary(id)).toBeNull();
    expect(await world.store.loadLastLine(id)).toBeNull();
    expect(await world.store.countAdded(id)).toBe(0);
    world.png = picture('next');
    const next = await capture(world.deps, DEFAULT_SETTINGS, world.request());
    expect((await world.store.loadSummary(next.exhibitId))?.number).toBe(2);
  });

  it('asks for a reason after two minutes', async () => {
    world.now += 120_001;
    expect(await codeOf(coDocument.removeAccident(id))).toBe('removal-too-late');
    expect(await world.store.loadExhibit(id)).not.toBeNull();
  });
});
