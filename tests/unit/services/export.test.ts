import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Preview } from '@/utils/capture/preview';
import { parseEntry } from '@/utils/evidence/custody';
import type { EvidenceError } from '@/utils/evidence/errors';
import { capture } from '@/utils/services/capture';
import { createCoDocument } from '@/utils/services/co-document';
import { createDossierService } from '@/utils/services/dossier';
import type { DossierService } from '@/utils/services/dossier-types';
import type { RenderPreview } from '@/utils/services/export-previews';
import type { ExportChoice, ExportProgress, LongWork } from '@/utils/services/export-types';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { createFakeBackup } from '../components/fake-backup';
import { createFakeRecorder } from '../components/fake-recorder';
import { createWorld, picture, type World } from './world';

let world: World;
let dossier: DossierService;
let ids: string[];

const work = (more: Partial<LongWork> = {}): LongWork => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...more,
});
const choose = (exhibitIds: readonly string[]): ExportChoice => ({
  exhibitIds,
  language: 'nl',
  includeViewer: true,
  includeWholePage: false,
});
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (thrown: unknown) => (thrown as EvidenceError).code,
  );

/** The words of a made picture, as if they were its preview. */
async function renderText(content: Blob): Promise<Preview> {
  const text = await content.slice(24).text();
  const dataAddress = `data:image/jpeg;base64,${btoa(text)}`;
  return { dataAddress, width: 10, height: 5, ofWidth: 1280, ofHeight: 800 };
}

function serviceOn(
  store: World['store'],
  renderPreview: RenderPreview = () => Promise.reject(new Error('no canvas here')),
): DossierService {
  return createDossierService({
    ask: () => Promise.resolve({ ok: false, code: 'cut-off' }),
    addFile: () => Promise.reject(new Error('not here')),
    backup: createFakeBackup(),
    recorder: createFakeRecorder(),
    store,
    environment: world.environment,
    coDocument: createCoDocument(world),
    hashing: browserHashing,
    renderPreview,
    watch: () => () => undefined,
    loadSettings: () => Promise.resolve(DEFAULT_SETTINGS),
    saveSettings: () => Promise.resolve(),
    requestPageArchive: () => Promise.resolve(false),
    pageArchivePossible: false,
    watchSettings: () => undefined,
    requestAllSites: () => Promise.resolve(false),
    returnAllSites: () => Promise.resolve(),
  });
}

beforeEach(async () => {
  world = createWorld();
  dossier = serviceOn(world.store);
  ids = [];
  for (const pixels of ['one', 'two', 'three']) {
    world.png = picture(pixels);
    ids.push((await capture(world.deps, DEFAULT_SETTINGS, world.request())).exhibitId);
  }
});

describe('an export', () => {
  it('gives a package that verifies, under the digest that it names', async () => {
    const result = await dossier.exportPackage(choose(ids), work());
    expect(result.report.verdict).toBe('intact-key-unknown');
    expect(result.report.exhibits.map(({ number }) => number)).toEqual([1, 2, 3]);
    const bytes = Buffer.from(await result.content.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(result.sha256);
    expect(result.sizeBytes).toBe(bytes.length);
    expect(result.fingerprint).toBe((await dossier.keyState()).fingerprint);
  });

  it('draws every preview, a few at once, and shows each with its own exhibit', async () => {
    for (const pixels of ['four', 'five', 'six']) {
      world.png = picture(pixels);
      ids.push((await capture(world.deps, DEFAULT_SETTINGS, world.request())).exhibitId);
    }
    let running = 0;
    let most = 0;
    const drawing = serviceOn(world.store, async (content) => {
      running += 1;
      most = Math.max(most, running);
      const preview = await renderText(content);
      running -= 1;
      return preview;
    });
    const { content } = await drawing.exportPackage(choose(ids), work());
    const report = await content.text();
    const places = ['one', 'two', 'three', 'four', 'five', 'six'].map((pixels) =>
      report.indexOf(`base64,${btoa(pixels)}"`),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(most).toBe(4);
  });

  it('shows no picture that was removed after it was drawn', async () => {
    const kept = world.store;
    const logged = async (id: string) => (await kept.loadExhibit(id))?.custody.length;
    const store: World['store'] = {
      ...kept,
      loadExhibit: async (id) => {
        // Once its log says that it is being exported, before it is read again.
        if (id === ids[1]! && (await logged(id)) === 2) {
          await createCoDocument(world).removeFile(id, 'screen.png', 'mistake');
        }
        return kept.loadExhibit(id);
      },
    };
    const { content } = await serviceOn(store, renderText).exportPackage(choose(ids), work());
    const report = await content.text();
    expect(report).toContain(btoa('one'));
    expect(report).not.toContain(btoa('two'));
  });

  it('logs the preparing before and the offering after', async () => {
    const result = await dossier.exportPackage(choose([ids[0]!]), work());
    await dossier.markOffered([ids[0]!], result);
    const { custody } = (await world.store.loadExhibit(ids[0]!))!;
    const { packageId, sha256: packageSha256 } = result;
    expect(custody.slice(1).map((line) => parseEntry(line).event)).toEqual([
      { type: 'export-prepared', packageId },
      { type: 'offered', packageId, packageSha256 },
    ]);
  });

  it('tells how far it is', async () => {
    const seen: ExportProgress[] = [];
    await dossier.exportPackage(
      choose(ids),
      work({ onProgress: (progress) => seen.push(progress) }),
    );
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual([
      'reading',
      'building',
      'verifying',
    ]);
    const last = seen.at(-1);
    expect(last?.done).toBe(last?.total);
  });

  it.each(['reading', 'building', 'verifying'] as const)(
    'stops when cancelled while %s, and offers nothing',
    async (stage) => {
      const controller = new AbortController();
      const onProgress = (progress: ExportProgress): void => {
        if (progress.stage === stage) controller.abort();
      };
      const cancelled = dossier.exportPackage(
        choose(ids),
        work({ signal: controller.signal, onProgress }),
      );
      expect(await codeOf(cancelled)).toBe('export-cancelled');
      expect((await dossier.exportPackage(choose(ids), work())).report.verdict).toBe(
        'intact-key-unknown',
      );
    },
  );

  it('stops when cancelled while it waits for the log, and every log still holds', async () => {
    const controller = new AbortController();
    let letGo = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const held = world.environment.exclusively(() => waiting);
    const onProgress = ({ done, total }: ExportProgress): void => {
      if (done === total) controller.abort();
    };
    const cancelled = dossier.exportPackage(
      choose(ids),
      work({ signal: controller.signal, onProgress }),
    );
    letGo();
    await held;
    expect(await codeOf(cancelled)).toBe('export-cancelled');
    for (const id of ids) expect(await dossier.checkExhibit(id)).toMatchObject({ intact: true });
  });

  it('writes in no log when an exhibit is removed before it comes to the logs', async () => {
    const kept = world.store;
    let removed = false;
    const append = vi.spyOn(kept, 'appendCustody');
    const onProgress = (): void => {
      if (removed) return;
      removed = true;
      void dossier.remove(ids[0]!, 'mistake');
    };
    const exporting = dossier.exportPackage(choose(ids), work({ onProgress }));
    expect(await codeOf(exporting)).toBe('exhibit-removed');
    expect(append).not.toHaveBeenCalled();
  });

  it('leaves nothing out without a word when one is removed beside a damaged one', async () => {
    const kept = world.store;
    let loads = 0;
    const store: World['store'] = {
      ...kept,
      loadExhibit: async (id) => {
        loads += 1;
        // Once all three were read for the log and for packing.
        if (loads === 7) await dossier.remove(ids[2]!, 'mistake');
        const exhibit = await kept.loadExhibit(id);
        if (id !== ids[0]! || exhibit === null) return exhibit;
        return { ...exhibit, record: new Uint8Array([1]) };
      },
    };
    expect(await codeOf(serviceOn(store).exportPackage(choose(ids), work()))).toBe(
      'exhibit-removed',
    );
  });

  it('is named in the logs that are left when a save by accident was erased since', async () => {
    const result = await dossier.exportPackage(choose(ids), work());
    await createCoDocument(world).removeAccident(ids[1]!);
    await dossier.markOffered(ids, result);
    const { custody } = (await world.store.loadExhibit(ids[2]!))!;
    expect(parseEntry(custody.at(-1)!).event.type).toBe('offered');
  });

  it('refuses nothing, too much, and what is gone, before any log says anything', async () => {
    const append = vi.spyOn(world.store, 'appendCustody');
    expect(await codeOf(dossier.exportPackage(choose([]), work()))).toBe('export-nothing-selected');
    const many = Array.from({ length: 201 }, (_, at) => `id-${at}`);
    expect(await codeOf(dossier.exportPackage(choose(many), work()))).toBe('export-too-large');
    expect(await codeOf(dossier.exportPackage(choose([ids[0]!, 'unknown']), work()))).toBe(
      'exhibit-not-found',
    );
    expect(append).not.toHaveBeenCalled();
    await dossier.remove(ids[1]!, 'mistake');
    expect(await codeOf(dossier.exportPackage(choose(ids), work()))).toBe('exhibit-removed');
  });

  it('offers nothing when an artifact on the disk is no longer what was saved', async () => {
    const kept = world.store;
    const damaged = serviceOn({
      ...world.store,
      loadExhibit: async (id) => {
        const exhibit = await kept.loadExhibit(id);
        return (
          exhibit && {
            ...exhibit,
            artifacts: exhibit.artifacts.map((artifact) =>
              artifact.name === 'screen.png'
                ? { ...artifact, content: new Blob([picture('xyz')]) }
                : artifact,
            ),
          }
        );
      },
    });
    expect(await codeOf(damaged.exportPackage(choose([ids[0]!]), work()))).toBe(
      'export-not-intact',
    );
    expect(await damaged.checkExhibit(ids[0]!)).toMatchObject({ intact: false });
  });
});

describe('checking again', () => {
  it('reads every file of an exhibit', async () => {
    expect(await dossier.checkExhibit(ids[0]!)).toMatchObject({
      intact: true,
      artifactCount: 3,
      findings: [],
    });
  });
});
