/** What somebody began to write and did not save: in memory, and gone with the browser's session. */
import type { Drafts } from '@/utils/services/drafts';
import { browser } from './api';

export function createDrafts(of: 'note' | 'corrections'): Drafts {
  const { session } = browser.storage;
  const prefix = `${of}-draft-`;
  return {
    async load(exhibitId) {
      const key = prefix + exhibitId;
      const kept = await session.get(key).then(
        (found) => found[key],
        () => '',
      );
      return typeof kept === 'string' ? kept : '';
    },
    keep(exhibitId, text) {
      const key = prefix + exhibitId;
      // A draft that cannot be kept is still in its field.
      (text === '' ? session.remove(key) : session.set({ [key]: text })).catch(() => undefined);
    },
  };
}
