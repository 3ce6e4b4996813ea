import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { parseAcceptance, parseHandOver } from '@/utils/evidence/hand-over';
import { sha256Hex } from '@/utils/evidence/digest';
import { createCoDocument } from '@/utils/services/co-document';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { openDatabase } from '@/utils/storage/database';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { checkStoredExhibit } from '@/utils/verify/stored-exhibit';
import { contentOf, createPlace, type Place } from './backups';

async function fingerprintOf({ world }: Place): Promise<string> {
  return (await world.store.loadKeyChain())!.key.fingerprint;
}

describe('a restored backup', () => {
  it('brings every byte to another computer, with notes, logs and removals', async () => {
    const home = createPlace();
    const first = await home.save();
    await home.note(first, 'Gezien');
    const gone = await home.save();
    await createCoDocument(home.world).remove(gone, 'request');
    const accident = await home.save();
    await createCoDocument(home.world).removeAccident(accident);
    const away = createPlace();
    const result = await away.restore((await home.backup()).content);
    expect(result).toMatchObject({ added: 1, alreadyHere: 0, damaged: 0, diverged: [] });
    expect(await contentOf(away)).toEqual(await contentOf(home));
    const exhibit = (await away.world.store.loadExhibit(first))!;
    expect(await checkStoredExhibit(exhibit, browserHashing)).toMatchObject({ intact: true });
    expect(await away.world.store.listSummaries({ limit: 9, words: ['woont'] })).toHaveLength(1);
  });

  it('doubles nothing when it is restored twice', async () => {
    const home = createPlace();
    await home.save();
    await home.save();
    const { content } = await home.backup();
    const away = createPlace();
    await away.restore(content);
    const before = await contentOf(away);
    const key = await fingerprintOf(away);
    expect(await away.restore(content)).toMatchObject({ added: 0, alreadyHere: 2 });
    expect(await contentOf(away)).toEqual(before);
    expect(await fingerprintOf(away)).toBe(key);
    expect(await away.world.backups.listHandOvers()).toHaveLength(1);
  });

  it('changes nothing at home', async () => {
    const home = createPlace();
    await home.save();
    const { content } = await home.backup();
    const before = await contentOf(home);
    const result = await home.restore(content);
    expect(result).toMatchObject({ added: 0, alreadyHere: 1, continues: null });
    expect(await contentOf(home)).toEqual(before);
    expect(await home.world.backups.listHandOvers()).toEqual([]);
  });

  it('is followed by a new key from 1, which names the hand-over that it goes on from', async () => {
    const home = createPlace();
    await home.save();
    const away = createPlace();
    const result = await away.restore((await home.backup()).content);
    const [oldKey, newKey] = [await fingerprintOf(home), await fingerprintOf(away)];
    expect(newKey).not.toBe(oldKey);
    expect(result).toMatchObject({ continues: oldKey, fingerprint: newKey });
    const saved = await away.world.store.loadSummary(await away.save());
    expect(saved).toMatchObject({ key: newKey, number: 1 });
    const [pair] = await away.world.backups.listHandOvers();
    const accepted = parseAcceptance(pair!.acceptance.statement);
    expect(accepted.key.fingerprint).toBe(newKey);
    expect(accepted.handOverSha256).toBe(await sha256Hex(pair!.handOver.statement));
    expect(parseHandOver(pair!.handOver.statement).key.fingerprint).toBe(oldKey);
  });

  it('passes hand-overs on from place to place', async () => {
    const [one, two, three] = [createPlace(), createPlace(), createPlace()];
    await one.save();
    await two.restore((await one.backup()).content);
    await two.save();
    await three.restore((await two.backup()).content);
    const pairs = await three.world.backups.listHandOvers();
    const names = pairs.map(({ handOver, acceptance }) => [
      parseHandOver(handOver.statement).key.fingerprint,
      parseAcceptance(acceptance.statement).key.fingerprint,
    ]);
    const [a, b, c] = [
      await fingerprintOf(one),
      await fingerprintOf(two),
      await fingerprintOf(three),
    ];
    expect(names).toContainEqual([a, b]);
    expect(names).toContainEqual([b, c]);
    expect(await three.world.store.countKept()).toBe(2);
  });

  it('brings the settings to a new place only, and no permission with them', async () => {
    const home = createPlace();
    home.settings = { ...DEFAULT_SETTINGS, language: 'en', wholeSource: true, pageArchive: true };
    await home.save();
    const { content } = await home.backup();
    const fresh = createPlace();
    await fresh.restore(content);
    expect(fresh.settings).toEqual({ ...home.settings, pageArchive: false });
    const used = createPlace();
    await used.save();
    await used.restore(content);
    expect(used.settings).toEqual(DEFAULT_SETTINGS);
  });

  it('counts as a backup of what came out of it', async () => {
    const home = createPlace();
    await home.save();
    const made = await home.backup();
    const away = createPlace();
    await away.restore(made.content);
    const state = await away.world.backups.loadState();
    expect(state).toEqual({ lastBackupLocal: made.madeAt.local, onlyHere: 0 });
  });
});

describe('a log that is in both places', () => {
  async function twoPlaces() {
    const home = createPlace();
    const id = await home.save();
    const away = createPlace();
    const { content } = await home.backup();
    await away.restore(content);
    return { home, away, id, content };
  }

  it('gets the later lines and notes of the backup', async () => {
    const { home, away, id } = await twoPlaces();
    await home.note(id, 'Later toegevoegd');
    const result = await away.restore((await home.backup()).content);
    expect(result).toMatchObject({ added: 0, extended: 1 });
    expect(await contentOf(away)).toEqual(await contentOf(home));
  });

  it('stays where it is longer here', async () => {
    const { away, id, content } = await twoPlaces();
    await away.note(id, 'Hier toegevoegd');
    const before = await contentOf(away);
    expect(await away.restore(content)).toMatchObject({ alreadyHere: 1, extended: 0 });
    expect(await contentOf(away)).toEqual(before);
  });

  it('stays where both went on by themselves, and the number is named', async () => {
    const { home, away, id } = await twoPlaces();
    await home.note(id, 'Thuis');
    await away.note(id, 'Hier');
    const before = await contentOf(away);
    const result = await away.restore((await home.backup()).content);
    expect(result.diverged).toEqual([1]);
    expect(await contentOf(away)).toEqual(before);
  });

  it('brings back nothing that was removed here', async () => {
    const { away, id, content } = await twoPlaces();
    await createCoDocument(away.world).remove(id, 'request');
    expect(await away.restore(content)).toMatchObject({ added: 0, stayRemoved: 1 });
    expect(await away.world.store.countKept()).toBe(0);
  });

  it('brings back nothing that was erased here as an accident', async () => {
    const home = createPlace();
    const id = await home.save();
    const { content } = await home.backup();
    await createCoDocument(home.world).removeAccident(id);
    expect(await home.restore(content)).toMatchObject({ added: 0, stayRemoved: 1 });
  });

  it('erases nothing that was removed elsewhere', async () => {
    const { home, away, id } = await twoPlaces();
    await createCoDocument(home.world).remove(id, 'mistake');
    const before = await contentOf(away);
    const result = await away.restore((await home.backup()).content);
    expect(result).toMatchObject({ removedElsewhere: 1 });
    expect(await contentOf(away)).toEqual(before);
  });
});

describe('a chain that was set back', () => {
  it('goes on behind the last number that a backup knows, so that none is given twice', async () => {
    const place = createPlace();
    await place.save();
    const database = await openDatabase(place.world.databaseName);
    const [old] = await database.keys.toArray();
    await place.save();
    const { content } = await place.backup();
    await database.keys.put(old!);
    database.close();
    await place.restore(content);
    const third = await place.world.store.loadSummary(await place.save());
    expect(third?.number).toBe(3);
  });
});

describe('a restore that does not come to its end', () => {
  it('changes nothing while the file is being checked', async () => {
    const home = createPlace();
    await home.save();
    const { content } = await home.backup();
    const away = createPlace();
    const controller = new AbortController();
    const restoring = away.restore(content, undefined, {
      signal: controller.signal,
      onProgress: () => {
        controller.abort();
      },
    });
    await expect(restoring).rejects.toMatchObject({ code: 'backup-cancelled' });
    expect(await away.world.backups.listAll()).toEqual([]);
    expect(await away.world.store.loadKeyChain()).toBeNull();
  });

  it('leaves whole exhibits, and brings the rest the next time', async () => {
    const home = createPlace();
    await home.save();
    await home.save();
    const { content } = await home.backup();
    const away = createPlace();
    const controller = new AbortController();
    const inner = away.world.backups.addKept.bind(away.world.backups);
    let written = 0;
    Object.assign(away.world.backups, {
      addKept: async (...args: Parameters<typeof inner>) => {
        await inner(...args);
        written += 1;
        if (written === 1) controller.abort();
      },
    });
    const restoring = away.restore(content, undefined, { signal: controller.signal });
    await expect(restoring).rejects.toMatchObject({ code: 'backup-cancelled' });
    expect(await away.world.store.countKept()).toBe(1);
    expect(await away.restore(content)).toMatchObject({ added: 1, alreadyHere: 1 });
    expect(await contentOf(away)).toEqual(await contentOf(home));
  });

  it('says so where the file changes between the two readings', async () => {
    const home = createPlace();
    await home.save();
    const { content } = await home.backup();
    const away = createPlace();
    await expect(away.restore(changingBlob(content))).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    expect(await away.world.store.countKept()).toBe(0);
    expect(await away.restore(content)).toMatchObject({ added: 1 });
  });
});

/** A file whose payload reads as something else once it was opened a second time. */
function changingBlob(content: Blob): Blob {
  const file = new Blob([content]);
  const slice = file.slice.bind(file);
  let readings = 0;
  file.slice = (start, end) => {
    // Small pieces are looks at the header.
    if ((end ?? 0) > 256) readings += 1;
    return readings > 1 ? new Blob([slice(start, content.size - 1), 'x']) : slice(start, end);
  };
  return file;
}

describe('an exhibit that was damaged before the backup', () => {
  it('comes back as it was, and the rest with it', async () => {
    const home = createPlace();
    const damaged = await home.save();
    await home.save();
    const database = await openDatabase(home.world.databaseName);
    const row = (await database.exhibits.get(damaged))!;
    await database.exhibits.put({ ...row, record: new Uint8Array([1, 2, 3]) });
    database.close();
    const away = createPlace();
    const result = await away.restore((await home.backup()).content);
    expect(result).toMatchObject({ added: 2, damaged: 1 });
    const exhibit = (await away.world.store.loadExhibit(damaged))!;
    expect(exhibit.record).toEqual(new Uint8Array([1, 2, 3]));
  });
});
