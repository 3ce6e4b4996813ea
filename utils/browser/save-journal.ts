/** The journal of saves under way, in the extension's own storage: it outlives a browser that was ended. */
import * as v from 'valibot';
import { SaveBegunSchema, type SaveBegun, type SaveJournal } from '@/utils/services/save-journal';
import { browser } from './api';

/** One key an entry, so that two saves at once never write over each other. */
const PREFIX = 'save-under-way-';

/** For the background only: what it did not begin itself since it started was cut off. */
export function createSaveJournal(): SaveJournal {
  const underWay = new Set<string>();
  const { local } = browser.storage;
  const strike = (exhibitIds: readonly string[]): Promise<void> =>
    local.remove(exhibitIds.map((id) => PREFIX + id));
  return {
    strike,
    during: async (begun, work) => {
      const { exhibitId } = begun;
      underWay.add(exhibitId);
      const written = local.set({ [PREFIX + exhibitId]: begun }).catch(() => undefined);
      try {
        return await work(written);
      } finally {
        // Nobody waits for it: until it is struck off, it still counts as under way.
        void written
          .then(() => strike([exhibitId]))
          .then(
            () => underWay.delete(exhibitId),
            () => undefined,
          );
      }
    },
    listCutOff: async () => {
      const kept = Object.entries(await local.get(null));
      return kept
        .filter(([key]) => key.startsWith(PREFIX) && !underWay.has(key.slice(PREFIX.length)))
        .map(([, value]) => v.safeParse(SaveBegunSchema, value))
        .flatMap((parsed): SaveBegun[] => (parsed.success ? [parsed.output] : []))
        .sort((one, other) => one.requestedAtMs - other.requestedAtMs);
    },
  };
}
