/** Which tab is at work, kept for as long as the browser runs and no longer. */
import type { WorkMark } from '@/utils/services/whole-page-work';
import { browser } from './api';

const KEY = 'whole-page-tab';

export function createWorkMark(): WorkMark {
  return {
    load: async () => {
      const kept = await browser.storage.session.get(KEY);
      return typeof kept[KEY] === 'number' ? kept[KEY] : null;
    },
    save: async (tabId) => {
      if (tabId === null) await browser.storage.session.remove(KEY);
      else await browser.storage.session.set({ [KEY]: tabId });
    },
  };
}
