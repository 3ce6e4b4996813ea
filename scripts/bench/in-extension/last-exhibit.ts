/** What the exhibit that was saved last says of itself. */
import { parseRecord } from '@/utils/evidence/record';
import { openDatabase } from '@/utils/storage/database';
import { createExhibitStore } from '@/utils/storage/exhibit-store';

export interface LastExhibit {
  /** Of all its files. */
  readonly bytes: number;
  /** Null where it holds no pictures of a whole page. */
  readonly whole: {
    readonly frames: number;
    readonly complete: boolean;
    readonly bands: readonly { readonly top: number; readonly height: number }[];
    /** CSS pixels. */
    readonly width: number;
    /** Milliseconds from the first picture of it to the last, and from there to the seal. */
    readonly pixelsMs: number;
    readonly sealingMs: number;
  } | null;
  readonly postComplete: boolean | null;
}

export async function lastExhibit(): Promise<LastExhibit> {
  const db = await openDatabase();
  try {
    const store = createExhibitStore(() => Promise.resolve(db));
    const [summary] = await store.listSummaries({ limit: 1, words: [] });
    const exhibit = await store.loadExhibit(summary?.exhibitId ?? '');
    if (exhibit === null) throw new Error('nothing was saved');
    const { artifacts, longPictures, postPicture, saved } = parseRecord(exhibit.record);
    const [whole] = longPictures ?? [];
    const taken = artifacts
      .filter(({ role }) => role === (whole?.frames.length === 0 ? 'whole-picture' : 'frame'))
      .map(({ takenAt }) => takenAt.monotonicMs);
    const [first, last] = [Math.min(...taken), Math.max(...taken)];
    const heightOf = (name: string): number =>
      artifacts.find((artifact) => artifact.name === name)?.pixels?.height ?? 0;
    return {
      bytes: artifacts.reduce((sum, { size }) => sum + size, 0),
      whole:
        whole === undefined
          ? null
          : {
              frames: whole.frames.length,
              complete: whole.complete,
              bands: whole.pictures.map(({ name, top }) => ({ top, height: heightOf(name) })),
              width: whole.size.width / whole.devicePixelRatio,
              pixelsMs: last - first,
              sealingMs: saved.sealedAt.monotonicMs - last,
            },
      postComplete: postPicture?.complete ?? null,
    };
  } finally {
    db.close();
  }
}
