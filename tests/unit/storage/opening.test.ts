import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/storage/database';
import { createExhibitStore } from '@/utils/storage/exhibit-store';
import { createOpening, createRun, createWritingRun } from '@/utils/storage/opening';

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

  it('that failed without a reason says so too, where no room is left', async () => {
    const failing = () =>
      Promise.reject(new DOMException('Internal error opening backing store', 'UnknownError'));
    const count = (isFull: boolean) =>
      createExhibitStore(createOpening(failing), () => Promise.resolve(isFull)).countKept();
    await expect(count(true)).rejects.toMatchObject({ code: 'disk-full' });
    await expect(count(false)).rejects.toMatchObject({ code: 'unexpected' });
  });

  it('is done once for all who need it at the same time', async () => {
    const { opening, calls } = openingThatFails(0);
    const [one, other] = await Promise.all([opening(), opening()]);
    expect(one).toBe(other);
    expect(calls()).toBe(1);
  });
});

describe('work on the database', () => {
  const mutationsRefused = new DOMException(
    'A mutation operation was attempted on a database that did not allow mutations.',
    'InvalidStateError',
  );

  it('that may only delete, as Firefox has it after a full disk, is done once more', async () => {
    const run = createRun(openingThatFails(0).opening);
    let calls = 0;
    const work = () =>
      (calls += 1) === 1 ? Promise.reject(mutationsRefused) : Promise.resolve('written');
    expect(await run(work)).toBe('written');
    await expect(run(() => Promise.reject(mutationsRefused))).rejects.toMatchObject({
      code: 'unexpected',
    });
  });

  it('that fails for another reason is not done again', async () => {
    let calls = 0;
    const failing = createRun(openingThatFails(0).opening)(() => {
      calls += 1;
      return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    });
    await expect(failing).rejects.toMatchObject({ code: 'disk-full' });
    expect(calls).toBe(1);
  });

  it('that writes does not begin where no room is left', async () => {
    let calls = 0;
    const write = createWritingRun(openingThatFails(0).opening, () => Promise.resolve(true));
    const writing = write(() => {
      calls += 1;
      return Promise.resolve('written');
    });
    await expect(writing).rejects.toMatchObject({ code: 'disk-full' });
    expect(calls).toBe(0);
  });

  it('that writes much does not begin where there is no room for it', async () => {
    const isDiskFull = (bytes: number) => Promise.resolve(bytes > 1_000_000);
    const write = createWritingRun(openingThatFails(0).opening, isDiskFull);
    const writing = (bytes: number) => write(() => Promise.resolve('written'), bytes);
    expect(await writing(1_000_000)).toBe('written');
    await expect(writing(1_000_001)).rejects.toMatchObject({ code: 'disk-full' });
  });
});
