/** Notes that somebody began and did not save: in memory, and gone with the browser's session. */
import type { NoteDrafts } from '@/utils/services/drafts';
import { browser } from './api';

const PREFIX = 'note-draft-';

export function createNoteDrafts(): NoteDrafts {
  const { session } = browser.storage;
  return {
    async load(exhibitId) {
      const key = PREFIX + exhibitId;
      const kept = await session.get(key).then(
        (found) => found[key],
        () => '',
      );
      return typeof kept === 'string' ? kept : '';
    },
    keep(exhibitId, text) {
      const key = PREFIX + exhibitId;
      // A draft that cannot be kept is still in its field.
      (text === '' ? session.remove(key) : session.set({ [key]: text })).catch(() => undefined);
    },
  };
}
