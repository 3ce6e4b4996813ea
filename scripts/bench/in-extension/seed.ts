/** Fills the extension's own database: made exhibits, through the storage layer. */
import type { Bytes } from '@/utils/evidence/bytes';
import { openDatabase, type Database } from '@/utils/storage/database';
import { createExhibitStore } from '@/utils/storage/exhibit-store';
import { createMaker, type MadeExhibit } from '../make-exhibits';
import { makePicture, numberBytes, numbered } from './pictures';

export interface SeedOptions {
  /** How many exhibits there are to be afterwards. */
  readonly upTo: number;
  /** Small: a picture of text, a post and its source. Large: a photograph and a page archive, together `bytes`. */
  readonly size: 'small' | { readonly bytes: number };
}

/** Written in one transaction; large pictures are not held longer than that. */
const BATCH_BYTES = 40_000_000;
const BATCH_COUNT = 250;

interface Material {
  readonly picture: Bytes;
  readonly archive: Bytes | null;
}
const materials = new Map<string, Material>();

async function materialOf(size: SeedOptions['size']): Promise<Material> {
  const known = materials.get(JSON.stringify(size));
  if (known !== undefined) return known;
  const picture = await makePicture(size !== 'small');
  const archive = size === 'small' ? null : new Uint8Array(size.bytes - picture.length);
  for (let at = 0; archive !== null && at < archive.length; at += 65_536) {
    crypto.getRandomValues(archive.subarray(at, at + 65_536));
  }
  const material = { picture, archive };
  materials.set(JSON.stringify(size), material);
  return material;
}

/** Adds one batch of exhibits. Gives how many there are now. */
export async function seedBatch({ upTo, size }: SeedOptions): Promise<number> {
  const db = await openDatabase();
  try {
    const store = createExhibitStore(() => Promise.resolve(db));
    const chain = await store.loadKeyChain();
    const actor = await store.loadActor();
    const lastNumber = chain?.lastNumber ?? 0;
    const most = size === 'small' ? BATCH_COUNT : Math.max(1, Math.floor(BATCH_BYTES / size.bytes));
    const count = Math.min(most, upTo - lastNumber);
    if (count <= 0) return lastNumber;
    const { picture, archive } = await materialOf(size);
    const key = chain === null || actor === null ? null : { chain, actor };
    const maker = createMaker({
      key,
      picture: (n) => numbered(picture, n),
      archive: archive && ((n) => new Blob([archive.subarray(8), numberBytes(n)])),
    });
    const made = await maker.make(count);
    const first = maker.keyBefore();
    if (key === null && first !== null) await store.saveKey(first.chain, first.actor);
    await write(db, made);
    return lastNumber + count;
  } finally {
    db.close();
  }
}

/** One transaction around those of the store, which join it. */
async function write(db: Database, made: readonly MadeExhibit[]): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const store = createExhibitStore(() => Promise.resolve(db));
    for (const { exhibit, pixels } of made) await store.commitExhibit(exhibit, pixels);
  });
}

/** Ids of the first exhibits, in the order of saving. */
export async function firstIds(count: number): Promise<readonly string[]> {
  const db = await openDatabase();
  try {
    const rows = await db.summaries.orderBy('savedUtc').limit(count).toArray();
    return rows.map(({ exhibitId }) => exhibitId);
  } finally {
    db.close();
  }
}
