import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { crc32Hex } from '@/utils/evidence/crc32';
import { parseRecord, parseViewer } from '@/utils/evidence/record';
import { addFile, type AddFileDeps } from '@/utils/services/add-file';
import { FILE_MAX_BYTES, type FileToAdd } from '@/utils/services/add-file-types';
import { capture } from '@/utils/services/capture';
import { createCoDocument } from '@/utils/services/co-document';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { describeExhibit } from '@/utils/services/view';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { checkStoredExhibit, factsOf } from '@/utils/verify/stored-exhibit';
import { madeChat, madeJpeg, madeMail, madePng } from '../../support/made-files';
import { addTo, addingIn, fileToAdd, QUIET } from './added-files';
import { contentOf, createPlace } from './backups';
import { createWorld, picture, type World } from './world';

let world: World;
let deps: AddFileDeps;
beforeEach(() => {
  world = createWorld();
  deps = addingIn(world);
});

const fileOf = (content: BlobPart, more: Partial<FileToAdd> = {}) =>
  fileToAdd(world, content, more);
const add = (file: FileToAdd, more: { suppliedBy?: string; again?: boolean } = {}, work = QUIET) =>
  addFile(deps, file, { suppliedBy: '', again: false, ...more }, work);
async function loadSaved(exhibitId: string) {
  const exhibit = await world.store.loadExhibit(exhibitId);
  if (exhibit === null) throw new Error('not there');
  return { exhibit, record: parseRecord(exhibit.record), viewer: parseViewer(exhibit.viewer!) };
}

describe('an added file', () => {
  it('becomes an exhibit of its own, byte for byte, with a name of ours', async () => {
    const bytes = madeJpeg({ taken: '2026:11:03 14:22:05' });
    const added = await add(fileOf(bytes));
    expect(added).toMatchObject({ status: 'saved', number: 1 });
    const { exhibit, record } = await loadSaved(added.exhibitId);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(record.kind).toBe('file');
    expect(record.artifacts).toHaveLength(1);
    expect(record.artifacts[0]).toMatchObject({
      name: 'file.jpg',
      role: 'supplied-file',
      mediaType: 'image/jpeg',
      method: 'supplied-by-person',
      size: bytes.length,
      sha256,
      crc32: crc32Hex(bytes),
      pixels: { width: 1, height: 1 },
    });
    const kept = new Uint8Array(await exhibit.artifacts[0]!.content!.arrayBuffer());
    expect(kept).toEqual(bytes);
    expect(await checkStoredExhibit(exhibit, browserHashing)).toMatchObject({
      intact: true,
      findings: [],
    });
  });

  it('says what the file and the browser claim, each by itself', async () => {
    const bytes = madeJpeg({ taken: '2026:11:03 14:22:05', changed: '2026:11:04 09:00:00' });
    const { record } = await loadSaved((await add(fileOf(bytes, { via: 'drop' }))).exhibitId);
    expect(record.supplied).toEqual({
      artifact: 'file.jpg',
      name: { value: 'foto van het scherm.jpg', source: 'browser' },
      via: 'drop',
      claimedType: { value: 'image/jpeg', source: 'browser' },
      claimedTimes: [
        { what: 'file-modified', value: '2026-11-03T13:22:05.120Z', source: 'browser' },
        {
          what: 'picture-taken',
          value: '2026-11-03T14:22:05',
          source: 'file',
          asShown: '2026:11:03 14:22:05',
        },
        {
          what: 'picture-changed',
          value: '2026-11-04T09:00:00',
          source: 'file',
          asShown: '2026:11:04 09:00:00',
        },
      ],
    });
    expect(record.saved).toMatchObject({
      trigger: 'file-added',
      requestedAt: { utc: '2026-11-20T14:03:18.123Z' },
    });
  });

  it('has no page, post or gap made up for it', async () => {
    const { record, exhibit } = await loadSaved((await add(fileOf(madePng()))).exhibitId);
    expect(record).toMatchObject({ page: {}, posts: [], subject: null, notCaptured: [] });
    expect(exhibit.summary).toMatchObject({
      address: '',
      author: null,
      title: 'foto van het scherm.jpg',
      fileType: 'image/png',
    });
  });

  it('keeps who gave it apart, under a salted digest', async () => {
    const { exhibitId } = await add(fileOf(madeChat()), { suppliedBy: '  Robin de Wit ' });
    const { record, viewer } = await loadSaved(exhibitId);
    expect(viewer.suppliedBy).toEqual({ value: 'Robin de Wit', source: 'user' });
    expect(JSON.stringify(record)).not.toContain('Robin');
  });

  it('has no time where the browser knows none and says "now"', async () => {
    const now = fileOf(madeChat(), { lastModifiedMs: world.now - 4000, name: '', claimedType: '' });
    const { record } = await loadSaved((await add(now)).exhibitId);
    expect(record.supplied).toEqual({ artifact: 'file.txt', via: 'picker', claimedTimes: [] });
  });

  it.each([-1, 0, Number.NaN, 8.64e15, Number.POSITIVE_INFINITY])(
    'has no time where the browser says %s',
    async (lastModifiedMs) => {
      const { record } = await loadSaved(
        (await add(fileOf(madeChat(), { lastModifiedMs }))).exhibitId,
      );
      expect(record.supplied?.claimedTimes).toEqual([]);
    },
  );

  it('takes any name as text, and none of it as the name of a file', async () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '../../x',
        '<img onerror=alert(1)>',
        'CON',
        'a\u202Egpj.exe',
        'x'.repeat(5000),
      ),
      fc.string({ unit: 'binary', maxLength: 700 }),
      fc.string({
        unit: fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
      }),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (name) => {
        const { exhibitId } = await add(fileOf(madePng(), { name }), { again: true });
        const { exhibit, record } = await loadSaved(exhibitId);
        expect(exhibit.artifacts.map((artifact) => artifact.name)).toEqual(['file.png']);
        expect((record.supplied?.name?.value ?? '').length).toBeLessThanOrEqual(500);
        expect(name.toWellFormed().startsWith(record.supplied?.name?.value ?? '')).toBe(true);
        expect((await checkStoredExhibit(exhibit, browserHashing)).findings).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the same file', () => {
  it('is already saved, until somebody wants it again', async () => {
    const first = await add(fileOf(madePng()));
    world.now += 24 * 3_600_000;
    expect(await add(fileOf(madePng(), { name: 'anders.png' }))).toEqual({
      ...first,
      status: 'already-saved',
    });
    expect(await add(fileOf(madePng()), { again: true })).toMatchObject({
      status: 'saved',
      number: 2,
    });
  });

  it('is none with a page of the same pixels, nor one that was removed', async () => {
    await capture(world.deps, DEFAULT_SETTINGS, world.request());
    const added = await add(fileOf(picture('pixels')));
    expect(added).toMatchObject({ status: 'saved', number: 2 });
    const [file] = (await loadSaved(added.exhibitId)).record.artifacts;
    await createCoDocument(world).removeFile(added.exhibitId, file!.name, 'request');
    expect(await add(fileOf(picture('pixels')))).toMatchObject({ status: 'saved', number: 3 });
  });

  it('does not make a page of the same pixels one that was saved', async () => {
    await add(fileOf(world.png));
    expect((await capture(world.deps, DEFAULT_SETTINGS, world.request())).status).toBe('saved');
  });
});

describe('a file that cannot be added', () => {
  const nothingKept = async () => {
    expect(await world.store.countKept()).toBe(0);
    expect((await world.store.loadKeyChain())?.lastNumber ?? 0).toBe(0);
  };

  it('because it is empty', async () => {
    await expect(add(fileOf(''))).rejects.toMatchObject({ code: 'file-empty' });
    await nothingKept();
  });

  it('because no package could hold it', async () => {
    const content = { size: FILE_MAX_BYTES + 1 } as Blob;
    await expect(add({ ...fileOf('x'), content })).rejects.toMatchObject({
      code: 'file-too-large',
    });
    await nothingKept();
  });

  it('because the disk has no room for it', async () => {
    deps = { ...deps, isDiskFull: (bytes) => Promise.resolve(bytes > 100) };
    await expect(add(fileOf(madeMail()))).rejects.toMatchObject({ code: 'disk-full' });
    await nothingKept();
  });

  it('because it went away, or is a folder', async () => {
    const content = new Blob(['x']);
    content.slice = () =>
      ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) as Blob;
    await expect(add(fileOf(content))).rejects.toMatchObject({ code: 'file-unreadable' });
    await nothingKept();
  });

  it('because somebody stopped it', async () => {
    const stop = new AbortController();
    const work = {
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    };
    await expect(add(fileOf(madePng()), {}, work)).rejects.toMatchObject({
      code: 'adding-cancelled',
    });
    await nothingKept();
  });

  it('because the bytes did not come back as they were', async () => {
    let streams = 0;
    const hashing = {
      createSha256: () => {
        const stream = browserHashing.createSha256();
        if (++streams > 1) stream.update(new Uint8Array([1]));
        return stream;
      },
    };
    deps = { ...deps, hashing };
    await expect(add(fileOf(madePng()))).rejects.toMatchObject({ code: 'read-back-differs' });
  });
});

describe('the rest of the house', () => {
  it('takes notes on it, shows it and tells when its bytes changed', async () => {
    const { exhibitId } = await add(fileOf(madeMail(), { name: 'dreigmail.eml' }));
    await createCoDocument(world).addNote(exhibitId, 'Gekregen van de baas');
    const detail = await describeExhibit(world.store, exhibitId);
    expect(detail).toMatchObject({ damage: [], added: [{ kind: 'note' }] });
    const { exhibit } = await loadSaved(exhibitId);
    const [artifact] = exhibit.artifacts;
    const changed = { ...exhibit, artifacts: [{ ...artifact!, content: new Blob(['anders']) }] };
    const { findings } = await checkStoredExhibit(changed, browserHashing);
    expect(findings.map(({ code }) => code)).toEqual(['artifact-digest-differs']);
  });

  it('finds it by its name, and forgets name and type when it is removed', async () => {
    const { exhibitId } = await add(fileOf(madeMail(), { name: 'Dreigmail.eml' }));
    expect(await world.store.listSummaries({ limit: 9, words: ['dreigmail'] })).toHaveLength(1);
    await createCoDocument(world).remove(exhibitId, 'request');
    const [left] = await world.store.listSummaries({ limit: 9, words: [] });
    expect(left).toMatchObject({ state: 'removed', title: null });
    expect(left).not.toHaveProperty('fileType');
  });
});

describe('a backup of it', () => {
  it('brings every byte and who gave it to another computer, and the list knows its kind', async () => {
    const home = createPlace();
    const bytes = madeJpeg({ taken: '2026:11:03 14:22:05' });
    const { exhibitId } = await addTo(home.world, bytes, {}, { suppliedBy: 'Robin' });
    const gone = await addTo(home.world, madeMail());
    await createCoDocument(home.world).removeFile(gone.exhibitId, 'file.eml', 'request');
    const away = createPlace();
    const result = await away.restore((await home.backup()).content);
    expect(result).toMatchObject({ added: 2, damaged: 0 });
    expect(await contentOf(away)).toEqual(await contentOf(home));
    const restored = await away.world.store.loadExhibit(exhibitId);
    expect(restored?.summary.fileType).toBe('image/jpeg');
    expect(parseViewer(restored!.viewer!).suppliedBy?.value).toBe('Robin');
    expect(await addTo(away.world, bytes)).toMatchObject({ status: 'already-saved', exhibitId });
  });
});

describe('digests of a file in slices', () => {
  it('are those of the whole', async () => {
    for (const length of [0, 1, 4_194_303, 4_194_304, 4_194_305, 9_000_001]) {
      const bytes = new Uint8Array(length).map((_, at) => (at * 31) >> 3);
      const heard: number[] = [];
      const facts = await factsOf(new Blob([bytes]), browserHashing, (done) => heard.push(done));
      expect(facts).toEqual({
        size: length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        crc32: crc32Hex(bytes),
      });
      expect(heard.at(-1) ?? 0).toBe(length);
    }
  });
});
