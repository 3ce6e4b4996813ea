import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { DATABASE_VERSION, Database, openDatabase } from '@/utils/storage/database';
import { asStorageError } from '@/utils/storage/failures';

describe('the database', () => {
  it('of a later version is refused and left untouched', async () => {
    const name = 'later';
    const later = new Database(name);
    later.version(DATABASE_VERSION + 1).stores({ added: 'id, exhibitId, tomorrow' });
    await later.open();
    await later.table('notices').add({ key: 'k', number: 1 });
    later.close();
    await expect(openDatabase(name)).rejects.toMatchObject({ code: 'newer-storage' });
    const again = new Database(name);
    again.version(DATABASE_VERSION + 1).stores({ added: 'id, exhibitId, tomorrow' });
    await again.open();
    expect(await again.table('notices').count()).toBe(1);
    again.close();
  });

  it('opens where there was none', async () => {
    const database = await openDatabase('fresh');
    expect(database.verno).toBe(DATABASE_VERSION);
    database.close();
  });
});

describe('a failure of storage', () => {
  it.each([
    ['Chromium', new DOMException('Quota', 'QuotaExceededError')],
    ['Dexie', Object.assign(new Error('x'), { inner: new DOMException('', 'QuotaExceededError') })],
    ['Firefox', new Error('NS_ERROR_FILE_NO_DEVICE_SPACE')],
  ])('names a full disk as %s reports it', (_name, thrown) => {
    expect(asStorageError(thrown).code).toBe('disk-full');
  });

  it('keeps what it does not know as the cause', () => {
    const thrown = new Error('surprise');
    expect(asStorageError(thrown)).toMatchObject({ code: 'unexpected', cause: thrown });
  });
});
