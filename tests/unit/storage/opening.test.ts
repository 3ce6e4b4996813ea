import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/storage/database';
import { createExhibitStore } from '@/utils/storage/exhibit-store';
import { createOpening } from '@/utils/storage/opening';

function openingThatFails(times: number) {
  let calls = 0;
  const opening = createOpening(() => {
    calls += 1;
    return calls <= times
      ? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
      : openDatabase('opening');
  });
  return { opening, calls: () => calls };
}

describe('opening the database', () => {
  it('that failed on a full disk says so, and is done again for the next who needs it', async () => {
    const { opening, calls } = openingThatFails(1);
    const store = createExhibitStore(opening);
    await expect(store.countKept()).rejects.toMatchObject({ code: 'disk-full' });
    expect(await store.countKept()).toBe(0);
    expect(await store.countKept()).toBe(0);
    expect(calls()).toBe(2);
  });

  it('is done once for all who need it at the same time', async () => {
    const { opening, calls } = openingThatFails(0);
    const [one, other] = await Promise.all([opening(), opening()]);
    expect(one).toBe(other);
    expect(calls()).toBe(1);
  });
});
