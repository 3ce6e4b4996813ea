import { describe, expect, it } from 'vitest';
import { utf8, type Bytes } from '@/utils/evidence/bytes';
import { createHeldContents } from '@/utils/services/held-contents';
import { createMemoryStaging } from './backups';
import { createWorld } from './world';

const MAX = 100;

/** The same bytes are written over and over, as a stream may do with its own. */
async function* pieces(text: string): AsyncGenerator<Bytes> {
  const own = new Uint8Array(10);
  for (let at = 0; at < text.length; at += own.length) {
    const piece = utf8(text.slice(at, at + own.length));
    own.set(piece);
    yield await Promise.resolve(own.subarray(0, piece.length));
  }
}

function create() {
  const staging = createMemoryStaging();
  const { environment } = createWorld();
  const contents = createHeldContents({ staging, environment }, MAX);
  return { staging, contents, keep: (text: string) => contents.keep(pieces(text), text.length) };
}

const LONG = 'abcdefghij'.repeat(9) + '12345';

describe('files of an exhibit that is read from a backup', () => {
  it('stay in memory while there are few', async () => {
    const { keep, staging } = create();
    expect(await (await keep(LONG)).text()).toBe(LONG);
    expect(staging.count()).toBe(0);
  });

  it('go to the disk where one is large, or all of them together', async () => {
    const { keep, staging } = create();
    const large = LONG + LONG;
    expect(await (await keep(large)).text()).toBe(large);
    expect(staging.count()).toBe(1);
    await keep(LONG);
    expect(staging.count()).toBe(1);
    expect(await (await keep(LONG)).text()).toBe(LONG);
    expect(staging.count()).toBe(2);
  });

  it('leave nothing behind, and room for the next exhibit', async () => {
    const { keep, staging, contents } = create();
    await keep(LONG);
    await keep(LONG);
    await contents.clear();
    expect(staging.count()).toBe(0);
    await keep(LONG);
    expect(staging.count()).toBe(0);
  });
});
