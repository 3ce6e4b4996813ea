/** A journal in memory; `forget` does what the end of the background does. */
import type { SaveBegun, SaveJournal } from '@/utils/services/save-journal';

export interface FakeJournal extends SaveJournal {
  /** Every entry that was ever written. */
  readonly written: readonly SaveBegun[];
  /** What was under way counts as cut off from now on. */
  forget(): void;
}

export function createFakeJournal(): FakeJournal {
  const written: SaveBegun[] = [];
  const open = new Map<string, { readonly begun: SaveBegun; cutOff: boolean }>();
  return {
    written,
    forget: () => {
      for (const entry of open.values()) entry.cutOff = true;
    },
    during: async (begun, work) => {
      written.push(begun);
      const entry = { begun, cutOff: false };
      open.set(begun.exhibitId, entry);
      try {
        return await work(Promise.resolve());
      } finally {
        if (!entry.cutOff) open.delete(begun.exhibitId);
      }
    },
    listCutOff: () =>
      Promise.resolve([...open.values()].filter(({ cutOff }) => cutOff).map(({ begun }) => begun)),
    strike: (ids) => {
      for (const id of ids) open.delete(id);
      return Promise.resolve();
    },
  };
}
