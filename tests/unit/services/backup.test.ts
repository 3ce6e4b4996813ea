import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { openBackup, readBackup } from '@/utils/backup/archive';
import { parseHandOver } from '@/utils/evidence/hand-over';
import { makeBackup } from '@/utils/services/backup';
import type { BackupProgress } from '@/utils/services/backup-types';
import { createCoDocument } from '@/utils/services/co-document';
import { openDatabase } from '@/utils/storage/database';
import { contentOf, createPlace, PASSWORD, type Place } from './backups';

const codeOf = (code: string) => ({ code });

async function partsOf(file: Blob) {
  const parts = [];
  for await (const part of readBackup(await openBackup(file, PASSWORD))) parts.push(part);
  return parts;
}

async function breakRecord({ world }: Place, exhibitId: string): Promise<void> {
  const database = await openDatabase(world.databaseName);
  const row = (await database.exhibits.get(exhibitId))!;
  const record = row.record.slice();
  record[record.length - 3]! ^= 1;
  await database.exhibits.put({ ...row, record });
  database.close();
}

describe('a backup', () => {
  it('holds everything in one order, and leaves what is here as it was', async () => {
    const place = createPlace();
    const first = await place.save();
    await place.note(first, 'Gezien door de leidinggevende');
    const gone = await place.save();
    await createCoDocument(place.world).remove(gone, 'not-needed');
    const before = await contentOf(place);
    const made = await place.backup();
    expect(await contentOf(place)).toEqual(before);
    expect(made.fileName).toBe('getuige-backup-2026-11-20.tar.age');
    expect(made.exhibitIds).toEqual([first]);
    const parts = await partsOf(made.content);
    expect(parts.map(({ type }) => type)).toEqual([
      'backup',
      'settings',
      'hand-over',
      'kept',
      'removed',
      'removals',
      'end',
    ]);
  });

  it('hands over with the number and seal at which the key stood', async () => {
    const place = createPlace();
    const id = await place.save();
    const parts = await partsOf((await place.backup()).content);
    const part = parts.find(({ type }) => type === 'hand-over');
    if (part?.type !== 'hand-over') throw new Error('no hand-over');
    const chain = (await place.world.store.loadKeyChain())!;
    const exhibit = (await place.world.store.loadExhibit(id))!;
    expect(parseHandOver(part.handOver.statement)).toMatchObject({
      lastNumber: 1,
      lastSealSha256: exhibit.sealSha256,
      key: { fingerprint: chain.key.fingerprint },
    });
  });

  it('opens with the age library alone, and unpacks with tar', async () => {
    const place = createPlace();
    const id = await place.save();
    const { content } = await place.backup();
    const decrypter = new Decrypter();
    decrypter.addPassphrase(PASSWORD);
    const plain = await decrypter.decrypt(new Uint8Array(await content.arrayBuffer()));
    const folder = mkdtempSync(join(tmpdir(), 'backup-'));
    writeFileSync(join(folder, 'a.tar'), plain);
    execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder });
    const exhibit = (await place.world.store.loadExhibit(id))!;
    const at = (name: string) => new Uint8Array(readFileSync(join(folder, 'exhibits', id, name)));
    expect(at('record.json')).toEqual(exhibit.record);
    expect(at('seal.p7s')).toEqual(exhibit.seal);
    const pixels = exhibit.artifacts.find(({ name }) => name === 'screen.png')!.content!;
    expect(at('screen.png')).toEqual(new Uint8Array(await pixels.arrayBuffer()));
    rmSync(folder, { recursive: true });
  });

  it('takes damaged exhibits along and says how many', async () => {
    const place = createPlace();
    const damaged = await place.save();
    await place.save();
    await breakRecord(place, damaged);
    const made = await place.backup();
    expect(made.damagedCount).toBe(1);
    expect(made.exhibitIds).toHaveLength(2);
  });

  it('is refused for a short password, and where nothing was saved', async () => {
    const place = createPlace();
    await expect(place.backup()).rejects.toMatchObject(codeOf('backup-nothing'));
    await place.save();
    const work = { signal: new AbortController().signal, onProgress: () => undefined };
    await expect(makeBackup(place.deps, 'elf tekens.', work)).rejects.toMatchObject(
      codeOf('backup-password-short'),
    );
    expect(place.staging.count()).toBe(0);
  });

  it('goes on when an exhibit is saved or removed meanwhile', async () => {
    const place = createPlace();
    const first = await place.save();
    const second = await place.save();
    const steps: Promise<unknown>[] = [];
    const onProgress = ({ stage, done }: BackupProgress): void => {
      if (stage !== 'writing' || done > 0 || steps.length > 0) return;
      steps.push(createCoDocument(place.world).remove(second, 'mistake'));
      steps.push(place.save());
    };
    const made = await place.backup({ onProgress });
    await Promise.all(steps);
    expect(made.exhibitIds).toContain(first);
    expect(made.exhibitIds.length).toBeLessThanOrEqual(2);
    expect(await place.world.store.countKept()).toBe(2);
  });

  it.each(['writing', 'checking'] as const)('stops while %s and leaves nothing', async (stage) => {
    const place = createPlace();
    await place.save();
    const controller = new AbortController();
    const onProgress = (progress: BackupProgress): void => {
      if (progress.stage === stage) controller.abort();
    };
    const making = place.backup({ signal: controller.signal, onProgress });
    await expect(making).rejects.toMatchObject(codeOf('backup-cancelled'));
    expect(place.staging.count()).toBe(0);
  });

  it('counts what is only here, and what was saved since', async () => {
    const place = createPlace();
    const { backups } = place.world;
    await place.save();
    await place.save();
    expect(await backups.loadState()).toEqual({ lastBackupLocal: null, onlyHere: 2 });
    const made = await place.backup();
    expect((await backups.loadState()).onlyHere).toBe(2);
    await backups.recordBackup(made, made.exhibitIds);
    expect(await backups.loadState()).toEqual({ lastBackupLocal: made.madeAt.local, onlyHere: 0 });
    const third = await place.save();
    expect((await backups.loadState()).onlyHere).toBe(1);
    await createCoDocument(place.world).remove(third, 'mistake');
    await createCoDocument(place.world).remove(made.exhibitIds[0]!, 'mistake');
    expect((await backups.loadState()).onlyHere).toBe(0);
  });
});
